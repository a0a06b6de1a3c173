import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoDay } from '../../../mock-server/core/paris.ts';
import { meterEvents } from '../../../mock-server/providers/grdf/events-meters.ts';
import type { Happening } from '../../../mock-server/providers/grdf/happenings.ts';
import { injectionLines } from '../../../mock-server/providers/grdf/injection.ts';
import { publishedLines } from '../../../mock-server/providers/grdf/published.ts';
import { ask, dataWorld, day, linesOf, madeUp, textOf, type WireLine } from './data-world.ts';

const noon = '2026-05-20T10:00:00Z';
const halfYearly = '00000000020004';
const smart = '00000000020001';
const business = 'GI020001';
const converting = 'GI020002';
const daily = 'GI020003';

type Happened<T> = T extends Happening ? Omit<T, 'id' | 'meteringPointId' | 'recordedAt'> : never;

/** A point to which something happened before the world began. */
function pointWith(happenings: readonly Happened<Happening>[], change: Parameters<typeof madeUp>[0] = {}) {
  const known = happenings.map(
    (one, index) => ({ ...one, id: `h${index}`, meteringPointId: 'x', recordedAt: 0 }) as Happening,
  );
  return madeUp({ ...change, facts: { happenings: known } });
}

const starts = (lines: readonly WireLine[]) =>
  lines.map((line) => line.consommation.date_debut_consommation.slice(0, 10));
const volumes = (lines: readonly WireLine[]) =>
  lines.reduce((sum, line) => sum + (line.consommation.volume_brut ?? 0), 0);

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
    expect(starts(lines)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
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

describe('which lines answer', () => {
  test('months that overlap the window, or those that start in it, as the world says', async () => {
    const overlapping = await linesOf(publishedLines, ask(dataWorld(noon), smart, '2026-01-20', '2026-03-10'));
    expect(starts(overlapping)).toEqual(['2026-01-04', '2026-02-04', '2026-03-04']);
    const starting = await linesOf(
      publishedLines,
      ask(dataWorld(noon, { publishedWindow: 'starting' }), smart, '2026-01-20', '2026-03-10'),
    );
    expect(starts(starting)).toEqual(['2026-02-04', '2026-03-04']);
  });

  test('no line that starts before or behind what may be shown', async () => {
    const request = ask(dataWorld(noon), smart, '2025-01-01', '2026-05-01');
    const clamp = { from: day('2026-01-05'), to: day('2026-04-04') };
    expect(starts(await linesOf(publishedLines, { ...request, clamp }))).toEqual(['2026-02-04', '2026-03-04']);
    const jj = ask(dataWorld(noon, { imperfections: 'none' }), daily, '2025-01-01', '2026-05-01');
    const days = await linesOf(publishedLines, { ...jj, clamp: { from: day('2026-04-01'), to: day('2026-04-03') } });
    expect(starts(days)).toEqual(['2026-04-01', '2026-04-02']);
  });

  test('nothing before the point was commissioned, and the first reading opens its situation', async () => {
    const first = madeUp({ commissionedOn: day('2025-11-20'), frequency: '6M' });
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), first, '2023-01-01', '2026-12-31'));
    expect(starts(lines)[0]).toBe('2025-11-20');
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
    expect(starts(lines)[0]).toBe('2026-02-20');
  });
});

describe('readings that split a line', () => {
  const cases = [
    ['supplier', { kind: 'supplier-changed', day: day('2026-02-20') }, 'CHF1', 'CHF2'],
    ['tariff', { kind: 'tariff-changed', day: day('2026-02-20'), tariff: 'T2' }, 'CHT', 'CHT'],
    ['meter', { kind: 'meter-replaced', day: day('2026-02-20'), newIndex: 3 }, 'CCP', 'CCP'],
  ] as const;

  test.each(cases)(
    'a change of %s reads the meter on its day and says why',
    async (_name, happening, closes, opens) => {
      const changed = pointWith([happening], { id: 'GI099001', frequency: 'MM' });
      const lines = await linesOf(publishedLines, ask(dataWorld(noon), changed, '2026-02-01', '2026-03-01'));
      expect(starts(lines)).toEqual(['2026-02-01', '2026-02-20']);
      expect(lines[0]?.releve_fin.raison_releve).toBe(closes);
      expect(lines[1]?.releve_debut.raison_releve).toBe(opens);
      expect(lines[1]?.releve_debut.date_releve).toBe('2026-02-20T06:00:00+01:00');
    },
  );

  test('a new meter starts from its own index, and no use is lost', async () => {
    const plain = madeUp({ id: 'GI099001', frequency: 'MM' });
    const changed = pointWith([{ kind: 'meter-replaced', day: day('2026-02-20'), newIndex: 3 }], {
      id: 'GI099001',
      frequency: 'MM',
    });
    const world = dataWorld(noon);
    const before = await linesOf(publishedLines, ask(world, plain, '2026-02-01', '2026-05-01'));
    const after = await linesOf(publishedLines, ask(world, changed, '2026-02-01', '2026-05-01'));
    expect(after[1]?.releve_debut.index_brut_debut.valeur_index).toBe(3);
    expect(after[0]?.releve_debut.index_brut_debut.valeur_index).toBe(
      before[0]?.releve_debut.index_brut_debut.valeur_index,
    );
    expect(Math.abs(volumes(after) - volumes(before))).toBeLessThanOrEqual(1);
  });

  test('a half-yearly meter that begins to communicate is read monthly from then on', async () => {
    const changed = pointWith([{ kind: 'frequency-changed', day: day('2026-01-08'), frequency: '1M' }], {
      frequency: '6M',
      readingDate: 20,
    });
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), changed, '2026-01-01', '2026-05-01'));
    expect(starts(lines).slice(1)).toEqual(['2026-01-08', '2026-01-20', '2026-02-20', '2026-03-20']);
    expect(lines[0]?.releve_fin.raison_releve).toBe('CFR');
    expect(lines[0]?.consommation.coeff_calcul.coeff_conversion).toBeNull();
    expect(lines[1]?.consommation.coeff_calcul.coeff_pta).toBeNull();
  });

  test('a dial that turns over says so, and its volume is right (adict.md 5.5)', async () => {
    const full = pointWith([{ kind: 'meter-replaced', day: day('2026-02-20'), newIndex: 99_999 }]);
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), full, '2026-02-20', '2026-04-01'));
    const [turning] = lines;
    expect(turning?.releve_debut.index_brut_debut.valeur_index).toBe(99_999);
    expect(turning?.releve_fin.index_brut_fin.valeur_index).toBeLessThan(1000);
    expect(turning?.consommation.flag_retour_zero).toBe(true);
    expect(turning?.consommation.volume_brut).toBe((turning?.releve_fin.index_brut_fin.valeur_index ?? 0) + 1);
    expect(lines[1]?.consommation.flag_retour_zero).toBe(false);
  });
});

describe('corrections', () => {
  test('a corrected day shows from the moment it is recorded, and not before', async () => {
    const world = dataWorld(noon, { imperfections: 'none' });
    const request = () => ask(world, daily, '2026-03-01', '2026-03-31');
    const before = await linesOf(publishedLines, request());
    await meterEvents.readingCorrected.happen(world, {
      meteringPointId: daily,
      date: '2026-03-10',
      volume: 100,
      as: 'rectified',
    });
    const after = await linesOf(publishedLines, request());
    expect(after[9]?.consommation).toMatchObject({ volume_brut: 100, type_qualif_conso: 'Corrigé' });
    expect(after[9]?.releve_fin.statut_releve).toBe('Rectifié');
    expect(after.slice(0, 9)).toEqual(before.slice(0, 9));
    const shift = 100 - (before[9]?.consommation.volume_brut ?? 0);
    const moved = (line: WireLine | undefined) => line?.releve_fin.index_brut_fin.valeur_index ?? 0;
    expect(Math.abs(moved(after[20]) - moved(before[20]) - shift)).toBeLessThanOrEqual(1);
    world.clock.set({ now: new Date('2026-05-20T09:59:59Z') });
    expect(await linesOf(publishedLines, request())).toEqual(before);
  });

  test('the month of a corrected day is corrected too, and so is the one that starts with its reading (adict.md 5.5)', async () => {
    const corrected = pointWith([{ kind: 'reading-corrected', day: day('2026-02-20'), volume: 3, as: 'corrected' }]);
    const lines = await linesOf(
      publishedLines,
      ask(dataWorld(noon, { imperfections: 'none' }), corrected, '2026-01-12', '2026-04-01'),
    );
    const told = lines.map((line) => [
      line.releve_debut.statut_releve,
      line.releve_fin.statut_releve,
      line.consommation.type_qualif_conso,
    ]);
    expect(told).toEqual([
      ['Normal', 'Normal', 'Mesuré'],
      ['Normal', 'Corrigé', 'Corrigé'],
      ['Corrigé', 'Normal', 'Corrigé'],
    ]);
  });
});

describe('imperfections', () => {
  const readingOf = ({ qualite_releve, statut_releve }: WireLine['releve_fin'] | WireLine['releve_debut']) => [
    qualite_releve,
    statut_releve,
  ];

  test('a consumption is qualified by its two readings (adict.md 5.5)', async () => {
    const world = dataWorld(noon);
    const lines: WireLine[] = [];
    for (const id of [daily, halfYearly, smart, business])
      lines.push(...(await linesOf(publishedLines, ask(world, id, '2021-06-01', '2026-05-01'))));
    for (const { releve_debut, releve_fin, consommation } of lines) {
      const readings = [...readingOf(releve_debut), ...readingOf(releve_fin)];
      const expected = readings.includes('Absence de Données')
        ? 'Absence de Données'
        : readings.includes('Corrigé') || readings.includes('Rectifié')
          ? 'Corrigé'
          : readings.includes('Estimation')
            ? 'Estimé'
            : 'Mesuré';
      expect(consommation.type_qualif_conso).toBe(expected);
    }
    const kinds = new Set(lines.map((line) => line.consommation.type_qualif_conso));
    expect(kinds).toEqual(new Set(['Mesuré', 'Estimé', 'Corrigé', 'Absence de Données']));
  });

  test('an absent reading leaves its two lines without values', async () => {
    const lines = await linesOf(publishedLines, ask(dataWorld(noon), daily, '2021-06-01', '2026-05-01'));
    const absent = lines.filter((line) => line.releve_fin.statut_releve === 'Absence de Données');
    expect(absent.length).toBeGreaterThan(0);
    expect(absent.length).toBeLessThan(12);
    for (const line of absent) {
      expect(line.releve_fin).toEqual({
        date_releve: null,
        raison_releve: null,
        libelle_raison_releve: null,
        qualite_releve: null,
        statut_releve: 'Absence de Données',
        index_brut_fin: { valeur_index: null, horodate_Index: null },
        index_converti_fin: { valeur_index: null, horodate_Index: null },
      });
      expect(line.consommation).toMatchObject({
        flag_retour_zero: null,
        volume_brut: null,
        volume_converti: null,
        energie: null,
      });
    }
  });

  test('a provisional value may change when it becomes definitive, and only a little', async () => {
    const at = async (now: string) => linesOf(publishedLines, ask(dataWorld(now), daily, '2026-03-01', '2026-03-31'));
    const provisional = await at('2026-03-31T20:00:00Z');
    const final = await at('2026-05-20T20:00:00Z');
    const changed = provisional.filter(
      (line, index) => line.consommation.volume_brut !== final[index]?.consommation.volume_brut,
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const [index, line] of provisional.entries()) {
      const others = final[index]?.consommation.volume_brut;
      if (line.consommation.volume_brut === null || !others) continue;
      expect(Math.abs(line.consommation.volume_brut / others - 1)).toBeLessThan(0.15);
    }
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
