import { commonStates } from './common-states.ts';
import { enedisStates } from './enedis-states.ts';
import { grdfStates } from './grdf-states.ts';
import type { ProviderState } from './provider-state.ts';

export { defaultInstant } from './common-states.ts';
export type { Claim, ProviderState, StateParameters } from './provider-state.ts';

/** Every state that pacts may ask for; `contracts/README.md` shows the same table. */
export const providerStates: readonly ProviderState[] = [...commonStates, ...grdfStates, ...enedisStates];
