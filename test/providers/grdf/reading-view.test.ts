import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start, type TestSimulator, type TestWorld, type TestWorldPlan } from '../../../mock-server/testing/index.ts';
import type { components } from '../../../openapi/types/control.d.ts';
import { AdictClient, declarationOf } from '../../support/adict.ts';

type Readings = components['schemas']['Readings'];

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

/** A world at an instant, and a way to look at its readings. */
async function worldAt(now: string, plan: TestWorldPlan = {}) {
  const world = await simulator.createWorld({ now, parks: ['syndicat'], rights: 'active', quotas: 'off', ...plan });
  return { world, look: (id: string, asked: Record<string, string>) => look(world, id, asked) };
}

const gasPoints = async (world: TestWorld) => (await world.points()).filter(({ provider }) => provider === 'grdf');

async function look(world: TestWorld, id: string, asked: Record<string, string>): Promise<Readings> {
  const url = `${simulator.url}/_wattif/worlds/${world.id}/points/${id}/readings?${new URLSearchParams(asked)}`;
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
  return (await answer.json()) as Readings;
}

interface Sent {
  readonly releve_debut?: { readonly index_brut_debut: { readonly valeur_index: number | null } };
  readonly releve_fin?: { readonly index_brut_fin: { readonly valeur_index: number | null } };
  readonly consommation?: Consumption;
  readonly injection?: Consumption;
}

interface Consumption {
  readonly date_debut_consommation?: string;
  readonly date_debut_injection?: string;
  readonly volume_brut: number | null;
  readonly energie: number | null;
  readonly statut_conso?: string;
  readonly statut_injection?: string;
  readonly type_qualif_conso?: string;
  readonly type_qualif_injection?: string;
}

const qualities: Readonly<Record<string, string>> = {
  Mesuré: 'measured',
  Estimé: 'estimated',
  Corrigé: 'corrected',
  'Absence de Données': 'hole',
};

/** What the application is sent, as the view would tell it, and why when it is nothing. */
async function called(world: TestWorld, id: string, series: keyof typeof calls, from: string, to: string) {
  const client = new AdictClient(simulator.url, world.application);
  const answer = await client.call('GET', `/pce/${id}/${calls[series]}?date_debut=${from}&date_fin=${to}`);
  const rows = answer.lines<Sent>().flatMap(({ consommation, injection, releve_debut: start, releve_fin: end }) => {
    const told = consommation ?? injection;
    if (!told) return [];
    return [
      {
        at: Date.parse(told.date_debut_consommation ?? told.date_debut_injection ?? '') / 1000,
        energy: told.energie,
        volume: told.volume_brut,
        indexStart: start?.index_brut_debut.valeur_index,
        indexEnd: end?.index_brut_fin.valeur_index,
        quality: qualities[told.type_qualif_conso ?? told.type_qualif_injection ?? ''],
        provisional: (told.statut_conso ?? told.statut_injection) === 'Provisoire',
      },
    ];
  });
  return { rows, why: answer.headers.get('x-wattif-why') ?? undefined };
}

const calls = {
  published: 'donnees_consos_publiees',
  informative: 'donnees_consos_informatives',
  injection: 'donnees_injections_publiees',
} as const;

/** The rows of a view that an application was sent: those without a hole, and holes of which it was told. */
function rowsOf({ at, values, qualities: told, provisional }: Readings) {
  const open = new Set(provisional);
  return at.map((from, nth) => ({
    at: from,
    energy: values.energy?.[nth] ?? null,
    volume: values.volume?.[nth] ?? null,
    indexStart: values.indexStart?.[nth] ?? null,
    indexEnd: values.indexEnd?.[nth] ?? null,
    quality: told[nth],
    provisional: open.has(nth),
  }));
}

const changes: readonly (readonly [frequency: string, event: string, input: Record<string, unknown>])[] = [
  ['6M', 'frequencyChanges', { frequency: '1M', date: '2026-01-05' }],
  ['1M', 'frequencyChanges', { frequency: '6M', date: '2026-01-05' }],
  ['MM', 'frequencyChanges', { frequency: 'JJ', date: '2025-12-20' }],
  ['JJ', 'frequencyChanges', { frequency: 'MM', date: '2025-12-20' }],
  ['1M', 'meterReplaced', { date: '2026-01-03' }],
  ['JJ', 'meterReplaced', { date: '2026-01-03' }],
  ['1M', 'supplierChanges', { date: '2026-01-04' }],
  ['JJ', 'readingCorrected', { date: '2026-01-10', volume: 77 }],
  ['1M', 'publicationDelayed', { date: '2026-01-20', days: 9 }],
  ['MM', 'publicationDelayed', { date: '2026-02-01', days: 9 }],
  ['1M', 'holderMovesOut', {}],
];

/** A point for each change, with the change done to it. */
async function afterChanges(world: TestWorld): Promise<[meteringPointId: string, event: string][]> {
  const points = await gasPoints(world);
  const changed = new Map<string, string>();
  for (const [frequency, event, input] of changes) {
    const point = points.find((one) => one.frequency === frequency && !changed.has(one.meteringPointId));
    if (!point) throw new Error(`no point of ${frequency}`);
    const { meteringPointId } = point;
    await world.happen('grdf', event, { meteringPointId, ...input });
    changed.set(meteringPointId, event);
  }
  return [...changed];
}

describe('what a client can see of a gas meter', () => {
  test('is what its calls are sent, for every frequency and series, at every hour', async () => {
    let compared = 0;
    for (const now of ['2026-01-15T08:00:00Z', '2026-02-03T15:30:00Z', '2026-03-30T05:00:00Z']) {
      const { world, look } = await worldAt(now, { parks: ['syndicat', 'biomethane'] });
      const points = (await gasPoints(world)).filter((_, nth) => nth % 4 === 0);
      for (const { meteringPointId } of points) {
        const sheet = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/points/${meteringPointId}`);
        const { series } = (await sheet.json()) as components['schemas']['PointSheet'];
        for (const { name } of series) {
          const [from, to] = ['2025-09-01', now.slice(0, 10)];
          const { rows: wire } = await called(world, meteringPointId, name as keyof typeof calls, from, to);
          const seen = rowsOf(await look(meteringPointId, { series: name, from, to }));
          const told = new Set(wire.map(({ at }) => at));
          expect(seen.filter(({ at }) => told.has(at))).toEqual(wire);
          for (const row of seen) {
            if (!told.has(row.at)) expect(row).toMatchObject({ energy: null, provisional: false });
          }
          compared += wire.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('is what its command is sent, or refused for the same reason, whatever days are looked at', async () => {
    const { world, look } = await worldAt('2026-03-30T05:00:00Z');
    const points = await gasPoints(world);
    const outcomes = new Set<string>();
    const anyDay = fc.integer({ min: 0, max: 2200 }).map((days) => Date.parse('2020-06-01') + days * 86_400_000);
    const dated = (at: number) => new Date(at).toISOString().slice(0, 10);
    const windows = fc.record({ nth: fc.nat(points.length - 1), from: anyDay, days: fc.integer({ min: 1, max: 60 }) });
    await fc.assert(
      fc.asyncProperty(windows, async ({ nth, from, days }) => {
        const id = points[nth]?.meteringPointId ?? '';
        const asked = { series: 'published', from: dated(from), to: dated(from + days * 86_400_000) };
        const view = await look(id, asked);
        const [, first = '', last = ''] = /date_debut=(.*)&date_fin=(.*)"/.exec(view.commands.at(-1) ?? '') ?? [];
        const { rows: wire, why } = await called(world, id, 'published', first, last);
        const told = new Set(wire.map(({ at }) => at));
        expect(rowsOf(view).filter(({ at }) => told.has(at))).toEqual(wire);
        expect(view.refused === undefined).toBe(wire.length > 0);
        expect(why).toEqual(view.refused && expect.stringContaining(view.refused.why.slice(0, -1)));
        outcomes.add(view.refused?.reason ?? 'sent');
      }),
      { numRuns: 60 },
    );
    expect(outcomes).toContain('sent');
    expect(outcomes.size).toBeGreaterThan(1);
  });

  test('is what its calls are sent after every change of a meter, its reading and its holder', async () => {
    const { world } = await worldAt('2026-01-15T16:00:00Z', { parks: ['syndicat', 'biomethane'] });
    const changed = await afterChanges(world);
    for (const now of ['2026-01-15', '2026-01-21', '2026-02-03', '2026-04-30']) {
      await world.clock.set({ now: `${now}T16:00:00Z` });
      for (const [id, event] of changed) {
        for (const name of ['published', 'informative'] as const) {
          const range = `series=${name}&from=2025-06-01&to=${now}`;
          const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/points/${id}/readings?${range}`);
          // a meter that is read daily has no other series
          if (answer.status === 400) continue;
          const view = (await answer.json()) as Readings;
          const { rows: wire, why } = await called(world, id, name, '2025-06-01', now);
          const told = new Set(wire.map(({ at }) => at));
          const seen = rowsOf(view).filter(({ at, energy }) => told.has(at) || energy !== null);
          const when = `${event} ${id} ${name} ${now}`;
          expect.soft(seen, when).toEqual(wire);
          expect.soft(why, when).toEqual(view.refused && expect.stringContaining(view.refused.why.slice(0, -1)));
          expect.soft(view.at.slice(1), when).toEqual(view.until.slice(0, -1));
        }
      }
    }
  });

  test('begins with why it sees nothing, until the holder has accepted', async () => {
    const { world, look } = await worldAt('2026-01-15T08:00:00Z', {
      rights: 'none',
      dialects: { grdf: { imperfections: 'none' } },
    });
    const [point] = (await gasPoints(world)).filter(({ holder, frequency }) => {
      return holder.kind === 'person' && frequency === '1M';
    });
    if (!point) throw new Error('no such point');
    const asked = { series: 'informative', from: '2025-12-01', to: '2026-01-01' };
    const { meteringPointId } = point;
    expect(await look(meteringPointId, asked)).toMatchObject({ refused: { reason: 'no-access-right' } });
    await new AdictClient(simulator.url, world.application).declare(meteringPointId, declarationOf(point));
    const pending = await look(meteringPointId, asked);
    expect(pending.refused).toMatchObject({ reason: 'not-authorised', why: expect.stringMatching(/\w \w/) });
    expect(new Set(pending.qualities)).toEqual(new Set(['hole']));
    await world.happen('grdf', 'holderAccepts', { meteringPointId });
    const seen = await look(meteringPointId, asked);
    expect(seen.refused).toBeUndefined();
    expect(seen.values.energy?.every((energy) => energy !== null)).toBe(true);
  });

  test('is no matter of the program under test: looking meets no state of a right', async () => {
    const { world, look } = await worldAt('2026-01-15T08:00:00Z');
    const [point] = await gasPoints(world);
    const before = await world.coverage();
    await look(point?.meteringPointId ?? '', {});
    expect(await world.coverage()).toEqual(before);
  });

  test('a day that is not due is awaited, and one that is held back is a hole (adict.md 5.6)', async () => {
    const { world, look } = await worldAt('2026-01-15T08:00:00Z');
    const [daily] = (await gasPoints(world)).filter(({ frequency }) => frequency === 'JJ');
    const id = daily?.meteringPointId ?? '';
    const asked = { from: '2026-01-12', to: '2026-01-16' };
    expect((await look(id, asked)).qualities).toEqual(['measured', 'measured', 'awaited', 'awaited']);
    await world.happen('grdf', 'publicationDelayed', { meteringPointId: id, date: '2026-01-15', days: 2 });
    await world.clock.set({ now: '2026-01-16T15:00:00Z' });
    expect((await look(id, asked)).qualities).toEqual(['measured', 'measured', 'hole', 'measured']);
  });
});

describe('what is true of a gas meter', () => {
  test('is there before anybody may see it, has no holes, and adds up to the dial', async () => {
    const { world, look } = await worldAt('2026-01-15T08:00:00Z', { rights: 'none' });
    for (const { meteringPointId } of (await gasPoints(world)).slice(0, 12)) {
      const asked = { as: 'true', from: '2025-01-01', to: '2026-01-15' };
      const { values, qualities: told, refused } = await look(meteringPointId, asked);
      expect(refused).toBeUndefined();
      const { volume = [], indexStart = [], indexEnd = [] } = values;
      volume.forEach((counted, nth) => {
        if (told[nth] === 'awaited') return;
        const turned = Number(indexEnd[nth]) < Number(indexStart[nth]);
        if (!turned) expect(counted).toBe(Number(indexEnd[nth]) - Number(indexStart[nth]));
        if (nth > 0 && told[nth - 1] !== 'awaited') expect(indexStart[nth]).toBe(indexEnd[nth - 1]);
      });
      expect(told).not.toContain('hole');
    }
  });

  test('is what the client is told once all is final, but for what was badly read', async () => {
    const dialects = { grdf: { imperfections: 'none' } };
    const { world, look } = await worldAt('2026-01-15T16:00:00Z', { dialects });
    const points = (await gasPoints(world)).filter(({ frequency }) => frequency !== '6M');
    const asked = { from: '2025-11-01', to: '2026-01-10', series: 'published' };
    for (const { meteringPointId, injects } of points) {
      if (injects) continue;
      const now = await look(meteringPointId, { ...asked, as: 'true' });
      await world.clock.set({ now: '2026-04-15T16:00:00Z' });
      const later = await look(meteringPointId, asked);
      await world.clock.set({ now: '2026-01-15T16:00:00Z' });
      const known = now.qualities.flatMap((quality, nth) => (quality === 'awaited' ? [] : [nth]));
      expect(known.length).toBeGreaterThan(0);
      for (const nth of known) expect(later.values.volume?.[nth]).toBe(now.values.volume?.[nth]);
    }
  });

  test('knows at once what a correction will say', async () => {
    const { world, look } = await worldAt('2026-01-15T16:00:00Z');
    const [daily] = (await gasPoints(world)).filter(({ frequency }) => frequency === 'JJ');
    const meteringPointId = daily?.meteringPointId ?? '';
    await world.happen('grdf', 'readingCorrected', { meteringPointId, date: '2026-01-10', volume: 77 });
    const { values, qualities: told } = await look(meteringPointId, {
      as: 'true',
      from: '2026-01-10',
      to: '2026-01-11',
    });
    expect(values.volume?.[0]).toBeGreaterThanOrEqual(76);
    expect(values.volume?.[0]).toBeLessThanOrEqual(78);
    expect(told).toEqual(['corrected']);
  });

  test('has gas days of 23 and 25 hours when the clocks change', async () => {
    const { world, look } = await worldAt('2026-11-15T16:00:00Z');
    const [daily] = (await gasPoints(world)).filter(({ frequency }) => frequency === 'JJ');
    const hours = async (from: string, to: string) => {
      const { at, until } = await look(daily?.meteringPointId ?? '', { as: 'true', from, to });
      return at.map((start, nth) => ((until[nth] ?? 0) - start) / 3600);
    };
    expect(await hours('2026-03-27', '2026-03-30')).toEqual([24, 23, 24]);
    expect(await hours('2026-10-23', '2026-10-26')).toEqual([24, 25, 24]);
  });
});
