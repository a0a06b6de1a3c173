import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { GrdfClient } from '../../reference-client/index.ts';
import { FakeClock, fakeFetch } from './support/fakes.ts';

const line = JSON.stringify({
  pce: { id_pce: '09999999900617' },
  consommation: {
    date_debut_consommation: '2025-01-01T06:00:00+01:00',
    date_fin_consommation: '2025-02-01T06:00:00+01:00',
    energie: 1,
    type_qualif_conso: 'Mesuré',
    filler: 'x'.repeat(1_000),
  },
});
const piece = new TextEncoder().encode(`${line}\n`.repeat(50));
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const megabytes = (bytes: number): number => bytes / 1_000_000;

test('a stream of 80 MB is read in constant memory, and as fast as it is taken (portal.md CL-14)', async () => {
  const pieces = Math.ceil(80_000_000 / piece.byteLength);
  let given = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1;
        if (given > pieces) controller.close();
        else controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  const { fetch } = fakeFetch((_, nth) =>
    nth === 1 ? new Response('{"access_token":"t","expires_in":14399}') : new Response(body),
  );
  const gas = new GrdfClient({ clientId: 'c', clientSecret: 's', fetch, clock: new FakeClock() });
  const before = heldBytes();
  let most = 0;
  let readings = 0;
  for await (const { value } of gas.published('09999999900617', { from: '2025-01-01', to: '2026-01-01' })) {
    readings += value;
    if (readings % 10_000 === 0) most = Math.max(most, heldBytes() - before);
    if (readings === 100) expect(given, 'nothing is read ahead').toBeLessThanOrEqual(4);
  }
  expect(readings).toBe(pieces * 50);
  expect(megabytes(most)).toBeLessThan(10);
});
