import { SetupError } from '../../mock-server/testing/index.ts';
import type { Claim } from '../provider-states/index.ts';
import type { KnownState } from './asked-states.ts';

/**
 * Refuses states of which one undoes what another says, whatever their order: whichever won, the pact would be judged in a
 * state that it does not speak of.
 *
 * @throws SetupError naming two that contradict each other
 */
export function checkContradictions(states: readonly KnownState[]): void {
  const claimed = states.flatMap((state) => claimsOf(state).map((claim) => ({ name: state.state.name, claim })));
  for (const [at, one] of claimed.entries()) {
    const other = claimed.slice(at + 1).find(({ claim }) => areContrary(one.claim, claim));
    if (!other) continue;
    throw new SetupError(
      `The provider states "${one.name}" and "${other.name}" contradict each other: ${sentenceOf(one.claim, other.claim)}.`,
    );
  }
}

const credentialsAre = { expired: 'expired', 'as-written': 'as the pact writes them' } as const;

function claimsOf({ state, parameters }: KnownState): readonly Claim[] {
  const claims = state.claims?.(parameters) ?? [];
  const { credentials = 'valid' } = state;
  return credentials === 'valid' ? claims : [...claims, { thing: 'credentials', is: credentialsAre[credentials] }];
}

function areContrary(one: Claim, other: Claim): boolean {
  const isSame = one.name === undefined || other.name === undefined || one.name === other.name;
  return one.thing === other.thing && isSame && one.is !== other.is;
}

function sentenceOf(one: Claim, other: Claim): string {
  const named = [one.thing, one.name ?? other.name].filter((word) => word !== undefined).join(' ');
  return `the ${named} cannot be ${one.is} and ${other.is} at once`;
}
