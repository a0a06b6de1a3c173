import type { ReadingQuantity, ReadingSeries } from '../../../core/meter-view.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { GasPoint } from '../park/point.ts';
import type { DataKind } from '../rights/readable-right.ts';
import { readingFacts } from './facts-readings.ts';
import { informativeLines } from './informative.ts';
import { injectionLines } from './injection.ts';
import type { LineRequest } from './line-request.ts';
import type { Depth } from './period.ts';
import { publishedLines } from './published.ts';
import type { Stretch } from './stretches.ts';

/** Readings of one kind that a gas meter has, and how they are made. */
export interface GasSeries extends ReadingSeries {
  readonly name: DataKind & ('published' | 'informative' | 'injection');
  /** Years that a client may look back. */
  readonly depth: Depth;
  lines(request: LineRequest): ReturnType<typeof publishedLines>;
}

const depth = readingFacts.depth.value;
const daysOfYears = 4000;

const quantities: readonly ReadingQuantity[] = [
  {
    name: 'energy',
    unit: 'kWh',
    about: 'Volume times the coefficient, rounded; informative energy comes from litres.',
  },
  { name: 'volume', unit: 'm³', about: 'What the meter counted, as it is: the difference of its indexes.' },
  { name: 'indexStart', unit: 'm³', about: 'What the dial shows at 06:00, when the interval begins.' },
  { name: 'indexEnd', unit: 'm³', about: 'What the dial shows at 06:00, when the interval ends.' },
  {
    name: 'coefficient',
    unit: 'kWh/m³',
    about: 'Energy of a cubic metre; of a converted one where the meter has a converter.',
  },
];

const byPeriod =
  'From one reading to the next: half-yearly or monthly; out the day after the reading, of monthly sites on the 1st.';
const byDay = 'Each gas day, 06:00 to 06:00 in Paris; out the next day, provisional until the month is closed.';

/** The series that a point has, given the stretches of its life. */
export function seriesOf(point: GasPoint, stretches: readonly Stretch[]): readonly GasSeries[] {
  const isDaily = stretches.every(({ frequency }) => frequency === 'JJ');
  const step = isDaily ? 'day' : 'period';
  const common = { quantities, mostDays: daysOfYears };
  const published = { about: isDaily ? byDay : byPeriod, step, ...common } as const;
  if (point.injects) return [{ ...published, name: 'injection', depth: depth.injection, lines: injectionLines }];
  const series: GasSeries[] = [{ ...published, name: 'published', depth: depth.published, lines: publishedLines }];
  if (stretches.some(({ frequency }) => frequency === '1M' || frequency === 'MM')) {
    const about = 'Each gas day, 06:00 to 06:00 in Paris, for information; provisional until a reading covers it.';
    series.push({
      ...common,
      name: 'informative',
      about,
      step: 'day',
      depth: depth.informative,
      lines: informativeLines,
    });
  }
  return series;
}

/** A series as people look at it. */
export function shownSeries({ name, about, step, mostDays, quantities }: GasSeries): ReadingSeries {
  return { name, about, step, mostDays, quantities };
}

/** @throws SetupError when the point has no series of that name */
export function seriesNamed(point: GasPoint, stretches: readonly Stretch[], name: string): GasSeries {
  const known = seriesOf(point, stretches);
  const found = known.find((one) => one.name === name);
  if (found) return found;
  const names = known.map((one) => one.name).join(', ');
  throw new SetupError(`${point.id} has no series "${name}". Its series are: ${names}.`);
}
