import { afterEach, beforeEach, vi } from 'vitest';

/** What the command line has printed in the present test. */
export interface Printed {
  out: string;
  errors: string;
}

/** Keeps what is printed from the terminal, anew for each test, and forgets the exit code behind it. */
export function capturePrinted(): Printed {
  const printed: Printed = { out: '', errors: '' };
  beforeEach(() => {
    printed.out = '';
    printed.errors = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.out += text;
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed.errors += text;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  return printed;
}
