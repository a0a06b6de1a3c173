/**
 * Rows as text in columns, the heads first; the last column is as wide as it likes.
 *
 * @example
 * tableOf(['id', 'what'], [['f1', 'reset']]); // 'id  what\nf1  reset\n'
 */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const written = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${written.map((line) => line.trimEnd()).join('\n')}\n`;
}
