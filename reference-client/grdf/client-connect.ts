/** How a browser came back from the consent page: with a code to exchange, or without one. */
export type ConnectCallback =
  | { readonly outcome: 'consented'; readonly code: string }
  /** The holder refused, or something failed; `reason` is the operator's word, such as `access_denied`. */
  | { readonly outcome: 'refused'; readonly reason: string; readonly text: string | null }
  /** Not the answer to our question: the state is another one, or there is nothing in the address. Do nothing with it. */
  | { readonly outcome: 'foreign' };

/**
 * Reads the address at which a browser came back from Client Connect.
 *
 * @param address full, or from the path on
 * @param state the one that the link was made with
 *
 * @example
 * const back = connectCallback(request.url, session.state);
 * if (back.outcome === 'consented') await grdf.connectConsents({ code: back.code, redirectUri });
 */
export function connectCallback(address: string, state: string): ConnectCallback {
  const base = 'http://localhost';
  if (!URL.canParse(address, base)) return { outcome: 'foreign' };
  const url = new URL(address, base);
  // some servers put an error behind the number sign
  const told = url.searchParams.size > 0 ? url.searchParams : new URLSearchParams(url.hash.slice(1));
  if (state === '' || told.get('state') !== state) return { outcome: 'foreign' };
  const error = told.get('error');
  if (error) return { outcome: 'refused', reason: error, text: told.get('error_description') };
  const code = told.get('code');
  return code ? { outcome: 'consented', code } : { outcome: 'foreign' };
}
