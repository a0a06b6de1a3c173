import { next, walk } from '../../../core/machine.ts';
import type { Consent } from './consent.ts';
import { type ConsentEvent, type ConsentState, consentMachine, isLive } from './consent-machine.ts';
import type { Move } from './moves.ts';

/** A step of the machine that was taken. */
export interface ConsentStep {
  readonly event: ConsentEvent;
  /** World instant (ms, UTC). */
  readonly at: number;
}

/** Where a consent stands at an instant. */
export interface ConsentStanding {
  readonly state: ConsentState;
  /** The step that led into the state; none while it is the first one. */
  readonly by?: ConsentStep;
}

/**
 * Where a consent stands at an instant (ms, UTC), from what was recorded until then, its term, and who moved out.
 *
 * Nothing is ticked: looking changes nothing, and the clock may stand earlier than at the last look.
 *
 * @param moves the moves out of the point (`movesOf`)
 *
 * @example
 * consentAt(consent, await movesOf(world, point, now), now).state; // 'given'
 */
export function consentAt(consent: Consent, moves: readonly Move[], now: number): ConsentStanding {
  let standing: ConsentStanding = { state: 'given' };
  for (const step of stepsOf(consent, moves)) {
    if (step.at > now) break;
    const state = next<ConsentState, ConsentEvent>(consentMachine, standing.state, step.event);
    if (state) standing = { state, by: step };
    if (!isLive(standing.state)) break;
  }
  return standing;
}

/** Every state that a consent passes through, the first one first: what was recorded, and what falls due if nobody acts. */
export function consentPath(consent: Consent, moves: readonly Move[]): ConsentStanding[] {
  return walk<ConsentState, ConsentEvent, ConsentStep>(consentMachine, 'given', stepsOf(consent, moves));
}

// In one instant, what was recorded counts before what falls due: the sort keeps this order.
function stepsOf({ happenings, endsAt, tenancy }: Consent, moves: readonly Move[]): ConsentStep[] {
  const steps: ConsentStep[] = [...happenings, { event: 'termEnds', at: endsAt }];
  const moved = moves[tenancy];
  if (moved) steps.push({ event: 'customerMovesOut', at: moved.at });
  return steps.sort((one, other) => one.at - other.at);
}
