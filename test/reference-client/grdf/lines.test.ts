import { describe, expect, test } from 'vitest';
import { lineFromWire, refusalInLine } from '../../../reference-client/grdf/wire-readings.ts';
import { instantOf } from '../../../reference-client/index.ts';

const use = {
  date_debut_consommation: '2025-01-01T06:00:00+01:00',
  date_fin_consommation: '2025-02-01T06:00:00+01:00',
  flag_retour_zero: false,
  volume_brut: 180,
  coeff_calcul: { coeff_pta: null, valeur_pcs: null, coeff_conversion: 11.29 },
  volume_converti: 0,
  energie: 2032,
  type_qualif_conso: 'Mesuré',
  sens_flux_gaz: 'Consommation',
  statut_conso: 'Définitive',
  journee_gaziere: null,
  type_conso: 'Publiée',
};
const line = (more: Record<string, unknown> = {}, about: Record<string, unknown> = {}) => ({
  pce: { id_pce: '09999999900617' },
  periode: { valeur: null, date_debut: '2025-01-01', date_fin: '2025-02-01' },
  releve_debut: { date_releve: null, index_brut_debut: { valeur_index: 100, horodate_Index: null } },
  releve_fin: { date_releve: '2025-02-01T06:00:00+01:00', index_brut_fin: { valeur_index: 280, horodate_Index: null } },
  consommation: { ...use, ...more },
  statut_restitution: null,
  ...about,
});

test('a line is a reading, with its interval from the consumption, because its start reading has no date (adict.md 5.5)', () => {
  expect(lineFromWire(line()).reading).toEqual({
    meteringPointId: '09999999900617',
    direction: 'consumption',
    start: new Date('2025-01-01T05:00:00Z'),
    end: new Date('2025-02-01T05:00:00Z'),
    value: 2032,
    unit: 'kWh',
    quality: 'measured',
    status: 'final',
    volume: 180,
    coefficient: 11.29,
    index: { start: 100, end: 280 },
  });
});

describe('what a line says of its value (adict.md 5.5)', () => {
  test.each([
    [{ type_qualif_conso: 'Estimé' }, { quality: 'estimated' }],
    [{ type_qualif_conso: 'Corrigé' }, { quality: 'corrected' }],
    [{ statut_conso: 'Provisoire' }, { status: 'provisional' }],
    [{ statut_conso: null }, { status: 'final' }],
    [{ energie: 0 }, { value: 0 }],
    [
      { energie: 25, volume_brut: 0 },
      { value: 25, volume: 0 },
    ],
    [
      { coeff_calcul: { coeff_pta: 1.02, valeur_pcs: 11, coeff_conversion: null } },
      { coefficient: expect.closeTo(11.22) },
    ],
    [{ coeff_calcul: {} }, { coefficient: null }],
    [
      { coeff_calcul: null, volume_brut: null },
      { coefficient: null, volume: null },
    ],
  ])('%o', (more, expected) => {
    expect(lineFromWire(line(more)).reading).toMatchObject(expected);
  });

  test.each([
    [{ type_qualif_conso: 'Absence de Données' }],
    [{ energie: null }],
    [{ type_qualif_conso: 'Absence de Données', energie: 0 }],
  ])('nobody measured: %o', (more) => {
    expect(lineFromWire(line(more)).reading).toBeUndefined();
    expect(lineFromWire(line(more)).start).toEqual(instantOf('2025-01-01', '06:00'));
  });

  test('injection is production', () => {
    const injection = {
      date_debut_injection: use.date_debut_consommation,
      date_fin_injection: use.date_fin_consommation,
      energie: 2032,
      type_qualif_injection: 'Mesuré',
      statut_injection: 'Provisoire',
    };
    const { reading } = lineFromWire(line({}, { consommation: undefined, injection }));
    expect(reading).toMatchObject({ direction: 'production', value: 2032, status: 'provisional' });
  });
});

describe('a gas day lasts from six to six (portal.md CL-17)', () => {
  test.each([
    ['2025-03-29', 23],
    ['2025-10-25', 25],
    ['2025-07-14', 24],
  ])('%s has %i hours', (day, hours) => {
    const { start, end } = lineFromWire(line({ journee_gaziere: day }));
    expect(start).toEqual(instantOf(day, '06:00'));
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(hours);
  });

  test('a time without offset is French time, wherever the program runs', () => {
    const { start } = lineFromWire(line({ date_debut_consommation: '2025-01-01 06:00:00' }));
    expect(start).toEqual(instantOf('2025-01-01', '06:00'));
    expect(lineFromWire(line({ date_debut_consommation: '2025-01-01' })).start).toEqual(
      instantOf('2025-01-01', '06:00'),
    );
  });
});

test.each([
  ['no point', line({}, { pce: null })],
  ['no consumption', line({}, { consommation: null })],
  ['an unheard qualification', line({ type_qualif_conso: 'Deviné' })],
  ['no end', line({ date_fin_consommation: null })],
  ['an end before its start', line({ date_fin_consommation: '2024-01-01T06:00:00+01:00' })],
  ['a time that is none', line({ date_debut_consommation: 'hier' })],
  ['nothing', {}],
])('a line with %s is not passed over in silence (portal.md CL-16)', (_, value) => {
  expect(() => lineFromWire(value)).toThrow(/^a line /);
});

test('an error stands inside a line; null and {} are none (adict.md 5.5)', () => {
  expect(refusalInLine(line({}, { statut_restitution: { code: '1000014', message: 'non' } }))).toEqual({
    code: '1000014',
    text: 'non',
  });
  expect(refusalInLine(line({}, { statut_restitution: {} }))).toBeUndefined();
  expect(refusalInLine(line())).toBeUndefined();
});
