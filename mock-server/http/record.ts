import type { OutgoingHttpHeaders } from 'node:http';
import { realTime } from '../core/clock.ts';
import { metError } from '../core/coverage.ts';
import type { Misbehaviour } from '../core/fault.ts';
import type { JournalEntry, RecordedFault } from '../core/journal.ts';
import type { Provider, Route } from '../core/provider.ts';
import { KeptAnswer, keptOfBody } from './kept-answer.ts';
import { blankedBody, blankedHeaders, blankedUrl } from './secrets.ts';
import type { Sent } from './send.ts';
import { failed, meteringPointOf, type Visit } from './visit.ts';

/** Writes a visit into its world's journal, without its secrets, and counts what the caller has met. */
export function recordVisit(visit: Visit, status: number, sent: Sent): void {
  const { request, bodyText, misbehaviour } = visit;
  const headers = blankedHeaders(request.headers);
  const meteringPointId = pointOf(visit);
  const entry: Writable<JournalEntry> = {
    id: visit.id,
    at: visit.receivedAt,
    realAt: realTime(),
    provider: visit.provider.name,
    operation: visit.route.operation,
    mount: visit.mount,
    method: request.method ?? 'GET',
    url: blankedUrl(request.url ?? '/'),
    status,
    decidedBy: visit.decidedBy,
    bytes: sent.bytes,
    tookMs: performance.now() - visit.startedAt,
    request: bodyText ? { headers, body: kept(bodyText) } : { headers },
  };
  if (visit.application) entry.application = visit.application.clientId;
  if (meteringPointId) entry.meteringPointId = meteringPointId;
  if (sent.lines !== undefined) entry.lines = sent.lines;
  if (sent.cutShort) entry.cutShort = true;
  if (visit.reason) entry.reason = visit.reason;
  if (visit.why) entry.why = visit.why;
  if (misbehaviour) entry.fault = ruleOf(misbehaviour);
  if (sent.headers) entry.answer = answerOf(visit, sent, sent.headers);
  visit.world.journal.add(entry);
  noteMeetings(visit, status);
}

function answerOf({ response }: Visit, { text, starts = [], bytes }: Sent, told: OutgoingHttpHeaders): KeptAnswer {
  // what was set before the head was told, for a page of another origin
  const headers = response.getHeaderNames().length === 0 ? told : response.getHeaders();
  // a stream that failed before its head was answered with a text
  return text === undefined ? KeptAnswer.ofPieces(headers, starts, bytes) : KeptAnswer.ofText(headers, text, bytes);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function ruleOf({ faults: _faults, earlier: _earlier, ...rule }: Misbehaviour): RecordedFault {
  return rule;
}

function noteMeetings({ world, provider, route, reason, code, misbehaviour }: Visit, status: number): void {
  world.met.meet('operation', operationName(provider, route));
  if (reason) world.met.meet('error', `${provider.name}/${metError({ reason, status, code: code ?? '' })}`);
  if (!misbehaviour) return;
  const scenarios = new Set([misbehaviour.earlier?.scenario, misbehaviour.scenario]);
  for (const name of scenarios) if (name) world.met.meet('scenario', `${provider.name}/${name}`);
  for (const { kind } of misbehaviour.faults) world.met.meet('fault', kind);
}

// Joined once: a text that is made anew has to be hashed anew for every look-up.
const operationNames = new WeakMap<Route, string>();

function operationName(provider: Provider, route: Route): string {
  let name = operationNames.get(route);
  if (name === undefined) {
    name = `${provider.name}/${route.operation}`;
    operationNames.set(route, name);
  }
  return name;
}

// The answer has left: a point that cannot be told is our bug, but no reason to lose the entry.
function pointOf(visit: Visit): string | undefined {
  try {
    return meteringPointOf(visit);
  } catch (error) {
    failed(visit, error);
    return undefined;
  }
}

function kept(text: string): string {
  if (text.length <= keptOfBody) return blankedBody(text);
  // a slice of a text keeps the whole text in memory; its copy does not
  const start = Buffer.from(text.slice(0, keptOfBody), 'utf16le').toString('utf16le');
  return `${blankedBody(start)}… (${text.length} characters)`;
}
