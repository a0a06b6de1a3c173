import type { Direction, Series } from './task.ts';

/** One value that the program shows: a line `{"point": …, "series": …, "period": …, "value": …, "unit": …}`. */
export interface ShownValue {
  readonly point: string;
  readonly series: Series;
  /** Consumption unless told. */
  readonly direction: Direction;
  /** A day `2026-01-15`, a month `2026-01`, a year `2026`, or an interval of two instants with their offsets: `2026-01-15T10:00:00+01:00/2026-01-15T10:30:00+01:00`. */
  readonly period: string;
  /** `null`: known to be missing. */
  readonly value: number | null;
  readonly unit: string;
  /** Of a greatest power: when. */
  readonly at?: string;
}

/** What a program printed in the lines of the protocol. */
export interface Shown {
  readonly values: readonly ShownValue[];
  /** `{"problem": "…", "point": "…"}`: what it could not do. */
  readonly problems: readonly { readonly text: string; readonly point?: string }[];
  /** `{"link": "…"}`. */
  readonly link?: string;
  /** `{"consent": {"points": […]}}`. */
  readonly consent?: { readonly points: readonly string[] };
  /** Lines that begin like one of the protocol and are none, with the reason. */
  readonly mistakes: readonly string[];
  /** All other lines of the standard output: the program's log. */
  readonly log: readonly string[];
}
