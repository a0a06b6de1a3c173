import { describe, expect, test } from 'vitest';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, linesOf } from './data-world.ts';

const smart = '00000000020001';
const business = 'GI020001';
const daily = 'GI020003';

describe('publication (adict.md 5.6)', () => {
  const last = async (now: string, id: string) =>
    (await linesOf(publishedLines, ask(dataWorld(now), id, '2025-01-01', '2026-12-31'))).at(-1)?.consommation;

  test('a monthly line comes out the day after its reading', async () => {
    expect((await last('2026-05-05T05:59:00Z', smart))?.date_fin_consommation).toBe('2026-04-04T06:00:00+02:00');
    expect((await last('2026-05-05T06:00:00Z', smart))?.date_fin_consommation).toBe('2026-05-04T06:00:00+02:00');
  });

  test('a business meter’s line comes out on the 1st', async () => {
    expect((await last('2026-05-01T05:59:00Z', business))?.date_fin_consommation).toBe('2026-04-01T06:00:00+02:00');
    expect((await last('2026-05-01T06:00:00Z', business))?.date_fin_consommation).toBe('2026-05-01T06:00:00+02:00');
  });

  test('a daily line comes out the day after at 15:00', async () => {
    expect((await last('2026-05-20T12:59:00Z', daily))?.journee_gaziere).toBe('2026-05-18');
    expect((await last('2026-05-20T13:00:00Z', daily))?.journee_gaziere).toBe('2026-05-19');
  });

  test('daily lines are provisional until a working day from the 1st to the 6th of the next month', async () => {
    const statusOn = async (now: string) => {
      const lines = await linesOf(publishedLines, ask(dataWorld(now), daily, '2026-04-10', '2026-04-11'));
      return lines[0]?.consommation.statut_conso;
    };
    expect(await statusOn('2026-04-30T20:00:00Z')).toBe('Provisoire');
    // the sixth working day of May 2026: the 1st and the 8th are holidays
    expect(await statusOn('2026-05-12T10:00:00Z')).toBe('Définitive');
    const lines = await linesOf(
      publishedLines,
      ask(dataWorld('2026-04-30T20:00:00Z'), daily, '2026-03-31', '2026-04-02'),
    );
    expect(lines.map((line) => [line.consommation.statut_conso, line.bordereau_publication?.nb_jour_gazier])).toEqual([
      ['Définitive', 31],
      ['Provisoire', null],
    ]);
  });

  test('what was due on a delayed day comes later, and its neighbours on time', async () => {
    const world = dataWorld('2026-05-19T08:00:00Z');
    await meterEvents.publicationDelayed.happen(world, { meteringPointId: daily, date: '2026-05-20', days: 2 });
    const seen = async (now: string) => {
      world.clock.set({ now: new Date(now) });
      return (await linesOf(publishedLines, ask(world, daily, '2026-05-18', '2026-05-22'))).map(
        (line) => line.consommation.journee_gaziere,
      );
    };
    expect(await seen('2026-05-20T14:00:00Z')).toEqual(['2026-05-18']);
    expect(await seen('2026-05-21T14:00:00Z')).toEqual(['2026-05-18', '2026-05-20']);
    expect(await seen('2026-05-22T14:00:00Z')).toEqual(['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21']);
  });
});
