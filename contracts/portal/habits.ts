import { randomUUID } from 'node:crypto';
import {
  type AccessRight,
  activeRight,
  type CivilDay,
  type ClientError,
  type DaySpan,
  dayOf,
  type EnedisOptions,
  energyOf,
  type Reading,
} from '../../reference-client/index.ts';
import { daysToRead, type Wanted } from './due.ts';
import type { KeptSeries, Stopped } from './kept.ts';
import { areRightsDue, type LastLook } from './rights.ts';

/** What no more is asked for after a refusal: anything of the point, that series of it, or nothing but this once. */
export type Stop = 'point' | 'series' | 'none';

/** What a portal decides for itself, beside what the reference client does: one small function for each decision. */
export interface Habits {
  /** Options of the clients: other paces, other retries. The operators' quotas, and patient retries, unless told. */
  readonly client: Pick<EnedisOptions, 'paces' | 'retry' | 'chance' | 'timeout' | 'longestCurve'>;
  /** Whether the list of gas rights is to be read now. */
  readonly areRightsDue: (last: LastLook, now: number) => boolean;
  /** Of several rights to a point, the one that opens its data. */
  readonly rightOf: (rights: readonly AccessRight[], meteringPointId: string) => AccessRight | undefined;
  /** Which days to read now; undefined for none. */
  readonly daysToRead: (wanted: Wanted, kept: KeptSeries, now: number) => DaySpan | undefined;
  /** In which calls to read them; the reference client cuts what is longer than the operator takes. */
  readonly windows: (span: DaySpan, wanted: Wanted) => readonly DaySpan[];
  /** What a refusal stops for good. */
  readonly stopsAfter: (error: ClientError) => Stop;
  /** Whether a point that was refused for good is still to be left alone, as long as nobody consented anew. */
  readonly staysStopped: (stopped: Stopped, now: number) => boolean;
  /** Puts a reading where it belongs. */
  readonly keep: (readings: Map<number, Reading>, reading: Reading) => void;
  /** The day that a reading is shown under. */
  readonly dayOf: (reading: Reading) => CivilDay;
  /** Wh. */
  readonly energyOf: (reading: Reading) => number;
  /** What is told of a failure: the operator's words stay out, because they may name people. */
  readonly wordsFor: (error: ClientError) => string;
  /** Whether proofs of a right are to be sent. */
  readonly needsProofs: (right: AccessRight, sent: ReadonlySet<string>) => boolean;
  /** Whether the right to a point may be declared, with what is listed of it. */
  readonly mayDeclare: (rights: readonly AccessRight[], meteringPointId: string) => boolean;
  /** A state for a consent that nobody guesses. */
  readonly newState: () => string;
  /** Whether a consent with such a state was begun here. */
  readonly isOurs: (state: string, begun: ReadonlySet<string>) => boolean;
}

/** What a good portal does. */
export const goodHabits: Habits = {
  client: {},
  areRightsDue,
  rightOf: activeRight,
  daysToRead,
  windows: (span) => [span],
  stopsAfter,
  staysStopped: () => true,
  keep: (readings, reading) => readings.set(reading.start.getTime(), reading),
  dayOf,
  energyOf,
  wordsFor: ({ code, status, operatorCode }) =>
    [code, ...(status === undefined ? [] : [`(${[status, operatorCode].filter(Boolean).join(' ')})`])].join(' '),
  needsProofs: ({ id, proof }, sent) => proof?.status === 'awaited' && !sent.has(`${id} ${proof.deadline}`),
  mayDeclare: (rights) => !rights.some(({ state }) => state === 'toValidate' || state === 'active'),
  // the sandbox of Enedis would take a digit at its end for a wish
  newState: () => `${randomUUID()}x`,
  isOurs: (state, begun) => begun.has(state),
};

// A consent that is gone does not come back by asking. A series that is closed, or a direction that is not measured,
// says nothing of the others.
function stopsAfter({ code, operator, operatorCode }: ClientError): Stop {
  // without a code of its API it is the gateway that speaks, and that may be about the token (adict.md 1.7)
  if (operatorCode === undefined) return 'none';
  switch (code) {
    case 'no-right':
    case 'moved-out':
      return 'point';
    case 'unknown-point':
      return operator === 'grdf' ? 'point' : 'series';
    case 'out-of-scope':
      return 'series';
    default:
      return 'none';
  }
}
