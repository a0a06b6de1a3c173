import { expect, test } from 'vitest';
import type { Reply } from '../../mock-server/core/exchange.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';
import { declarationOf, startSimulator } from '../support/adict.ts';
import { EnedisClient } from '../support/enedis.ts';

interface List {
  met: number;
  known: number;
  items: { name: string; times: number }[];
}
interface Coverage {
  world: string;
  providers: { provider: string; operations: List; states: List; errors: List; scenarios: List }[];
}

async function coverageOf(url: string, provider: string) {
  const told = (await (await fetch(`${url}/_wattif/worlds/default/coverage`)).json()) as Coverage;
  const found = told.providers.find((one) => one.provider === provider);
  if (!found) throw new Error(provider);
  const timesOf = (list: keyof Omit<typeof found, 'provider'>, name: string) =>
    found[list].items.find((item) => item.name === name)?.times;
  return { ...found, timesOf };
}

test('a world in which nothing was called has met nothing, and knows what there is to meet', async () => {
  await using it = await startSimulator();
  for (const provider of ['grdf', 'enedis']) {
    const { operations, states, errors, scenarios } = await coverageOf(it.simulator.url, provider);
    for (const list of [operations, states, errors, scenarios]) expect(list.met).toBe(0);
    for (const list of [operations, states, errors, scenarios]) expect(list.known).toBe(list.items.length);
    expect(operations.known).toBeGreaterThan(10);
    expect(states.known).toBeGreaterThan(4);
  }
});

test('operations, states and errors of gas are counted as the program meets them', async () => {
  await using it = await startSimulator({ parks: ['syndicat'] });
  const point = (await it.world.points()).find(
    ({ provider, holder }) => provider === 'grdf' && holder.kind === 'person',
  );
  if (!point) throw new Error('no person');
  const { meteringPointId } = point;
  await it.adict.published(meteringPointId, 'periode=2025-01');
  await it.adict.declare(meteringPointId, declarationOf(point));
  await it.world.happen('grdf', 'holderRefuses', { meteringPointId });
  await it.adict.rights();
  const { operations, timesOf } = await coverageOf(it.simulator.url, 'grdf');
  expect(operations.met).toBe(4);
  expect(timesOf('operations', 'publishedConsumption')).toBe(1);
  expect(timesOf('errors', 'grdf-data-1000002')).toBe(1);
  expect(timesOf('errors', 'grdf-data-1000014')).toBe(0);
  expect(timesOf('states', 'accessRight/toValidate')).toBe(1);
  expect(timesOf('states', 'accessRight/refused')).toBe(1);
  expect(timesOf('states', 'accessRight/obsolete')).toBe(0);
});

test('consents of electricity and scenarios are counted too', async () => {
  await using it = await startSimulator();
  const enedis = new EnedisClient(it.simulator.url, it.world);
  const week = ['metering_data_dc/v5/daily_consumption', '00000000011001', '2026-01-01', '2026-01-08'] as const;
  await enedis.v5(...week);
  await it.world.happen('enedis', 'consentRevoked', { meteringPointId: '00000000011001' });
  await enedis.v5(...week);
  const { timesOf } = await coverageOf(it.simulator.url, 'enedis');
  expect(timesOf('states', 'consent/given')).toBe(1);
  expect(timesOf('states', 'consent/revoked')).toBe(1);
  expect(timesOf('errors', 'enedis-no-consent')).toBe(1);
});

test('a reset begins to count anew', async () => {
  await using it = await startSimulator();
  await it.adict.rights();
  await it.world.reset();
  expect((await coverageOf(it.simulator.url, 'grdf')).operations.met).toBe(0);
});

test('a browser gets the coverage as a page', async () => {
  await using it = await startSimulator();
  await it.adict.rights();
  const answer = await fetch(`${it.simulator.url}/_wattif/worlds/default/coverage`, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/<h3>Operations: 2 of \d+<\/h3>/);
  expect(text).toContain('<td class="number">never</td>');
});

test('the code of every known refusal is read from its answer, as coverage tells rows apart by it', async () => {
  for (const provider of providersOf(new TokenBook())) {
    for (const { id, reason, code, status, body, location } of await provider.errors()) {
      if (reason === undefined) continue;
      const reply: Reply = location
        ? { kind: 'redirect', to: location }
        : { kind: 'text', status, text: refusalIn(body) };
      expect({ id, code: provider.codeIn(reply) }).toEqual({ id, code });
    }
  }
});

// A refusal inside a stream is one of its lines.
function refusalIn(body: string): string {
  return body.split('\n').find((line) => line.includes('"statut_restitution":{')) ?? body;
}
