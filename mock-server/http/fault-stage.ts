import { realWait } from '../core/clock.ts';
import { millisecondsOf } from '../core/duration.ts';
import { type Exchange, page, type Reply } from '../core/exchange.ts';
import type { Fault, FaultCall, Misbehaviour } from '../core/fault.ts';
import { checkFault, type FaultNames, faultNamesOf } from '../core/fault-check.ts';
import type { FaultOutcome } from '../core/fault-outcome.ts';
import { faultSentence } from '../core/fault-sentence.ts';
import { parseFault } from '../core/fault-words.ts';
import { faultsOf } from '../core/faults.ts';
import { filled } from '../core/filled.ts';
import type { Provider, WorldEvent } from '../core/provider.ts';
import { Refusal, SetupError } from '../core/refusal.ts';
import { bearerOf } from '../oauth/bearer.ts';
import type { TokenBook } from '../oauth/token-book.ts';
import { leftOf } from './left.ts';
import type { Waits } from './misbehave-leaving.ts';
import { type ReservedFaults, reservedFaults } from './reserved-faults.ts';
import type { NoReply } from './send.ts';
import { exchangeOf, meteringPointOf, type Visit } from './visit.ts';

type Outcome = Reply | NoReply | undefined;

/** The two places where faults come into a call. */
export interface FaultStages {
  /** Before the caller is turned away or its calls are counted: rules that act as the operator's gateway. */
  gateway(visit: Visit): Outcome | Promise<Outcome>;
  /** Where the operation would answer: what the request asks for itself, else a rule, else a reserved point. */
  operation(visit: Visit): Outcome | Promise<Outcome>;
}

/** What the stages need to know of a provider; made once. */
interface Known {
  readonly provider: Provider;
  readonly tokens: TokenBook;
  readonly names: FaultNames;
  readonly reserved: ReservedFaults;
}

/**
 * Makes the stages in which faults act before an operation; what they do to its answer is `misbehaved`'s. A call with
 * nothing ordered pays a few comparisons.
 */
export function faultStages(provider: Provider, tokens: TokenBook): FaultStages {
  const known = { provider, tokens, names: faultNamesOf(provider), reserved: reservedFaults(provider) };
  return {
    gateway(visit) {
      const header = visit.request.headers['x-wattif-fault'];
      if (header !== undefined) return readOrder(visit, known, [header].flat().join('; '));
      if (visit.world.faults.isEmpty) return undefined;
      return act(visit, known, visit.world.faults.decide(callOf(visit), 'gateway'));
    },
    operation(visit) {
      if (visit.ordered) return act(visit, known, { faults: visit.ordered, rule: 'header', fired: 1 });
      const { faults, parks } = visit.world;
      if (!faults.isEmpty) {
        const decided = faults.decide(callOf(visit), 'operation');
        if (decided) return act(visit, known, decided);
      }
      return parks.includes('reserved') ? act(visit, known, known.reserved(visit)) : undefined;
    },
  };
}

/** The request as the operation sees it: for stale data, one that came earlier. */
export function seenExchange(visit: Visit): Exchange {
  const exchange = exchangeOf(visit);
  if (!visit.misbehaviour) return exchange;
  let at = exchange.receivedAt.getTime();
  for (const { by } of faultsOf(visit.misbehaviour.faults, 'stale')) at -= millisecondsOf(by);
  // no world's clock goes back further
  return { ...exchange, receivedAt: new Date(Math.max(0, at)), askedAt: exchange.receivedAt };
}

/** How a visit's faults wait: not beyond its caller. */
export function waitsOf({ response, world }: Visit): Waits {
  return {
    real: (ms) => realWait(ms, leftOf(response)),
    world: (ms) => world.clock.reaches(world.clock.now().getTime() + ms, leftOf(response)),
  };
}

/**
 * Tells a visit, once its answer has left, what the faults on it did: one that found nothing to act on was not met, and
 * an answer on which none acted was decided by whoever gave it.
 */
export function settleFaults(visit: Visit, { missed, notes }: FaultOutcome): void {
  const { misbehaviour, body, reason } = visit;
  if (!misbehaviour || visit.decidedBy === 'bug') return;
  for (const note of notes) addWhy(visit, note);
  if (missed.size === 0) return;
  const acted = misbehaviour.faults.filter((fault) => !missed.has(fault));
  visit.misbehaviour = { ...misbehaviour, faults: acted };
  const decides = ({ kind }: Fault): boolean =>
    !sparing.has(kind) || (kind === 'token-dies' && reason === 'token-expired');
  if (visit.decidedBy !== 'fault' || acted.some(decides)) return;
  visit.decidedBy = reason !== undefined && body.kind === 'unreadable' ? 'validation' : 'handler';
}

function readOrder(visit: Visit, { names }: Known, header: string): Reply | undefined {
  try {
    visit.ordered = parseFault(header);
    for (const fault of visit.ordered) checkFault(fault, names);
    return undefined;
  } catch (error) {
    if (error instanceof SetupError) return ourMistake(visit, error.message, 400);
    throw error;
  }
}

function callOf(visit: Visit): FaultCall {
  return {
    provider: visit.provider.name,
    operation: visit.route.operation,
    meteringPointId: meteringPointOf(visit),
    application: visit.application?.clientId,
    query: visit.query,
    headers: visit.request.headers,
    at: visit.receivedAt.getTime(),
  };
}

// Nothing has been waited for up to here since the rule was counted: two calls at once never both take a one-time rule.
function act(visit: Visit, known: Known, decided: Misbehaviour | undefined): Outcome | Promise<Outcome> {
  if (!decided) return undefined;
  // what the gateway did wrong goes on acting when the answer leaves
  const { misbehaviour: earlier } = visit;
  const acting = earlier ? { ...decided, earlier } : decided;
  visit.misbehaviour = { ...acting, faults: [...(earlier?.faults ?? []), ...decided.faults] };
  if (!decided.faults.every(({ kind }) => sparing.has(kind))) visit.decidedBy = 'fault';
  addWhy(visit, faultSentence(decided));
  try {
    for (const fault of decided.faults) checkFault(fault, known.names);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    visit.misbehaviour = { ...acting, faults: [] };
    return ourMistake(visit, `${decided.rule}: ${error.message}`, 500);
  }
  return inOrder(visit, known, decided.faults);
}

// What leaves the answer as it is: it comes later or slower. A token that dies decides when there is one.
const sparing: ReadonlySet<Fault['kind']> = new Set(['delay', 'pause', 'drip', 'event', 'token-dies']);

async function inOrder(visit: Visit, known: Known, faults: readonly Fault[]): Promise<Outcome> {
  const waits = waitsOf(visit);
  for (const { by, clock = 'real' } of faultsOf(faults, 'delay')) await waits[clock](millisecondsOf(by));
  if (visit.request.socket.destroyed) {
    visit.decidedBy = 'fault';
    return { kind: 'none', ending: 'stall' };
  }
  for (const event of faultsOf(faults, 'event')) await comeAbout(visit, known.provider, event);
  const died = faultsOf(faults, 'token-dies').length > 0 && (await tokenDies(visit, known.tokens));
  const [instead] = faults.flatMap((fault) => insteadOf(fault, known.provider) ?? []);
  if (instead instanceof Refusal) throw instead;
  if (instead) return instead;
  if (!died) return undefined;
  visit.decidedBy = 'fault';
  throw new Refusal('token-expired', { expiredAt: visit.receivedAt });
}

// What a fault answers in place of the operation; undefined when it leaves that to it.
function insteadOf(fault: Fault, provider: Provider): Reply | NoReply | Refusal | undefined {
  switch (fault.kind) {
    case 'refuse':
      return fault.afterRecords === undefined ? new Refusal(fault.reason, { ...fault.detail }) : undefined;
    case 'answer':
      return answerOf(fault);
    case 'page':
      return page(provider.errorPage, fault.status ?? 503);
    case 'empty':
      return { kind: 'empty', status: fault.status ?? 200 };
    case 'reset':
      return { kind: 'none', ending: 'reset' };
    case 'silence':
      return { kind: 'none', ending: 'stall' };
    default:
      return undefined;
  }
}

function answerOf({ status, body, headers = {} }: Extract<Fault, { kind: 'answer' }>): Reply {
  const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  if (body === undefined) return { kind: 'empty', status, headers: told };
  if (typeof body !== 'string') return { kind: 'json', status, body, headers: told };
  return { kind: 'text', status, text: body, headers: { 'content-type': 'text/plain; charset=utf-8', ...told } };
}

// An event whose pre-condition does not hold is told, and the call goes on.
async function comeAbout(
  visit: Visit,
  provider: Provider,
  { event, input = {} }: Extract<Fault, { kind: 'event' }>,
): Promise<void> {
  try {
    const happening = provider.events[event];
    if (!happening) return;
    const told = filled(input, (name) => ofCall(visit, name));
    await happening.happen(visit.world, { ...ownInput(visit, happening, input), ...told });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    addWhy(visit, `${event} could not come about: ${error.message}`);
  }
}

// An event is about the call's own point and client where it takes them and nothing else names what it is about.
function ownInput(visit: Visit, { input: schema }: WorldEvent, input: Readonly<Record<string, unknown>>) {
  const { properties = {} } = schema as { readonly properties?: object };
  const own: Record<string, string> = {};
  const namesAnother = Object.keys(input).some((name) => name.endsWith('Id') && name !== 'clientId');
  for (const name of namesAnother ? ['clientId'] : ['meteringPointId', 'clientId']) {
    const value = ofCall(visit, name);
    if (value && Object.hasOwn(properties, name)) own[name] = value;
  }
  return own;
}

// What names in braces stand for in the input of an event.
function ofCall(visit: Visit, name: string): string | undefined {
  if (name === 'meteringPointId') return meteringPointOf(visit) ?? '';
  return name === 'clientId' ? (visit.application?.clientId ?? '') : undefined;
}

async function tokenDies(visit: Visit, tokens: TokenBook): Promise<boolean> {
  const bearer = bearerOf(visit.request.headers.authorization);
  if (!visit.route.secured || bearer.kind !== 'token') {
    addWhy(visit, 'the call has no token that could die');
    return false;
  }
  await tokens.expire(bearer.token, visit.receivedAt.getTime());
  return true;
}

function addWhy(visit: Visit, sentence: string): void {
  visit.why = visit.why === undefined ? sentence : `${visit.why}; ${sentence}`;
}

// In our own words and marked, so that nobody takes it for the API.
function ourMistake(visit: Visit, detail: string, status: number): Reply {
  visit.decidedBy = 'fault';
  visit.why = detail;
  return {
    kind: 'json',
    status,
    headers: { 'content-type': 'application/problem+json', 'x-wattif-setup-error': 'true' },
    body: { type: 'about:blank', title: 'wattif cannot act on this fault, not the simulated API', status, detail },
  };
}
