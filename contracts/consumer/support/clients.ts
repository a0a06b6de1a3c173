import { GrdfClient, type GrdfOptions } from '../../../reference-client/index.ts';
import { FakeClock } from '../../../test/reference-client/support/fakes.ts';

export { failureOf } from '../../../test/reference-client/support/fakes.ts';

/** Where a client of the tests stands: no time passes, and no wait is one. */
export interface Place {
  readonly clock: FakeClock;
  /** The machine's network, but for the token server: it is no part of an interaction that only needs a token. */
  readonly fetch: typeof globalThis.fetch;
}

/** A place at 2026-01-15T08:00:00Z, the hour at which pacts are verified. */
export function placeOf(): Place {
  return { clock: new FakeClock(), fetch: withTokenAtHand };
}

/** A reference client of GRDF's that talks to a mock server, and the waits between its tries, in milliseconds. */
export function gasAt(url: string, more: Partial<GrdfOptions> = {}): { gas: GrdfClient; waits: readonly number[] } {
  const place = placeOf();
  const credentials = { clientId: 'client-of-the-test', clientSecret: 'secret-of-the-test' };
  const gas = new GrdfClient({ ...credentials, host: url, paces: [], chance: () => 0.5, ...place, ...more });
  return { gas, waits: place.clock.waits };
}

/** Everything that an iterable yields. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const tokenPaths = /\/(access_token|token)$/;

const withTokenAtHand: typeof globalThis.fetch = async (input, init) => {
  if (!tokenPaths.test(new URL(String(input)).pathname)) return globalThis.fetch(input, init);
  return Response.json({ access_token: 'a.token.of.the.test', token_type: 'Bearer', expires_in: 14_400 });
};
