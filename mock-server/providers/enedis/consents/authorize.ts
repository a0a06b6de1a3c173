import type { Application } from '../../../core/application.ts';
import { type Exchange, page, type Reply } from '../../../core/exchange.ts';
import { dayAt } from '../../../core/paris.ts';
import type { Handler } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import { newCode } from '../tokens/codes.ts';
import { authorisationId } from './authorisation-id.ts';
import { isLive } from './consent-machine.ts';
import { consentOf, giveConsents } from './consents.ts';
import { consentSetting } from './dialect-consents.ts';
import { type Duration, parseDuration } from './duration.ts';
import { consentFacts } from './facts-consents.ts';
import { offeredPoints } from './offered-points.ts';
import { returnAddressOf } from './return-address.ts';
import { refusingClient, sandboxClientIn, sandboxPoints } from './sandbox-clients.ts';
import {
  type AuthorizeFault,
  failedConsent,
  faultReply,
  firewallReply,
  firstConsent,
  malformedReturn,
  type Return,
  refusedConsent,
  secondConsent,
  type Version,
} from './wire-authorize.ts';
import { consentPage, errorPage, type PageError } from './wire-authorize-page.ts';

const longestState = consentFacts.longestState.value;
const pointsOfSecond = consentFacts.pointsOfSecondConsent.value;

interface Demand {
  readonly application: Application;
  readonly duration: Duration;
  readonly to: Return;
  readonly version: Version;
  /** World instant (ms, UTC). */
  readonly now: number;
}

/** Shows the page of the first authorize API, or answers at once for a sandbox client (enedis.md 1.4). */
export const authorizeV1 = asks('first');

/** Takes what the customer decided: gives the consents and sends the browser back with a code and the points. */
export const decideV1 = decides('first');

/** Shows the page of the second authorize API, or answers at once for a sandbox client (enedis.md 1.5). */
export const authorizeV2 = asks('second');

/** Takes what the customer decided: gives the consent and sends the browser back with an authorisation. */
export const decideV2 = decides('second');

function asks(version: Version): Handler {
  return withDemand(version, async (demand, exchange, world) => {
    const outage = consentSetting(world, 'authorizeOutage');
    if (outage === 'incompatible-meter') return page(errorPage('incompatible-meter'));
    if (outage === 'error-page') return page(errorPage('outage'));
    const client = sandboxClientIn(demand.to.state, version, world);
    if (client !== undefined) return answerForSandbox(client, demand, world);
    const { application, duration } = demand;
    const points = await offeredPoints(world, demand.now);
    return page(consentPage({ company: application.company, duration, points, version, action: exchange.url }));
  });
}

function decides(version: Version): Handler {
  return withDemand(version, async (demand, exchange, world) => {
    const form = exchange.body.kind === 'form' ? exchange.body.value : new URLSearchParams();
    if (form.get('decision') !== 'accept') return refusedConsent(demand.to, version, world);
    const named = form.getAll('point').map((id) => id.trim());
    // a number that was typed in stands behind the picked one, and is meant instead where only one may be shared
    const chosen = [...new Set(named.filter(Boolean))].slice(version === 'second' ? -pointsOfSecond : 0);
    const fault = await choiceFault(chosen, demand, world);
    if (fault) return page(errorPage(...fault), 400);
    return consented(chosen, demand, world);
  });
}

async function choiceFault(
  chosen: readonly string[],
  { application, version, now }: Demand,
  world: World,
): Promise<[PageError, string?] | undefined> {
  if (chosen.length === 0) return ['no-point'];
  const unknown = chosen.find((id) => !parkOf(world).find(id));
  if (unknown !== undefined) return ['unknown-point', unknown];
  // sharing again fails on the second API's page, without a redirect (enedis.md 1.5)
  if (version === 'first') return undefined;
  for (const id of chosen) {
    const standing = await consentOf(world, application.clientId, id, now);
    if (standing && isLive(standing.state)) return ['already-shared', id];
  }
  return undefined;
}

function answerForSandbox(client: number, demand: Demand, world: World): Reply | Promise<Reply> {
  if (client === refusingClient) return refusedConsent(demand.to, demand.version, world);
  // one consent of the second API is about one point: of client 7 the first (our convention)
  const points = sandboxPoints(client).slice(0, demand.version === 'second' ? pointsOfSecond : undefined);
  return consented(points, demand, world);
}

async function consented(points: readonly string[], demand: Demand, world: World): Promise<Reply> {
  const { application, duration, to, version, now } = demand;
  const { clientId } = application;
  const outage = consentSetting(world, 'authorizeOutage');
  if (outage === 'server-error') return failedConsent(to, version, world);
  if (outage === 'malformed-redirect') return malformedReturn(to, points, world);
  return world.store.transaction(async () => {
    const [consent] = await giveConsents(world, clientId, points, duration, now);
    if (version === 'second' && consent) return secondConsent(to, authorisationId(world, consent), world);
    const code = await newCode(world, { clientId, meteringPointIds: points, issuedAt: now });
    return firstConsent(to, { code, points }, world);
  });
}

type Answer = (demand: Demand, exchange: Exchange, world: World) => Reply | Promise<Reply>;

function withDemand(version: Version, answer: Answer): Handler {
  return async (exchange, world) => {
    const { query } = exchange;
    const now = exchange.receivedAt.getTime();
    const clientId = query.get('client_id') ?? '';
    const application = world.applications.find((one) => one.clientId === clientId);
    const address = application && (await returnAddressOf(world, application, query));
    const refuse = (fault: AuthorizeFault): Reply => faultReply(fault, address, world);
    if (!clientId) return refuse('missing-parameter');
    if (!application || !address) return refuse('unknown-client');
    const responseType = query.get('response_type');
    if (!responseType) return refuse('missing-response-type');
    const asked = query.get('duration');
    if (!asked) return refuse('missing-parameter');
    const state = query.get('state') ?? undefined;
    if (responseType !== 'code' || (state?.length ?? 0) > longestState) return firewallReply();
    const duration = parseDuration(asked, dayAt(now));
    if (duration === 'malformed') return refuse('malformed-duration');
    if (duration === 'too-long') return refuse('too-long-duration');
    return answer({ application, duration, to: { address, state }, version, now }, exchange, world);
  };
}
