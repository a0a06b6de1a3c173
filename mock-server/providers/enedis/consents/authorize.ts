import type { Application } from '../../../core/application.ts';
import { type Exchange, page, type Reply } from '../../../core/exchange.ts';
import { dayAt } from '../../../core/paris.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
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
import type { AuthorizeReason } from './refusals-authorize.ts';
import { returnAddressOf } from './return-address.ts';
import { refusingClient, sandboxClientIn, sandboxPoints } from './sandbox-clients.ts';
import { firstConsent, type Return, secondConsent, type Version } from './wire-authorize.ts';
import { consentPage } from './wire-authorize-page.ts';

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
    if (outage === 'incompatible-meter') throw refused('authorize-incompatible-meter');
    if (outage === 'error-page') throw refused('authorize-close-window');
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
    if (form.get('decision') !== 'accept') throw refused('authorize-refused', { back: demand.to });
    const named = form.getAll('point').map((id) => id.trim());
    // a number that was typed in stands behind the picked one, and is meant instead where only one may be shared
    const chosen = [...new Set(named.filter(Boolean))].slice(version === 'second' ? -pointsOfSecond : 0);
    await requireChoice(chosen, demand, world);
    return consented(chosen, demand, world);
  });
}

async function requireChoice(
  chosen: readonly string[],
  { application, version, now }: Demand,
  world: World,
): Promise<void> {
  if (chosen.length === 0) throw refused('authorize-no-point');
  const unknown = chosen.find((id) => !parkOf(world).find(id));
  if (unknown !== undefined) throw refused('authorize-unknown-point', { meteringPointId: unknown });
  // sharing again fails on the second API's page, without a redirect (enedis.md 1.5)
  if (version === 'first') return;
  for (const id of chosen) {
    const standing = await consentOf(world, application.clientId, id, now);
    if (standing && isLive(standing.state)) throw refused('authorize-already-shared', { meteringPointId: id });
  }
}

function answerForSandbox(client: number, demand: Demand, world: World): Promise<Reply> {
  if (client === refusingClient) throw refused('authorize-refused', { back: demand.to });
  // one consent of the second API is about one point: of client 7 the first (our convention)
  const points = sandboxPoints(client).slice(0, demand.version === 'second' ? pointsOfSecond : undefined);
  return consented(points, demand, world);
}

async function consented(points: readonly string[], demand: Demand, world: World): Promise<Reply> {
  const { application, duration, to, version, now } = demand;
  const { clientId } = application;
  const outage = consentSetting(world, 'authorizeOutage');
  if (outage === 'server-error') throw refused('authorize-failed', { back: to });
  if (outage === 'malformed-redirect') {
    throw refused('authorize-malformed-redirect', { back: to, meteringPointId: points[0] });
  }
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
    if (!clientId) throw refused('authorize-missing-parameter');
    if (!application) throw refused('authorize-unknown-client', { clientId });
    const state = query.get('state') ?? undefined;
    const to = { address: await returnAddressOf(world, application, query), state };
    const responseType = query.get('response_type');
    if (!responseType) throw refused('authorize-missing-response-type', { back: to });
    const asked = query.get('duration');
    if (!asked) throw refused('authorize-missing-parameter', { back: to });
    if (responseType !== 'code' || (state?.length ?? 0) > longestState) throw refused('authorize-not-found');
    const duration = parseDuration(asked, dayAt(now));
    if (duration === 'malformed') throw refused('authorize-malformed-duration', { back: to });
    if (duration === 'too-long') throw refused('authorize-too-long-duration', { back: to });
    return answer({ application, duration, to, version, now }, exchange, world);
  };
}

function refused(reason: AuthorizeReason, detail: Record<string, unknown> = {}): Refusal<AuthorizeReason> {
  return new Refusal(reason, detail);
}
