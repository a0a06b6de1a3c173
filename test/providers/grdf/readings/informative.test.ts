import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoDay } from '../../../../mock-server/core/paris.ts';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { informativeLines } from '../../../../mock-server/providers/grdf/readings/informative.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, day, linesOf, madeUp, textOf, type WireLine } from './data-world.ts';

const noon = '2026-05-20T10:00:00Z';
const smart = '00000000020001';
const business = 'GI020001';
const converting = 'GI020002';

const gasDays = (lines: readonly WireLine[]) => lines.map((line) => line.consommation.journee_gaziere);

describe('informative consumption', () => {
  test('a smart meter on 20 May 2026 has values up to 17 May, and none of the 18th and 19th (portal.md MV-09)', async () => {
    const world = dataWorld('2026-05-20T08:00:00Z', { imperfections: 'none' });
    const days = gasDays(await linesOf(informativeLines, ask(world, smart, '2026-04-20', '2026-05-20')));
    expect(days).toHaveLength(28);
    expect(days[0]).toBe('2026-04-20');
    expect(days.at(-1)).toBe('2026-05-17');
  });

  test('smart meters come out after three days, business meters after two (adict.md 5.6)', async () => {
    const last = async (now: string, id: string) =>
      gasDays(await linesOf(informativeLines, ask(dataWorld(now), id, '2026-05-01', '2026-05-20'))).at(-1);
    expect(await last('2026-05-20T05:59:00Z', smart)).toBe('2026-05-16');
    expect(await last('2026-05-20T06:00:00Z', smart)).toBe('2026-05-17');
    expect(await last('2026-05-20T06:00:00Z', business)).toBe('2026-05-18');
  });

  test('half-yearly and daily meters have none (adict.md 5.6)', async () => {
    const world = dataWorld(noon);
    for (const id of ['00000000020004', 'GI020003', 'GI030003']) {
      expect(await textOf(informativeLines, ask(world, id, '2026-01-01', '2026-05-01'))).toBe('');
    }
  });

  test('a line has neither reasons nor a slip, and keys in the recorded order (adict.md 5.2)', async () => {
    const [line] = await linesOf(informativeLines, ask(dataWorld(noon), smart, '2026-01-10', '2026-01-11'));
    expect(Object.keys(line ?? {})).toEqual([
      'pce',
      'periode',
      'releve_debut',
      'releve_fin',
      'consommation',
      'statut_restitution',
    ]);
    expect(Object.keys(line?.releve_debut ?? {})).toEqual(['date_releve', 'index_brut_debut', 'index_converti_debut']);
    expect(Object.keys(line?.releve_fin ?? {})).toEqual(['date_releve', 'index_brut_fin', 'index_converti_fin']);
    expect(line?.consommation).toMatchObject({
      flag_retour_zero: null,
      volume_converti: null,
      type_conso: 'Informative Journalier',
    });
  });

  test('a business meter shows PTA and PCS, and its converter if it has one', async () => {
    const world = dataWorld(noon, { imperfections: 'none' });
    const [plain] = await linesOf(informativeLines, ask(world, business, '2026-01-14', '2026-01-15'));
    expect(plain?.consommation.coeff_calcul.coeff_conversion).toBeNull();
    expect(plain?.consommation.volume_converti).toBeNull();
    const [converted] = await linesOf(informativeLines, ask(world, converting, '2026-01-14', '2026-01-15'));
    expect(converted?.consommation.volume_converti).toBeGreaterThan(converted?.consommation.volume_brut ?? 0);
    expect(converted?.releve_fin.index_converti_fin.valeur_index).not.toBeNull();
  });

  test('energy is not volume times coefficient: small days have energy and no whole cubic metre (adict.md 5.5)', async () => {
    const cooking = '00000000020007';
    const lines = await linesOf(informativeLines, ask(dataWorld(noon), cooking, '2025-06-01', '2025-12-01'));
    const differ = lines.filter(
      ({ consommation: c }) => c.energie !== Math.round((c.volume_brut ?? 0) * (c.coeff_calcul.coeff_conversion ?? 0)),
    );
    expect(differ.length).toBeGreaterThan(lines.length / 2);
    expect(lines.some((line) => line.consommation.volume_brut === 0 && (line.consommation.energie ?? 0) > 0)).toBe(
      true,
    );
  });
});

describe('provisional and definitive', () => {
  test('days become definitive with the published reading that covers them; until then their start reading is empty', async () => {
    const seen = async (now: string, settings = {}) => {
      const world = dataWorld(now, { imperfections: 'none', ...settings });
      const [line] = await linesOf(informativeLines, ask(world, smart, '2026-04-10', '2026-04-11'));
      return [
        line?.consommation.statut_conso,
        line?.releve_debut.date_releve,
        line?.releve_debut.index_brut_debut.valeur_index === null,
      ];
    };
    expect(await seen('2026-05-05T05:59:00Z')).toEqual(['Provisoire', null, true]);
    expect(await seen('2026-05-05T05:59:00Z', { provisionalStartReading: 'filled' })).toEqual([
      'Provisoire',
      '2026-04-10T06:00:00+02:00',
      false,
    ]);
    expect(await seen('2026-05-05T06:00:00Z')).toEqual(['Définitive', '2026-04-10T06:00:00+02:00', false]);
  });

  test('those of a business meter become definitive between the 10th and the 20th of the next month', async () => {
    const status = async (now: string) =>
      (await linesOf(informativeLines, ask(dataWorld(now), business, '2026-04-10', '2026-04-11')))[0]?.consommation
        .statut_conso;
    expect(await status('2026-05-09T20:00:00Z')).toBe('Provisoire');
    expect(await status('2026-05-20T20:00:00Z')).toBe('Définitive');
  });

  test('a corrected day is told so, at once', async () => {
    const world = dataWorld(noon, { imperfections: 'none' });
    await meterEvents.readingCorrected.happen(world, { meteringPointId: smart, date: '2026-03-10', volume: 12 });
    const lines = await linesOf(informativeLines, ask(world, smart, '2026-03-09', '2026-03-13'));
    expect(lines.map((line) => line.consommation.type_qualif_conso)).toEqual([
      'Mesuré',
      'Corrigé',
      'Corrigé',
      'Mesuré',
    ]);
    expect(lines[1]?.consommation.volume_brut).toBe(12);
  });
});

describe('absent days', () => {
  test('about one day in a thousand has no values, and only that day', async () => {
    const world = dataWorld(noon);
    let absent = 0;
    let days = 0;
    for (let nth = 0; nth < 12; nth += 1) {
      const lines = await linesOf(
        informativeLines,
        ask(world, `010000000000${String(nth + 10)}`, '2023-06-01', '2026-05-01'),
      );
      for (const [index, line] of lines.entries()) {
        days += 1;
        if (line.consommation.type_qualif_conso !== 'Absence de Données') continue;
        absent += 1;
        expect(line.consommation).toMatchObject({ volume_brut: null, energie: null });
        expect(line.releve_fin.index_brut_fin.valeur_index).toBeNull();
        expect(lines[index + 1]?.releve_debut.date_releve ?? null).toBeNull();
        expect(lines[index + 1]?.consommation.energie ?? 0).not.toBeNull();
      }
    }
    expect(absent / days).toBeGreaterThan(0.0002);
    expect(absent / days).toBeLessThan(0.003);
  });
});

describe('finer lines add up to coarser ones', () => {
  test('the days of a published month have its volume between them, across roll-overs and new meters', async () => {
    const newIndex = fc.constantFrom(0, 12, 99_900, 99_990);
    const changedOn = fc.integer({ min: dayOf(2025, 6, 1), max: dayOf(2026, 2, 1) });
    const yearlyReference = fc.constantFrom(900, 14_000, 38_000);
    await fc.assert(
      fc.asyncProperty(
        newIndex,
        changedOn,
        yearlyReference,
        fc.integer({ min: 1, max: 28 }),
        async (index, on, reference, readingDate) => {
          const world = dataWorld(noon, { imperfections: 'none' });
          const happening = {
            id: 'h',
            meteringPointId: 'x',
            recordedAt: 0,
            kind: 'meter-replaced',
            day: on,
            newIndex: index,
          } as const;
          const of = madeUp({ yearlyReference: reference, readingDate, facts: { happenings: [happening] } });
          for (const month of await linesOf(publishedLines, ask(world, of, '2025-06-01', '2026-04-01'))) {
            const {
              date_debut_consommation: from,
              date_fin_consommation: to,
              volume_brut,
              energie,
            } = month.consommation;
            const days = await linesOf(informativeLines, ask(world, of, from.slice(0, 10), to.slice(0, 10)));
            const sum = days.reduce((all, line) => all + (line.consommation.volume_brut ?? 0), 0);
            expect(sum).toBe(volume_brut);
            expect(days).toHaveLength(day(to.slice(0, 10)) - day(from.slice(0, 10)));
            // one cubic metre cut off at each end, half a kWh a day rounded, and coefficients of two months
            const energy = days.reduce((all, line) => all + (line.consommation.energie ?? 0), 0);
            expect(Math.abs(energy - (energie ?? 0))).toBeLessThan(12 + days.length / 2 + 0.03 * (energie ?? 0));
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test('with all their imperfections, days that have values lack only those of absent days', async () => {
    const world = dataWorld(noon);
    for (const month of await linesOf(publishedLines, ask(world, smart, '2023-06-04', '2026-04-01'))) {
      const { date_debut_consommation: from, date_fin_consommation: to, volume_brut } = month.consommation;
      const days = await linesOf(informativeLines, ask(world, smart, from.slice(0, 10), to.slice(0, 10)));
      const sum = days.reduce((all, line) => all + (line.consommation.volume_brut ?? 0), 0);
      const absent = days.filter((line) => line.consommation.volume_brut === null).length;
      if (absent === 0) expect(sum).toBe(volume_brut);
      else expect(sum).toBeLessThanOrEqual(volume_brut ?? 0);
    }
  });
});

describe('equal seeds', () => {
  test('give the same bytes whatever was asked before, in another order and another world', async () => {
    const windows = fc.array(
      fc.tuple(fc.integer({ min: dayOf(2023, 6, 1), max: dayOf(2026, 4, 1) }), fc.integer({ min: 1, max: 80 })),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(windows, fc.string({ maxLength: 3 }), async (asked, seed) => {
        const textIn =
          (world: ReturnType<typeof dataWorld>) =>
          async ([from, length]: [number, number]) =>
            textOf(informativeLines, ask(world, smart, isoDay(from), isoDay(from + length)));
        const first = dataWorld(noon, {}, { seed });
        const second = dataWorld(noon, {}, { seed });
        const texts: string[] = [];
        for (const window of asked) texts.push(await textIn(first)(window));
        const others: string[] = [];
        for (const window of asked.toReversed()) others.push(await textIn(second)(window));
        expect(others.reverse()).toEqual(texts);
      }),
      { numRuns: 10 },
    );
  });
});
