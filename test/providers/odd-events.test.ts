import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorldClock } from '../../mock-server/core/clock.ts';
import { newWorld } from '../../mock-server/core/new-world.ts';
import { SetupError } from '../../mock-server/core/refusal.ts';
import { useScenario } from '../../mock-server/core/scenarios.ts';
import type { World } from '../../mock-server/core/world.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';

const providers = providersOf(new TokenBook());
const points: Readonly<Record<string, string>> = { grdf: '00000000010001', enedis: '00000000011001' };
const all = providers.flatMap((provider) =>
  Object.entries(provider.events).map(([name, event]) => ({ provider, name, event })),
);

function soloWorld(): World {
  const application = { clientId: 'app', clientSecret: 's', name: 'app', company: 'Exemple', parkSize: 1 };
  const clock = new WorldClock({ now: new Date('2026-01-15T08:00:00Z'), mode: 'frozen' });
  return newWorld({ id: 'w', clock, quotas: 'off', parks: ['solo'], rights: 'active', applications: [application] });
}

const oddNumbers = [
  0,
  -1,
  1,
  0.5,
  23,
  24,
  3650,
  3651,
  1e9,
  1e9 - 1,
  1e15,
  1e300,
  -1e9,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];
const oddTexts = [
  '',
  ' ',
  'NaN',
  '1e9',
  '__proto__',
  'constructor',
  '0000-01-01',
  '1969-12-31',
  '1970-01-01',
  '2026-01-10',
  '2026-01-15',
  '2026-01-16',
  '2026-02-30',
  '2899-12-31',
  '2900-01-01',
  '9999-12-31',
  '-000001-01-01',
  'P1Y',
  'P99999999D',
  'PT10M',
  'http://',
  'T3',
  '6M',
  'proof',
  'production',
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...oddNumbers),
  fc.constantFrom<unknown>(...oddTexts),
  fc.constantFrom<unknown>(undefined, null, true, false, [], {}, ['2026-01-10'], { toString: 'x' }),
  fc.string(),
  fc.integer(),
  fc.double(),
);

describe('an event of odd values has an outcome, or is refused and leaves nothing behind', () => {
  test.each(all.map((one) => [`${one.provider.name}/${one.name}`, one] as const))('%s', async (_, one) => {
    const { provider, event } = one;
    const properties = (event.input.properties ?? {}) as Readonly<Record<string, { enum?: readonly unknown[] }>>;
    const values = Object.entries(properties).map(([name, { enum: known = [] }]) => {
      const usual = name === 'meteringPointId' ? [points[provider.name]] : known;
      const some = usual.length > 0 ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom<unknown>(...usual) }, odd) : odd;
      return [name, some] as const;
    });
    const requiredKeys = Object.hasOwn(properties, 'meteringPointId') ? ['meteringPointId'] : [];
    const input = fc.record(Object.fromEntries([...values, ['stray', odd]]), { requiredKeys });
    await fc.assert(
      fc.asyncProperty(input, fc.boolean(), async (told, polluted) => {
        const world = soloWorld();
        const before = JSON.stringify(await world.store.dump());
        const given = polluted ? { ...told, ...(JSON.parse('{"__proto__":{"days":1e9}}') as object) } : told;
        const error = await event.happen(world, given).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error === undefined) {
          for await (const point of provider.points(world)) expect(point.meteringPointId).not.toBe('');
          return;
        }
        expect(error).toBeInstanceOf(SetupError);
        expect(JSON.stringify(await world.store.dump())).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  [
    'power-yesterday-late',
    { byDays: 1e9 },
    'byDays is 1000000000; give a whole number from 1 to 3650, or leave it out.',
  ],
  [
    'power-day-late-then-corrected',
    { day: '2026-01-15', correctedFrom: '2026-01-18T08:00:00Z', byDays: 1e9 },
    'byDays is 1000000000; give a whole number from 1 to 3650, or leave it out.',
  ],
])('%s of too many days is refused, and nothing is recorded', async (name, parameters, message) => {
  const world = soloWorld();
  const before = await world.store.dump();
  const provider = providers.find(({ scenarios }) => scenarios.some((one) => one.name === name));
  if (!provider) throw new Error(`no ${name}`);
  const error = await useScenario(world, provider, name, parameters).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'SetupError', status: 400, message });
  expect(await world.store.dump()).toEqual(before);
});

describe('bounds of what an event is told', () => {
  const tooMuch: readonly [string, string, Record<string, unknown>, RegExp][] = [
    ['grdf', 'publicationDelayed', { days: 3651 }, /^days is 3651; give a whole number from 1 to 3650/],
    ['grdf', 'readingCorrected', { date: '2026-01-10', volume: 1e9 }, /^volume is 1000000000; give a number .* to /],
    ['grdf', 'meterReplaced', { newIndex: 1e9 }, /^newIndex is 1000000000; give a whole number from 0 to 99999999/],
    ['grdf', 'supplierChanges', { date: '2900-01-01' }, /^date is "2900-01-01"; give a day from 1970 to 2899/],
    ['grdf', 'holderMovesOut', { date: '9999-12-31' }, /^date is "9999-12-31"; give a day from 1970 to 2899/],
    ['enedis', 'dayDelayed', { day: '1969-12-31' }, /^day is "1969-12-31"; give a day from 1970 to 2899/],
    ['enedis', 'meterReplaced', { index: 1e9 }, /^index is 1000000000; give a whole number from 0 to 999999999/],
    [
      'enedis',
      'dayCorrected',
      { day: '2026-01-10', energy: 1e12 },
      /^energy is 1000000000000; give the Wh of the day, a whole number up to 999999999/,
    ],
  ];
  test.each(tooMuch)('%s/%s of %o', async (name, event, input, message) => {
    const world = soloWorld();
    const happen = all.find((one) => one.provider.name === name && one.name === event)?.event.happen;
    const told = { meteringPointId: points[name], ...input };
    const error = await happen?.(world, told).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SetupError', status: 400, message: expect.stringMatching(message) });
    expect(await world.store.dump()).toEqual({});
  });
});
