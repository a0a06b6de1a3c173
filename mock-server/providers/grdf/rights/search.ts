import type { Body } from '../../../core/exchange.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import type { AccessRight } from './access-right.ts';
import { stateAt } from './access-right-state.ts';
import { listRights, rightsOf } from './access-rights.ts';
import { settingOf } from './dialect-rights.ts';
import { rightFacts } from './facts-rights.ts';
import { proofStandingAt } from './proof-control.ts';
import type { RightsReason } from './refusals-rights.ts';
import type { RightRules } from './right-rules.ts';
import { type RightsFilter, sentFilter } from './wire-search.ts';

const mostPoints = rightFacts.mostPoints.value;

const proofStatuses = 4;

/**
 * Reads the filter of a search.
 *
 * @throws Refusal `list-malformed` on unknown words and wrong types, `list-too-many-points` beyond 1,000 points
 */
export function parseFilter(body: Body): RightsFilter {
  const filter = sentFilter(body);
  if (filter === 'malformed') throw new Refusal<RightsReason>('list-malformed');
  if ((filter.meteringPointIds?.size ?? 0) > mostPoints) throw new Refusal<RightsReason>('list-too-many-points');
  return filter;
}

/** The rights of an application that pass a filter at an instant (ms, UTC), oldest first. Named points are looked up, not searched for. */
export async function* searchRights(
  world: World,
  clientId: string,
  filter: RightsFilter,
  now: number,
  rules: RightRules,
): AsyncGenerator<AccessRight> {
  const passes = testOf(world, filter, now, rules);
  const { meteringPointIds } = filter;
  const candidates = meteringPointIds
    ? await rightsOfAll(world, clientId, meteringPointIds, now)
    : listRights(world, clientId, now);
  for await (const right of candidates) if (passes(right)) yield right;
}

async function rightsOfAll(
  world: World,
  clientId: string,
  meteringPointIds: ReadonlySet<string>,
  now: number,
): Promise<AccessRight[]> {
  const found: AccessRight[] = [];
  for (const id of meteringPointIds) found.push(...(await rightsOf(world, clientId, id, now)));
  return found.sort((one, other) => one.createdAt - other.createdAt);
}

function testOf(world: World, filter: RightsFilter, now: number, rules: RightRules): (right: AccessRight) => boolean {
  const { roles, states, proofStatuses: statuses } = filter;
  const setting = settingOf(world, 'proofFilterAndNull');
  const withoutControl = setting === 'pass' || (setting === 'pass-when-all-named' && statuses?.size === proofStatuses);
  return (right) => {
    if (roles && !roles.has(right.role)) return false;
    if (states && !states.has(stateAt(right, now, rules.batch))) return false;
    if (!statuses) return true;
    const { status } = proofStandingAt(right, now, rules);
    return status === null ? withoutControl : statuses.has(status);
  };
}
