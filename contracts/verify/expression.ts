import { runInNewContext } from 'node:vm';

// Milliseconds. An expression that backtracks without end must not stop the run: Pact's own engine never does.
const patience = 100;

/**
 * Whether an expression of a pact matches one of some texts; undefined when that cannot be told here: it may be written
 * for another engine than ours, or take too long.
 */
export function matchesOne(regex: string, texts: readonly string[]): boolean | undefined {
  try {
    const found: unknown = runInNewContext(
      'texts.some((text) => new RegExp(regex, "u").test(text))',
      { regex, texts },
      { timeout: patience },
    );
    return found === true;
  } catch {
    return undefined;
  }
}
