import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../../mock-server/providers/grdf/readings/byte-text.ts';
import type { Coefficients } from '../../../../mock-server/providers/grdf/readings/coefficients.ts';
import { figuresOf, type Line, lineBetween } from '../../../../mock-server/providers/grdf/readings/line.ts';
import {
  informativeWriter,
  publishedWriter,
  type WriteLine,
} from '../../../../mock-server/providers/grdf/readings/line-writers.ts';
import type { Reading } from '../../../../mock-server/providers/grdf/readings/reading.ts';
import {
  coefficientsOnWire,
  informativeBody,
  lineHead,
  publishedBody,
} from '../../../../mock-server/providers/grdf/readings/wire-readings.ts';
import { day } from './data-world.ts';

const monthly: Coefficients = { pressure: null, calorific: null, conversion: 1121, factor: 1121, scale: 100 };

function reading(on: string, cubicMetres: number, change: Partial<Reading> = {}): Reading {
  const litres = cubicMetres * 1000;
  return {
    day: day(on),
    reason: 'regular',
    estimated: false,
    status: 'normal',
    litres,
    convertedLitres: litres,
    ...change,
  };
}

function frame(series: 'published' | 'informative', coefficients: Coefficients) {
  return { series, dial: 100_000, converter: false, coefficients, slip: null } as const;
}

const textOf = (write: WriteLine, line: Line) => Buffer.from(bytesOf(write(line))).toString();

describe('recorded lines, from the same facts', () => {
  test('the workshop’s published line (W; adict.md 5.1)', () => {
    const line = lineBetween(
      reading('2019-07-01', 1365),
      reading('2019-07-07', 1366),
      frame('published', monthly),
      null,
      true,
    );
    const echo = { value: null, from: '2018-08-01', to: '2019-08-01' };
    const form = { flow: 'consumption', barrenStart: true, plainConvertedIndex: 0 } as const;
    expect(textOf(publishedWriter('22090020010222', echo, form), line)).toBe(
      '{"pce":{"id_pce":"22090020010222"},"periode":{"valeur":null,"date_debut":"2018-08-01","date_fin":"2019-08-01"},' +
        '"releve_debut":{"date_releve":null,"raison_releve":null,"libelle_raison_releve":null,"qualite_releve":"Mesure",' +
        '"statut_releve":"Normal","index_brut_debut":{"valeur_index":1365,"horodate_Index":"2019-07-01T06:00:00+02:00"},' +
        '"index_converti_debut":{"valeur_index":0,"horodate_Index":null}},"releve_fin":{"date_releve":"2019-07-07T06:00:00+02:00",' +
        '"raison_releve":"RNO","libelle_raison_releve":"Relevé normal","qualite_releve":"Mesure","statut_releve":"Normal",' +
        '"index_brut_fin":{"valeur_index":1366,"horodate_Index":"2019-07-07T06:00:00+02:00"},' +
        '"index_converti_fin":{"valeur_index":0,"horodate_Index":null}},' +
        '"consommation":{"date_debut_consommation":"2019-07-01T06:00:00+02:00","date_fin_consommation":"2019-07-07T06:00:00+02:00",' +
        '"flag_retour_zero":false,"volume_brut":1,"coeff_calcul":{"coeff_pta":null,"valeur_pcs":null,"coeff_conversion":11.21},' +
        '"volume_converti":0,"energie":11,"type_qualif_conso":"Mesuré","sens_flux_gaz":"Consommation","statut_conso":"Définitive",' +
        '"journee_gaziere":null,"type_conso":"Publiée"},"bordereau_publication":{"date_debut_bordereau":null,' +
        '"date_fin_bordereau":null,"nb_jour_gazier":null},"statut_restitution":null}\n',
    );
  });

  test('a recorded published line: winter offset, converted index null, 180 m³ × 11.29 is 2032 kWh (LOWATT; adict.md 5.5)', () => {
    const coefficients = { ...monthly, conversion: 1129, factor: 1129 };
    const line = lineBetween(
      reading('2021-01-01', 771),
      reading('2021-01-23', 951),
      frame('published', coefficients),
      null,
      true,
    );
    const echo = { value: null, from: '2021-01-01', to: '2021-01-23' };
    const form = { flow: 'consumption', barrenStart: true, plainConvertedIndex: null } as const;
    const text = textOf(publishedWriter('23000000000000', echo, form), line);
    expect(text).toContain(
      '"horodate_Index":"2021-01-01T06:00:00+01:00"},"index_converti_debut":{"valeur_index":null,"horodate_Index":null}}',
    );
    expect(text).toContain('"volume_brut":180,');
    expect(text).toContain('"volume_converti":0,"energie":2032,');
  });

  test('a recorded informative line: 4 m³ at 11.71 with 48 kWh, not 47 (FROMONT; adict.md 5.2, 5.5)', () => {
    const coefficients = { ...monthly, conversion: 1171, factor: 1171 };
    const start = reading('2021-07-01', 2154);
    const end = { ...reading('2021-07-02', 2158), litres: 2_158_090 };
    const line = lineBetween(start, end, frame('informative', coefficients), day('2021-07-01'), true);
    const echo = { value: null, from: '2021-07-01', to: '2021-07-27' };
    const write = informativeWriter('24321562948409', echo, {
      label: 'Informative Journalier',
      hideProvisionalStart: true,
    });
    expect(textOf(write, line)).toBe(
      '{"pce":{"id_pce":"24321562948409"},"periode":{"valeur":null,"date_debut":"2021-07-01","date_fin":"2021-07-27"},' +
        '"releve_debut":{"date_releve":"2021-07-01T06:00:00+02:00","index_brut_debut":{"valeur_index":2154,"horodate_Index":"2021-07-01T06:00:00+02:00"},' +
        '"index_converti_debut":{"valeur_index":null,"horodate_Index":null}},"releve_fin":{"date_releve":"2021-07-02T06:00:00+02:00",' +
        '"index_brut_fin":{"valeur_index":2158,"horodate_Index":"2021-07-02T06:00:00+02:00"},"index_converti_fin":{"valeur_index":null,"horodate_Index":null}},' +
        '"consommation":{"date_debut_consommation":"2021-07-01T06:00:00+02:00","date_fin_consommation":"2021-07-02T06:00:00+02:00",' +
        '"flag_retour_zero":null,"volume_brut":4,"coeff_calcul":{"coeff_pta":null,"valeur_pcs":null,"coeff_conversion":11.71},"volume_converti":null,' +
        '"energie":48,"type_qualif_conso":"Mesuré","sens_flux_gaz":"Consommation","statut_conso":"Définitive","journee_gaziere":"2021-07-01",' +
        '"type_conso":"Informative Journalier"},"statut_restitution":null}\n',
    );
  });

  test('a recorded provisional line hides its start reading, and 1 m³ may be 8 kWh (LOWATT; adict.md 5.5)', () => {
    const coefficients = { ...monthly, conversion: 1116, factor: 1116 };
    const start = { ...reading('2021-08-16', 1324), litres: 1_324_990 };
    const end = { ...reading('2021-08-17', 1325), litres: 1_325_700 };
    const line = lineBetween(start, end, frame('informative', coefficients), day('2021-08-16'), false);
    const echo = { value: null, from: '2021-08-16', to: '2021-08-19' };
    const write = informativeWriter('23000000000000', echo, {
      label: 'Informative Journalier',
      hideProvisionalStart: true,
    });
    const text = textOf(write, line);
    expect(text).toContain(
      '"releve_debut":{"date_releve":null,"index_brut_debut":{"valeur_index":null,"horodate_Index":null},' +
        '"index_converti_debut":{"valeur_index":null,"horodate_Index":null}},',
    );
    expect(text).toContain('"volume_brut":1,');
    expect(text).toContain('"energie":8,');
    expect(text).toContain('"statut_conso":"Provisoire","journee_gaziere":"2021-08-16"');
  });
});

const statuses = ['normal', 'normal', 'normal', 'corrected', 'rectified', 'absent'] as const;
const reasons = ['regular', 'regular', 'regular', 'meter-changes', 'new-situation', 'supplier-leaves'] as const;

function monthOf(on: number): { from: number; to: number } {
  const date = new Date(on * 86_400_000);
  const first = (months: number): number =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000;
  return { from: first(0), to: first(1) };
}

const anyLine = fc
  .record({
    series: fc.constantFrom('published', 'informative'),
    flow: fc.constantFrom('consumption', 'injection'),
    on: fc.integer({ min: day('2021-01-01'), max: day('2026-12-31') }),
    from: fc.nat(250_000_000),
    used: fc.nat(9_000_000),
    status: fc.tuple(fc.constantFrom(...statuses), fc.constantFrom(...statuses)),
    reason: fc.tuple(fc.constantFrom(...reasons), fc.constantFrom(...reasons)),
    estimated: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    converter: fc.boolean(),
    calorific: fc.integer({ min: 9200, max: 12_000 }),
    final: fc.constantFrom(true, true, false),
    daily: fc.constantFrom(true, true, true, false),
  })
  .map(({ series, flow, on, from, used, calorific, converter, final, daily, ...told }) => {
    const at = (nth: 0 | 1, litres: number): Reading => ({
      day: on + nth,
      reason: told.reason[nth],
      estimated: told.estimated[nth] === 0,
      status: told.status[nth],
      litres,
      convertedLitres: litres * 4 + 7,
    });
    const coefficients = { pressure: 4712, calorific, conversion: null, factor: calorific, scale: 1000 };
    // as in the product, the slip of a daily line follows from its day
    const slip = series === 'published' && final ? monthOf(on) : null;
    const made = { series, dial: 100_000, converter, coefficients, slip } as const;
    return { series, flow, line: lineBetween(at(0, from), at(1, from + used), made, daily ? on : null, final) };
  });

describe('lines as text', () => {
  test('every line is what JSON.stringify makes of its object, the ordinary ones too that are put together from pieces', () => {
    const echo = { value: 'é"\\', from: '2021-01-01', to: '2022-01-01' };
    fc.assert(
      fc.property(anyLine, ({ series, flow, line }) => {
        const published = { flow, barrenStart: false, plainConvertedIndex: null } as const;
        const informative = { label: 'Informative Journalier', hideProvisionalStart: true };
        const figures = figuresOf(line, coefficientsOnWire(line.coefficients));
        const body =
          series === 'published'
            ? publishedBody(line, figures, published)
            : informativeBody(line, figures, informative);
        const write =
          series === 'published'
            ? publishedWriter('GI020003', echo, published)
            : informativeWriter('GI020003', echo, informative);
        const expected = JSON.stringify({ ...lineHead('GI020003', echo), ...body });
        expect(textOf(write, line)).toBe(`${expected}\n`);
        expect(textOf(write, line)).toBe(`${expected}\n`);
      }),
      { numRuns: 500 },
    );
  });
});
