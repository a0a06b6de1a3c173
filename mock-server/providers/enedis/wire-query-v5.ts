import { type Day, parseDay } from '../../core/paris.ts';
import { Refusal } from '../../core/refusal.ts';
import type { World } from '../../core/world.ts';
import { lastEnd } from './askable.ts';
import { meteringFacts } from './facts-metering.ts';
import type { QueryReason } from './metering-reasons.ts';

/** A question about the readings of a point, as far as its form is right. */
export interface AskedDays {
  readonly meteringPointId: string;
  /** Days (Paris), the last excluded. */
  readonly from: Day;
  readonly to: Day;
  /** The dates as they came; they are echoed. */
  readonly start: string;
  readonly end: string;
}

/** Names of the parameters of a generation. */
export interface QueryNames {
  readonly point: string;
  readonly start: string;
  readonly end: string;
}

const pointFormat = new RegExp(meteringFacts.pointFormat.value);

const names: QueryNames = { point: 'usage_point_id', start: 'start', end: 'end' };

/**
 * Reads a question of v5 (or v4, or the transitional V1) and refuses what is wrong with its form: identifier, dates,
 * their form, an end after today, their order (enedis.md 2.1, 2.4, 4.2).
 *
 * @throws Refusal with the first `QueryReason` that holds
 *
 * @example
 * checkV5Query(new URLSearchParams('usage_point_id=22516914714270&start=2021-09-14&end=2021-09-15'), world, now).from;
 */
export function checkV5Query(query: URLSearchParams, world: World, now: number): AskedDays {
  const asked = readDays(query, names);
  refuseOrder(asked, world, now);
  return asked;
}

/**
 * The metering point that a query names.
 *
 * @throws Refusal `usage-point-missing` or `usage-point-malformed`
 */
export function checkUsagePoint(query: URLSearchParams, name: string = names.point): string {
  const meteringPointId = query.get(name);
  if (!meteringPointId) throw refused('usage-point-missing');
  if (!pointFormat.test(meteringPointId)) throw refused('usage-point-malformed', { meteringPointId });
  return meteringPointId;
}

/** Reads the identifier and the dates of a question of any generation; see `checkV5Query`. */
export function readDays(query: URLSearchParams, { point, start: startName, end: endName }: QueryNames): AskedDays {
  const meteringPointId = checkUsagePoint(query, point);
  const start = query.get(startName);
  const end = query.get(endName);
  if (!start) throw refused('start-missing', { meteringPointId });
  if (!end) throw refused('end-missing', { meteringPointId });
  const from = parseDay(start);
  const to = parseDay(end);
  if (from === undefined) throw refused('start-malformed', { meteringPointId });
  if (to === undefined) throw refused('end-malformed', { meteringPointId });
  return { meteringPointId, from, to, start, end };
}

/** Refuses an end after today, and a start that is not before the end. */
export function refuseOrder({ meteringPointId, from, to }: AskedDays, world: World, now: number): void {
  if (to > lastEnd(world, now)) throw refused('end-not-past', { meteringPointId });
  if (from >= to) throw refused('start-not-before-end', { meteringPointId });
}

function refused(reason: QueryReason, detail: Record<string, unknown> = {}): Refusal<QueryReason> {
  return new Refusal(reason, detail);
}
