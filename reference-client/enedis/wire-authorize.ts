import type { CivilDay } from '../civil-day.ts';
import { checkedDuration } from './consent-duration.ts';

/** Which consent page: of v1 the browser comes back with the points, of v2 with an authorisation id. */
export type AuthorizeVersion = 'v1' | 'v2';

/** A consent to ask for. */
export interface ConsentRequest {
  /**
   * Handed back as it came, at most 100 characters; something that nobody guesses, kept with the customer's session. In
   * the sandbox its last character, a digit, picks the fictitious client.
   */
  readonly state: string;
  /** ISO 8601, in years, months, weeks and days; three years at most. */
  readonly duration: string;
}

const longestState = 100;

/**
 * The address to send a customer's browser to.
 *
 * @throws RangeError when state or duration is not what the operator takes
 */
export function authorizeAddress(
  origin: string,
  version: AuthorizeVersion,
  { state, duration }: ConsentRequest,
  { clientId, today }: { readonly clientId: string; readonly today: CivilDay },
): string {
  if (state.length === 0 || state.length > longestState) {
    throw new RangeError(`state has ${state.length} characters; give 1 to ${longestState}`);
  }
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    state,
    duration: checkedDuration(duration, today),
  });
  return `${origin}/dataconnect/${version}/oauth2/authorize?${query}`;
}
