import { next, walk } from '../../../core/machine.ts';
import {
  type AccessRight,
  holderKindOf,
  isAuthorised,
  type RightDeadline,
  type RightHappening,
} from './access-right.ts';
import { type AccessRightEvent, type AccessRightState, accessRightMachine, isLive } from './access-right-machine.ts';
import { rightFacts } from './facts-rights.ts';
import { type BatchTime, batchAfter, batchOn } from './nightly-batch.ts';

/** A step of the machine that was taken. */
export type Step = RightHappening | { readonly event: RightDeadline; readonly at: number };

/** Where a right stands at an instant. */
export interface Standing {
  readonly state: AccessRightState;
  /** The step that led into the state; none while it is the first one. */
  readonly by?: Step;
}

/** Whole days that a holder has to answer, by kind (adict.md 3.3). */
export const daysToAnswer = {
  person: rightFacts.validationTerm.value,
  entity: rightFacts.validationTermOfEntity.value,
} as const;

const daysAfterTerm = rightFacts.endOfTerm.value;

const silence = { person: 'personStaysSilent', entity: 'entityStaysSilent' } as const;

/** The state a right is born with: consented in Client Connect or held by the third party itself, it is active at once. */
export function firstStateOf(right: Pick<AccessRight, 'role' | 'journey'>): AccessRightState {
  return right.journey === 'clientConnect' || !isAuthorised(right.role) ? 'active' : 'toValidate';
}

/**
 * The state of a right at an instant (ms, UTC), from what was recorded until then and the deadlines that passed.
 *
 * @example
 * stateAt(right, Date.UTC(2026, 0, 18), batchTimeOf(world)); // 'active'
 */
export function stateAt(right: AccessRight, now: number, batch: BatchTime): AccessRightState {
  return standingAt(right, now, batch).state;
}

/**
 * The state of a right at an instant (ms, UTC), and the step that led there.
 *
 * Nothing is ticked: looking changes nothing, and the clock may stand earlier than at the last look.
 */
export function standingAt(right: AccessRight, now: number, batch: BatchTime): Standing {
  let standing: Standing = { state: firstStateOf(right) };
  for (const step of stepsOf(right, batch)) {
    if (step.at > now) break;
    const state = next<AccessRightState, AccessRightEvent>(accessRightMachine, standing.state, step.event);
    if (state) standing = { state, by: step };
    if (!isLive(standing.state)) break;
  }
  return standing;
}

/** Every state that a right passes through, the first one first: what was recorded, and what falls due if nobody acts. */
export function pathOf(right: AccessRight, batch: BatchTime): Standing[] {
  return walk<AccessRightState, AccessRightEvent, Step>(accessRightMachine, firstStateOf(right), stepsOf(right, batch));
}

/** The instant (ms, UTC) at which a declaration that nobody answered is decided. */
export function silenceDecidesAt(right: AccessRight, batch: BatchTime): number {
  return batchAfter(right.createdAt, daysToAnswer[holderKindOf(right)], batch);
}

// An answer in the instant of the batch still counts: the sort keeps what was recorded before what falls due.
function stepsOf(right: AccessRight, batch: BatchTime): Step[] {
  const steps: Step[] = [...right.happenings];
  if (firstStateOf(right) === 'toValidate') {
    steps.push({ event: silence[holderKindOf(right)], at: silenceDecidesAt(right, batch) });
  }
  if (right.endsOn !== null) steps.push({ event: 'termEnds', at: batchOn(right.endsOn + daysAfterTerm, batch) });
  return steps.sort((one, other) => one.at - other.at);
}
