import type { World } from '../../../core/world.ts';
import { type AccessRightState, accessRightMachine } from './access-right-machine.ts';
import { type ProofStatus, proofMachine } from './proof-control.ts';

const rightStates = Object.keys(accessRightMachine) as AccessRightState[];
const proofStatuses = Object.keys(proofMachine).filter((status) => status !== 'none') as ProofStatus[];

const rightNames = named('accessRight', rightStates);
const proofNames = named('proof', proofStatuses);

/** The states of rights and proof controls that a program may meet, for the coverage of its tests. */
export const knownStates: readonly string[] = [...Object.values(rightNames), ...Object.values(proofNames)].map((name) =>
  name.slice('grdf/'.length),
);

/** Counts that the program under test was shown a right, or turned away by one, in this state. */
export function meetRight(world: World, state: AccessRightState, proof: ProofStatus | null = null): void {
  world.met.meet('state', rightNames[state]);
  if (proof) world.met.meet('state', proofNames[proof]);
}

function named<State extends string>(what: string, states: readonly State[]): Readonly<Record<State, string>> {
  return Object.fromEntries(states.map((state) => [state, `grdf/${what}/${state}`])) as Record<State, string>;
}
