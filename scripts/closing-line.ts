import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What became of the tests of a run. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Vitest reporter: ends every run with one plain line, such as `412 passed, 0 failed`, and makes a skipped test fail
 * the run on a CI machine, where nobody sees it otherwise.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = countOf(modules, unhandledErrors.length);
    if (process.env.CI && count.skipped > 0) {
      process.exitCode = 1;
      process.stdout.write('\nA skipped test fails the run on CI: run it, or delete it.\n');
    }
    process.stdout.write(`\n${closingLine(count)}\n`);
  }
}

/** The line, with skipped tests named only when there are some. */
export function closingLine({ passed, failed, skipped }: Count): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

// A file that does not load and an error outside every test have no test of their own: each counts as a failed one.
function countOf(modules: readonly TestModule[], unhandledErrors: number): Count {
  const states = modules.flatMap((module) => Array.from(module.children.allTests(), stateOf));
  const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
  const count = (state: string): number => states.filter((one) => one === state).length;
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles + unhandledErrors,
    skipped: count('skipped') + count('pending'),
  };
}

const stateOf = (test: TestCase): string => test.result().state;
