import type { Direction, Quality } from '../reading.ts';

/** An id and a label, as the operator prints them. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** What a register of a meter showed at an instant. */
export interface IndexReading {
  readonly meteringPointId: string;
  readonly direction: Direction;
  readonly at: Date;
  readonly value: number;
  readonly unit: 'Wh';
  /** Code of the dial. */
  readonly register: string;
  /** The calendar of the tariff and its band of time; null for the register that counts all. */
  readonly calendar: Labelled | null;
  readonly band: Labelled | null;
  readonly quality: Quality;
  /** How it came about, in the operator's codes, such as `COL` for one collected every day. */
  readonly context: string;
  readonly kind: string;
}
