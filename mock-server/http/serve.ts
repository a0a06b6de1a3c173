import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../core/exchange.ts';
import { type FaultOutcome, newOutcome } from '../core/fault-outcome.ts';
import type { Provider, Route } from '../core/provider.ts';
import { Refusal } from '../core/refusal.ts';
import { whyRefused } from '../core/why.ts';
import { authenticate, turnAway } from './authenticate.ts';
import { allowOrigin } from './cross-origin.ts';
import { explained } from './explain.ts';
import { type FaultStages, faultStages, seenExchange, settleFaults, waitsOf } from './fault-stage.ts';
import { misbehaved } from './misbehave.ts';
import { type QuotaStage, quotaStage } from './quota.ts';
import { receive } from './receive.ts';
import { recordVisit } from './record.ts';
import { type Answer, type NoReply, type Sent, send } from './send.ts';
import type { Site } from './site.ts';
import { exchangeOf, failed, openVisit, type Visit } from './visit.ts';

/** A step of a request: it adds to what is known, answers, or throws a `Refusal`. */
type Stage = (visit: Visit) => Outcome | Promise<Outcome>;

type Outcome = Reply | NoReply | undefined;

/** Makes the function that takes a provider's requests through the stages. */
export function serving(provider: Provider, site: Site) {
  const stages = stagesOf(provider, site, quotaStage(provider, site), faultStages(provider, site.tokens));
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    served: { route: Route; mount: string },
    params: Readonly<Record<string, string>>,
  ): Promise<void> => {
    allowOrigin(request, response, provider);
    const visit = openVisit(request, response, { provider, ...served }, params, site.worlds.get('default'));
    let reply: Reply | NoReply;
    try {
      reply = await passThrough(stages, visit);
    } catch (error) {
      reply = refusalOf(visit, error);
    }
    await sendAndRecord(visit, reply);
  };
}

// The order of the stages of every call.
function stagesOf(provider: Provider, site: Site, quota: QuotaStage, faults: FaultStages): readonly Stage[] {
  return [
    (visit) => {
      const received = receive(visit.request, visit.route);
      if (!(received instanceof Promise)) return keep(visit, received);
      return received.then((late) => keep(visit, late));
    },
    (visit) => authenticate(visit, site),
    faults.gateway,
    turnAway,
    quota,
    faults.operation,
    (visit) => operationOf(provider, visit.route)(seenExchange(visit), visit.world),
  ];
}

function keep(visit: Visit, received: Awaited<ReturnType<typeof receive>>): undefined {
  visit.body = received.body;
  visit.bodyText = received.text;
}

function operationOf(provider: Provider, route: Route) {
  const handler = provider.operations[route.operation];
  if (!handler) throw new Error(`${provider.name} has no operation ${route.operation}`);
  return handler;
}

async function passThrough(stages: readonly Stage[], visit: Visit): Promise<Reply | NoReply> {
  for (const stage of stages) {
    const outcome = stage(visit);
    const reply = outcome instanceof Promise ? await outcome : outcome;
    if (reply) return reply;
  }
  throw new Error('no stage answered');
}

// A refusal is the simulated API's; anything else is our own bug, and says so instead of posing as the API.
function refusalOf(visit: Visit, error: unknown): Reply {
  if (!(error instanceof Refusal)) return bugReply(visit, error);
  const render = visit.provider.refusals[error.reason];
  if (!render) return bugReply(visit, new Error(`no words for ${error.reason}`));
  visit.reason = error.reason;
  const cause = whyRefused(visit.provider, error);
  // behind what a fault did
  visit.why = visit.why === undefined ? cause : `${visit.why}; ${cause}`;
  const unreadable = visit.body.kind === 'unreadable' || error.reason === 'body-unreadable';
  if (visit.decidedBy === 'handler' && unreadable) visit.decidedBy = 'validation';
  try {
    const reply = render(error.detail, exchangeOf(visit), visit.world);
    visit.code = visit.provider.codeIn(reply);
    return reply;
  } catch (failure) {
    return bugReply(visit, failure);
  }
}

function bugReply(visit: Visit, error: unknown): Reply {
  failed(visit, error);
  return {
    kind: 'json',
    status: 500,
    headers: { 'content-type': 'application/problem+json', 'x-wattif-bug': 'true' },
    body: {
      type: 'about:blank',
      title: 'wattif failed, not the simulated API',
      status: 500,
      detail: visit.why,
      fix: `Please report it with the journal entry ${visit.id}.`,
    },
  };
}

async function sendAndRecord(visit: Visit, reply: Reply | NoReply): Promise<void> {
  const { response, receivedAt } = visit;
  const sent: Sent = { bytes: 0 };
  const outcome = visit.misbehaviour && newOutcome();
  try {
    const answer = outcome ? await answerOf(visit, reply, outcome) : reply;
    await send(response, explained(visit, answer), sent, receivedAt);
    if (outcome) settleFaults(visit, outcome);
  } catch (error) {
    const told = bugReply(visit, error);
    // a stream that failed after its head cannot be refused any more: the connection is cut, and the journal tells
    if (response.headersSent) response.destroy();
    else await send(response, told, sent, receivedAt);
  }
  recordVisit(visit, response.headersSent ? response.statusCode : noStatus, sent);
}

// Of a call that nothing was answered to.
const noStatus = 0;

// Our own failures are told as they are.
async function answerOf(visit: Visit, reply: Reply | NoReply, outcome: FaultOutcome): Promise<Answer> {
  const { provider, misbehaviour } = visit;
  if (!misbehaviour || reply.kind === 'none' || visit.decidedBy === 'bug') return reply;
  const told = {
    outcome,
    recordsAt: (body: unknown) => provider.recordsAt(body),
    refusal: ({ reason, detail }: { reason: string; detail?: Readonly<Record<string, unknown>> }) =>
      refusalOf(visit, new Refusal(reason, { ...detail })),
  };
  return misbehaved(reply, misbehaviour.faults, told, waitsOf(visit));
}
