import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, instantOf, isoDay, parisDateTime } from '../../../mock-server/core/paris.ts';
import type { IndexValue, Measured } from '../../../mock-server/providers/enedis/readings/request.ts';
import { dayText, stampOf } from '../../../mock-server/providers/enedis/stamps.ts';
import { indexes2026, measures2026 } from '../../../mock-server/providers/enedis/wire-metering-2026.ts';
import { meterReadingV1 } from '../../../mock-server/providers/enedis/wire-metering-v1.ts';
import { meterReadingV5 } from '../../../mock-server/providers/enedis/wire-metering-v5.ts';
import { day } from './meter-world.ts';

const asked = {
  meteringPointId: '22516914714270',
  start: '2021-09-14',
  end: '2021-09-16',
  from: day('2021-09-14'),
  to: day('2021-09-16'),
};
const value = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 10_000_000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2035-01-01') });
const second = fc.integer({ min: instantOf(day('2015-01-01')) / 1000, max: instantOf(day('2035-01-01')) / 1000 });
const phases = fc.oneof(fc.constant(null), fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)));
const measured: fc.Arbitrary<Measured> = fc.oneof(
  fc.record({ series: fc.constant('daily' as const), values: fc.array(fc.record({ day: anyDay, energy: value })) }),
  fc.record({
    series: fc.constant('max-power' as const),
    values: fc.array(fc.record({ at: second.map((at) => at * 1000), power: value, phases })),
  }),
  fc.record({
    series: fc.constant('curve' as const),
    values: fc.array(
      fc.record({
        end: second.map((at) => (at - (at % 300)) * 1000),
        minutes: fc.constantFrom(10, 15, 30, 60),
        power: value,
      }),
    ),
  }),
);

const text = (one: number | null) => (one === null ? null : String(one));

// The same by way of objects: what the texts must equal.
const types = {
  daily: { unit: 'Wh', measurement_kind: 'energy', aggregate: 'sum', measuring_period: 'P1D' },
  'max-power': { unit: 'VA', measurement_kind: 'power', aggregate: 'maximum', measuring_period: 'P1D' },
  curve: { unit: 'W', measurement_kind: 'power', aggregate: 'average' },
};

function v5Object(from: Measured, v4: boolean): object {
  const points =
    from.series === 'daily'
      ? from.values.map((one) => ({ value: text(one.energy), date: isoDay(one.day) }))
      : from.series === 'max-power'
        ? from.values.map((one) => ({ value: text(one.power), date: parisDateTime(one.at) }))
        : from.values.map((one) => ({
            value: text(one.power),
            date: parisDateTime(one.end),
            interval_length: `PT${one.minutes}M`,
            measure_type: 'B',
          }));
  const head = { usage_point_id: asked.meteringPointId, start: asked.start, end: asked.end, quality: 'BRUT' };
  const type = { reading_type: types[from.series] };
  const readings = { interval_reading: points };
  return {
    meter_reading:
      v4 && from.series === 'curve' ? { ...head, ...readings, ...type } : { ...head, ...type, ...readings },
  };
}

function object2026(from: Measured, step: string, everyPhase: boolean): object {
  const quantity = (physical: string, unit: string, points: object[]) => ({
    grandeurMetier: 'CONS',
    grandeurPhysique: physical,
    unite: unit,
    points,
    calendrier: [],
  });
  const head = {
    idPrm: asked.meteringPointId,
    etapeMetier: 'BRUT',
    periode: { dateDebut: asked.start, dateFin: asked.end },
  };
  if (from.series === 'daily') {
    const points = from.values.map((one) => ({ v: text(one.energy), d: isoDay(one.day) }));
    return {
      ...head,
      typeValeur: 'GLOBALE',
      modeCalcul: 'DIFF.INDEX',
      pas: 'P1D',
      grandeur: [quantity('EA', 'Wh', points)],
      contexte: [],
    };
  }
  if (from.series === 'curve') {
    const points = from.values.map((one) => ({
      v: text(one.power),
      d: parisDateTime(one.end),
      p: `PT${one.minutes}M`,
      n: 'B',
      iv: '0',
      ec: '0',
    }));
    return { ...head, modeCalcul: 'MESURE', grandeur: [quantity('PA', 'W', points)], contexte: [] };
  }
  const peaks = (nth?: number) =>
    from.values.map((one) => ({
      v: text(nth === undefined ? one.power : (one.phases?.[nth] ?? null)),
      d: parisDateTime(one.at),
    }));
  const all = everyPhase && from.values.some((one) => one.phases) ? [0, 1, 2] : [];
  const grandeur = [quantity('PMA', 'VA', peaks()), ...all.map((nth) => quantity(`PMA${nth + 1}`, 'VA', peaks(nth)))];
  return { ...head, modeCalcul: 'MESURE', pas: step, grandeur, contexte: [] };
}

describe('texts that are put together quickly', () => {
  test('equal what JSON makes of the same objects, in v5 and v4', () => {
    fc.assert(
      fc.property(measured, fc.boolean(), (from, v4) => {
        expect(meterReadingV5(from, asked, { v4 })).toBe(JSON.stringify(v5Object(from, v4)));
      }),
    );
  });

  test('equal what JSON makes of the same objects, in 2026', () => {
    fc.assert(
      fc.property(measured, fc.constantFrom('P1D' as const, 'P1M' as const), fc.boolean(), (from, step, everyPhase) => {
        const told = measures2026(from, asked, 'consumption', { step, everyPhase });
        expect(told).toBe(JSON.stringify(object2026(from, step, everyPhase)));
      }),
    );
  });

  test('have the dates that the calendar of Paris has', () => {
    fc.assert(
      fc.property(second, anyDay, (at, on) => {
        expect(stampOf(at * 1000)).toBe(parisDateTime(at * 1000));
        expect(dayText(on)).toBe(isoDay(on));
      }),
    );
  });
});

describe('the shape of an answer', () => {
  const curve: Measured = {
    series: 'curve',
    values: [{ end: instantOf(day('2021-09-14'), 0, 30), minutes: 30, power: 2249 }],
  };

  test('of a v4 curve has what is measured last (enedis.md 2.2)', () => {
    expect(meterReadingV5(curve, asked, { v4: true })).toBe(
      '{"meter_reading":{"usage_point_id":"22516914714270","start":"2021-09-14","end":"2021-09-16","quality":"BRUT",' +
        '"interval_reading":[{"value":"2249","date":"2021-09-14 00:30:00","interval_length":"PT30M","measure_type":"B"}],' +
        '"reading_type":{"unit":"W","measurement_kind":"power","aggregate":"average"}}}',
    );
    const daily: Measured = { series: 'daily', values: [{ day: day('2021-09-14'), energy: 49_171 }] };
    expect(meterReadingV5(daily, asked, { v4: true })).toBe(meterReadingV5(daily, asked));
  });

  test('of 2026 is as captured in October 2026 (enedis.md 2.7)', () => {
    const captured = { meteringPointId: '99999999999991', start: '2026-09-29', end: '2026-10-01' };
    const daily: Measured = {
      series: 'daily',
      values: [
        { day: day('2026-09-29'), energy: 33_495 },
        { day: day('2026-09-30'), energy: 38_022 },
      ],
    };
    expect(measures2026(daily, captured, 'consumption')).toBe(
      '{"idPrm":"99999999999991","etapeMetier":"BRUT","periode":{"dateDebut":"2026-09-29","dateFin":"2026-10-01"},' +
        '"typeValeur":"GLOBALE","modeCalcul":"DIFF.INDEX","pas":"P1D","grandeur":[{"grandeurMetier":"CONS",' +
        '"grandeurPhysique":"EA","unite":"Wh","points":[{"v":"33495","d":"2026-09-29"},{"v":"38022","d":"2026-09-30"}],' +
        '"calendrier":[]}],"contexte":[]}',
    );
    const first: Measured = {
      series: 'curve',
      values: [{ end: instantOf(day('2026-09-29'), 0, 30), minutes: 30, power: 4078 }],
    };
    expect(measures2026(first, captured, 'production')).toBe(
      '{"idPrm":"99999999999991","etapeMetier":"BRUT","periode":{"dateDebut":"2026-09-29","dateFin":"2026-10-01"},' +
        '"modeCalcul":"MESURE","grandeur":[{"grandeurMetier":"PROD","grandeurPhysique":"PA","unite":"W",' +
        '"points":[{"v":"4078","d":"2026-09-29 00:30:00","p":"PT30M","n":"B","iv":"0","ec":"0"}],"calendrier":[]}],"contexte":[]}',
    );
  });

  test('of the transitional V1 has a flow, ISO texts, and the text null where a value is missing (enedis.md 2.9)', () => {
    const daily: Measured = { series: 'daily', values: [{ day: day('2021-09-15'), energy: 44_101 }] };
    expect(meterReadingV1(daily, asked, 'consumption')).toEqual({
      meter_reading: {
        usage_point_id: '22516914714270',
        start: '2021-09-14T00:00:00.000Z',
        end: '2021-09-16T00:00:00.000Z',
        quality: 'BRUT',
        reading_type: {
          flow_direction: 'forward',
          unit: 'Wh',
          measurement_kind: 'energy',
          aggregate: 'sum',
          measuring_period: 'P1D',
        },
        interval_reading: [
          { value: 'null', date: '2021-09-14T00:00:00.000Z' },
          { value: '44101', date: '2021-09-15T00:00:00.000Z' },
        ],
      },
    });
    const late: Measured = {
      series: 'curve',
      values: [{ end: instantOf(day('2021-09-14'), 1, 30), minutes: 30, power: 988 }],
    };
    expect(JSON.stringify(meterReadingV1(late, asked, 'consumption'))).toContain(
      '[{"value":"null","date":"2021-09-14T00:30:00.000Z","interval_length":"PT30M","measure_type":"B"},' +
        '{"value":"null","date":"2021-09-14T01:00:00.000Z","interval_length":"PT30M","measure_type":"B"},' +
        '{"value":"988","date":"2021-09-14T01:30:00.000Z","interval_length":"PT30M","measure_type":"B"}]',
    );
  });

  test('of the transitional V1 with every phase has lists of four (enedis.md 2.9)', () => {
    const at = instantOf(day('2021-09-14'), 11, 37, 2);
    const peaks: Measured = { series: 'max-power', values: [{ at, power: 4287, phases: [1500, 1400, 1387] }] };
    const told = JSON.stringify(meterReadingV1(peaks, asked, 'consumption', { step: 'P1D', everyPhase: true }));
    expect(told).toContain('"flow_direction":["forward","forward","forward","forward"],"measurement_kind":"power"');
    expect(told).toContain('"unit":["VA","VA","VA","VA"],"aggregate":"maximum"');
    expect(told).toContain('"value":["4287","1500","1400","1387"]');
  });

  test('of indexes has the dials of the meter, by calendar and in all (enedis.md 2.7)', () => {
    const at = instantOf(day('2021-09-14'));
    const values: IndexValue[] = [{ at, removed: false, total: 1_200_000, offPeak: 500_000 }];
    const dial = (v: number) => [{ d: '2021-09-14 00:00:00', v, iv: 0 }];
    expect(indexes2026(values, asked, 'consumption')).toEqual({
      idPrm: '22516914714270',
      periode: { dateDebut: '2021-09-14', dateFin: '2021-09-16' },
      grandeur: [],
      contexte: [
        {
          etapeMetier: 'BRUT',
          contexteReleve: 'COL',
          typeReleve: 'AQ',
          grandeur: [
            {
              grandeurMetier: 'CONS',
              grandeurPhysique: 'EA',
              unite: 'Wh',
              points: [],
              calendrier: [
                {
                  idCalendrier: 'DI000002',
                  libelleCalendrier: 'Heures Pleines / Heures Creuses',
                  classeTemporelle: [
                    {
                      idClasseTemporelle: 'HC',
                      libelleClasseTemporelle: 'Heures Creuses',
                      codeCadran: 'EASD01',
                      valeur: dial(500_000),
                    },
                    {
                      idClasseTemporelle: 'HP',
                      libelleClasseTemporelle: 'Heures Pleines',
                      codeCadran: 'EASD02',
                      valeur: dial(700_000),
                    },
                  ],
                },
              ],
              cadranTotalisateur: { codeCadran: 'EAST', valeur: dial(1_200_000) },
            },
          ],
        },
      ],
    });
    const replaced: IndexValue[] = [
      { at, removed: true, total: 5, offPeak: null },
      { at, removed: false, total: 0, offPeak: null },
    ];
    const told = indexes2026(replaced, asked, 'production');
    expect(told.contexte.map(({ contexteReleve }) => contexteReleve)).toEqual(['COL', 'CRI']);
    expect(dayAt(at)).toBe(day('2021-09-14'));
  });
});
