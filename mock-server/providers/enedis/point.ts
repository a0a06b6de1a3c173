import type { Day } from '../../core/paris.ts';
import { customerFacts } from './customers/facts-customers.ts';
import type { Happening } from './happenings.ts';

/** Network segments (portal.md 5.3): C5 to 36 kVA at low voltage, C4 above, C3 and C2 at high voltage. */
export type Segment = 'C5' | 'C4' | 'C3' | 'C2';

/** What the electricity of a point is used for, or made from; it shapes the year, the week and the day. */
export type Usage =
  | 'home'
  | 'electric-home'
  | 'street-lighting'
  | 'office'
  | 'school'
  | 'hall'
  | 'pool'
  | 'pump'
  | 'solar';

/** Which way energy is measured: drawn from the network, or fed into it. */
export type Direction = 'consumption' | 'production';

/** Length of a load curve's intervals, in minutes; all divide the hour. */
export type Interval = 10 | 15 | 30 | 60;

/** Who holds the electricity contract of a point. */
export interface Holder {
  readonly kind: 'person' | 'entity';
  /** First and last name, or company name. */
  readonly name: string;
  readonly email: string;
  /** Ten digits. */
  readonly phone: string;
}

/** Where a meter stands. */
export interface Address {
  readonly number: string;
  /** Kind and name of the street, such as `RUE CONDORCET`. */
  readonly street: string;
  readonly complement: string | null;
}

/** What is fixed about a point instead of made up from the world's seed. */
export interface PointFacts {
  readonly holder?: Holder;
  readonly address?: Address;
  /** What a park plans to happen, and what happened before any world began; known from `recordedAt` on. */
  readonly happenings?: readonly Happening[];
}

/** An electricity metering point as a park defines it: all that does not change, from which the rest is computed. */
export interface ElectricityPoint {
  /** Fourteen digits. */
  readonly id: string;
  readonly park: string;
  readonly segment: Segment;
  readonly usage: Usage;
  /** What is measured in a year of normal weather, in kWh; of a self-consumer, what is used in all. */
  readonly yearlyEnergy: number;
  /** What a self-consumer's panels make in a normal year, in kWh; 0 for all others. */
  readonly yearlySolar: number;
  /** VA. */
  readonly subscribedPower: number;
  readonly holderKind: Holder['kind'];
  readonly postcode: string;
  readonly city: string;
  /** Weather station whose temperature and clouds drive the use. */
  readonly station: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  /** Day on which the meter was last put into service; nothing before it may be asked. */
  readonly activatedOn: Day;
  /** Length of the curve's intervals when the point began, in minutes. */
  readonly interval: Interval;
  /** Whether the collection of the load curve was switched on when the point began. */
  readonly loadCurve: boolean;
  readonly direction: Direction | 'both';
  /** Street lighting that is off from 23:00 to 05:00. */
  readonly darkAtNight: boolean;
  /** Whether every day comes in time, whole and right; else a few come late, in parts, with holes, or wrong at first. */
  readonly steady: boolean;
  /** Sandbox client (0 to 8) whose point it is (enedis.md 3.1); absent for the points of the parks. */
  readonly sandboxClient?: number;
  /** Member and site of the park, where it has them. */
  readonly member?: string;
  readonly site?: string;
  readonly facts?: PointFacts;
}

/** Whether something is measured at a point in a direction. */
export function measures(point: ElectricityPoint, direction: Direction): boolean {
  return point.direction === 'both' || point.direction === direction;
}

/** Whether the meter of a point is connected to three phases. */
export function isThreePhase(point: ElectricityPoint): boolean {
  return point.subscribedPower > customerFacts.threePhasesAbove.value;
}
