import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { createSimulator } from '../../mock-server/index.ts';
import { ensureBuilt, outsideEnvironment, run } from '../package/build.ts';

// examples/vitest.test.ts is one of the tests of this project, and runs with them.

test('the example for the test runner of Node passes with the built package', () => {
  ensureBuilt();
  expect(run(process.execPath, ['--test', '--test-reporter=tap', 'examples/node-test.mjs'])).toMatch(/^# pass 1$/m);
}, 120_000);

test('the example in Python passes against a running simulator', async () => {
  const simulator = await createSimulator();
  onTestFinished(() => simulator.close());
  const env = { ...outsideEnvironment(), WATTIF_URL: simulator.url };
  const python = spawn('python3', ['examples/plain_http.py'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [python.stdout, python.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(python, 'exit');
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^ok: /) });
});
