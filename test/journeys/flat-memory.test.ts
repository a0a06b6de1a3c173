import { spawn } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createSimulator } from '../../mock-server/index.ts';
import { clientOf } from '../support/adict.ts';

// A process with a small heap dies when an answer is gathered instead of streamed.
const heapInMegabytes = 80;

test('the rights of 200 000 points and five years of daily data stream through a heap of 80 MB', async () => {
  const code = await new Promise<number | null>((resolve) => {
    const args = [`--max-old-space-size=${heapInMegabytes}`, '--import', 'tsx', 'test/support/big-streams.ts'];
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', resolve);
  });
  expect(code).toBe(0);
}, 120_000);

test('a client that does not read holds the work back, and one that leaves stops it at once', async () => {
  const simulator = await createSimulator({ gasPoints: 200_000, quotas: 'off', clock: 'frozen' });
  const token = await clientOf(simulator, simulator.world()).token();
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(`${simulator.url}/adict/v2/droits_acces`, { headers: { authorization: `Bearer ${token}` } }, resolve);
  });
  // nothing is read: only the buffers on the way fill, a few megabytes of some 260
  response.destroy();
  const entry = await journaled(simulator);
  expect(entry?.cutShort).toBe(true);
  expect(entry?.lines).toBeLessThan(50_000);
  await simulator.close();
}, 30_000);

// The journal is written when the work has stopped; each look gives the server a turn.
async function journaled(simulator: Awaited<ReturnType<typeof createSimulator>>) {
  for (let look = 0; look < 10_000; look += 1) {
    const [entry] = simulator.world().journal({ operation: 'listAccessRights' });
    if (entry) return entry;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return undefined;
}
