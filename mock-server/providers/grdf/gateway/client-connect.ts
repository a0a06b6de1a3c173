import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { type Exchange, json, page, type Reply } from '../../../core/exchange.ts';
import { reservedPark } from '../../../core/park.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import type { TokenBook } from '../../../oauth/token-book.ts';
import { parkOf } from '../park/park.ts';
import { summaryOf } from '../park/summary.ts';
import { connectRights } from '../rights/access-rights.ts';
import { accessToken } from './access-token.ts';
import { gatewayFacts } from './facts-gateway.ts';
import { back, type ConnectReason, type ConnectReturn } from './refusals-connect.ts';
import { consentPage } from './wire-connect-page.ts';
import { codeAnswer, idTokenClaims, type TokenStatement } from './wire-oauth.ts';

const offered = gatewayFacts.offeredPoints.value;
const codeLifetime = gatewayFacts.codeLifetime.value * 1000;
const hintSeparator = new RegExp(`[${gatewayFacts.loginHintSeparators.value.join('')}]`);

interface Code {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly consents: readonly Consent[];
  readonly issuedAt: number;
}

interface Consent {
  readonly meteringPointId: string;
  readonly accessRightId: string;
}

interface Demand extends ConnectReturn {
  readonly clientId: string;
  readonly company: string;
}

/** Shows the page on which the holder picks the points and consents (adict.md 1.6). */
export const authorize: Handler = (exchange, world) => {
  const demand = demandOf(exchange, world);
  const hint = (exchange.query.get('login_hint') ?? '').split(hintSeparator);
  const points = [];
  for (const point of parkOf(world).points()) {
    if (point.park === reservedPark) continue;
    points.push(summaryOf(world, point, exchange.receivedAt.getTime()));
    if (points.length === offered) break;
  }
  return page(consentPage({ company: demand.company, hint, points, action: exchange.url }));
};

/** Takes what the holder decided: creates the rights and sends the browser back with a code, or with a refusal. */
export const decide: Handler = async (exchange, world) => {
  const demand = demandOf(exchange, world);
  const form = exchange.body.kind === 'form' ? exchange.body.value : new URLSearchParams();
  if (form.get('decision') !== 'accept') throw refused('connect-refused', { back: demand });
  const chosen = [...new Set(form.getAll('point').map((id) => id.trim()))].filter(Boolean);
  const unknown = chosen.find((id) => !parkOf(world).find(id));
  if (unknown !== undefined) throw refused('connect-unknown-point', { meteringPointId: unknown });
  if (chosen.length === 0) throw refused('connect-no-point');
  const now = exchange.receivedAt.getTime();
  const consents = await connectRights(world, demand.clientId, chosen, now);
  const code = createHash('sha256').update(`${world.seed} ${exchange.id} ${now}`).digest('base64url').slice(0, 27);
  const redirectUri = exchange.query.get('redirect_uri') ?? '';
  await codesOf(world).put(code, { code, clientId: demand.clientId, redirectUri, consents, issuedAt: now });
  return back(demand, { code, iss: gatewayFacts.sofitIssuer.value, client_id: demand.clientId });
};

/**
 * Exchanges a code for tokens; the access token opens no data (adict.md 1.6).
 *
 * @throws Refusal `oauth-invalid-grant` when the code is unknown, used, too old, or of another client or address
 */
export async function exchangeCode(
  form: URLSearchParams,
  told: Omit<TokenStatement, 'scope' | 'random'>,
  world: World,
  book: TokenBook,
): Promise<Reply> {
  const { application, issuedAt } = told;
  const kept = await world.store.transaction(async () => {
    const row = await codesOf(world).get(form.get('code') ?? '');
    if (row) await codesOf(world).delete(row.code);
    return row;
  });
  const fits = kept?.clientId === application.clientId && kept.redirectUri === form.get('redirect_uri');
  if (!kept || !fits || issuedAt * 1000 > kept.issuedAt + codeLifetime) throw new Refusal('oauth-invalid-grant');
  const random = () => world.random.fork('codes').fork(kept.code);
  const statement = { ...told, scope: gatewayFacts.connectScope.value, random };
  const token = await accessToken('sofit', statement, book);
  const hashes = { accessTokenHash: halfHash(token), codeHash: halfHash(kept.code) };
  const idToken = await new SignJWT(idTokenClaims({ ...statement, ...hashes }, kept.consents))
    .setProtectedHeader({ typ: 'JWT', alg: gatewayFacts.idTokenAlgorithm.value })
    .sign(new TextEncoder().encode(application.clientSecret));
  return json(codeAnswer(token, idToken), 200, gatewayFacts.tokenHeaders.value);
}

function codesOf(world: World): Table<Code> {
  return world.store.table<Code>('grdf.codes');
}

function demandOf(exchange: Exchange, world: World): Demand {
  const { query } = exchange;
  const application = world.applications.find((one) => one.clientId === query.get('client_id'));
  if (!application) throw refused('connect-unknown-client', { clientId: query.get('client_id') ?? '' });
  const redirectUri = httpUrl(query.get('redirect_uri'));
  if (!redirectUri) throw refused('connect-bad-redirect');
  if (query.get('response_type') !== 'code') throw refused('connect-bad-response-type');
  const { clientId, company } = application;
  return { clientId, company, redirectUri, state: query.get('state') ?? undefined };
}

function httpUrl(text: string | null): URL | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

function refused(reason: ConnectReason, detail: Record<string, unknown> = {}): Refusal<ConnectReason> {
  return new Refusal(reason, detail);
}

// OpenID Connect Core 3.1.3.6: the left half of the hash.
function halfHash(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}
