import type { Mail } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { type AccessRight, holderKindOf } from './access-right.ts';
import { firstStateOf, standingAt } from './access-right-state.ts';
import { rightsTable } from './access-rights.ts';
import { settingOf } from './dialect-rights.ts';
import { proofStandingAt } from './proof-control.ts';
import { type RightRules, rulesOf } from './right-rules.ts';

/** Declarations at most this far apart share one mail (adict.md 3.4). */
const shared = 60_000;
const quarterHour = 900_000;

/** A person is asked to validate, an entity is informed (adict.md 3.3). */
const kindToHolder = { person: 'validation-request', entity: 'information' } as const;

type Kind = 'validation-request' | 'information' | 'proof-control' | 'access-right-obsolete';

// One thing to write about; those of one sender, addressee and kind that come close together make one mail.
interface Notice {
  readonly at: number;
  readonly clientId: string;
  readonly to: string;
  readonly kind: Kind;
  readonly accessRightId: string;
}

/**
 * What the operator had sent by an instant (ms, UTC), oldest first: to holders about new declarations, to third parties
 * about proof controls and rights made obsolete. Rights that the world began with are written about once something
 * happens to them.
 */
export async function mailsOf(world: World, now: number): Promise<Mail[]> {
  const notices: Notice[] = [];
  for (const { clientId } of world.applications) {
    const rules = await rulesOf(world, clientId, now);
    for (const right of await rightsTable(world).where('application', clientId)) {
      if (right.createdAt <= now) notices.push(...noticesOf(right, now, rules));
    }
    notices.push(...cyclicNotices(clientId, rules));
  }
  notices.sort((one, other) => one.at - other.at);
  const mails = gathered(notices).map((group) => mailOf(group, world));
  const sent = mails.filter(({ sentAt }) => sentAt.getTime() <= now);
  return sent.sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
}

function noticesOf(right: AccessRight, now: number, rules: RightRules): Notice[] {
  const { clientId, id: accessRightId, createdAt } = right;
  const notices: Notice[] = [];
  const asked = !right.initial && firstStateOf(right) === 'toValidate';
  if (asked && right.email) {
    const kind = kindToHolder[holderKindOf(right)];
    notices.push({ at: createdAt, clientId, to: right.email, kind, accessRightId });
  }
  const to = contactOf(clientId);
  const cyclic = new Set(rules.openings.get(right.id));
  for (const { event, at } of proofStandingAt(right, now, rules).steps) {
    if (event === 'opens' && !cyclic.has(at)) notices.push({ at, clientId, to, kind: 'proof-control', accessRightId });
  }
  const { state, by } = standingAt(right, now, rules.batch);
  if (state === 'obsolete' && by)
    notices.push({ at: by.at, clientId, to, kind: 'access-right-obsolete', accessRightId });
  return notices;
}

function cyclicNotices(clientId: string, { openings }: RightRules): Notice[] {
  const to = contactOf(clientId);
  return [...openings].flatMap(([accessRightId, instants]) =>
    instants.map((at): Notice => ({ at, clientId, to, kind: 'proof-control', accessRightId })),
  );
}

// The third party's contacts are part of its contract, which no world holds (our convention).
function contactOf(clientId: string): string {
  return `contact@${clientId}.example`;
}

function gathered(notices: readonly Notice[]): Notice[][] {
  const groups: Notice[][] = [];
  const openGroups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = JSON.stringify([notice.clientId, notice.to, notice.kind]);
    const group = openGroups.get(key);
    const last = group?.at(-1);
    if (group && last && notice.at - last.at <= shared) {
      group.push(notice);
      continue;
    }
    const begun = [notice];
    groups.push(begun);
    openGroups.set(key, begun);
  }
  return groups;
}

function mailOf(group: readonly Notice[], world: World): Mail {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) throw new Error('a mail about nothing');
  const accessRightIds = group.map(({ accessRightId }) => accessRightId);
  return { sentAt: new Date(sentAt(last.at, world)), to: first.to, provider: 'grdf', kind: first.kind, accessRightIds };
}

function sentAt(at: number, world: World): number {
  switch (settingOf(world, 'mailTiming')) {
    case 'after-a-minute':
      return at + shared;
    case 'quarter-hour':
      return Math.ceil((at + shared) / quarterHour) * quarterHour;
    default:
      return at;
  }
}
