import { SetupError } from '../../mock-server/testing/index.ts';
import type { ProviderState, StateParameters } from '../provider-states/index.ts';
import { checkContradictions } from './contradictions.ts';
import type { Interaction } from './interaction.ts';
import { nearest } from './nearest.ts';
import { either } from './wording.ts';

/** A state that an interaction asks for, found in the table. */
export interface KnownState {
  readonly state: ProviderState;
  readonly parameters: StateParameters;
}

/**
 * The states of an interaction, in its order. Names are compared without the blanks around them and regardless of case.
 *
 * @throws SetupError naming a state or a parameter that the table does not have, or two states that contradict each other
 */
export function askedStates(interaction: Interaction, table: readonly ProviderState[]): KnownState[] {
  const states = interaction.states.map(({ name, parameters }) => {
    const state = table.find((one) => plain(one.name) === plain(name));
    if (!state) throw new SetupError(unknownState(name, table));
    checkParameters(state, parameters);
    return { state, parameters };
  });
  checkContradictions(states);
  return states;
}

const plain = (name: string): string => name.trim().toLowerCase();

function unknownState(name: string, table: readonly ProviderState[]): string {
  const names = table.map((one) => one.name);
  const near = nearest(name.trim(), names);
  const hint = near === undefined ? `The states are: ${names.join('; ')}.` : `Did you mean "${near}"?`;
  return `There is no provider state "${name}". ${hint}`;
}

function checkParameters({ name, parameters: known }: ProviderState, parameters: StateParameters): void {
  const names = Object.keys(known);
  if (names.includes('…')) return;
  const unknown = Object.keys(parameters).find((one) => !names.includes(one));
  if (unknown === undefined) return;
  const takes = names.length === 0 ? 'it takes none' : `it takes ${either(names)}`;
  throw new SetupError(`The provider state "${name}" has no parameter "${unknown}": ${takes}.`);
}
