import { parisOffset } from './paris.ts';
import { SetupError } from './refusal.ts';

/** Tells whether an instant (ms since 1970, UTC) lies in the window. */
export type FaultWindow = (at: number) => boolean;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Edge {
  readonly cycle: number;
  readonly at: number;
}

/**
 * The window between two texts of one form: instants, times of every day in Paris (`09:00`), or minutes of every hour
 * (`*:00`). One that ends before it begins goes over midnight, or over the full hour. A missing edge is open.
 *
 * @example
 * windowOf('09:00', '09:20')(Date.parse('2026-01-15T08:10:00Z')); // true: 09:10 in Paris
 *
 * @throws SetupError when a text is none of these, the two are of different forms, or nothing lies between them
 */
export function windowOf(from: string | undefined, until: string | undefined): FaultWindow {
  const begins = from === undefined ? undefined : edgeOf(from);
  const ends = until === undefined ? undefined : edgeOf(until);
  const cycle = begins?.cycle ?? ends?.cycle ?? 0;
  if (begins && ends && begins.cycle !== ends.cycle) {
    throw new SetupError(`"${from}" and "${until}" are of different forms; write both as instants, or both as 09:00.`);
  }
  const isBound = begins !== undefined && ends !== undefined;
  if (isBound && cycle === 0 && begins.at >= ends.at) {
    throw new SetupError(
      `until, "${until}", is not after from, "${from}"; give a later until, or change the two about.`,
    );
  }
  if (isBound && begins.at === ends.at) {
    throw new SetupError(
      `"${from}" is both from and until, so nothing is ever between; leave both out for always, or move one.`,
    );
  }
  if (!begins && ends?.at === 0 && cycle > 0) {
    throw new SetupError(
      `The window begins anew at "${until}", so nothing is ever before "${until}"; leave until out, or give a from.`,
    );
  }
  if (cycle === 0) return (at) => at >= (begins?.at ?? -Infinity) && at < (ends?.at ?? Infinity);
  const start = begins?.at ?? 0;
  const end = ends?.at ?? cycle;
  return (at) => {
    const place = (at + parisOffset(at)) % cycle;
    return start <= end ? place >= start && place < end : place >= start || place < end;
  };
}

function edgeOf(text: string): Edge {
  const [, hours, minutes] = /^(\d{2}|\*):(\d{2})$/.exec(text) ?? [];
  if (hours !== undefined && Number(minutes) < 60 && (hours === '*' || Number(hours) < 24)) {
    const past = Number(minutes) * minute;
    return hours === '*' ? { cycle: hour, at: past } : { cycle: day, at: Number(hours) * hour + past };
  }
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return { cycle: 0, at };
  throw new SetupError(`"${text}" is no instant and no time; write 2026-01-15T09:00:00+01:00, 09:00, or *:00.`);
}
