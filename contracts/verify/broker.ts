import { SetupError } from '../../mock-server/index.ts';
import { isPact, type PactDocument } from './pact-document.ts';

/** How a pact broker lets us in: a token, or a user with a password; neither where it is open to all. */
export interface BrokerAccess {
  readonly token?: string;
  readonly username?: string;
  readonly password?: string;
}

/** A pact of a broker, and where the broker takes its results. */
export interface BrokerPact {
  readonly source: string;
  readonly document: PactDocument;
  /** Address that takes verification results; absent where the broker offers none. */
  readonly resultsTo?: string;
}

/** A pact broker, reached at the address that a person gave. */
export interface Broker {
  /**
   * The pact at the address itself; or, where the address is a broker's or one of its lists, the latest pacts of each pair
   * of consumer and provider.
   *
   * @throws SetupError when it cannot be reached, refuses, or has no such provider
   */
  pacts(provider?: string): Promise<readonly BrokerPact[]>;
  /**
   * Tells a result.
   *
   * @throws SetupError when the broker does not take it
   */
  publish(address: string, result: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * A pact broker, self-hosted or PactFlow.
 *
 * Its addresses are followed by their HAL links alone. What lets us in is only sent to the host that was named.
 *
 * @param address the broker, one of its lists of pacts, or a pact; a user and password may stand in it
 */
export function brokerAt(address: string, access: BrokerAccess): Broker {
  const { url, authorization } = doorOf(address, access);
  const ask = (to: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = new Headers({ accept: 'application/hal+json, application/json', ...init.headers });
    if (authorization && new URL(to).origin === url.origin) headers.set('authorization', authorization);
    return answerOf(to, { ...init, headers }, authorization !== undefined);
  };
  return {
    pacts: async (provider) => {
      const found: BrokerPact[] = [];
      for (const href of await pactAddresses(url.href, ask, provider)) {
        const document = await ask(href);
        if (!isPact(document)) throw new SetupError(`${href} is no pact, though the broker lists it as one.`);
        found.push(brokerPact(href, document));
      }
      return found;
    },
    publish: async (to, result) => {
      const headers = { 'content-type': 'application/json' };
      await ask(to, { method: 'POST', headers, body: JSON.stringify(result) });
    },
  };
}

type Ask = (to: string, init?: RequestInit) => Promise<unknown>;

function brokerPact(source: string, document: PactDocument): BrokerPact {
  const resultsTo = hrefOf(linksOf(document)['pb:publish-verification-results'], source);
  return { source, document, ...(resultsTo !== undefined && { resultsTo }) };
}

async function pactAddresses(address: string, ask: Ask, provider: string | undefined): Promise<readonly string[]> {
  const found = await ask(address);
  if (isPact(found)) return [address];
  const listed = listedIn(found, address);
  if (listed) return listed;
  const links = linksOf(found);
  const way = provider === undefined ? links['pb:latest-pact-versions'] : links['pb:latest-provider-pacts'];
  const href = hrefOf(way, address, provider);
  if (href === undefined) {
    throw new SetupError(`${address} is neither a pact nor a pact broker: its answer has no link to pacts.`);
  }
  return listedIn(await ask(href), href) ?? [];
}

type Links = Readonly<Record<string, unknown>>;

function linksOf(document: unknown): Links {
  return ((document as { _links?: Links } | null)?._links ?? {}) as Links;
}

// Brokers list pacts as `pb:pacts`, older ones and the list of all as `pacts`, some only inside the list itself.
function listedIn(document: unknown, base: string): readonly string[] | undefined {
  const { 'pb:pacts': current, pacts: older } = linksOf(document);
  const links = current ?? older;
  if (Array.isArray(links)) return links.map((link) => listedHref(link, base));
  const inside = (document as { pacts?: unknown } | null)?.pacts;
  if (!Array.isArray(inside)) return undefined;
  return inside.map((pact) => listedHref([linksOf(pact).self].flat().at(-1), base));
}

// A pact that cannot be found must not be passed over.
function listedHref(link: unknown, base: string): string {
  const href = hrefOf(link, base);
  if (href !== undefined) return href;
  throw new SetupError(`The list of pacts at ${base} has a link without an address.`);
}

function hrefOf(link: unknown, base: string, provider = ''): string | undefined {
  const href = (link as { href?: unknown } | null | undefined)?.href;
  if (typeof href !== 'string') return undefined;
  const filled = href.replaceAll('{provider}', encodeURIComponent(provider));
  return URL.canParse(filled, base) ? new URL(filled, base).href : undefined;
}

function doorOf(address: string, { token, username, password }: BrokerAccess): { url: URL; authorization?: string } {
  const url = addressOf(address);
  const user = username ?? decoded(url.username);
  const word = password ?? decoded(url.password);
  url.username = '';
  url.password = '';
  if (token) return { url, authorization: `Bearer ${token}` };
  if (user === '') return { url };
  return { url, authorization: `Basic ${Buffer.from(`${user}:${word}`).toString('base64')}` };
}

// Of an address, in which a percent sign may stand for itself.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function addressOf(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new SetupError(`"${address}" is no address; give that of a pact broker, such as https://broker.example.com.`);
  }
}

// Above what a broker under load takes; whoever waits longer waits for nothing.
const patience = 30_000;

async function answerOf(to: string, init: RequestInit, knocked: boolean): Promise<unknown> {
  const response = await reach(to, init);
  const text = await response.text();
  if (response.status === 401 || response.status === 403) {
    const fix = knocked
      ? 'check the token, or the user name and password'
      : 'give --broker-token, or --broker-username and --broker-password';
    throw new SetupError(`The broker refuses ${to} with ${response.status}: ${fix}.`);
  }
  if (response.status === 404)
    throw new SetupError(`The broker has nothing at ${to}: is the name spelt as it knows it?`);
  if (!response.ok) throw new SetupError(`The broker answers ${to} with ${response.status}: ${excerpt(text)}`);
  if (init.method === 'POST') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SetupError(`${to} answers no JSON: is it the address of a pact broker or of a pact?`);
  }
}

async function reach(to: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(to, { ...init, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    const { cause, message } = error as Error;
    const why = cause instanceof Error && cause.message !== '' ? cause.message : message;
    throw new SetupError(`${new URL(to).origin} cannot be reached: ${why}.`);
  }
}

const excerpt = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200) || 'and no word why.';
