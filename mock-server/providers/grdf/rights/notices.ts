import type { World } from '../../../core/world.ts';
import { type AccessRight, holderKindOf } from './access-right.ts';
import { firstStateOf, type Step, standingAt } from './access-right-state.ts';
import { rightById, rightsTable } from './access-rights.ts';
import { proofStandingAt } from './proof-control.ts';
import { type RightRules, rulesOf } from './right-rules.ts';

/** What a mail is about. */
export type MailKind = 'validation-request' | 'information' | 'proof-control' | 'access-right-obsolete';

/** A person is asked to validate, an entity is informed (adict.md 3.3). */
const kindToHolder = { person: 'validation-request', entity: 'information' } as const;

/** One thing to write about. */
export interface Notice {
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** The third party. */
  readonly clientId: string;
  readonly to: string;
  readonly kind: MailKind;
  readonly right: AccessRight;
  /** The step that ended the right. */
  readonly by?: Step;
}

/**
 * All that there was to write about until an instant (ms, UTC), oldest first: to holders about new declarations, to third
 * parties about proof controls and rights made obsolete. Rights that the world began with are written about once
 * something happens to them.
 */
export async function noticesUntil(world: World, now: number): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { clientId } of world.applications) {
    const rules = await rulesOf(world, clientId, now);
    for (const right of await rightsTable(world).where('application', clientId)) {
      if (right.createdAt <= now) notices.push(...noticesOf(right, now, rules));
    }
    notices.push(...(await cyclicNotices(world, clientId, now, rules)));
  }
  return notices.sort((one, other) => one.at - other.at);
}

function noticesOf(right: AccessRight, now: number, rules: RightRules): Notice[] {
  const { clientId, createdAt } = right;
  const notices: Notice[] = [];
  const asked = !right.initial && firstStateOf(right) === 'toValidate';
  if (asked && right.email) {
    notices.push({ at: createdAt, clientId, to: right.email, kind: kindToHolder[holderKindOf(right)], right });
  }
  const to = contactOf(clientId);
  const cyclic = new Set(rules.openings.get(right.id));
  for (const { event, at } of proofStandingAt(right, now, rules).steps) {
    if (event === 'opens' && !cyclic.has(at)) notices.push({ at, clientId, to, kind: 'proof-control', right });
  }
  const { state, by } = standingAt(right, now, rules.batch);
  if (state === 'obsolete' && by) {
    notices.push({ at: by.at, clientId, to, kind: 'access-right-obsolete', right, by });
  }
  return notices;
}

async function cyclicNotices(world: World, clientId: string, now: number, { openings }: RightRules): Promise<Notice[]> {
  const to = contactOf(clientId);
  const notices: Notice[] = [];
  for (const [accessRightId, instants] of openings) {
    const right = await rightById(world, clientId, accessRightId, now);
    if (right) for (const at of instants) notices.push({ at, clientId, to, kind: 'proof-control', right });
  }
  return notices;
}

// The third party's contacts are part of its contract, which no world holds (our convention).
function contactOf(clientId: string): string {
  return `contact@${clientId}.example`;
}
