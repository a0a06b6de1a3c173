import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientError } from '../../../reference-client/client-error.ts';
import type { ClientClock } from '../../../reference-client/clock.ts';
import { EnedisClient } from '../../../reference-client/enedis/enedis-client.ts';
import { all } from './enedis-world.ts';

const point = '22516914714270';

/** Time that passes only while somebody waits. */
function idleClock(): ClientClock {
  let now = Date.parse('2026-03-10T10:00:00Z');
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
}

const generations = ['v5', '2026'] as const;

/** A client whose operator gives a token, and then one answer to everything. */
function facing(generation: 'v5' | '2026', answer: () => Response): EnedisClient {
  const fetch: typeof globalThis.fetch = async (address) =>
    String(address).includes('/token') ? Response.json({ access_token: 't', expires_in: 12600 }) : answer();
  return new EnedisClient({
    clientId: 'a',
    clientSecret: 'b',
    generation,
    host: 'http://localhost:1',
    fetch,
    clock: idleClock(),
  });
}

const span = { from: '2026-02-01', to: '2026-02-03' };

/** Everything that a client reads; what is thrown must be of its own family. */
async function readEverything(enedis: EnedisClient): Promise<void> {
  const reads: readonly (() => Promise<unknown>)[] = [
    () => all(enedis.dailyEnergy(point, span)),
    () => all(enedis.loadCurve(point, span)),
    () => all(enedis.maxPower(point, span)),
    ...(enedis.generation === '2026' ? [() => all(enedis.indexes(point, span)), () => enedis.connection(point)] : []),
    () => enedis.customer(point),
    () => enedis.servicesOf({ authorisationId: 1 }),
  ];
  for (const read of reads) {
    try {
      await read();
    } catch (error) {
      expect(error).toBeInstanceOf(ClientError);
    }
  }
}

// the words of both generations, in any order and depth
const word = fc.constantFrom(
  ...[
    'meter_reading',
    'interval_reading',
    'reading_type',
    'unit',
    'value',
    'date',
    'interval_length',
    'usage_point_id',
  ],
  ...['grandeur', 'points', 'v', 'd', 'p', 'n', 'idPrm', 'contexte', 'calendrier', 'cadranTotalisateur', 'valeur'],
  ...[
    'customer',
    'usage_points',
    'contracts',
    'identity',
    'contact_data',
    'address',
    'serviceSouscrit',
    'nbTotalServices',
  ],
  ...['error', 'error_description', 'fault', 'code', 'message', 'Erreur', 'serial_number', 'segment', 'person'],
);
const leaf = fc.oneof(
  fc.constantFrom(point, 'Wh', 'W', 'VA', 'PT30M', '2026-02-01', '2026-02-01 00:30:00', 'null'),
  fc.jsonValue({ maxDepth: 0 }),
);
const { node } = fc.letrec<{ node: unknown; list: unknown; object: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, leaf, tie('list'), tie('object')),
  list: fc.array(tie('node'), { maxLength: 3 }),
  object: fc.dictionary(word, tie('node'), { maxKeys: 5 }),
}));

test('whatever JSON an operator answers, what is thrown is a ClientError', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...generations),
      node,
      fc.constantFrom(200, 400, 429, 500),
      async (generation, value, status) => {
        await readEverything(facing(generation, () => new Response(JSON.stringify(value), { status })));
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever bytes an operator answers, what is thrown is a ClientError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...generations), fc.uint8Array({ maxLength: 200 }), async (generation, bytes) => {
      await readEverything(facing(generation, () => new Response(bytes)));
    }),
    { numRuns: 60 },
  );
});

test('an answer without an end is not taken whole', async () => {
  const piece = new TextEncoder().encode(`{"meter_reading":{"x":"${'x'.repeat(1_000_000)}`);
  let pieces = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pieces += 1;
          controller.enqueue(pieces === 1 ? piece : piece.subarray(30));
        },
      }),
    );
  const error = await all(facing('v5', endless).dailyEnergy(point, span)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'malformed', message: expect.stringContaining('longer than 8000000 bytes') });
  expect(pieces).toBeLessThan(12);
});

test('a search for services ends, wherever pages count from and whatever the total says', async () => {
  const service = (id: number) => ({ id: String(id), pointId: point, mesuresTypeCode: 'CDC', etatCode: 'ACTIF' });
  for (const firstPage of [0, 1]) {
    let asked = 0;
    const fetch: typeof globalThis.fetch = async (address, options) => {
      if (String(address).includes('/token')) return Response.json({ access_token: 't', expires_in: 12600 });
      asked += 1;
      const { page = firstPage } = JSON.parse(String(options?.body)) as { page?: number };
      const from = 2 * (page - firstPage);
      const all = [0, 1, 2, 3, 4].map(service).slice(from, from + 2);
      return Response.json({ nbTotalServices: 9, ...(all.length > 0 && { serviceSouscrit: all }) });
    };
    const options = { clientId: 'a', clientSecret: 'b', generation: '2026', host: 'http://localhost:1' } as const;
    const found = await new EnedisClient({ ...options, fetch, clock: idleClock() }).servicesOf({ authorisationId: 1 });
    expect(found.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
    expect(asked).toBe(4 + firstPage);
  }
});
