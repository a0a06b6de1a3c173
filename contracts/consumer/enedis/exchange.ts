import { MatchersV3 } from '@pact-foundation/pact';
import { EnedisClient, type EnedisOptions } from '../../../reference-client/index.ts';
import { FakeClock } from '../../../test/reference-client/support/fakes.ts';
import { bearer } from '../support/bodies.ts';
import { placeOf } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';

/** A state as an interaction asks for it: a name of contracts/provider-states, and its parameters. */
export type AskedState = readonly [name: string, parameters?: Readonly<Record<string, string | boolean>>];

/** A request, and what it is answered with, as a pact holds them; values may be matchers. */
export interface Exchange {
  readonly description: string;
  readonly states: readonly AskedState[];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, by POST. */
  readonly body?: unknown;
  readonly answer: Answer;
}

/** An answer: JSON, or a text that a pattern tells from end to end, as Pact's core matches all patterns. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: { readonly type: string; readonly example: string; readonly pattern: string };
}

/** What the client of a conversation is told beside its server; `now` is the instant that its clock shows. */
export type ClientOptions = Pick<EnedisOptions, 'generation'> & { readonly now?: string };

/**
 * Lets a client of the reference hold a conversation with Pact's mock servers, one for each exchange, and writes the
 * exchanges into the pact. Each must take place; other requests fail the test. The token is at hand.
 */
export async function converse(
  book: PactBook,
  exchanges: readonly Exchange[],
  { generation, now }: ClientOptions,
  talk: (enedis: EnedisClient) => Promise<void>,
): Promise<void> {
  const place = placeOf();
  await withServers(book, exchanges, [], (servers) =>
    talk(
      new EnedisClient({
        clientId: 'client-of-the-test',
        clientSecret: 'secret-of-the-test',
        generation,
        host: servers[0]?.url ?? '',
        paces: [],
        chance: () => 0.5,
        clock: now === undefined ? place.clock : new FakeClock(Date.parse(now)),
        fetch: (input, init) => place.fetch(addressAmong(servers, new URL(String(input))), init),
      }),
    ),
  );
}

/** One or more of a kind, in a list of any length. */
export function many(...examples: readonly unknown[]): unknown {
  return { 'pact:matcher:type': 'type', min: 1, value: examples };
}

interface Server {
  readonly url: string;
  readonly exchange: Exchange;
}

async function withServers(
  book: PactBook,
  [next, ...left]: readonly Exchange[],
  servers: readonly Server[],
  then: (servers: readonly Server[]) => Promise<void>,
): Promise<void> {
  if (!next) return then(servers);
  await interactionOf(book, next).executeTest(({ url }) =>
    withServers(book, left, [...servers, { url, exchange: next }], then),
  );
}

// Whatever nobody expects goes to the first server, which complains of it.
function addressAmong(servers: readonly Server[], { pathname, search }: URL): string {
  const asked = pathname + search;
  const server = servers.find(({ exchange }) => asked === addressOf(exchange)) ?? servers[0];
  return `${server?.url}${asked}`;
}

function addressOf({ path, query }: Exchange): string {
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

/**
 * Any label of JSON: the operator takes several (enedis.md 1.3, 2.2, 2.7), and the client looks at none. A pact that
 * names none would demand application/json.
 */
export const anyLabel: Readonly<Record<string, MatchersV3.Matcher<string>>> = {
  'Content-Type': MatchersV3.regex('^(application/(json|octet-stream)|text/(plain|html))(;.*)?$', 'application/json'),
};

function interactionOf(book: PactBook, exchange: Exchange) {
  const { description, states, path, query, body, answer } = exchange;
  const begun = book.interaction(description);
  for (const [name, parameters] of states) begun.given(name, parameters && { ...parameters });
  return begun
    .withRequest(body === undefined ? 'GET' : 'POST', path, (request) => {
      request.headers(bearer);
      if (query) request.query(query);
      if (body !== undefined) request.jsonBody(body);
    })
    .willRespondWith(answer.status, (response) => {
      if (answer.json !== undefined) response.headers(anyLabel).jsonBody(answer.json);
      if (!answer.text) return;
      const { type, example, pattern } = answer.text;
      response.headers({ 'Content-Type': MatchersV3.regex(`^${type}(;.*)?$`, type) });
      response.body(type, Buffer.from(example));
      response.matchingRules({ body: { path: '$', rules: [MatchersV3.regex(pattern, example)] } });
    });
}
