import { describe, expect, test } from 'vitest';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, day, linesOf, pointWith, type WireLine } from './data-world.ts';

const noon = '2026-05-20T10:00:00Z';
const halfYearly = '00000000020004';
const smart = '00000000020001';
const business = 'GI020001';
const daily = 'GI020003';

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
