import { type CivilDay, dayAt } from './civil-day.ts';
import type { ReadingFrequency } from './grdf/contract.ts';
import type { Direction } from './reading.ts';
import type { DaySpan } from './spans.ts';
import { dueCalls, historyCalls, historyLength } from './sync-due.ts';
import { callsOfDay, type SyncTask } from './sync-rules.ts';

/** What is known of a series: kept by the application after each call. */
export interface LastRead {
  readonly task: SyncTask;
  /** Of electricity, and of nothing else. */
  readonly direction?: Direction;
  /** When it was last asked, whether anything came or not. */
  readonly askedAt: Date;
  /** First day that was read. */
  readonly from?: CivilDay;
  /** The day after the last one that was read. */
  readonly until?: CivilDay;
  /** First day whose value is not final. */
  readonly provisionalFrom?: CivilDay;
}

interface SyncPoint {
  readonly meteringPointId: string;
  /** No value before it is wanted, or there is: commissioning, last activation, the consent's first day. */
  readonly since?: CivilDay;
  readonly read?: readonly LastRead[];
}

/** A gas metering point. */
export interface GasSyncPoint extends SyncPoint {
  readonly operator: 'grdf';
  /** Left out while nobody knows: then the technical data are read first, which tell. */
  readonly frequency?: ReadingFrequency;
  readonly injects?: boolean;
}

/** An electricity metering point. */
export interface PowerSyncPoint extends SyncPoint {
  readonly operator: 'enedis';
  readonly directions: readonly Direction[];
  /** Whether the load curve is collected, and wanted. */
  readonly curve: boolean;
}

/** A call to make. */
export interface PlannedCall {
  readonly operator: 'grdf' | 'enedis';
  readonly task: SyncTask;
  /** Left out of the list of rights, which is one call for all points. */
  readonly meteringPointId?: string;
  readonly direction?: Direction;
  /** Days to ask for; left out where there are none to ask for. */
  readonly span?: DaySpan;
  /** Why it is made: in this order. */
  readonly reason: SyncReason;
  /** It makes no sense before. */
  readonly notBefore: Date;
}

/** Reasons, most urgent first: what other calls hang on; values that are new, or late; what is due each month; the past. */
export const syncReasons = ['needed', 'new', 'late', 'monthly', 'first', 'history'] as const;
export type SyncReason = (typeof syncReasons)[number];

/** What to plan for. */
export interface SyncInput {
  readonly points: readonly (GasSyncPoint | PowerSyncPoint)[];
  readonly now: Date;
  /** When the list of gas rights was last read. */
  readonly rightsAskedAt?: Date;
  /** Calls that were made today already. */
  readonly spent?: { readonly grdf?: number; readonly enedis?: number };
  /** Calls of a day; those of the operators' quotas unless told. */
  readonly perDay?: { readonly grdf?: number; readonly enedis?: number };
}

/** How a plan stands with a quota. */
export interface QuotaUse {
  readonly perDay: number;
  readonly spent: number;
  readonly planned: number;
  /** Calls that would make sense today, and do not fit: the next days' plans have them. */
  readonly postponed: number;
}

/** What to call today, most urgent first. */
export interface SyncPlan {
  readonly day: CivilDay;
  readonly calls: readonly PlannedCall[];
  readonly quota: Readonly<Record<'grdf' | 'enedis', QuotaUse>>;
}

/** Of each quota a part is kept for tokens and for calls that are tried again. */
const kept = 0.05;

/**
 * What to call today for a park: what the operators recommend, as soon as they publish it, and no more than their quotas
 * allow. A plan depends on its input alone, so that a program that was stopped goes on by planning anew with what it has
 * kept of each call; a call whose values have come is in no further plan of the day.
 *
 * @example
 * for (const { task, meteringPointId, span } of syncPlan({ points, now: new Date() }).calls) await read(task, meteringPointId, span);
 */
export function syncPlan(input: SyncInput): SyncPlan {
  const { points, now } = input;
  const today = dayAt(now.getTime());
  const due = [...rightsCall(input, today), ...points.flatMap((point) => dueCalls(point, now, today))];
  const room = roomOf(input);
  const calls: PlannedCall[] = [];
  const planned = { grdf: 0, enedis: 0 };
  const postponed = { grdf: 0, enedis: 0 };
  const take = (call: PlannedCall): void => {
    const { operator } = call;
    if (planned[operator] >= room[operator].left) {
      postponed[operator] += 1;
      return;
    }
    planned[operator] += 1;
    calls.push(call);
  };
  for (const call of due.sort(byUrgency)) take(call);
  for (const operator of ['grdf', 'enedis'] as const) {
    const deep = points.filter((point) => point.operator === operator);
    const left = room[operator].left - planned[operator];
    const past = deep.reduce((sum, point) => sum + historyLength(point, today), 0);
    for (const call of roundRobin(
      deep.map((point) => historyCalls(point, now, today)),
      left,
    ))
      take(call);
    postponed[operator] += Math.max(0, past - left);
  }
  const use = (operator: 'grdf' | 'enedis'): QuotaUse => ({
    perDay: room[operator].perDay,
    spent: room[operator].spent,
    planned: planned[operator],
    postponed: postponed[operator],
  });
  return { day: today, calls, quota: { grdf: use('grdf'), enedis: use('enedis') } };
}

// Once a day one call tells of all rights, revoked ones too (adict.md 7, 9).
function rightsCall({ points, now, rightsAskedAt }: SyncInput, today: CivilDay): PlannedCall[] {
  const isDue = rightsAskedAt === undefined || dayAt(rightsAskedAt.getTime()) < today;
  if (!isDue || !points.some(({ operator }) => operator === 'grdf')) return [];
  return [{ operator: 'grdf', task: 'rights', reason: 'needed', notBefore: now }];
}

function roomOf({ points, spent, perDay }: SyncInput) {
  const usual = callsOfDay(points.filter(({ operator }) => operator === 'grdf').length);
  const of = (operator: 'grdf' | 'enedis') => {
    const most = perDay?.[operator] ?? usual[operator];
    const made = spent?.[operator] ?? 0;
    return { perDay: most, spent: made, left: Math.max(0, Math.floor(most * (1 - kept)) - made) };
  };
  return { grdf: of('grdf'), enedis: of('enedis') };
}

function byUrgency(one: PlannedCall, other: PlannedCall): number {
  const order = syncReasons.indexOf(one.reason) - syncReasons.indexOf(other.reason);
  return order || one.notBefore.getTime() - other.notBefore.getTime();
}

// All points get on with their past at the same speed.
function* roundRobin(sources: readonly Generator<PlannedCall>[], most: number): Generator<PlannedCall> {
  let given = 0;
  for (let left = [...sources]; left.length > 0; ) {
    const next: Generator<PlannedCall>[] = [];
    for (const source of left) {
      if (given >= most) return;
      const { done, value } = source.next();
      if (done) continue;
      yield value;
      given += 1;
      next.push(source);
    }
    left = next;
  }
}
