import type { Application } from '../../../core/application.ts';
import type { Random } from '../../../core/random.ts';
import { gatewayFacts } from './facts-gateway.ts';

/** Which of the two token servers answers. */
export type TokenServer = 'sofit' | 'okta';

/** All that a token says, in the product's words. Instants are in whole seconds since 1970 (UTC). */
export interface TokenStatement {
  readonly application: Application;
  readonly scope: string;
  readonly grant: 'client_credentials' | 'authorization_code';
  readonly issuedAt: number;
  readonly lifetime: number;
  /** Asked for when a token is made, which is once a second at most. */
  random(): Random;
  readonly origin: string;
}

const sofitIssuer = gatewayFacts.sofitIssuer.value;
const oktaIssuer = 'https://adict-connexion.grdf.fr/oauth2/aus5y2ta2uEHjCWIR417';

const printedLifetime: Readonly<Record<TokenServer, number>> = gatewayFacts.printedLifetime.value;

/** Claims of a SOFIT access token, in the recorded order (adict.md 1.4). */
export function sofitClaims(told: TokenStatement) {
  const { application, issuedAt, lifetime } = told;
  const random = told.random();
  return {
    sub: application.clientId,
    cts: 'OAUTH2_STATELESS_GRANT',
    auditTrackingId: uuid(random),
    iss: sofitIssuer,
    tokenName: 'access_token',
    token_type: 'Bearer',
    authGrantId: opaqueId(random),
    aud: application.clientId,
    nbf: issuedAt,
    grant_type: told.grant,
    scope: told.scope.split(' '),
    auth_time: issuedAt,
    realm: '/externeGrdf',
    exp: issuedAt + lifetime,
    iat: issuedAt,
    expires_in: lifetime,
    jti: opaqueId(random),
    u_em: userIdOf(application),
    rs: application.company,
    client_id: application.clientId,
  };
}

/** Claims of an OKTA access token: the product's usual ones, since none was recorded. */
export function oktaClaims(told: TokenStatement) {
  const { application, issuedAt, lifetime } = told;
  const random = told.random();
  return {
    ver: 1,
    jti: `AT.${opaqueId(random)}`,
    iss: oktaIssuer,
    aud: 'adict',
    iat: issuedAt,
    exp: issuedAt + lifetime,
    cid: application.clientId,
    scp: told.scope.split(' '),
    sub: application.clientId,
  };
}

/** A token server's answer. SOFIT echoes the scope with the third party's id and name (adict.md 1.3). */
export function tokenAnswer(server: TokenServer, token: string, application: Application, scope: string) {
  const echoed = gatewayFacts.scopeEcho.value.includes(server)
    ? `${scope} ${userIdOf(application)} ${application.company}`
    : scope;
  return { access_token: token, scope: echoed, token_type: 'Bearer', expires_in: printedLifetime[server] };
}

/** The answer to an authorization code (adict.md 1.6). */
export function codeAnswer(token: string, idToken: string) {
  return { access_token: token, id_token: idToken, token_type: 'Bearer', expires_in: printedLifetime.sofit };
}

/** Claims of the id token of Client Connect, in the recorded order; consents are JSON inside a string (adict.md 1.6). */
export function idTokenClaims(
  told: TokenStatement & { readonly accessTokenHash: string; readonly codeHash: string },
  consents: readonly { readonly meteringPointId: string; readonly accessRightId: string }[],
) {
  const { application, issuedAt, lifetime } = told;
  const random = told.random();
  return {
    at_hash: told.accessTokenHash,
    sub: opaqueId(random),
    auditTrackingId: uuid(random),
    iss: sofitIssuer,
    tokenName: 'id_token',
    aud: application.clientId,
    c_hash: told.codeHash,
    acr: '0',
    azp: application.clientId,
    auth_time: issuedAt,
    realm: '/externeGrdf',
    exp: issuedAt + lifetime,
    tokenType: 'JWTToken',
    iat: issuedAt,
    consentements: JSON.stringify(
      consents.map(({ meteringPointId, accessRightId }) => ({ pce: meteringPointId, id_accreditation: accessRightId })),
    ),
  };
}

function userIdOf(application: Application): string {
  return application.clientId + gatewayFacts.thirdPartyIdEnding.value;
}

function opaqueId(random: Random): string {
  let id = '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let i = 0; i < 27; i += 1) id += alphabet[random.int(0, 63)];
  return id;
}

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}
