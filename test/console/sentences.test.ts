import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journalWords } from '../../mock-server/console/words/journal.ts';
import { saidIn } from '../../mock-server/console/words/sentences.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import type { components } from '../../openapi/types/control.d.ts';

type Told = components['schemas'];

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${simulator.url}/_wattif${path}`);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

const withoutWords = (sentences: Iterable<string>): string[] =>
  [...new Set(sentences)].filter((one) => saidIn('fr', one) === undefined);

test('every scenario says in French what it does', async () => {
  const { scenarios } = await ask<{ scenarios: Told['Scenario'][] }>('/scenarios');
  expect(scenarios.length).toBeGreaterThan(90);
  expect(withoutWords(scenarios.map(({ about }) => about))).toEqual([]);
});

test.each(['grdf', 'enedis'])('every event of %s says in French what it does, needs and takes', async (provider) => {
  const { events } = await ask<{ events: Told['Event'][] }>(`/providers/${provider}/events`);
  const targets = ['accessRightId', 'meteringPointId', 'clientId'];
  const told = events.flatMap(({ summary, needs, input }) => [
    summary,
    needs,
    ...Object.entries((input.properties ?? {}) as Record<string, { description?: string }>).flatMap(
      ([name, { description }]) => (targets.includes(name) || description === undefined ? [] : [description]),
    ),
  ]);
  expect(told.length).toBeGreaterThan(20);
  expect(withoutWords(told)).toEqual([]);
});

test.each(['mock-server/providers/grdf/rights/right-view.ts', 'mock-server/providers/enedis/consents/consent-view.ts'])(
  'every step of %s is told in French, past and to come',
  (file) => {
    const pairs = [
      ...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(/: \['(.+)', '(.+)'\]/g),
    ];
    expect(pairs.length).toBeGreaterThan(6);
    expect(withoutWords(pairs.flatMap(([, taken = '', coming = '']) => [taken, coming]))).toEqual([]);
  },
);

test('what comes, the quotas and the sheets of meters are told in French', async () => {
  const world = await simulator.createWorld({
    now: '2026-01-15T08:00:00Z',
    parks: ['solo', 'syndicat', 'biomethane', 'soleil'],
    rights: ['00000000010001', '00000000011001'],
  });
  const at = `/worlds/${world.id}`;
  const { items } = await ask<Told['Agenda']>(`${at}/agenda?by=P10D`);
  const { quotas } = await ask<Told['Quotas']>(`${at}/quotas`);
  const points = await world.points();
  const worded = ['used for', 'direction', 'load curve collected', 'converter'];
  const sheets = await Promise.all(
    points.map(async ({ meteringPointId }) => {
      const sheet = await ask<Told['PointSheet']>(`${at}/points/${meteringPointId}`);
      return [sheet.declare.about, ...sheet.facts.flatMap(({ name, value }) => (worded.includes(name) ? [value] : []))];
    }),
  );
  expect(points.length).toBeGreaterThan(40);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['publication']));
  expect(withoutWords([...items, ...quotas].map(({ about }) => about))).toEqual([]);
  expect(withoutWords(sheets.flat())).toEqual([]);
});

test('one is one in both languages, and in French so is nothing', () => {
  const told = [journalWords.en, journalWords.fr].map(({ lines }) => ['0', '1', '2'].map((count) => lines(count)));
  expect(told).toEqual([
    ['0 lines', '1 line', '2 lines'],
    ['0 ligne', '1 ligne', '2 lignes'],
  ]);
});

test('a sentence keeps its days, in their order', () => {
  expect(saidIn('fr', 'Published gas from 2026-01-01 to 2026-02-01 is due.')).toBe(
    'Gaz publié du 2026-01-01 au 2026-02-01 attendu.',
  );
  expect(saidIn('fr', 'The application has no right yet. The term ends.')).toBe(
    'L’application n’a pas encore de droit. La durée arrive à son terme.',
  );
});

test('what has no words in French stays as the simulator says it', () => {
  expect(saidIn('fr', 'The term ends. Nobody knows this.')).toBeUndefined();
  expect(saidIn('fr', 'constructor')).toBeUndefined();
  expect(saidIn('en', 'Nobody knows this.')).toBe('Nobody knows this.');
});
