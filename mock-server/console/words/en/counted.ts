/**
 * How many of something, as English says it; the count is written as a person reads it.
 *
 * @example
 * counted('1', 'line', 'lines'); // '1 line'
 */
export function counted(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}
