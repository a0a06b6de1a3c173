import type { World } from '../../../core/world.ts';
import { type ConsentState, consentMachine } from './consent-machine.ts';

const states = Object.keys(consentMachine) as ConsentState[];
const names = Object.fromEntries(states.map((state) => [state, `enedis/consent/${state}`])) as Record<
  ConsentState,
  string
>;

/** The states of consents that a program may meet, for the coverage of its tests. */
export const knownStates: readonly string[] = states.map((state) => `consent/${state}`);

/** Counts that the program under test was let in, or turned away, by a consent in this state. */
export function meetConsent(world: World, state: ConsentState): void {
  world.met.meet('state', names[state]);
}
