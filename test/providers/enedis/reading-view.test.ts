import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorldClock } from '../../../mock-server/core/clock.ts';
import type { ReadingRow, ReadingView } from '../../../mock-server/core/meter-view.ts';
import { newWorld } from '../../../mock-server/core/new-world.ts';
import { dayAt, instantOf, isoDay } from '../../../mock-server/core/paris.ts';
import type { World } from '../../../mock-server/core/world.ts';
import { viewConsents } from '../../../mock-server/providers/enedis/consents/consent-view.ts';
import { meterEvents } from '../../../mock-server/providers/enedis/events-meters.ts';
import { meteringOperations } from '../../../mock-server/providers/enedis/metering-operations.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { seriesOf } from '../../../mock-server/providers/enedis/readings/reading-series.ts';
import { viewReadings } from '../../../mock-server/providers/enedis/readings/reading-view.ts';
import { dayText, stampOf } from '../../../mock-server/providers/enedis/stamps.ts';
import { day, sum } from './meter-world.ts';
import { answerOf, application, exchangeOf, happen, home, other, set } from './people-world.ts';

const clients = {
  whole: '22516914714270',
  uncollected: '32320647321714',
  holes: '42900589957123',
  revoked: sandboxPoint(8),
};

function worldAt(now = '2026-01-15T08:00:00Z', rights: World['rights'] = 'active'): World {
  const clock = new WorldClock({ now: new Date(now), mode: 'frozen' });
  // the oldest and the newest generation are asked too
  const dialects = { enedis: { transitionalMeasures: 'served' } };
  const parks = ['solo', 'syndicat', 'soleil', 'electricity-points:200'];
  return newWorld({ id: 'w', clock, quotas: 'off', parks, applications: [application, other], rights, dialects });
}

function sandboxPoint(client: number): string {
  for (const point of parkOf(newWorld({ id: 'w', clock: new WorldClock({}) })).points()) {
    if (point.sandboxClient === client) return point.id;
  }
  throw new Error(`no client ${client}`);
}

async function view(
  world: World,
  meteringPointId: string,
  series: string,
  from: string,
  to: string,
  as: 'visible' | 'true' = 'visible',
): Promise<ReadingView> {
  const query = { meteringPointId, series, from: day(from), to: day(to), as, application: 'app' };
  const found = await viewReadings(world, query, 'http://localhost:4010');
  if (!found) throw new Error(`no point ${meteringPointId}`);
  return found;
}

type Operation = keyof typeof meteringOperations;
type Told = readonly (readonly [stamp: string, value: number])[];

/** What calls for these days give together, span by span, or why the first of them is refused. */
async function callsOf(
  world: World,
  operation: Operation,
  id: string,
  from: string,
  to: string,
): Promise<Told | string> {
  const atOnce = /LoadCurve/.test(operation) ? 7 : 4000;
  const told: [string, number][] = [];
  let reason: string | undefined;
  for (let start = day(from); start < day(to); start += atOnce) {
    const end = isoDay(Math.min(day(to), start + atOnce));
    const is2026 = operation.endsWith('2026');
    const query: Record<string, string> = is2026
      ? { pointId: id, dateDebut: isoDay(start), dateFin: end, mesuresPas: 'P1D', grandeurPhysique: 'PMA' }
      : { usage_point_id: id, start: isoDay(start), end };
    const answer = await answerOf(meteringOperations[operation], exchangeOf(world, operation, { query }), world);
    reason ??= answer.reason;
    if (answer.reason === undefined) told.push(...(is2026 ? pointsOf2026(answer.text) : pointsOfV5(answer.text)));
  }
  return told.length === 0 && reason !== undefined ? reason : told;
}

function pointsOfV5(text: string): [string, number][] {
  const { meter_reading } = JSON.parse(text) as {
    meter_reading: { interval_reading: { date: string; value: string }[] };
  };
  return meter_reading.interval_reading
    .filter(({ value }) => value !== 'null')
    .map(({ date, value }) => [date.replace('T', ' ').replace('.000Z', ''), Number(value)]);
}

function pointsOf2026(text: string): [string, number][] {
  const body = JSON.parse(text) as {
    grandeur: { points: { d: string; v: string }[] }[];
    contexte: { grandeur: { cadranTotalisateur: { valeur: { d: string; v: number }[] } }[] }[];
  };
  const dials = body.contexte[0]?.grandeur[0]?.cadranTotalisateur.valeur;
  return (dials ?? body.grandeur[0]?.points ?? []).map(({ d, v }) => [d, Number(v)]);
}

/** The values of a view with the stamps of the wire: a curve's intervals by their end, all else by the day. */
function toldBy({ series, rows, refused }: ReadingView, withTime = series.step === 'minutes'): Told | string {
  if (refused) return refused.reason;
  return rows.flatMap(({ from, to, values: [value] }) => {
    if (value === null || value === undefined) return [];
    return [[withTime ? stampOf(series.step === 'minutes' ? to : from) : stampOf(from).slice(0, 10), value] as const];
  });
}

function byDay(told: Told | string): Told | string {
  return typeof told === 'string' ? told : told.map(([stamp, value]) => [stamp.slice(0, 10), value] as const);
}

const operationsOf: Readonly<Record<string, readonly Operation[]>> = {
  'daily-energy': ['dailyConsumption', 'dailyConsumptionV4', 'dailyConsumptionV1', 'dailyConsumption2026'],
  'load-curve': ['consumptionLoadCurve', 'consumptionLoadCurveV4', 'consumptionLoadCurve2026'],
  'max-power': ['dailyConsumptionMaxPower', 'dailyConsumptionMaxPowerV4', 'maxPower2026'],
  index: ['consumptionIndex2026'],
  'production-daily-energy': ['dailyProduction', 'dailyProductionV4', 'dailyProduction2026'],
  'production-load-curve': ['productionLoadCurve', 'productionLoadCurveV4', 'productionLoadCurve2026'],
  'production-index': ['productionIndex2026'],
};

async function expectSame(world: World, id: string, series: string, from: string, to: string): Promise<void> {
  const seen = await view(world, id, series, from, to);
  for (const operation of operationsOf[series] ?? []) {
    const told = await callsOf(world, operation, id, from, to);
    const isCurve = seen.series.step === 'minutes';
    expect(isCurve ? toldBy(seen) : toldBy(seen, false), operation).toEqual(isCurve ? told : byDay(told));
  }
}

test('what is visible of any meter, for any days, at any instant, is what its calls give in every generation', async () => {
  // a call that begins before the holder's service is refused as a whole: that is another test
  const points = [...parkOf(worldAt()).points()].filter(
    ({ activatedOn, facts }) => activatedOn < day('2025-06-01') && !facts?.happenings,
  );
  const asked = fc.record({
    point: fc.constantFrom(...points),
    nth: fc.nat(6),
    now: fc.constantFrom(
      '2026-01-15T06:59:59Z',
      '2026-01-15T07:00:00Z',
      '2026-03-30T05:00:00Z',
      '2025-10-27T12:00:00Z',
    ),
    back: fc.integer({ min: 1, max: 60 }),
    length: fc.integer({ min: 1, max: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ point, nth, now, back, length }) => {
      const world = worldAt(now);
      const today = Math.floor((Date.parse(now) + 3_600_000) / 86_400_000);
      const from = today - back;
      const names = seriesOf(point).map(({ name }) => name);
      await expectSame(
        world,
        point.id,
        names[nth % names.length] ?? '',
        isoDay(from),
        isoDay(Math.min(today, from + length)),
      );
    }),
    { numRuns: 80 },
  );
});

test('the recorded days of sandbox client 0 are what is visible and what is true of them (enedis.md 3.2)', async () => {
  const world = worldAt();
  for (const series of ['daily-energy', 'load-curve', 'max-power', 'index']) {
    await expectSame(world, clients.whole, series, '2021-09-01', '2021-09-20');
  }
  const seen = await view(world, clients.whole, 'load-curve', '2021-09-14', '2021-09-15');
  const truth = await view(world, clients.whole, 'load-curve', '2021-09-14', '2021-09-15', 'true');
  expect(truth.rows).toEqual(seen.rows);
});

test("client 4's Tuesdays and Wednesdays are holes, and the meter counted on them all the same (enedis.md 3.1)", async () => {
  const world = worldAt('2026-01-16T12:00:00Z');
  const seen = await view(world, clients.holes, 'daily-energy', '2026-01-12', '2026-01-18');
  expect(seen.rows.map(({ quality }) => quality)).toEqual([
    'measured',
    'hole',
    'hole',
    'measured',
    'awaited',
    'awaited',
  ]);
  const truth = await view(world, clients.holes, 'daily-energy', '2026-01-12', '2026-01-18', 'true');
  expect(truth.rows.map(({ quality }) => quality)).toEqual([
    ...Array.from({ length: 4 }, () => 'measured'),
    'awaited',
    'awaited',
  ]);
  expect(truth.rows[0]).toEqual(seen.rows[0]);
});

test('a curve that nobody collects is refused to the application, and is true all the same (enedis.md 3.3)', async () => {
  const seen = await view(worldAt(), clients.uncollected, 'load-curve', '2026-01-12', '2026-01-14');
  expect(seen.refused?.reason).toBe('curve-not-activated');
  expect(seen.refused?.why).toMatch(/^The customer did not switch the recording/);
  expect(seen.rows.every(({ values, quality }) => values[0] === null && quality === 'hole')).toBe(true);
  const truth = await view(worldAt(), clients.uncollected, 'load-curve', '2026-01-12', '2026-01-14', 'true');
  expect(truth.rows).toHaveLength(96);
  expect(truth.refused).toBeUndefined();
  const energy = await view(worldAt(), clients.uncollected, 'daily-energy', '2026-01-12', '2026-01-14', 'true');
  expect(sum(truth.rows.map(countedIn)) / 2).toBe(sum(energy.rows.map(countedIn)));
});

test.each([
  ['revoked from the start', clients.revoked, 'active', 'no-consent'],
  ['never given', home, 'none', 'no-consent'],
  ['given', home, 'active', undefined],
] as const)('a consent %s decides what is visible, as it decides the calls', async (_how, id, rights, reason) => {
  const world = worldAt(undefined, rights);
  expect((await view(world, id, 'daily-energy', '2026-01-10', '2026-01-14')).refused?.reason).toBe(reason);
  await expectSame(world, id, 'daily-energy', '2026-01-10', '2026-01-14');
});

test('a look at a meter is no call: it leaves no state behind that the program under test would have met', async () => {
  const world = worldAt(undefined, 'none');
  await view(world, clients.revoked, 'daily-energy', '2026-01-10', '2026-01-14');
  expect(world.met.dump()).toEqual({});
  await callsOf(world, 'dailyConsumption', clients.revoked, '2026-01-10', '2026-01-14');
  expect(world.met.dump()).not.toEqual({});
});

test('a customer who revokes or moves out takes the sight away, and the truth stays', async () => {
  const world = worldAt();
  await happen(world, 'consentRevoked', { meteringPointId: home, clientId: 'app' });
  expect((await view(world, home, 'index', '2026-01-10', '2026-01-14')).refused?.reason).toBe('no-consent');
  expect((await view(world, home, 'index', '2026-01-10', '2026-01-14', 'true')).rows.map(countedIn)).not.toContain(
    null,
  );
});

test('of a generation that is not served any more the next one is asked, and the command calls it', async () => {
  const world = worldAt();
  set(world, { v5Apis: 'stopped' });
  const seen = await view(world, home, 'max-power', '2026-01-10', '2026-01-14');
  expect(seen.refused).toBeUndefined();
  expect(seen.commands.at(-1)).toBe(
    'curl -H "Authorization: Bearer $TOKEN" "http://localhost:4010/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne' +
      `?pointId=${home}&dateDebut=2026-01-10&dateFin=2026-01-14&mesuresPas=P1D&grandeurPhysique=PMA"`,
  );
  set(world, { apis2026: 'not-yet', transitionalMeasures: 'not-served' });
  expect((await view(world, home, 'max-power', '2026-01-10', '2026-01-14')).refused?.reason).toBe('not-subscribed');
});

test('days are awaited until they are due, and are holes when they are late', async () => {
  const world = worldAt('2026-01-15T12:00:00Z');
  await meterEvents.dayDelayed.happen(world, { meteringPointId: clients.whole, hours: 6 });
  const qualities = async () => {
    const { rows } = await view(world, clients.whole, 'load-curve', '2026-01-14', '2026-01-17');
    return [
      ...new Set(rows.map(({ from, quality }) => `${dayText(Math.floor((from + 3_600_000) / 86_400_000))} ${quality}`)),
    ];
  };
  expect(await qualities()).toEqual(['2026-01-14 measured', '2026-01-15 awaited', '2026-01-16 awaited']);
  world.clock.advance('P1D');
  expect(await qualities()).toEqual([
    '2026-01-14 measured',
    '2026-01-15 measured',
    '2026-01-15 hole',
    '2026-01-16 awaited',
  ]);
  await expectSame(world, clients.whole, 'load-curve', '2026-01-14', '2026-01-16');
});

test('what an event set right is true and visible, and only the truth says so', async () => {
  const world = worldAt();
  await meterEvents.dayCorrected.happen(world, { meteringPointId: clients.whole, day: '2026-01-12', energy: 4242 });
  const rowOf = async (as: 'visible' | 'true') =>
    (await view(world, clients.whole, 'daily-energy', '2026-01-12', '2026-01-13', as)).rows[0];
  expect(await rowOf('true')).toMatchObject({ values: [4242], quality: 'corrected' });
  expect(await rowOf('visible')).toMatchObject({ values: [4242], quality: 'measured' });
  const curve = await view(world, clients.whole, 'load-curve', '2026-01-12', '2026-01-13', 'true');
  expect(sum(curve.rows.map(countedIn)) / 2).toBe(4242);
});

test('what is true of today is what the meter has counted so far', async () => {
  const { rows } = await view(
    worldAt('2026-01-15T10:10:00Z'),
    clients.whole,
    'load-curve',
    '2026-01-15',
    '2026-01-16',
    'true',
  );
  const counted = rows.filter(({ quality }) => quality === 'measured');
  // 11:10 in Paris
  expect(counted.at(-1)?.to).toBe(Date.parse('2026-01-15T10:00:00Z'));
  expect(counted).toHaveLength(22);
  expect(rows.filter(({ values }) => values[0] === null)).toHaveLength(26);
});

test.each([
  ['2025-10-26', 50],
  ['2025-03-30', 46],
])('the clocks change on %s: %i half-hours, without a gap (enedis.md 2.3)', async (text, count) => {
  const next = isoDay(day(text) + 1);
  for (const as of ['visible', 'true'] as const) {
    const { rows } = await view(worldAt(), clients.whole, 'load-curve', text, next, as);
    expect(rows).toHaveLength(count);
    expect([rows[0]?.from, rows.at(-1)?.to]).toEqual([instantOf(day(text)), instantOf(day(next))]);
    expect(rows.every(({ from, to }, nth) => to - from === 1_800_000 && from === (rows[nth - 1]?.to ?? from))).toBe(
      true,
    );
    expect(rows.every(({ values }) => values[0] !== null)).toBe(true);
  }
  await expectSame(worldAt(), clients.whole, 'load-curve', text, next);
});

test('a span that begins before a call may is seen from the first day that may be asked for, and holes before it', async () => {
  const world = worldAt();
  const late = [...parkOf(world).points()].find(({ activatedOn, loadCurve, direction }) => {
    return activatedOn > day('2025-06-01') && loadCurve && direction === 'consumption';
  });
  if (!late) throw new Error('no point is in service since lately');
  const before = isoDay(late.activatedOn - 20);
  const until = isoDay(late.activatedOn + 20);
  expect(await callsOf(world, 'dailyConsumption', late.id, before, until)).toBe('before-activation');
  const seen = await view(world, late.id, 'daily-energy', before, until);
  expect(seen.rows[0]?.from).toBe(instantOf(late.activatedOn));
  expect(toldBy(seen)).toEqual(await callsOf(world, 'dailyConsumption', late.id, isoDay(late.activatedOn), until));
  expect(seen.commands.at(-1)).toContain(`start=${isoDay(late.activatedOn)}&end=${until}`);
  const nothing = await view(world, late.id, 'daily-energy', before, isoDay(late.activatedOn));
  expect(nothing).toMatchObject({ rows: [], refused: { reason: 'before-activation' } });
  // of a home in service for long it is the depth of history that cuts
  const deep = await view(world, home, 'daily-energy', '2022-12-01', '2023-01-10');
  expect(deep.rows.findIndex(({ quality }) => quality === 'measured')).toBe(day('2022-12-31') - day('2022-12-01'));
  // where what was before the consent is refused, its day is the first
  set(world, { dataBeforeConsent: 'refused' });
  const given = (await viewConsents(world, { meteringPointId: home }).next()).value?.since;
  const first = dayAt(given?.getTime() ?? 0);
  const cut = await view(world, home, 'daily-energy', isoDay(first - 5), isoDay(first + 5));
  expect(cut.commands.at(-1)).toContain(`start=${isoDay(first)}&end=${isoDay(first + 5)}`);
  expect(toldBy(cut)).toEqual(await callsOf(world, 'dailyConsumption', home, isoDay(first), isoDay(first + 5)));
  expect((await view(world, home, 'index', isoDay(first - 5), isoDay(first))).refused?.reason).toBe('before-consent');
});

test('a curve of more than seven days is what its calls give together, and the first of them is shown (enedis.md 2.4)', async () => {
  const world = worldAt();
  const { commands } = await view(world, clients.whole, 'load-curve', '2025-12-15', '2026-01-15');
  expect(commands).toEqual([
    expect.stringContaining('TOKEN=$(curl -s http://localhost:4010/oauth2/v3/token -d grant_type=client_credentials'),
    '# One call takes 7 days at the most: this is the first of 5.',
    'curl -H "Authorization: Bearer $TOKEN" "http://localhost:4010/metering_data_clc/v5/consumption_load_curve' +
      `?usage_point_id=${clients.whole}&start=2025-12-15&end=2025-12-22"`,
  ]);
  expect(commands[0]).toContain('-d client_id=app -d client_secret=app-secret');
  await expectSame(world, clients.whole, 'load-curve', '2025-12-15', '2026-01-15');
});

test('a year of half-hours has 17,520 rows, none of them twice', async () => {
  const { rows } = await view(worldAt(), clients.whole, 'load-curve', '2025-01-01', '2026-01-01');
  expect(rows).toHaveLength(17_520);
  expect(new Set(rows.map(({ from }) => from)).size).toBe(17_520);
});

test('an index stands at the start of its day, and the days between two of them are their difference', async () => {
  const world = worldAt();
  const index = (await view(world, clients.whole, 'index', '2026-01-01', '2026-01-11', 'true')).rows.map(countedIn);
  const energy = (await view(world, clients.whole, 'daily-energy', '2026-01-01', '2026-01-10', 'true')).rows.map(
    countedIn,
  );
  expect(sum(energy)).toBe((index.at(-1) ?? 0) - (index[0] ?? 0));
});

test('a series that the point has not, and too many days, are the mistakes of whoever asks', async () => {
  const world = worldAt();
  await expect(view(world, home, 'production-load-curve', '2026-01-01', '2026-01-02')).rejects.toThrow(
    `${home} has no series "production-load-curve". Its series are: daily-energy, load-curve, max-power, index.`,
  );
  await expect(view(world, home, 'load-curve', '2020-01-01', '2026-01-02')).rejects.toThrow(
    'of load-curve ask for 750 days',
  );
  const unknown = { meteringPointId: '1', series: 'index', from: 0, to: 1, as: 'true', application: 'app' } as const;
  expect(await viewReadings(world, unknown, '')).toBeUndefined();
});

function countedIn({ values: [value] }: ReadingRow): number {
  if (value === null || value === undefined) throw new Error('no value');
  return value;
}

test.each(['daily-energy', 'load-curve'])(
  'the command of %s is refused for what stands in its way, not for an end that lies ahead',
  async (series) => {
    const world = worldAt('2026-01-15T08:00:00Z', 'none');
    const { refused, commands } = await view(world, home, series, '2026-01-01', '2026-02-01');
    expect(refused?.reason).toBe('no-consent');
    const [, end = ''] = /&end=([0-9-]+)/.exec(commands.at(-1) ?? '') ?? [];
    expect(end > '2026-01-01' && end <= '2026-01-15', end).toBe(true);
  },
);
