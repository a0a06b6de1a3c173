/**
 * Puts what stands for a name in the place of every `{name}` in the texts of a value; a name of nothing stays as it is.
 *
 * @example
 * filled({ id: '{right}', by: ['{nobody}'] }, (name) => ({ right: '42' })[name]); // { id: '42', by: ['{nobody}'] }
 */
export function filled<Value>(value: Value, stands: (name: string) => string | undefined): Value {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (mark, name: string) => stands(name) ?? mark);
  return withTexts(value, fill) as Value;
}

/** A value of JSON with each of its texts changed; what becomes nothing in a list, or under a key, is left out. */
export function withTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    return value.map((one) => withTexts(one, change)).filter((one) => one !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withTexts(one, change)] as const);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
