/** A text of others, such as a pact or a program under test, for the terminal: in one line, and without what would steer it. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
