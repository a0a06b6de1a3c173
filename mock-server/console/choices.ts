/**
 * What was chosen on the page before; nothing where the browser keeps nothing for it.
 *
 * @example
 * choiceOf('wattif-theme'); // 'dark'
 */
export function choiceOf(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice for the next time, where the browser lets it. */
export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // a browser that keeps nothing still shows what was chosen
  }
}
