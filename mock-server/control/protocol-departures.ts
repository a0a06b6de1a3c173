import type { Departure } from '../core/contract.ts';
import type { JournalEntry } from '../core/journal.ts';
import type { Provider } from '../core/provider.ts';

/**
 * How a recorded request departed from the ways of HTTP and OAuth, or asked for what its operator says it never gives:
 * what its entry tells by itself. What an operator's own documents do is no mistake of a client, and what a fault
 * ordered is none either.
 */
export function protocolDepartures(provider: Provider, entry: JournalEntry): Departure[] {
  const { habits, spanReasons } = provider.departures;
  const excused = habits[entry.operation] ?? [];
  const found = rules
    .filter(({ code, holds }) => !excused.includes(code) && holds(entry))
    .map(({ code, about }) => ({ code, about: typeof about === 'string' ? about : about(entry) }));
  const { reason = '' } = entry;
  const about = Object.hasOwn(spanReasons, reason) ? spanReasons[reason] : undefined;
  if (about === undefined || !refusedFor(entry, reason)) return found;
  return [...found, { code: 'span-cut-wrong', about }];
}

interface Rule {
  readonly code: string;
  readonly holds: (entry: JournalEntry) => boolean;
  readonly about: string | ((entry: JournalEntry) => string);
}

const rules: readonly Rule[] = [
  {
    code: 'missing-content-type',
    holds: (entry) => entry.method !== 'GET' && hasBody(entry) && header(entry, 'content-type') === '',
    about: 'the request has a body, and no Content-Type that says what it is',
  },
  {
    code: 'get-with-body',
    holds: (entry) => (entry.method === 'GET' || entry.method === 'HEAD') && hasBody(entry),
    about: ({ method }) => `${method} with a body: proxies may drop it or refuse the request (RFC 9110 9.3.1)`,
  },
  {
    code: 'secret-in-query',
    holds: ({ url }) => secretInQuery.test(url),
    about: 'a secret stands in the query string, which logs and proxies keep',
  },
  {
    code: 'basic-and-body-credentials',
    holds: (entry) => /^basic\b/i.test(header(entry, 'authorization')) && secretInBody.test(entry.request.body ?? ''),
    about: 'client credentials came twice, in a Basic header and in the body (RFC 6749 2.3 allows one way)',
  },
  {
    code: 'token-older-than-its-life',
    holds: (entry) => refusedFor(entry, 'token-expired'),
    about: ({ why }) => `a token was used after its life${why ? `: ${why}` : ''}`,
  },
];

// The journal keeps the names of secrets, and stars in place of what they said.
const secretInQuery = /[?&;](?:client_secret|refresh_token|access_token|password|client_assertion)=/i;
const secretInBody = /(?:^|[&;])client_secret=|["']client_secret["']\s*:/i;

function refusedFor({ reason, decidedBy }: JournalEntry, wanted: string): boolean {
  return reason === wanted && decidedBy !== 'fault';
}

function hasBody(entry: JournalEntry): boolean {
  const length = header(entry, 'content-length');
  return header(entry, 'transfer-encoding') !== '' || (length !== '' && length !== '0');
}

function header({ request }: JournalEntry, name: string): string {
  return [request.headers[name] ?? ''].flat().join(', ');
}
