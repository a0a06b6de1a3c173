import { type Day, dayAfter, monthsAfter } from '../calendar.ts';
import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import type { Days } from '../task.ts';
import { fail, pass } from './finding.ts';
import { mayRepeat } from './outcome.ts';
import { type About, counted, idsOf, readingsAbout, spanOf } from './questions.ts';

/** What a long span is to be read with. */
export interface WindowQuestion extends About {
  /** The days that are to be covered, as far as the operator keeps them and has them by now. */
  readonly wanted: Days;
  /** The longest window of one call; any unless told. */
  readonly longest?: { readonly days: number } | { readonly months: number };
  /** The first day that the operator keeps; any unless told. */
  readonly oldest?: Day;
}

type Window = Days & { readonly call: Call };

/**
 * CL-03 over the calls of one run: every window is one that the operator takes, and together they cover the days without
 * gap or overlap. The same window once more after a failure is a retry and counts once. That the history begins a day
 * later than it could is no gap: the edge moves at midnight.
 */
export function judgeWindows(calls: readonly Call[], question: WindowQuestion): Finding {
  const asked = readingsAbout(calls, question);
  const windows = asked.flatMap((call) => (call.days ? [{ ...call.days, call }] : []));
  const { wanted, longest, oldest } = question;
  if (windows.length === 0) {
    return fail('CL-03', `${named(question)} was not asked for at all; ${spanOf(wanted)} was wanted.`, idsOf(asked));
  }
  for (const window of windows) {
    if (longest && window.to > endOf(window.from, longest)) {
      return fail('CL-03', `A call asks for ${spanOf(window)}; the longest window is ${lengthOf(longest)}.`, [
        window.call.id,
      ]);
    }
    if (oldest !== undefined && window.from < oldest) {
      const told = `A call asks for days from ${window.from} on; the operator keeps them from ${oldest} on and refuses the whole call.`;
      return fail('CL-03', told, [window.call.id]);
    }
  }
  return judgeCover(withoutRetries(windows), question);
}

function judgeCover(windows: readonly Window[], { wanted, oldest, ...about }: WindowQuestion): Finding {
  const sorted = windows.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const start = oldest !== undefined && wanted.from <= oldest ? dayAfter(oldest) : wanted.from;
  let until = start;
  let before: Window | undefined;
  for (const window of sorted) {
    if (before && window.from < before.to) {
      const [from, to] = [window.from, window.to < before.to ? window.to : before.to];
      const told = `${named(about)} is asked for twice on ${spanOf({ from, to })} (the end of a window is excluded); a good client asks for each day once.`;
      return fail('CL-03', told, [before.call.id, window.call.id]);
    }
    if (window.from > until && until < wanted.to)
      return gap(about, { from: until, to: earlier(window.from, wanted.to) }, sorted);
    if (window.to > until) until = window.to;
    before = window;
  }
  if (until < wanted.to) return gap(about, { from: until, to: wanted.to }, sorted);
  const verb = sorted.length === 1 ? 'covers' : 'cover';
  return pass('CL-03', `${counted(sorted.length, 'window')} ${verb} ${spanOf(wanted)} without gap or overlap.`);
}

function gap(about: About, days: Days, windows: readonly Window[]): Finding {
  return fail('CL-03', `${named(about)} is never asked for ${spanOf(days)}.`, idsOf(windows.map(({ call }) => call)));
}

// Of a question that was put more than once, the last time counts when all before it failed.
function withoutRetries(windows: readonly Window[]): Window[] {
  return windows.filter((window, place) => {
    const isRepeated = windows.slice(place + 1).some(({ from, to }) => from === window.from && to === window.to);
    return !(isRepeated && mayRepeat(window.call));
  });
}

function endOf(from: Day, longest: { readonly days: number } | { readonly months: number }): Day {
  return 'days' in longest ? dayAfter(from, longest.days) : monthsAfter(from, longest.months);
}

function lengthOf(longest: { readonly days: number } | { readonly months: number }): string {
  return 'days' in longest ? counted(longest.days, 'day') : counted(longest.months, 'month');
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function named({ point, series, direction }: About): string {
  return `${series}${direction === 'production' ? ' (production)' : ''} of ${point}`;
}
