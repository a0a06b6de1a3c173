import type { Body } from '../../../core/exchange.ts';
import { type Day, dayAt } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import { type AccessRight, isForInjection } from './access-right.ts';
import { stateAt } from './access-right-state.ts';
import { freshRightId, keepRight, liveRightOf, rightsOf } from './access-rights.ts';
import { type Declaration, type DeclaredDates, parseDeclaration } from './declaration.ts';
import { settingOf } from './dialect-rights.ts';
import { rightFacts } from './facts-rights.ts';
import { hasGasContractEnded } from './gas-contract.ts';
import { batchTimeOf } from './nightly-batch.ts';
import type { RightsReason } from './refusals-rights.ts';
import { sentDeclaration } from './wire-declaration.ts';

const daysToRenew = rightFacts.daysToRenew.value;

/** A right just declared, with its dates as they were written. */
export interface DeclaredRight {
  readonly right: AccessRight;
  readonly asDeclared: DeclaredDates;
}

/**
 * Declares an application's right to a point, and keeps it.
 *
 * Checks in the order of adict.md 4.7: form and missing fields (400), point known (404), then contract, postcode, days
 * and existing right (409). Of two declarations at the same time one succeeds.
 *
 * @throws Refusal one of the `declaration-…` reasons
 */
export async function declare(
  world: World,
  clientId: string,
  meteringPointId: string,
  body: Body,
  now: number,
): Promise<DeclaredRight> {
  const nulls = settingOf(world, 'nullInDeclaration') === 'absent' ? 'absent' : 'refused';
  const declaration = parseDeclaration(meteringPointId, sentDeclaration(body), nulls);
  const point = parkOf(world).find(meteringPointId);
  if (!point) throw no('declaration-point-unknown', { meteringPointId });
  return world.store.transaction(async () => {
    if (await hasGasContractEnded(world, point, now)) throw no('declaration-gas-contract-ended');
    refuseMismatch(declaration, point, world);
    refuseDays(declaration, dayAt(now));
    await refuseExisting(world, clientId, meteringPointId, now);
    const { asDeclared, ...declared } = declaration;
    const right: AccessRight = {
      ...declared,
      id: await freshRightId(world, clientId, meteringPointId),
      clientId,
      meteringPointId,
      createdAt: now,
      journey: 'direct',
      initial: false,
      happenings: [],
      proofs: [],
    };
    await keepRight(world, right);
    return { right, asDeclared };
  });
}

function no(reason: RightsReason, detail: Record<string, unknown> = {}): Refusal<RightsReason> {
  return new Refusal(reason, detail);
}

function refuseMismatch(declaration: Declaration, point: GasPoint, world: World): void {
  if (declaration.postcode !== point.postcode) throw no('declaration-postcode-differs');
  const otherFlow = isForInjection(declaration.role) !== point.injects;
  if (otherFlow && settingOf(world, 'roleOfOtherFlow') === 'refused') throw no('declaration-inconsistent');
  // That a request for nothing at all is inconsistent is our convention.
  if (!Object.values(declaration.scope).includes(true)) throw no('declaration-inconsistent');
}

// The order among the days is our convention; injection days have no texts of their own (adict.md 4.1).
function refuseDays(declaration: Declaration, today: Day): void {
  const { startsOn, endsOn, consumptionScope, injectionScope } = declaration;
  if (endsOn !== null && endsOn < today) throw no('declaration-end-past');
  if (startsOn !== null && startsOn > today) throw no('declaration-start-future');
  const { from, to } = consumptionScope;
  if (from !== null && from > today) throw no('declaration-consumption-start-future');
  if (from !== null && to !== null && to < from) throw no('declaration-consumption-end-before-start');
  if (to !== null && endsOn !== null && to > endsOn) throw no('declaration-consumption-end-after-right');
  const { from: first, to: last } = injectionScope;
  const inOrder = first === null || last === null || first <= last;
  const begun = first === null || first <= today;
  const within = last === null || endsOn === null || last <= endsOn;
  if (!inOrder || !begun || !within) throw no('declaration-inconsistent');
}

async function refuseExisting(world: World, clientId: string, meteringPointId: string, now: number): Promise<void> {
  const live = await liveRightOf(world, clientId, meteringPointId, now);
  if (live) return refuseLive(live, world, now);
  if (settingOf(world, 'declarationAfterRevocation') === 'new-right') return;
  const newest = (await rightsOf(world, clientId, meteringPointId, now)).at(-1);
  if (newest && stateAt(newest, now, batchTimeOf(world)) === 'revoked') throw no('declaration-right-revoked');
}

function refuseLive(live: AccessRight, world: World, now: number): void {
  const state = stateAt(live, now, batchTimeOf(world));
  if (state === 'toValidate') throw no('declaration-awaits-validation');
  const renewable = state === 'active' && live.endsOn !== null && live.endsOn - dayAt(now) <= daysToRenew;
  if (renewable && settingOf(world, 'renewal') === 'in-last-30-days') return;
  throw no('declaration-right-exists');
}
