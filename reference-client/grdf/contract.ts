import type { CivilDay } from '../civil-day.ts';

/** How often a meter is read: twice a year (6M), monthly (1M for homes, MM for large ones), daily (JJ). */
export type ReadingFrequency = '6M' | '1M' | 'MM' | 'JJ';

/** Network tariff: T1 below 6 MWh a year, T2 to 300 MWh, T3 to 5 GWh, T4 above; TP and TB by contract. */
export type GasTariff = 'T1' | 'T2' | 'T3' | 'T4' | 'TP' | 'TB';

/** The contract of a gas metering point; null where the operator tells nothing. */
export interface GasContract {
  readonly meteringPointId: string;
  /** Day on which gas service began for this holder. */
  readonly servedSince: CivilDay | null;
  readonly tariff: GasTariff | null;
  readonly publishedOn: CivilDay | null;
  /** Most that may be used in a day, kWh. */
  readonly dailyCeiling: number | null;
  /** Reference use of a year, kWh, from 1 April to 31 March (CAR). */
  readonly yearlyReference: { readonly current: number | null; readonly next: number | null };
  /** Capacity of a day, kWh, for the largest (CJA). */
  readonly dailyCapacity: {
    readonly yearly: number | null;
    readonly daily: number | null;
    readonly monthly: number | null;
  };
  /** Use profile, such as `P012`; `to` is null for no end. */
  readonly profile: {
    readonly from: CivilDay | null;
    readonly to: CivilDay | null;
    readonly current: string | null;
    readonly next: string | null;
  };
  readonly modulation: {
    readonly lastYear: number | null;
    readonly twoYearsAgo: number | null;
    readonly threeYearsAgo: number | null;
    readonly base: number | null;
  };
}

/** The meter of a gas metering point, and where it stands; null where the operator tells nothing. */
export interface GasTechnicalData {
  readonly meteringPointId: string;
  readonly frequency: ReadingFrequency;
  /** Whether the customer serves the public interest. */
  readonly publicInterest: boolean | null;
  readonly address: {
    readonly number: string | null;
    readonly street: string | null;
    readonly complement: string | null;
    readonly postcode: string | null;
    readonly city: string | null;
  };
  readonly meter: {
    readonly serial: string | null;
    /** `G4`, `G6`, … */
    readonly size: string | null;
    /** m³ an hour. */
    readonly flow: number | null;
    readonly normalFlow: number | null;
    /** Bar. */
    readonly pressure: number | null;
  };
  /** Where the transport network hands over. */
  readonly networkInterface: { readonly id: string | null; readonly name: string | null };
  /** Whose each part is, in the operator's words. */
  readonly ownership: {
    readonly meter: string | null;
    readonly converter: string | null;
    readonly station: string | null;
    readonly recorder: string | null;
  };
}
