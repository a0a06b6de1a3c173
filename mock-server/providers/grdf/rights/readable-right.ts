import { type Day, dayOf } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { type AccessRight, isForInjection, type ScopeOfData } from './access-right.ts';
import type { AccessRightEvent, AccessRightState } from './access-right-machine.ts';
import { type Standing, standingAt } from './access-right-state.ts';
import { rightsOf } from './access-rights.ts';
import { meetRight } from './met-states.ts';
import { type BatchTime, batchTimeOf } from './nightly-batch.ts';
import { type ThirdParty, thirdPartyAt } from './third-party.ts';

/** Kinds of data that a call can ask for. */
export type DataKind = 'published' | 'informative' | 'injection' | 'contract' | 'technical';

/** Why an application may not read a point's data (adict.md 4.4). */
export type AccessReason =
  | 'moved-out'
  | 'access-right-expired'
  | 'no-access-right'
  | 'proof-rejected'
  | 'revoked-by-holder'
  | 'revoked-by-operator'
  | 'revoked-by-third-party'
  | 'made-obsolete'
  | 'third-party-contract-expired'
  | 'third-party-suspended'
  | 'not-authorised'
  | ScopeReason;

type ScopeReason = `scope-${DataKind}`;

/** A right that opens the data asked for, and the days it covers. */
export interface ReadableRight {
  readonly right: AccessRight;
  /** First day, and the day after the last one; a holder's own declaration may leave them open. */
  readonly scope: { readonly from: Day; readonly to: Day };
}

// Which step ended a right decides the refusal; `operatorMakesObsolete` has two (adict.md 3.3, 4.4).
const reasonOfEnding = {
  holderMovesOut: 'moved-out',
  gasContractEnds: 'moved-out',
  termEnds: 'access-right-expired',
  holderRevokes: 'revoked-by-holder',
  operatorRevokes: 'revoked-by-operator',
  thirdPartyRevokes: 'revoked-by-third-party',
} as const satisfies Partial<Record<AccessRightEvent, AccessReason>>;

// "Active, obsolete and revoked" have messages of their own, every other state says "not authorised" (adict.md 3.3).
const plainReason = {
  toValidate: 'not-authorised',
  toRecheck: 'not-authorised',
  refused: 'not-authorised',
  active: undefined,
  revoked: undefined,
  obsolete: undefined,
} as const satisfies Record<AccessRightState, AccessReason | undefined>;

/** What of the declared scope, and which flow, a kind of data asks for; contract and technical data come with either flow. */
const asks = {
  published: { flag: 'published', flow: 'supply' },
  informative: { flag: 'informative', flow: 'supply' },
  injection: { flag: 'published', flow: 'injection' },
  contract: { flag: 'contract', flow: 'either' },
  technical: { flag: 'technical', flow: 'either' },
} as const satisfies Record<DataKind, { flag: keyof ScopeOfData; flow: 'supply' | 'injection' | 'either' }>;

// Without declared days: from 1970-01-01 to 9999-12-31.
const open = { from: 0, to: dayOf(10_000, 1, 1) } as const;

/**
 * Why none of an application's rights to a point opens its data, or undefined when one does (adict.md 2.6: any active
 * right is enough). With none active, the newest right decides.
 *
 * @param rights of one application to one point, oldest first
 */
export function dataRefusalOf(
  rights: readonly AccessRight[],
  now: number,
  thirdParty: ThirdParty,
  batch: BatchTime,
): AccessReason | undefined {
  return refusalOf(
    rights.map((right) => standingAt(right, now, batch)),
    thirdParty,
  );
}

function refusalOf(standings: readonly Standing[], thirdParty: ThirdParty): AccessReason | undefined {
  // No source tells which comes first; that the contract and a suspension come before the rights is our convention.
  if (thirdParty.contract === 'expired') return 'third-party-contract-expired';
  if (thirdParty.access === 'suspended') return 'third-party-suspended';
  const newest = standings.at(-1);
  if (!newest) return 'no-access-right';
  if (standings.some(({ state }) => state === 'active')) return undefined;
  const { state, by } = newest;
  const plain = plainReason[state];
  if (plain || !by) return plain;
  if (by.event === 'operatorMakesObsolete') return by.because === 'proof' ? 'proof-rejected' : 'made-obsolete';
  const ending: Partial<Record<AccessRightEvent, AccessReason>> = reasonOfEnding;
  return ending[by.event];
}

/**
 * The right by which an application may read one kind of a point's data at an instant (ms, UTC); the newest, where
 * several would do.
 *
 * @throws Refusal an `AccessReason`, with the metering point
 *
 * @example
 * const { scope } = await readableRight(world, clientId, '09999999900617', now, 'published');
 */
export async function readableRight(
  world: World,
  clientId: string,
  meteringPointId: string,
  now: number,
  kind: DataKind,
): Promise<ReadableRight> {
  const held = await heldRights(world, clientId, meteringPointId, now);
  const met = held.find(({ standing }) => standing.state === 'active') ?? held.at(-1);
  if (met) meetRight(world, met.standing.state);
  return opening(held, await thirdPartyAt(world, clientId, now), meteringPointId, kind);
}

/**
 * The same for people who look on: nothing counts as met by the program under test.
 *
 * @throws Refusal an `AccessReason`, with the metering point
 */
export async function rightSeenBy(
  world: World,
  clientId: string,
  meteringPointId: string,
  now: number,
  kind: DataKind,
): Promise<ReadableRight> {
  const held = await heldRights(world, clientId, meteringPointId, now);
  return opening(held, await thirdPartyAt(world, clientId, now), meteringPointId, kind);
}

interface HeldRight {
  readonly right: AccessRight;
  readonly standing: Standing;
}

async function heldRights(world: World, clientId: string, meteringPointId: string, now: number): Promise<HeldRight[]> {
  const batch = batchTimeOf(world);
  const rights = await rightsOf(world, clientId, meteringPointId, now);
  return rights.map((right) => ({ right, standing: standingAt(right, now, batch) }));
}

function opening(
  held: readonly HeldRight[],
  thirdParty: ThirdParty,
  meteringPointId: string,
  kind: DataKind,
): ReadableRight {
  const reason = refusalOf(
    held.map(({ standing }) => standing),
    thirdParty,
  );
  if (reason) throw new Refusal<AccessReason>(reason, { meteringPointId });
  const found = held.findLast(({ right, standing }) => standing.state === 'active' && covers(right, kind));
  if (!found) throw new Refusal<AccessReason>(`scope-${kind}`, { meteringPointId });
  return { right: found.right, scope: daysOf(found.right) };
}

function covers(right: AccessRight, kind: DataKind): boolean {
  const { flag, flow } = asks[kind];
  const suits = flow === 'either' || isForInjection(right.role) === (flow === 'injection');
  return suits && right.scope[flag];
}

function daysOf(right: AccessRight): ReadableRight['scope'] {
  const { from, to } = isForInjection(right.role) ? right.injectionScope : right.consumptionScope;
  return { from: from ?? open.from, to: to === null ? open.to : to + 1 };
}
