import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { HeaviestFirst } from './scripts/heaviest-first.ts';

// Nothing that the tests start reports about us to anybody.
const silence = { PACT_DO_NOT_TRACK: '1', SCARF_ANALYTICS: 'false', REDOCLY_TELEMETRY: 'off', DO_NOT_TRACK: '1' };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // the examples import the package by its name, as its users do
  resolve: {
    alias: {
      'wattif/client': here('reference-client/index.ts'),
      'wattif/testing': here('mock-server/testing/index.ts'),
    },
  },
  test: {
    include: ['test/**/*.test.ts', 'contracts/**/*.test.ts', 'examples/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Pact's native core loses interactions in worker threads.
    pool: 'forks',
    // a worker loads the product once for all its files, which halves the run; so a test leaves nothing behind
    isolate: false,
    sequence: { sequencer: HeaviestFirst },
    // vitest would leave one core to others, which is half of a small machine
    maxWorkers: availableParallelism(),
    // a guard against hanging, far above what any test takes on a busy machine
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: silence,
    reporters: ['default', './scripts/closing-line.ts'],
    allowOnly: false,
    retry: 0,
  },
});
