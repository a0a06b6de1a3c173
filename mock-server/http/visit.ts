import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Application } from '../core/application.ts';
import type { Body, Caller, Exchange } from '../core/exchange.ts';
import type { Fault, Misbehaviour } from '../core/fault.ts';
import type { DecidedBy } from '../core/journal.ts';
import type { Provider, Route } from '../core/provider.ts';
import type { Refusal } from '../core/refusal.ts';
import type { World } from '../core/world.ts';

/** One request on its way through the stages: what is known of it so far. */
export interface Visit {
  readonly id: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly provider: Provider;
  readonly route: Route;
  readonly mount: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Milliseconds of the machine's monotonic clock when the request's head was read. */
  readonly startedAt: number;
  body: Body;
  /** The start of the body as text, for the journal. */
  bodyText: string | undefined;
  world: World;
  /** World instant, read once when the world is known. */
  receivedAt: Date;
  application: Application | undefined;
  caller: Caller | undefined;
  exchange: Exchange | undefined;
  decidedBy: DecidedBy;
  /** The refusal's reason, in a word. */
  reason: string | undefined;
  /** The refusal's code on the wire. */
  code: string | undefined;
  /** Why, in a sentence. */
  why: string | undefined;
  misbehaviour: Misbehaviour | undefined;
  /** The refusal of a caller that may not call; it is told behind what the gateway does wrong. */
  refused: Refusal | undefined;
  /** Faults that the request itself asks for. */
  ordered: readonly Fault[] | undefined;
  /** The point that the call is about; null until `meteringPointOf` was asked. */
  meteringPointId: string | undefined | null;
}

const noQuery = new URLSearchParams();
let visits = 0;

/** The first look at a request: nothing of it has been judged yet, and it acts in the default world. */
export function openVisit(
  request: IncomingMessage,
  response: ServerResponse,
  served: { provider: Provider; route: Route; mount: string },
  params: Readonly<Record<string, string>>,
  world: World,
): Visit {
  visits += 1;
  const mark = request.url?.indexOf('?') ?? -1;
  return {
    id: `x${visits}`,
    request,
    response,
    provider: served.provider,
    route: served.route,
    mount: served.mount,
    params,
    query: mark < 0 ? noQuery : new URLSearchParams(request.url?.slice(mark + 1)),
    startedAt: performance.now(),
    body: { kind: 'none' },
    bodyText: undefined,
    world,
    receivedAt: world.clock.now(),
    application: undefined,
    caller: undefined,
    exchange: undefined,
    decidedBy: 'handler',
    reason: undefined,
    code: undefined,
    why: undefined,
    misbehaviour: undefined,
    refused: undefined,
    ordered: undefined,
    meteringPointId: null,
  };
}

/** Notes that we failed, for the journal. */
export function failed(visit: Visit, error: unknown): void {
  visit.decidedBy = 'bug';
  visit.why = error instanceof Error ? error.message : String(error);
}

/** The request as a value, for the rules; made once it is asked for, when body and caller are known. */
export function exchangeOf(visit: Visit): Exchange {
  visit.exchange ??= makeExchange(visit);
  return visit.exchange;
}

/** The metering point that a call is about; the provider is asked once. */
export function meteringPointOf(visit: Visit): string | undefined {
  if (visit.meteringPointId === null) visit.meteringPointId = visit.provider.meteringPointOf(exchangeOf(visit));
  return visit.meteringPointId;
}

function makeExchange(visit: Visit): Exchange {
  const { request, caller } = visit;
  const exchange = {
    id: visit.id,
    receivedAt: visit.receivedAt,
    provider: visit.provider.name,
    operation: visit.route.operation,
    mount: visit.mount,
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    origin: originOf(request),
    params: visit.params,
    query: visit.query,
    headers: request.headers,
    body: visit.body,
  };
  return caller ? { ...exchange, caller } : exchange;
}

/** The origin under which the caller reached us. */
export function originOf(request: IncomingMessage): string {
  return `http://${request.headers.host ?? 'localhost'}`;
}
