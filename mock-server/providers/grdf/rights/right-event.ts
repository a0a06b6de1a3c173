import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import type { AccessRight, RightAct } from './access-right.ts';
import { accessRightMachine } from './access-right-machine.ts';
import { stateAt } from './access-right-state.ts';
import { keepRight } from './access-rights.ts';
import { proofMachine, proofStandingAt } from './proof-control.ts';
import { type RightRules, rulesOf } from './right-rules.ts';

/** Events that a person or the operator can bring about on a right. */
export type RightEventName =
  | Exclude<RightAct, 'thirdPartyRevokes'>
  | 'proofControlOpens'
  | 'proofAccepted'
  | 'proofRejected';

/** What an event left behind: the rights it changed, as they stand now. */
export interface ChangedRights extends Record<string, unknown> {
  readonly accessRights: readonly ChangedRight[];
}

interface ChangedRight {
  readonly accessRightId: string;
  readonly meteringPointId: string;
  readonly state: string;
  readonly proofStatus: string | null;
}

// What the third party and the calendar do is no event of the control API.
const acts = new Set<string>([
  'holderAccepts',
  'holderRefuses',
  'holderRevokes',
  'operatorRevokes',
  'operatorAsksRecheck',
  'holderMovesOut',
  'gasContractEnds',
  'operatorMakesObsolete',
] satisfies Exclude<RightAct, 'thirdPartyRevokes'>[]);

const proofEvents = {
  opens: 'proofControlOpens',
  accepted: 'proofAccepted',
  rejected: 'proofRejected',
} as const satisfies Partial<
  Record<keyof typeof proofMachine.none | keyof typeof proofMachine.awaited, RightEventName>
>;

/** The events that are possible for a right at an instant (ms, UTC). */
export function possibleFor(right: AccessRight, now: number, rules: RightRules): string[] {
  const state = stateAt(right, now, rules.batch);
  const possible = Object.keys(accessRightMachine[state]).filter((name) => acts.has(name));
  // Only what can be read is controlled (our convention).
  if (state !== 'active' && state !== 'toRecheck') return possible;
  const steps = Object.keys(proofMachine[proofStandingAt(right, now, rules).status ?? 'none']);
  const names: Readonly<Record<string, string>> = proofEvents;
  return [...possible, ...steps.flatMap((step) => names[step] ?? [])];
}

/**
 * Changes those rights for which an event is possible, and keeps them.
 *
 * @returns the rights changed, and of the others where they stand and what is possible there
 */
export async function changeWherePossible(
  world: World,
  rights: readonly AccessRight[],
  event: RightEventName,
  now: number,
  change: (right: AccessRight) => AccessRight,
): Promise<ChangedRights & { readonly impossible: readonly string[] }> {
  const accessRights: ChangedRight[] = [];
  const impossible: string[] = [];
  for (const right of rights) {
    const rules = await rulesOf(world, right.clientId, now);
    const possible = possibleFor(right, now, rules);
    if (possible.includes(event)) {
      const changed = change(right);
      await keepRight(world, changed);
      accessRights.push(summary(changed, now, rules));
    } else {
      impossible.push(`${told(right, now, rules)}, which allows ${possible.join(', ') || 'nothing more'}`);
    }
  }
  return { accessRights, impossible };
}

/**
 * Applies an event to those rights for which it is possible.
 *
 * @throws SetupError (409) when it is possible for none, naming where each stands and what is possible there
 */
export async function applyTo(
  world: World,
  rights: readonly AccessRight[],
  event: RightEventName,
  now: number,
  change: (right: AccessRight) => AccessRight,
): Promise<ChangedRights> {
  const { accessRights, impossible } = await changeWherePossible(world, rights, event, now, change);
  if (accessRights.length > 0) return { accessRights };
  if (impossible.length > 0)
    throw new SetupError(`${event} is not possible: ${impossible.slice(0, 3).join('; ')}.`, 409);
  throw new SetupError(
    `${event} needs an access right, and no application has one to this point; declare it first.`,
    409,
  );
}

function summary(right: AccessRight, now: number, rules: RightRules): ChangedRight {
  return {
    accessRightId: right.id,
    meteringPointId: right.meteringPointId,
    state: stateAt(right, now, rules.batch),
    proofStatus: proofStandingAt(right, now, rules).status,
  };
}

function told(right: AccessRight, now: number, rules: RightRules): string {
  const { state, proofStatus } = summary(right, now, rules);
  const control = proofStatus === null ? 'no proof control' : `its proof control ${proofStatus}`;
  return `right ${right.id} is ${state} with ${control}`;
}
