/** Real time in milliseconds since 1970 (UTC): the console's one door to it. */
export function realTime(): number {
  return Date.now();
}
