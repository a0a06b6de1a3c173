import type { operations } from '../../../../openapi/types/enedis-data-connect.d.ts';
import type { ReadingSeries } from '../../../core/meter-view.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { Series } from '../metering-reasons.ts';
import { type Direction, type ElectricityPoint, measures } from '../point.ts';

/** Readings of one kind that a meter has, and how applications call for them. */
export interface PowerSeries extends ReadingSeries {
  readonly kind: Series;
  readonly direction: Direction;
  /** The operations that give it, the one to be tried first in front. */
  readonly operations: readonly (keyof operations)[];
}

const daysOfYears = 4000;
/** A little more than the 24 months and 15 days that a client may look back (enedis.md 2.1). */
const daysOfCurve = 750;

const index = {
  kind: 'index',
  step: 'day',
  mostDays: daysOfYears,
  quantities: [
    { name: 'index', unit: 'Wh', about: 'What the dials show at 00:00, when the day begins.' },
    { name: 'offPeak', unit: 'Wh', about: 'What of it was counted in off-peak hours; none where the tariff has none.' },
  ],
} as const;

const all: readonly PowerSeries[] = [
  {
    name: 'daily-energy',
    about: 'The energy of each day, 00:00 to 00:00 in Paris; out the next morning.',
    kind: 'daily',
    direction: 'consumption',
    step: 'day',
    mostDays: daysOfYears,
    quantities: [{ name: 'energy', unit: 'Wh', about: 'Energy drawn from the network.' }],
    operations: ['dailyConsumption', 'dailyConsumption2026', 'dailyConsumptionV4', 'dailyConsumptionV1'],
  },
  {
    name: 'load-curve',
    about: 'The mean power of each interval of 10, 15, 30 or 60 minutes; a day is out the next morning.',
    kind: 'curve',
    direction: 'consumption',
    step: 'minutes',
    mostDays: daysOfCurve,
    quantities: [{ name: 'power', unit: 'W', about: 'Mean power drawn from the network.' }],
    operations: [
      'consumptionLoadCurve',
      'consumptionLoadCurve2026',
      'consumptionLoadCurveV4',
      'consumptionLoadCurveV1',
    ],
  },
  {
    name: 'max-power',
    about: 'The greatest apparent power of each day; out the next morning.',
    kind: 'max-power',
    direction: 'consumption',
    step: 'day',
    mostDays: daysOfYears,
    quantities: [{ name: 'power', unit: 'VA', about: 'Greatest apparent power drawn from the network.' }],
    operations: [
      'dailyConsumptionMaxPower',
      'maxPower2026',
      'dailyConsumptionMaxPowerV4',
      'dailyConsumptionMaxPowerV1',
    ],
  },
  {
    ...index,
    name: 'index',
    about:
      'What the dials show when each day begins; out the morning after that day. Data Connect 2026 alone tells it.',
    direction: 'consumption',
    operations: ['consumptionIndex2026'],
  },
  {
    name: 'production-daily-energy',
    about: 'The energy fed in on each day, 00:00 to 00:00 in Paris; out the next morning.',
    kind: 'daily',
    direction: 'production',
    step: 'day',
    mostDays: daysOfYears,
    quantities: [{ name: 'energy', unit: 'Wh', about: 'Energy fed into the network.' }],
    operations: ['dailyProduction', 'dailyProduction2026', 'dailyProductionV4', 'dailyProductionV1'],
  },
  {
    name: 'production-load-curve',
    about: 'The mean power fed in during each interval of 10, 15, 30 or 60 minutes; a day is out the next morning.',
    kind: 'curve',
    direction: 'production',
    step: 'minutes',
    mostDays: daysOfCurve,
    quantities: [{ name: 'power', unit: 'W', about: 'Mean power fed into the network.' }],
    operations: ['productionLoadCurve', 'productionLoadCurve2026', 'productionLoadCurveV4', 'productionLoadCurveV1'],
  },
  {
    ...index,
    quantities: [index.quantities[0]],
    name: 'production-index',
    about: 'What the dial of what is fed in shows when each day begins. Data Connect 2026 alone tells it.',
    direction: 'production',
    operations: ['productionIndex2026'],
  },
];

/** The series that a point has, of what it draws and of what it feeds in. */
export function seriesOf(point: ElectricityPoint): readonly PowerSeries[] {
  return all.filter(({ direction }) => measures(point, direction));
}

/** A series as people look at it. */
export function shownSeries({ name, about, step, mostDays, quantities }: PowerSeries): ReadingSeries {
  return { name, about, step, mostDays, quantities };
}

/** @throws SetupError when the point has no series of that name */
export function seriesNamed(point: ElectricityPoint, name: string): PowerSeries {
  const known = seriesOf(point);
  const found = known.find((one) => one.name === name);
  if (found) return found;
  const names = known.map((one) => one.name).join(', ');
  throw new SetupError(`${point.id} has no series "${name}". Its series are: ${names}.`);
}
