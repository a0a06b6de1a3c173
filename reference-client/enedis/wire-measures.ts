import type { components } from '../../openapi/types/enedis-data-connect.d.ts';
import { BodyError } from '../body.ts';
import { minutesOf } from '../civil-day.ts';
import type { Direction, Quality } from '../reading.ts';
import type { JsonObject } from './answer.ts';
import type { Generation } from './generation.ts';
import { type MeasuredPoint, type MeasuredSeries, units } from './measured-point.ts';

type Schemas = components['schemas'];
type ReadingsV5 = (Schemas['DailyEnergy'] | Schemas['MaximumPower'] | Schemas['LoadCurve'])['meter_reading'];
type PointV5 = Schemas['EnergyOfDay'] & Partial<Schemas['PowerOfInterval']>;
type Measures2026 = Schemas['DailyEnergy2026'] | Schemas['MaximumPower2026'] | Schemas['LoadCurve2026'];
type Point2026 = Schemas['EnergyOfDay2026'] & Partial<Schemas['PowerOfInterval2026']>;

/** What the answer must be about. */
export interface Expected {
  readonly series: MeasuredSeries;
  readonly direction: Direction;
  readonly meteringPointId: string;
}

/**
 * The values of an answer of either generation; null and "null" are holes (enedis.md 8.3).
 *
 * @throws BodyError when it is about something else, or makes no sense
 */
export function measuredPoints(
  generation: Generation,
  [object]: readonly JsonObject[],
  expected: Expected,
): MeasuredPoint[] {
  return generation === 'v5' ? pointsOfV5(object ?? {}, expected) : pointsOf2026(object ?? {}, expected);
}

function pointsOfV5({ meter_reading: told }: JsonObject, { series, meteringPointId }: Expected): MeasuredPoint[] {
  const readings = told as Partial<ReadingsV5> | undefined;
  const points = readings?.interval_reading as readonly PointV5[] | undefined;
  if (!readings || !Array.isArray(points)) throw new BodyError('the answer has no readings');
  requireSame('metering point', readings.usage_point_id, meteringPointId);
  requireSame('unit', readings.reading_type?.unit, units[series]);
  return points.map(({ value, date, interval_length: length, measure_type: nature }) =>
    pointOf(series, { value, stamp: date, length, nature, stage: readings.quality }),
  );
}

const flows = { consumption: 'CONS', production: 'PROD' } as const satisfies Record<Direction, string>;
const quantities = { dailyEnergy: 'EA', loadCurve: 'PA', maxPower: 'PMA' } as const satisfies Record<
  MeasuredSeries,
  string
>;

function pointsOf2026(object: JsonObject, { series, direction, meteringPointId }: Expected): MeasuredPoint[] {
  const { idPrm, etapeMetier: stage, grandeur: told } = object as Partial<Measures2026>;
  if (!Array.isArray(told)) throw new BodyError('the answer has no quantities');
  requireSame('metering point', idPrm, meteringPointId);
  const wanted = told.find(
    ({ grandeurMetier, grandeurPhysique }) =>
      grandeurMetier === flows[direction] && grandeurPhysique === quantities[series],
  );
  if (!wanted && told.length > 0) throw new BodyError(`the answer does not have ${quantities[series]}`);
  if (!wanted) return [];
  requireSame('unit', wanted.unite, units[series]);
  const points = wanted.points as readonly Point2026[];
  if (!Array.isArray(points)) throw new BodyError('the answer has no readings');
  return points.map(({ v, d, p, n }) => pointOf(series, { value: v, stamp: d, length: p, nature: n, stage }));
}

interface Told {
  readonly value: unknown;
  readonly stamp: unknown;
  readonly length: unknown;
  readonly nature: unknown;
  readonly stage: unknown;
}

const stamps = {
  dailyEnergy: /^\d{4}-\d\d-\d\d$/,
  maxPower: /^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  loadCurve: /^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
} as const satisfies Record<MeasuredSeries, RegExp>;

function pointOf(series: MeasuredSeries, { value, stamp, length, nature, stage }: Told): MeasuredPoint {
  if (typeof stamp !== 'string' || !stamps[series].test(stamp)) throw new BodyError(`"${stamp}" is no date`);
  const told = { value: numberIn(value), stamp, quality: qualityOf(nature, stage) };
  return series === 'loadCurve' ? { ...told, minutes: minutesIn(length) } : told;
}

// A value of the wire is a text that holds a number.
function numberIn(value: unknown): number | null {
  if (value === null || value === undefined || value === '' || value === 'null') return null;
  const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new BodyError(`"${value}" is no value`);
}

function minutesIn(length: unknown): number {
  try {
    const minutes = minutesOf(String(length));
    if (Number.isInteger(minutes) && minutes > 0 && minutes <= 60) return minutes;
  } catch {
    // told below
  }
  throw new BodyError(`"${length}" is no interval length`);
}

// Only B and BRUT, raw values, were ever seen; E and C are estimated and corrected ones in the operator's other products,
// and BEST is documented for values that were worked on (our reading of enedis.md 2.7).
const natures: Readonly<Record<string, Quality>> = { B: 'measured', E: 'estimated', C: 'corrected' };

function qualityOf(nature: unknown, stage: unknown): Quality {
  return natures[String(nature)] ?? (stage === 'BEST' ? 'corrected' : 'measured');
}

function requireSame(what: string, told: unknown, expected: string): void {
  if (told !== undefined && told !== expected) throw new BodyError(`the ${what} is "${told}", not "${expected}"`);
}
