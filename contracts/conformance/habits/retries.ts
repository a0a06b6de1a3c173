import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, gravest, pass, skip, warn } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf, questionsIn } from './questions.ts';

/** More tries of one call in a run are a nuisance to an operator in trouble (our convention). */
const mostTries = 12;
/** Milliseconds: whoever comes back sooner has not waited. */
const leastWait = 100;
/** Milliseconds by which waits may differ and be the same, because programs and networks are not exact. */
const growing = 20;
const same = 5;
/** Milliseconds: a call that comes so soon after another one may have been held back by a pace. */
const paced = 1_200;

/**
 * CL-19 over the calls of one run: what failed for the moment is tried again, after waits that grow, with some chance in
 * them, and not for ever (portal.md 2.7 CL-05). Waits are world time, from one call's coming in to the next one's.
 * Refusals by a quota are CL-02's and CL-20's.
 */
export function judgeRetries(calls: readonly Call[]): Finding {
  const failing = [...questionsIn(calls)].flatMap(([question, tries]) => {
    const last = tries.findLastIndex((call) => outcomeOf(call) === 'failed');
    return last < 0
      ? []
      : [
          {
            question,
            tries: tries.slice(
              tries.findIndex((call) => outcomeOf(call) === 'failed'),
              last + 2,
            ),
          },
        ];
  });
  if (failing.length === 0) return skip('CL-19', 'No call failed for the moment.');
  const findings = failing.map(({ question, tries }) => judgeTries(question, tries));
  const alone = failing
    .map(({ tries }) => tries)
    .filter((tries) => tries.slice(1).every((call) => !isPaced(call, calls)));
  return gravest([...findings, ...judgeChance(alone)]);
}

function judgeTries(question: string, tries: readonly Call[]): Finding {
  const waits = waitsOf(tries);
  const shown = waits.map((wait) => `${(wait / 1_000).toFixed(1)} s`).join(', ');
  const ids = idsOf(tries);
  if (waits.length === 0) {
    return fail('CL-19', `${question} failed for the moment (${reasonOf(tries)}) and was not tried again.`, ids);
  }
  if (tries.length > mostTries) {
    return fail(
      'CL-19',
      `${question} was tried ${counted(tries.length, 'time')} in one run; a good client gives up until the next run.`,
      ids,
    );
  }
  const soonest = Math.min(...waits);
  if (soonest < leastWait) {
    return fail(
      'CL-19',
      `${question} was tried again after ${soonest} ms; a good client waits, longer each time.`,
      ids,
    );
  }
  const [first = 0] = waits;
  const last = waits.at(-1) ?? 0;
  if (waits.length > 1 && last <= first * 1.05 + growing) {
    return fail('CL-19', `The waits before ${question} do not grow: ${shown}.`, ids);
  }
  return pass('CL-19', `What failed was tried again after waits of ${shown}.`, ids);
}

// Two clients in one outage, or two points of one client, come back together when chance has no part. One wait may be
// the same by chance, several hardly.
function judgeChance(failing: readonly (readonly Call[])[]): Finding[] {
  const long = failing.filter(({ length }) => length > 2);
  const pairs = long.flatMap((one, place) => long.slice(place + 1).map((other) => [one, other] as const));
  const alike = pairs.find(([one, other]) => areEqual(waitsOf(one), waitsOf(other)));
  if (!alike) return [];
  const told =
    'Waits before tries of different calls are the same to the millisecond; a good client lets chance have a part in them, so that many do not come back together.';
  return [warn('CL-19', told, idsOf(alike.flat()))];
}

function isPaced(call: Call, calls: readonly Call[]): boolean {
  const justBefore = calls.filter((other) => other !== call && other.at <= call.at && call.at - other.at < paced);
  // a second has room for one call to GRDF, and for five to Enedis
  return justBefore.length >= (call.operator === 'grdf' ? 1 : 5);
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  const isAlike = (wait: number, place: number): boolean => Math.abs(wait - (other[place] ?? Number.NaN)) <= same;
  return one.length === other.length && one.every(isAlike);
}

function waitsOf(tries: readonly Call[]): number[] {
  return tries.slice(1).map((call, place) => call.at - (tries[place]?.at ?? call.at));
}

function reasonOf(tries: readonly Call[]): string {
  const [first] = tries;
  return first?.reason ?? `status ${first?.status}`;
}
