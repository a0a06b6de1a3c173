/**
 * How many of something, as French says it, where nothing at all is singular; the count is written as a person reads it.
 *
 * @example
 * counted('0', 'ligne', 'lignes'); // '0 ligne'
 */
export function counted(count: string, one: string, many: string): string {
  return `${count} ${count === '0' || count === '1' ? one : many}`;
}
