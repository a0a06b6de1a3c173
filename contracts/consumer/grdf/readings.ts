import { describe, expect, test } from 'vitest';
import { type ClientError, type GasReading, gaps } from '../../../reference-client/index.ts';
import { bearer, json } from '../support/bodies.ts';
import { all, gasAt } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { api, day, home, lines, oldMeter, openPoint, plant } from './vocabulary.ts';
import {
  dayLine,
  halfYearLine,
  injectedDayLine,
  monthLine,
  readingForm,
  refusedForm,
  refusedLine,
  type Span,
} from './wire-lines.ts';

// The last day is the day after (adict.md 4.6).
const query = ({ from, to }: Span) => ({ date_debut: day(from), date_fin: day(to) });
const path = (id: string, series: string) => `${api}/pce/${id}/donnees_${series}`;

async function read(values: AsyncIterable<GasReading>): Promise<{ readings: GasReading[]; error: ClientError }> {
  const readings: GasReading[] = [];
  try {
    for await (const reading of values) readings.push(reading);
  } catch (error) {
    return { readings, error: error as ClientError };
  }
  throw new Error('it ended well');
}

/** Readings of the three series. */
export function testReadings(book: PactBook): void {
  describe('published readings (adict.md 5.1)', () => {
    test('of a month are energy, billed and final', () => {
      const asked = { from: '2025-11-01', to: '2025-12-01' };
      return book
        .interaction('a request for the published consumption of a meter that is read every month')
        .given(...openPoint)
        .withRequest('GET', path(home, 'consos_publiees'), (request) => request.headers(bearer).query(query(asked)))
        .willRespondWith(200, (response) =>
          lines(response, 'publishedConsumption', { lines: [monthLine(asked)], line: readingForm('conso', home) }),
        )
        .executeTest(async ({ url }) => {
          expect(await all(gasAt(url).gas.published(home, asked))).toEqual([
            {
              meteringPointId: home,
              direction: 'consumption',
              start: new Date('2025-11-01T05:00:00Z'),
              end: new Date('2025-12-01T05:00:00Z'),
              value: 1453,
              unit: 'kWh',
              quality: 'measured',
              status: 'final',
              volume: 128,
              coefficient: 11.35,
              index: { start: 2668, end: 2796 },
            },
          ]);
        });
    });

    test('of half a year may be estimated, and have two coefficients in place of their product', () => {
      const asked = { from: '2025-03-01', to: '2025-10-01' };
      return book
        .interaction('a request for the published consumption of a meter that is read twice a year')
        .given('a gas point with an active access right', { meteringPointId: oldMeter })
        .withRequest('GET', path(oldMeter, 'consos_publiees'), (request) => request.headers(bearer).query(query(asked)))
        .willRespondWith(200, (response) =>
          lines(response, 'publishedConsumption', {
            lines: [halfYearLine(asked)],
            line: readingForm('conso', oldMeter),
          }),
        )
        .executeTest(async ({ url }) => {
          const [reading] = await all(gasAt(url).gas.published(oldMeter, asked));
          expect(reading).toMatchObject({ quality: 'estimated', value: 4540, end: new Date('2025-09-12T04:00:00Z') });
          expect(reading?.coefficient).toBeCloseTo(0.998 * 11.372);
        });
    });
  });

  describe('informative readings (adict.md 5.2)', () => {
    const asked = { from: '2026-01-05', to: '2026-01-08' };
    const days = [
      dayLine(asked, { day: '2026-01-05', next: '2026-01-06', energy: 72 }),
      dayLine(asked, { day: '2026-01-06', next: '2026-01-07', energy: null }),
      dayLine(asked, { day: '2026-01-07', next: '2026-01-08', energy: 85 }),
    ];

    test('are gas days; one that nobody measured is a hole, not zero (adict.md 9)', () =>
      book
        .interaction('a request for the informative consumption of some days')
        .given(...openPoint)
        .withRequest('GET', path(home, 'consos_informatives'), (request) => request.headers(bearer).query(query(asked)))
        .willRespondWith(200, (response) =>
          lines(response, 'informativeConsumption', { lines: days, line: readingForm('conso', home) }),
        )
        .executeTest(async ({ url }) => {
          const readings = await all(gasAt(url).gas.informative(home, asked));
          expect(readings.map(({ value, status }) => [value, status])).toEqual([
            [72, 'provisional'],
            [85, 'provisional'],
          ]);
          const whole = { start: new Date('2026-01-05T05:00:00Z'), end: new Date('2026-01-08T05:00:00Z') };
          expect(gaps(readings, whole)).toEqual([
            { start: new Date('2026-01-06T05:00:00Z'), end: new Date('2026-01-07T05:00:00Z') },
          ]);
        }));

    test('that were set right say so (adict.md 5.5)', () => {
      const one = { from: '2026-01-05', to: '2026-01-06' };
      const event = { provider: 'grdf', event: 'readingCorrected', meteringPointId: home, date: one.from, volume: 9 };
      const corrected = dayLine(one, { day: one.from, next: one.to, energy: 102, qualification: 'Corrigé' });
      return book
        .interaction('a request for the informative consumption of a day that was corrected')
        .given(...openPoint)
        .given('an event has happened', event)
        .withRequest('GET', path(home, 'consos_informatives'), (request) => request.headers(bearer).query(query(one)))
        .willRespondWith(200, (response) =>
          lines(response, 'informativeConsumption', {
            lines: [corrected],
            line: readingForm('conso', home, json.oneOf('Corrigé')),
          }),
        )
        .executeTest(async ({ url }) => {
          const [reading] = await all(gasAt(url).gas.informative(home, one));
          expect(reading).toMatchObject({ value: 102, quality: 'corrected' });
        });
    });

    test('of which a part is missing end with the days that are to be asked again (adict.md 2.3, 4.4)', () => {
      const left = { from: '2026-01-06', to: '2026-01-08' };
      const text =
        "Le serveur a rencontré une erreur lors de l'exécution de la requête. Veuillez retenter votre appel sur la période mentionnée ci-dessus.";
      const missing = refusedLine(left, { code: '2000100', text });
      return book
        .interaction('a request for the informative consumption of days of which some are missing')
        .given(...openPoint)
        .given('a fault is in force', {
          operation: 'informativeConsumption',
          fault: { kind: 'refuse', reason: 'partial-failure', afterRecords: 1 },
        })
        .withRequest('GET', path(home, 'consos_informatives'), (request) => request.headers(bearer).query(query(asked)))
        .willRespondWith(200, (response) =>
          lines(response, 'informativeConsumption', {
            lines: [...days.slice(0, 1), missing],
            line: readingForm('conso', home),
            lastLine: refusedForm('2000100'),
          }),
        )
        .executeTest(async ({ url }) => {
          const { readings, error } = await read(gasAt(url).gas.informative(home, asked));
          expect(readings).toHaveLength(1);
          expect(error).toMatchObject({
            code: 'operator-failed',
            operatorCode: '2000100',
            recordsRead: 1,
            askAgain: left,
          });
        });
    });
  });

  test('injected days are production (adict.md 5.3)', () => {
    const asked = { from: '2026-01-05', to: '2026-01-06' };
    return book
      .interaction('a request for the published injection of a plant')
      .given('a gas point that injects', { meteringPointId: plant })
      .withRequest('GET', path(plant, 'injections_publiees'), (request) => request.headers(bearer).query(query(asked)))
      .willRespondWith(200, (response) =>
        lines(response, 'publishedInjection', {
          lines: [injectedDayLine(asked)],
          line: readingForm('injection', plant),
        }),
      )
      .executeTest(async ({ url }) => {
        const [reading] = await all(gasAt(url).gas.injection(plant, asked));
        expect(reading).toMatchObject({
          meteringPointId: plant,
          direction: 'production',
          value: 56_860,
          start: new Date('2026-01-05T05:00:00Z'),
          end: new Date('2026-01-06T05:00:00Z'),
        });
      });
  });
}
