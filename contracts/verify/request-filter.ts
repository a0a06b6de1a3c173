import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { disguised } from './redirects.ts';
import { type Credentials, withCredentials } from './wire-credentials.ts';

/** A server between Pact's verifier and the simulator, for one interaction. */
export interface RequestFilter {
  /** Base URL. */
  readonly url: string;
  /** Where the verifier asks for states. */
  readonly statesUrl: string;
  /** What the simulator answered to the interaction, as far as it did. */
  readonly seen: Seen;
  close(): void;
}

interface Seen {
  status?: number;
  /** Why the simulator refused, in its words. */
  why?: string;
  /** Whether the verifier came this far, and whether the simulator's answer came whole. */
  isAsked?: boolean;
  isWhole?: boolean;
}

/** What the filter is to do. */
export interface FilterPlan {
  /** Base URL of the simulator. */
  readonly target: string;
  /** What takes the place of the request's credentials; they stay unless told. */
  readonly credentials?: Credentials;
  /** Values that the states give to the generators of the pact. */
  readonly values: Readonly<Record<string, unknown>>;
}

const statesPath = '/_wattif/pact-states';

/**
 * Starts a filter on loopback: states are in force already, so that asking for them gives their values; any other
 * request goes on to the simulator, byte by byte but for its credentials.
 */
export async function startRequestFilter(plan: FilterPlan): Promise<RequestFilter> {
  const seen: Seen = {};
  const server = createServer((request, response) => {
    if (request.url === statesPath) tellValues(request, response, plan.values);
    else forward(request, response, plan, seen).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    statesUrl: url + statesPath,
    seen,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function tellValues(request: IncomingMessage, response: ServerResponse, values: FilterPlan['values']): void {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(values));
}

async function forward(request: IncomingMessage, response: ServerResponse, plan: FilterPlan, seen: Seen) {
  const { authorization, 'content-type': contentType } = request.headers;
  const asSent = { target: request.url ?? '/', authorization, contentType, body: await buffer(request) };
  const sent = plan.credentials ? withCredentials(asSent, plan.credentials) : asSent;
  const { host: _, connection: __, 'transfer-encoding': chunked, ...headers } = request.headers;
  if (sent.authorization !== undefined) headers.authorization = sent.authorization;
  if (chunked !== undefined || headers['content-length'] !== undefined) {
    headers['content-length'] = String(sent.body.length);
  }
  const cut = (): void => {
    response.destroy();
  };
  seen.isAsked = true;
  const onward = ask(plan.target + sent.target, { method: request.method, headers, agent: false }, (answer) => {
    seen.status = answer.statusCode ?? 0;
    const why = answer.headers['x-wattif-why'];
    if (typeof why === 'string') seen.why = why.replace(/^x\d+; */, '');
    response.writeHead(disguised(seen.status), answer.statusMessage, withoutConnection(answer.rawHeaders));
    answer.once('end', () => {
      seen.isWhole = true;
    });
    answer.on('error', cut).pipe(response);
  });
  onward.on('error', cut).end(sent.body);
  // whoever waits no longer must not keep the simulator waiting
  response.once('close', () => onward.destroy());
}

// Headers that speak of one connection alone (RFC 9110 7.6.1).
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

function withoutConnection(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, at) => !ofConnection.has(rawHeaders[at - (at % 2)]?.toLowerCase() ?? ''));
}
