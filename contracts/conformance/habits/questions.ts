import type { Call } from '../call.ts';
import type { Days, Direction, Series } from '../task.ts';

/** What readings are about. */
export interface About {
  readonly point: string;
  readonly series: Series;
  readonly direction?: Direction;
}

/** The calls for readings of some series of a point. */
export function readingsAbout(calls: readonly Call[], { point, series, direction }: About): Call[] {
  return calls.filter(
    (call) =>
      call.kind === 'readings' &&
      call.meteringPointId === point &&
      call.series === series &&
      (direction === undefined || call.direction === direction),
  );
}

/** The calls for readings of a point, whatever series. */
export function readingsOf(calls: readonly Call[], point: string): Call[] {
  return calls.filter((call) => call.kind === 'readings' && call.meteringPointId === point);
}

/** Calls for readings by what they ask (operation, point, days), each in order: a first try and its repetitions. */
export function questionsIn(calls: readonly Call[]): Map<string, Call[]> {
  const questions = new Map<string, Call[]>();
  for (const call of calls) {
    if (call.kind !== 'readings') continue;
    const question = `${call.operation} of ${call.meteringPointId ?? 'no point'} ${spanOf(call.days)}`.trim();
    const known = questions.get(question);
    if (known) known.push(call);
    else questions.set(question, [call]);
  }
  return questions;
}

/** Whether a day is among those that a call asks for. */
export function asksFor(call: Call, day: string): boolean {
  return call.days !== undefined && call.days.from <= day && day < call.days.to;
}

/** Days in words. */
export function spanOf(days: Days | undefined): string {
  return days ? `from ${days.from} to ${days.to}` : '';
}

/** Ids of calls, as evidence. */
export function idsOf(calls: readonly Call[]): string[] {
  return calls.map(({ id }) => id);
}

/** An instant as the judge tells it: UTC, to the millisecond. */
export function instantText(at: number): string {
  return new Date(at).toISOString();
}

/** `1 call`, `2 calls`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
