import type { Day } from '../../../core/paris.ts';

/** How often a gas meter is read: half-yearly, monthly (smart meter), monthly (business), daily. */
export type Frequency = '6M' | '1M' | 'MM' | 'JJ';

/** Who holds the gas contract of a point. */
export interface Holder {
  readonly kind: 'person' | 'entity';
  /** First and last name, or company name. */
  readonly name: string;
  readonly email: string;
  /** Ten digits. */
  readonly phone: string;
}

/** What the gas of a point is used for; it shapes the year and the week. */
export type Usage = 'home' | 'cooking' | 'school' | 'office' | 'pool' | 'industry' | 'biomethane';

/** A gas metering point as a park defines it: all that does not change, from which everything else is computed. */
export interface GasPoint {
  /** Fourteen digits for 6M and 1M, `GI` and six digits for MM and JJ. */
  readonly id: string;
  readonly park: string;
  readonly frequency: Frequency;
  readonly usage: Usage;
  /** Reference use of a year in kWh, corrected for the climate (the operator's CAR). */
  readonly yearlyReference: number;
  readonly holderKind: Holder['kind'];
  readonly postcode: string;
  readonly city: string;
  /** Weather station whose degree days drive the heating. */
  readonly station: string;
  /** Day on which gas service began for the present holder. */
  readonly commissionedOn: Day;
  /** Day of the month on which 6M and 1M meters are read (1 to 28). */
  readonly readingDate: number;
  /** Whether a converter counts normal cubic metres: every JJ, some MM. */
  readonly converter: boolean;
  /** Whether the point injects biomethane instead of consuming. */
  readonly injects: boolean;
  /** Member and site of the park, where it has them. */
  readonly member?: string;
  readonly site?: string;
}
