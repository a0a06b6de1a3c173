import type { Day } from './paris.ts';
import type { PointSummary } from './provider.ts';

/**
 * What is known of a value: read, estimated or set right by the operator; or, where there is none, that it is lacking
 * though it is due, or is not due yet.
 */
export type ReadingQuality = 'measured' | 'estimated' | 'corrected' | 'hole' | 'awaited';

/** What a series tells of each interval, such as energy or the index at its end. */
export interface ReadingQuantity {
  readonly name: string;
  /** `Wh`, `kWh`, `W`, `VA` or `m³`; `kWh/m³` and the like where it is no amount. */
  readonly unit: string;
  /** One sentence. */
  readonly about: string;
}

/** Readings of one kind that a metering point has. */
export interface ReadingSeries {
  readonly name: string;
  /** One sentence: what an interval is, and when its value comes out. */
  readonly about: string;
  /** The first is the one to plot. */
  readonly quantities: readonly ReadingQuantity[];
  /** Whether its intervals are days or longer: they then begin with the day (the gas day at 06:00), Paris. */
  readonly step: 'minutes' | 'day' | 'period';
  /** Days (Paris) that one look may take. */
  readonly mostDays: number;
}

/** Which readings to look at, and as whom. */
export interface ReadingQuery {
  readonly meteringPointId: string;
  readonly series: string;
  /** Days (Paris), the second excluded. */
  readonly from: Day;
  readonly to: Day;
  /**
   * `visible`: what the application gets at the world's present, with what it does not get told as a hole or awaited.
   * `true`: what the meter counted until the world's present, whatever is out and whoever may see it.
   */
  readonly as: 'visible' | 'true';
  /** Client id of the application that looks. */
  readonly application: string;
}

/** What a meter counted in an interval, or what of it can be seen. */
export interface ReadingRow {
  /** Milliseconds since 1970 (UTC), the second excluded. */
  readonly from: number;
  readonly to: number;
  /** One for each quantity of the series, in its order; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly quality: ReadingQuality;
  /** Whether it may still change. */
  readonly provisional?: true;
}

/** Readings as people look at them. */
export interface ReadingView {
  readonly series: ReadingSeries;
  /** Oldest first, without overlap. */
  readonly rows: readonly ReadingRow[];
  /** Why the application gets nothing at all: the refusal's reason, and a sentence. */
  readonly refused?: { readonly reason: string; readonly why: string };
  /** Shell commands that make the same call as the application. */
  readonly commands: readonly string[];
}

/** Something that is known of a metering point, for people. */
export interface PointFact {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
}

/** All that people must know of a metering point: who and where, its contract, and what an integrator must declare. */
export interface PointSheet {
  readonly summary: PointSummary;
  /** Contract and meter. */
  readonly facts: readonly PointFact[];
  /** How an application comes to a right to it. */
  readonly declare: {
    /** One or two sentences. */
    readonly about: string;
    /** Fields as they stand on the wire, with the values that this point wants. */
    readonly fields: readonly PointFact[];
    /** Shell commands that declare it, or begin to. */
    readonly commands: readonly string[];
  };
  readonly series: readonly ReadingSeries[];
}
