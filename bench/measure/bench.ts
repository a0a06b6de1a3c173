import type { Load } from '../servers/load.ts';

/** What every part of the benchmark works with. */
export interface Bench {
  /** Our server's program, such as `dist/cli.js`. */
  readonly server: string;
  /** An older build of it, to measure beside; its own `dist/cli.js`. */
  readonly before?: string;
  /** Where a compiled program of the benchmark lies. */
  program(name: string): string;
  readonly load: Load;
}
