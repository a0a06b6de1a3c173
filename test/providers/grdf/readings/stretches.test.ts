import { describe, expect, test } from 'vitest';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, day, linesOf, madeUp, pointWith, startsOf, type WireLine } from './data-world.ts';

const noon = '2026-05-20T10:00:00Z';

const volumes = (lines: readonly WireLine[]) =>
  lines.reduce((sum, line) => sum + (line.consommation.volume_brut ?? 0), 0);

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
      expect(startsOf(lines)).toEqual(['2026-02-01', '2026-02-20']);
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
    expect(startsOf(lines).slice(1)).toEqual(['2026-01-08', '2026-01-20', '2026-02-20', '2026-03-20']);
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
