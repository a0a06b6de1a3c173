import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import type { Side } from '../task.ts';
import { fail, pass, skip, warn } from './finding.ts';
import { counted, idsOf, instantText } from './questions.ts';

/** So many calls in so many milliseconds. */
export interface Limit {
  readonly calls: number;
  readonly per: number;
  /** Counted for each API by itself; all together unless told. */
  readonly each?: 'api';
}

const second = 1_000;
const hour = 3_600_000;

/**
 * The quotas of an application with few points: GRDF 1 a second (and 6,000 a day), Enedis 5 a second, and 10,000 an hour
 * by v5 or 1,000 an hour and API by 2026 (adict.md 7, enedis.md 5).
 */
export function limitsOf(side: Side): readonly Limit[] {
  if (side.operator === 'grdf') {
    return [
      { calls: 1, per: second },
      { calls: 6_000, per: 24 * hour },
    ];
  }
  if (side.generation === 'v5') {
    return [
      { calls: 5, per: second },
      { calls: 10_000, per: hour },
    ];
  }
  return [
    { calls: 5, per: second, each: 'api' },
    { calls: 1_000, per: hour, each: 'api' },
  ];
}

/**
 * CL-02 over the calls of one run: none was refused by the quota, and none should have been. Token calls do not count,
 * because nobody knows whether they do (adict.md 11). Full seconds and hours are counted, as the operators seem to; that
 * any stretch of their length holds no more is better still, and where it does not, it is said.
 *
 * @example
 * judgePace(step.calls, limitsOf(stage.side));
 */
export function judgePace(calls: readonly Call[], limits: readonly Limit[]): Finding {
  const counting = calls.filter(({ kind }) => kind !== 'token' && kind !== 'authorize' && kind !== 'other');
  if (counting.length === 0) return skip('CL-02', 'The program made no call that counts towards a quota.');
  const refused = counting.filter(({ decidedBy }) => decidedBy === 'quota');
  const [first] = refused;
  if (first) {
    const told = `${counted(refused.length, 'call')} of ${counting.length} came beyond the quota (${limitsText(limits)}), the first at ${instantText(first.at)}; a good client waits before it calls, across all its points.`;
    return fail('CL-02', told, idsOf(refused));
  }
  const findings = limits.flatMap((limit) => exceeded(counting, limit));
  const [worst] = findings.toSorted((one, other) => (one.status < other.status ? -1 : 1));
  return worst ?? pass('CL-02', `${counted(counting.length, 'call')} stayed under ${limitsText(limits)}.`);
}

function exceeded(calls: readonly Call[], limit: Limit): Finding[] {
  return groups(calls, limit).flatMap((group) => {
    const full = fullest(group, (from, to) => Math.floor(from.at / limit.per) === Math.floor(to.at / limit.per));
    if (full.length > limit.calls) return [fail('CL-02', told(full, limit, 'full '), idsOf(full))];
    // what leaves a second apart may arrive a little closer together
    const rolling = fullest(group, (from, to) => to.at - from.at < limit.per - Math.min(100, limit.per / 10));
    if (rolling.length <= limit.calls) return [];
    return [
      warn(
        'CL-02',
        `${told(rolling, limit, '')} Only the operator's count by full seconds let them pass.`,
        idsOf(rolling),
      ),
    ];
  });
}

function groups(calls: readonly Call[], { each }: Limit): Call[][] {
  if (!each) return [[...calls]];
  const byApi = new Map<string, Call[]>();
  for (const call of calls) {
    const api = call.url.split('/').slice(0, 3).join('/');
    byApi.set(api, [...(byApi.get(api) ?? []), call]);
  }
  return [...byApi.values()];
}

// The most calls that lie together.
function fullest(calls: readonly Call[], together: (first: Call, last: Call) => boolean): readonly Call[] {
  const sorted = calls.toSorted((one, other) => one.at - other.at);
  let best: readonly Call[] = [];
  let start = 0;
  sorted.forEach((last, end) => {
    for (let first = sorted[start]; first && !together(first, last); first = sorted[start]) start += 1;
    if (end + 1 - start > best.length) best = sorted.slice(start, end + 1);
  });
  return best;
}

function told(calls: readonly Call[], limit: Limit, kind: string): string {
  const from = instantText(calls[0]?.at ?? 0);
  return `${counted(calls.length, 'call')} in one ${kind}${unitOf(limit.per)} from ${from}; the quota is ${limit.calls}.`;
}

function unitOf(per: number): string {
  return per <= second ? 'second' : per <= hour ? 'hour' : 'day';
}

function limitsText(limits: readonly Limit[]): string {
  return limits.map(({ calls, per }) => `${calls} a ${unitOf(per)}`).join(', ');
}
