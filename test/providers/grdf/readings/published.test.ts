import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDay } from '../../../../mock-server/core/paris.ts';
import { injectionLines } from '../../../../mock-server/providers/grdf/readings/injection.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, day, linesOf, madeUp, pointWith, startsOf, textOf } from './data-world.ts';

const noon = '2026-05-20T10:00:00Z';
const halfYearly = '00000000020004';
const smart = '00000000020001';
const business = 'GI020001';
const converting = 'GI020002';
const daily = 'GI020003';

describe('published consumption by reading frequency (adict.md 5.6)', () => {
  test('a half-yearly meter has two lines a year, with PTA and PCS and both readings dated', async () => {
    const world = dataWorld(noon);
    const lines = await linesOf(publishedLines, ask(world, halfYearly, '2023-01-14', '2026-01-14'));
    expect(lines).toHaveLength(6);
    for (const { releve_debut, releve_fin, consommation, bordereau_publication } of lines) {
      expect(releve_debut.date_releve).toMatch(/^\d{4}-\d{2}-14T06:00:00\+0[12]:00$/);
      expect(releve_fin.raison_releve).toBe('RNO');
      const { coeff_pta, valeur_pcs, coeff_conversion } = consommation.coeff_calcul;
      expect(coeff_conversion).toBeNull();
      expect(consommation.energie).toBe(
        Math.round((consommation.volume_brut ?? 0) * (coeff_pta ?? 0) * (valeur_pcs ?? 0)),
      );
      expect(consommation.journee_gaziere).toBeNull();
      expect(bordereau_publication?.nb_jour_gazier).toBeNull();
    }
  });

  test('a smart meter has one line a month, with the conversion coefficient only and a start reading without date', async () => {
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), smart, '2025-01-04', '2026-01-04'));
    expect(lines).toHaveLength(12);
    for (const { releve_debut, releve_fin, consommation } of lines) {
      expect([releve_debut.date_releve, releve_debut.raison_releve, releve_debut.libelle_raison_releve]).toEqual([
        null,
        null,
        null,
      ]);
      expect(releve_fin.libelle_raison_releve).toBe('Relevé normal');
      const { coeff_pta, valeur_pcs, coeff_conversion } = consommation.coeff_calcul;
      expect([coeff_pta, valeur_pcs]).toEqual([null, null]);
      expect(coeff_conversion).toBeGreaterThan(10.9);
      expect(coeff_conversion).toBeLessThan(11.9);
      expect(consommation.volume_converti).toBe(0);
      const hundredths = Math.round((coeff_conversion ?? 0) * 100);
      expect(consommation.energie).toBe(Math.floor(((consommation.volume_brut ?? 0) * hundredths + 50) / 100));
    }
  });

  test('a business meter is read on the 1st, and stands on the slip of its month', async () => {
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), business, '2026-01-01', '2026-05-01'));
    expect(startsOf(lines)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
    expect(lines[2]?.bordereau_publication).toEqual({
      date_debut_bordereau: '2026-03-01T06:00:00+01:00',
      date_fin_bordereau: '2026-04-01T06:00:00+02:00',
      nb_jour_gazier: 31,
    });
    expect(lines[0]?.consommation.volume_converti).toBe(0);
  });

  test('a converter counts normal cubic metres, and energy is those times the calorific value', async () => {
    for (const id of [converting, daily]) {
      const lines = await linesOf(publishedLines, ask(dataWorld(noon), id, '2026-01-01', '2026-04-01'));
      for (const { releve_debut, releve_fin, consommation } of lines.filter(
        (line) => line.consommation.energie !== null,
      )) {
        const from = releve_debut.index_converti_debut.valeur_index ?? 0;
        const to = releve_fin.index_converti_fin.valeur_index ?? 0;
        expect(consommation.volume_converti).toBe(to - from);
        expect(consommation.energie).toBe(Math.round((to - from) * (consommation.coeff_calcul.valeur_pcs ?? 0)));
        expect(releve_fin.index_converti_fin.horodate_Index).toBe(releve_fin.date_releve);
      }
    }
  });

  test('a daily meter has one line a gas day, 06:00 to 06:00 on both days of a clock change', async () => {
    const world = dataWorld(noon, { imperfections: 'none' });
    const lines = await linesOf(publishedLines, ask(world, daily, '2026-03-28', '2026-03-31'));
    expect(
      lines.map(({ consommation: c }) => [c.journee_gaziere, c.date_debut_consommation, c.date_fin_consommation]),
    ).toEqual([
      ['2026-03-28', '2026-03-28T06:00:00+01:00', '2026-03-29T06:00:00+02:00'],
      ['2026-03-29', '2026-03-29T06:00:00+02:00', '2026-03-30T06:00:00+02:00'],
      ['2026-03-30', '2026-03-30T06:00:00+02:00', '2026-03-31T06:00:00+02:00'],
    ]);
    const autumn = await linesOf(publishedLines, ask(world, daily, '2025-10-25', '2025-10-26'));
    expect(autumn[0]?.consommation.date_fin_consommation).toBe('2025-10-26T06:00:00+01:00');
  });

  test('a point that injects has no consumption, and one that consumes no injection', async () => {
    const world = dataWorld(noon);
    expect(await textOf(publishedLines, ask(world, 'GI030001', '2026-01-01', '2026-02-01'))).toBe('');
    expect(await textOf(injectionLines, ask(world, daily, '2026-01-01', '2026-02-01'))).toBe('');
  });
});

describe('injection (adict.md 5.3)', () => {
  test('it is a published line with injection in place of consumption, and the flow is Production', async () => {
    const lines = await linesOf(
      injectionLines,
      ask(dataWorld(noon, { imperfections: 'none' }), 'GI030001', '2026-04-01', '2026-04-03'),
    );
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'pce',
      'periode',
      'releve_debut',
      'releve_fin',
      'injection',
      'bordereau_publication',
      'statut_restitution',
    ]);
    expect(Object.keys(lines[0]?.injection ?? {})).toEqual([
      'date_debut_injection',
      'date_fin_injection',
      'flag_retour_zero',
      'volume_brut',
      'coeff_calcul',
      'volume_converti',
      'energie',
      'type_qualif_injection',
      'sens_flux_gaz',
      'statut_injection',
      'journee_gaziere',
      'type_injection',
    ]);
    expect(lines[1]?.injection).toMatchObject({
      sens_flux_gaz: 'Production',
      type_injection: 'Publiée',
      journee_gaziere: '2026-04-02',
    });
  });

  test('plants read monthly have one line a month', async () => {
    expect(await linesOf(injectionLines, ask(dataWorld(noon), 'GI030003', '2026-01-01', '2026-05-01'))).toHaveLength(4);
  });
});

describe('which lines answer', () => {
  test('months that overlap the window, or those that start in it, as the world says', async () => {
    const overlapping = await linesOf(publishedLines, ask(dataWorld(noon), smart, '2026-01-20', '2026-03-10'));
    expect(startsOf(overlapping)).toEqual(['2026-01-04', '2026-02-04', '2026-03-04']);
    const starting = await linesOf(
      publishedLines,
      ask(dataWorld(noon, { publishedWindow: 'starting' }), smart, '2026-01-20', '2026-03-10'),
    );
    expect(startsOf(starting)).toEqual(['2026-02-04', '2026-03-04']);
  });

  test('no line that starts before or behind what may be shown', async () => {
    const request = ask(dataWorld(noon), smart, '2025-01-01', '2026-05-01');
    const clamp = { from: day('2026-01-05'), to: day('2026-04-04') };
    expect(startsOf(await linesOf(publishedLines, { ...request, clamp }))).toEqual(['2026-02-04', '2026-03-04']);
    const jj = ask(dataWorld(noon, { imperfections: 'none' }), daily, '2025-01-01', '2026-05-01');
    const days = await linesOf(publishedLines, { ...jj, clamp: { from: day('2026-04-01'), to: day('2026-04-03') } });
    expect(startsOf(days)).toEqual(['2026-04-01', '2026-04-02']);
  });

  test('nothing before the point was commissioned, and the first reading opens its situation', async () => {
    const first = madeUp({ commissionedOn: day('2025-11-20'), frequency: '6M' });
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), first, '2023-01-01', '2026-12-31'));
    expect(startsOf(lines)[0]).toBe('2025-11-20');
    expect(lines[0]?.releve_debut.raison_releve).toBe('NSI');
  });

  test('nothing after the gas contract ended, and the last reading closes the situation', async () => {
    const ended = pointWith([{ kind: 'gas-contract-ended', day: day('2026-02-20') }]);
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), ended, '2026-01-01', '2026-05-01'));
    expect(lines.at(-1)?.releve_fin).toMatchObject({
      date_releve: '2026-02-20T06:00:00+01:00',
      raison_releve: 'FSI',
      libelle_raison_releve: 'Fin de situation',
    });
  });

  test('a new holder sees nothing of the one who moved out', async () => {
    const moved = pointWith([{ kind: 'holder-moved-out', day: day('2026-02-20') }]);
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), moved, '2025-01-01', '2026-05-01'));
    expect(startsOf(lines)[0]).toBe('2026-02-20');
  });
});

describe('indexes', () => {
  test('each line starts where the one before ended, and volumes are differences of indexes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(halfYearly, smart, business, converting, daily, '01000000000095', 'GI200004', 'GI200005'),
        fc.integer({ min: day('2021-06-01'), max: day('2026-04-01') }),
        fc.integer({ min: 1, max: 700 }),
        async (id, from, length) => {
          const world = dataWorld(noon, { imperfections: 'none' });
          const lines = await linesOf(publishedLines, ask(world, id, isoDay(from), isoDay(from + length)));
          for (const [nth, line] of lines.entries()) {
            const start = line.releve_debut.index_brut_debut;
            const end = line.releve_fin.index_brut_fin;
            if (nth > 0) expect(start).toEqual(lines[nth - 1]?.releve_fin.index_brut_fin);
            if (!line.consommation.flag_retour_zero)
              expect((end.valeur_index ?? 0) - (start.valeur_index ?? 0)).toBe(line.consommation.volume_brut);
            expect(line.consommation.date_debut_consommation).toBe(start.horodate_Index);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a window’s lines are those of any window around it', async () => {
    const from = fc.integer({ min: 0, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(smart, daily),
        from,
        fc.integer({ min: 1, max: 90 }),
        async (id, shift, length) => {
          const world = dataWorld(noon);
          const start = addMonths(day('2024-01-01'), shift % 20) + shift;
          const inner = await linesOf(publishedLines, {
            ...ask(world, id, '2024-01-01', '2026-05-01'),
            window: { from: start, to: start + length },
          });
          const outer = await linesOf(publishedLines, ask(world, id, '2024-01-01', '2026-05-01'));
          const found = outer.filter((line) =>
            inner.some((one) => one.consommation.date_debut_consommation === line.consommation.date_debut_consommation),
          );
          expect(found).toEqual(inner);
        },
      ),
      { numRuns: 15 },
    );
  });
});
