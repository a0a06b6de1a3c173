import type { Application } from '../../../core/application.ts';
import { type Exchange, page, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { addressWithRequest } from './return-address.ts';
import {
  type AuthorizeFault,
  failedConsent,
  faultReply,
  firewallReply,
  malformedReturn,
  type Return,
  refusedConsent,
  type Version,
} from './wire-authorize.ts';
import { errorPage, type PageError } from './wire-authorize-page.ts';

type Detail = Readonly<Record<string, unknown>>;

/**
 * Why a consent page gives no consent: by JSON, a page or a redirect (enedis.md 1.4, 1.5). The detail says in `back`
 * where the browser goes back to, and in `meteringPointId` which point it is about.
 */
export const authorizeRefusals = {
  'authorize-refused': (detail, exchange, world) =>
    refusedConsent(returnOf(detail, exchange, world), versionOf(exchange), world),
  'authorize-failed': (detail, exchange, world) =>
    failedConsent(returnOf(detail, exchange, world), versionOf(exchange), world),
  'authorize-malformed-redirect': (detail, exchange, world) =>
    malformedReturn(returnOf(detail, exchange, world), pointIn(detail), world),

  'authorize-missing-parameter': faulty('missing-parameter'),
  'authorize-missing-response-type': faulty('missing-response-type'),
  'authorize-malformed-duration': faulty('malformed-duration'),
  'authorize-too-long-duration': faulty('too-long-duration'),
  'authorize-unknown-client': faulty('unknown-client'),
  'authorize-not-found': () => firewallReply(),

  'authorize-incompatible-meter': onPage('incompatible-meter', 200),
  'authorize-close-window': onPage('outage', 200),
  'authorize-no-point': onPage('no-point', 400),
  'authorize-unknown-point': onPage('unknown-point', 400),
  'authorize-already-shared': onPage('already-shared', 400),
} satisfies Record<string, RenderRefusal>;

/** Why a consent page gives no consent. */
export type AuthorizeReason = keyof typeof authorizeRefusals;

function faulty(fault: AuthorizeFault): RenderRefusal {
  return (detail, exchange, world) => {
    // of an unknown application nobody knows where the browser goes back to
    const isKnown = fault !== 'unknown-client' && applicationIn(exchange, world) !== undefined;
    return faultReply(fault, isKnown ? returnOf(detail, exchange, world).address : undefined, world);
  };
}

function onPage(error: PageError, status: number): RenderRefusal {
  return (detail): Reply => page(errorPage(error, pointIn(detail)), status);
}

function pointIn(detail: Detail): string {
  return String(detail.meteringPointId ?? '');
}

// One that is ordered as a fault is told nothing.
function returnOf({ back }: Detail, exchange: Exchange, world: World): Return {
  if (back !== undefined) return back as Return;
  const { query } = exchange;
  const address = addressWithRequest(query, applicationIn(exchange, world));
  return { address, state: query.get('state') ?? undefined };
}

function applicationIn({ query }: Exchange, world: World): Application | undefined {
  return world.applications.find(({ clientId }) => clientId === query.get('client_id'));
}

function versionOf({ operation }: Exchange): Version {
  return operation.endsWith('V2') ? 'second' : 'first';
}
