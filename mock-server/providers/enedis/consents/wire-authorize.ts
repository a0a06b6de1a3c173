import { json, page, type Reply } from '../../../core/exchange.ts';
import type { World } from '../../../core/world.ts';
import { consentSetting } from './dialect-consents.ts';
import { errorPage, notFoundPage } from './wire-authorize-page.ts';

/** Which of the two authorize APIs was called. */
export type Version = 'first' | 'second';

/** Where the browser goes back to, and the state it takes along. */
export interface Return {
  readonly address: string;
  readonly state: string | undefined;
}

/** Why a request for consent is not taken (enedis.md 1.4). */
export type AuthorizeFault = keyof typeof faults;

// Status, error and description of the error page's table and of the Swagger (enedis.md 1.4). Which case an unknown
// application is, is our convention.
const faults = {
  'missing-parameter': [400, 'invalid_request', 'missing_parameter'],
  'missing-response-type': [400, 'Invalid_request', 'Response type parameter is required'],
  'malformed-duration': [400, 'invalid_request', 'invalid_duration_format'],
  'too-long-duration': [400, 'invalid_request', 'maximum_duration_exceeded'],
  'unknown-client': [403, 'access_denied', 'access_denied'],
} as const;

/** Answers a request for consent that is not taken: by JSON, a page or a redirect, as the world's setting says. */
export function faultReply(fault: AuthorizeFault, address: string | undefined, world: World): Reply {
  const [status, error, description] = faults[fault];
  const setting = consentSetting(world, 'authorizeErrors');
  if (setting === 'redirect' && address) {
    return back(world, withQuery(address, [['code', String(status)], ...errorPairs(error, description)]));
  }
  if (setting === 'page') return page(errorPage('refused', `${error}: ${description}`), status);
  return json({ error, error_description: description, error_uri: '' }, status);
}

/** What the firewall answers to an argument that it does not like (enedis.md 1.4). */
export function firewallReply(): Reply {
  return page(notFoundPage(), 404);
}

/** Sends the browser back with a consent of the first API: a code and the points (enedis.md 1.4). */
export function firstConsent(to: Return, told: { code: string; points: readonly string[] }, world: World): Reply {
  const separator = consentSetting(world, 'pointSeparator') === 'comma' ? ',' : ';';
  const zeros = consentSetting(world, 'redirectPoints') === 'zeros';
  const points = zeros ? '00000000000000' : told.points.join(separator);
  const code = consentSetting(world, 'redirectCode') === 'unusable' ? 'unusable' : told.code;
  const pairs: Pair[] = [['code', code], ...statePairs(to), ['usage_point_id', points]];
  return back(world, withQuery(to.address, pairs));
}

/** Sends the browser back with a consent of the second API: an authorisation, no code, no point (enedis.md 1.5). */
export function secondConsent(to: Return, authorisationId: number, world: World): Reply {
  return back(world, withQuery(to.address, [['autorisation_id', String(authorisationId)], ...statePairs(to)]));
}

/** Sends the browser back without a consent: of the first API without the state, as recorded (enedis.md 1.4, 1.5). */
export function refusedConsent(to: Return, version: Version, world: World): Reply {
  if (version === 'second') return back(world, withQuery(to.address, [...notDone, ...statePairs(to)]));
  const pairs: Pair[] = [['code', '403'], ...errorPairs('access_denied', 'authorization_request_refused')];
  return back(world, withQuery(to.address, pairs));
}

/** Sends the browser back after a failure of the operator's server (enedis.md 1.4, 1.5). */
export function failedConsent(to: Return, version: Version, world: World): Reply {
  if (version === 'second') return back(world, withQuery(to.address, [...notDone, ...statePairs(to)]));
  const pairs: Pair[] = [['code', '500'], ...errorPairs('server_error', 'lincs-internal-server-error')];
  return back(world, withQuery(to.address, pairs));
}

/** The malformed address seen in outages: no question mark, the point in the path (enedis.md 1.4, LINKY #23). */
export function malformedReturn(to: Return, meteringPointId: string, world: World): Reply {
  const tail = `IdPrm=${meteringPointId}&code=server_error&error_description=server_error&`;
  return back(world, `${to.address.replace(/\/?$/, '/')}${tail}`);
}

type Pair = readonly [name: string, value: string];

const notDone: readonly Pair[] = errorPairs('invalid_request', 'demande_non_aboutie');

function errorPairs(error: string, description: string): Pair[] {
  return [
    ['error', error],
    ['error_description', description],
  ];
}

function statePairs({ state }: Return): Pair[] {
  return state === undefined ? [] : [['state', state]];
}

function withQuery(address: string, pairs: readonly Pair[]): string {
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

function back(world: World, to: string): Reply {
  if (consentSetting(world, 'redirectBy') === '302') return { kind: 'redirect', to };
  // a script ends at the first end tag, wherever that stands
  const url = JSON.stringify(to).replaceAll('<', '\\u003c');
  return page(`<html><head><script>var url = ${url};window.location.href = url;</script></head><body></body></html>\n`);
}
