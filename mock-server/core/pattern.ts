/** Plain comparison with a text, save where a `*` in it stands for any characters; in linear time, whoever wrote it. */
export function matching(pattern: string): (value: string) => boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return (value) => value === pattern;
  const between = others.filter((text) => text !== '');
  return (value) => {
    const end = value.length - last.length;
    if (end < first.length || !value.startsWith(first) || !value.endsWith(last)) return false;
    let from = first.length;
    for (const text of between) {
      const at = value.indexOf(text, from);
      if (at < 0) return false;
      from = at + text.length;
    }
    return from <= end;
  };
}
