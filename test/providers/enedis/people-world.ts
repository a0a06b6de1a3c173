import type { Application } from '../../../mock-server/core/application.ts';
import { WorldClock } from '../../../mock-server/core/clock.ts';
import type { Body, Exchange, Reply } from '../../../mock-server/core/exchange.ts';
import { newWorld } from '../../../mock-server/core/new-world.ts';
import type { Handler } from '../../../mock-server/core/provider.ts';
import { Refusal } from '../../../mock-server/core/refusal.ts';
import type { World } from '../../../mock-server/core/world.ts';
import { TokenBook } from '../../../mock-server/oauth/token-book.ts';
import { consentEvents } from '../../../mock-server/providers/enedis/consents/events-consents.ts';
import { peopleOperations } from '../../../mock-server/providers/enedis/people-operations.ts';
import { refusals } from '../../../mock-server/providers/enedis/refusals.ts';

export const application: Application = {
  clientId: 'app',
  clientSecret: 'app-secret',
  name: 'app',
  company: 'Exemple Énergie',
  parkSize: 1,
};

/** The second application of a test world. */
export const other: Application = { ...application, clientId: 'other', clientSecret: 'other-secret', name: 'other' };

export const startOfWorld = '2026-01-15T08:00:00Z';

/** A street light, a place with 4 segments, and the others of the park `syndicat`; sandbox client 0 is in every world. */
export const home = '00000000011001';
export const sandboxHome = '22516914714270';

/** A world for rules about people: frozen clock, the parks solo, syndicat and soleil, two applications. */
export function peopleWorld(change: Partial<World> & { settings?: Record<string, string> } = {}): World {
  const { settings = {}, ...rest } = change;
  const clock = new WorldClock({ now: new Date(startOfWorld), mode: 'frozen' });
  const world = newWorld({
    id: 'w',
    clock,
    quotas: 'off',
    parks: ['solo', 'syndicat', 'soleil'],
    applications: [application, other],
    dialects: { enedis: settings },
  });
  return { ...world, ...rest };
}

/** Puts other settings into a world. */
export function set(world: World, settings: Record<string, string>): void {
  world.dialects = { enedis: { ...world.dialects.enedis, ...settings } };
}

export function nowOf(world: World): number {
  return world.clock.now().getTime();
}

/** What a test says of a request; the rest is as of a call of the first application. */
export interface Asked {
  query?: string | Record<string, string>;
  params?: Record<string, string>;
  form?: Record<string, string> | [string, string][];
  json?: unknown;
  body?: Body;
  headers?: Record<string, string>;
  as?: Application | null;
}

export function exchangeOf(world: World, operation: string, asked: Asked = {}): Exchange {
  const { query = '', params = {}, headers = {}, as = application } = asked;
  const search = new URLSearchParams(query);
  return {
    id: 'x1',
    receivedAt: world.clock.now(),
    provider: 'enedis',
    operation,
    mount: '',
    method: 'GET',
    url: `/somewhere?${search}`,
    origin: 'http://localhost:4010',
    params,
    query: search,
    headers,
    body: bodyOf(asked),
    ...(as && { caller: { application: as, scopes: [] } }),
  };
}

function bodyOf({ form, json, body }: Asked): Body {
  if (body) return body;
  if (form) return { kind: 'form', value: new URLSearchParams(form) };
  return json === undefined ? { kind: 'none' } : { kind: 'json', value: json };
}

/** An answer of the wire, whichever way it was made. */
export interface Answer {
  status: number;
  /** The refusal's reason, where it was one. */
  reason?: string;
  body: Record<string, unknown>;
  /** The body as it travels. */
  text: string;
  type: string;
  /** Where the browser is sent. */
  to?: URL;
}

/** Calls a handler as the web server does: a refusal is answered in its words. */
export async function answerOf(handler: Handler, exchange: Exchange, world: World): Promise<Answer> {
  try {
    return read(await handler(exchange, world));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...read(worded(error, exchange, world)), reason: error.reason };
  }
}

/** A refusal in the words of the provider. */
export function worded(refusal: Refusal, exchange: Exchange, world: World): Reply {
  const render = (refusals as Record<string, (typeof refusals)[keyof typeof refusals]>)[refusal.reason];
  if (!render) throw new Error(`no words for ${refusal.reason}`);
  return render(refusal.detail, exchange, world);
}

export function read(reply: Reply): Answer {
  switch (reply.kind) {
    case 'json': {
      const type = reply.headers?.['content-type'] ?? 'application/json';
      return { status: reply.status, body: reply.body as Answer['body'], text: JSON.stringify(reply.body), type };
    }
    case 'text':
      return { status: reply.status, body: {}, text: reply.text, type: reply.headers?.['content-type'] ?? '' };
    case 'redirect':
      return { status: 302, body: {}, text: reply.to, type: '', to: new URL(reply.to) };
    case 'empty':
      return { status: reply.status, body: {}, text: '', type: '' };
    case 'stream':
      throw new Error('a stream');
  }
}

/** The operations of people over one token book, called by name. */
export function caller(world: World, book = new TokenBook()) {
  const operations = peopleOperations(book);
  return (operation: keyof typeof operations, asked: Asked = {}) =>
    answerOf(operations[operation], exchangeOf(world, operation, asked), world);
}

export async function happen(
  world: World,
  name: keyof typeof consentEvents,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  return consentEvents[name].happen(world, input);
}
