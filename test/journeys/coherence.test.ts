import { expect, test } from 'vitest';
import { seededRandom } from '../../mock-server/core/random.ts';
import { startSimulator } from '../support/adict.ts';

interface Index {
  valeur_index: number | null;
}
interface Line {
  releve_debut: { index_brut_debut: Index };
  releve_fin: { index_brut_fin: Index };
  consommation: {
    date_debut_consommation: string;
    date_fin_consommation: string;
    flag_retour_zero: boolean | null;
    volume_brut: number | null;
    energie: number;
    coeff_calcul: { coeff_conversion: number | null };
  };
}

const seconds = (text: string): number => Date.parse(text);

test('the index differences are the volumes, and a month’s days add up to the month, on the wire', async () => {
  await using started = await startSimulator({ parks: ['gas-points:60'], rights: 'active' });
  const random = seededRandom('coherence');
  const monthly = (await started.world.points()).filter(({ frequency }) => frequency === '1M');
  let compared = 0;
  for (let round = 0; round < 12; round += 1) {
    const point = monthly[random.int(0, monthly.length - 1)]?.meteringPointId ?? '';
    const from = `2024-${String(random.int(1, 9)).padStart(2, '0')}-01`;
    const published = (await started.adict.published(point, `date_debut=${from}&date_fin=2025-06-01`)).lines<Line>();
    const days = (await started.adict.informative(point, `date_debut=2023-12-01&date_fin=2025-08-01`)).lines<Line>();
    for (const { releve_debut: start, releve_fin: end, consommation: use } of published) {
      if (use.volume_brut === null || !use.flag_retour_zero) {
        const difference = (end.index_brut_fin.valeur_index ?? 0) - (start.index_brut_debut.valeur_index ?? 0);
        expect(use.volume_brut).toBe(difference);
      }
      // the coefficient has two decimals: hundredths keep the product exact
      const hundredths = Math.round((use.coeff_calcul.coeff_conversion ?? 0) * 100);
      expect(use.energie).toBe(Math.round(((use.volume_brut ?? 0) * hundredths) / 100));
      const within = days.filter(
        ({ consommation: day }) =>
          seconds(day.date_debut_consommation) >= seconds(use.date_debut_consommation) &&
          seconds(day.date_fin_consommation) <= seconds(use.date_fin_consommation),
      );
      const whole = within.every(({ consommation: day }) => day.volume_brut !== null);
      const expected = Math.round(
        (seconds(use.date_fin_consommation) - seconds(use.date_debut_consommation)) / 86_400_000,
      );
      if (!whole || within.length !== expected) continue;
      expect(within.reduce((sum, { consommation: day }) => sum + (day.volume_brut ?? 0), 0)).toBe(use.volume_brut);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test('the same window gives the same bytes, whatever was asked before and in whatever order', async () => {
  await using one = await startSimulator({ parks: ['syndicat', 'biomethane'], rights: 'active' });
  await using two = await startSimulator({ parks: ['syndicat', 'biomethane'], rights: 'active' });
  const calls = (await one.world.points()).flatMap(({ meteringPointId: id }) => [
    () => one.adict.published(id, 'date_debut=2023-03-10&date_fin=2025-11-20'),
    () => one.adict.informative(id, 'periode=2025-03'),
  ]);
  const paths = (await one.world.points()).flatMap(({ meteringPointId: id }) => [
    () => two.adict.published(id, 'date_debut=2023-03-10&date_fin=2025-11-20'),
    () => two.adict.informative(id, 'periode=2025-03'),
  ]);
  const forward: string[] = [];
  for (const call of calls) forward.push((await call()).text);
  const backward: string[] = [];
  for (const call of [...paths].reverse()) backward.push((await call()).text);
  expect(backward.reverse()).toEqual(forward);
});

test('gas days begin at 06:00 in Paris with the right offset on both days of the change of hour (adict.md 5.6, 9.12)', async () => {
  await using started = await startSimulator({ parks: ['syndicat'], rights: 'active' });
  const daily = (await started.world.points()).find(({ frequency, injects }) => frequency === 'JJ' && !injects);
  const id = daily?.meteringPointId ?? '';
  const spring = (await started.adict.published(id, 'date_debut=2025-03-29&date_fin=2025-03-31')).lines<Line>();
  expect(spring.map(({ consommation: use }) => [use.date_debut_consommation, use.date_fin_consommation])).toEqual([
    ['2025-03-29T06:00:00+01:00', '2025-03-30T06:00:00+02:00'],
    ['2025-03-30T06:00:00+02:00', '2025-03-31T06:00:00+02:00'],
  ]);
  const autumn = (await started.adict.published(id, 'date_debut=2025-10-25&date_fin=2025-10-27')).lines<Line>();
  expect(autumn.map(({ consommation: use }) => use.date_debut_consommation)).toEqual([
    '2025-10-25T06:00:00+02:00',
    '2025-10-26T06:00:00+01:00',
  ]);
});
