import { createHash } from 'node:crypto';
import type { Application } from '../../../core/application.ts';
import { keyOf, type Random } from '../../../core/random.ts';
import { tokenFacts } from './facts-tokens.ts';
import { tokenWordFacts } from './wire-facts-tokens.ts';

/** Seconds of the world's clock that a token works. */
export const tokenLifetime = tokenFacts.tokenLifetime.value;

/** How an application buys its token: path and form; the credentials are placeholders of recipes (enedis.md 1.3). */
export const tokenRequest = {
  path: '/oauth2/v3/token',
  form: { grant_type: 'client_credentials', client_id: '{clientId}', client_secret: '{clientSecret}' },
} as const;

const applicationScope = tokenFacts.applicationScope.value;

/** All that an application token says, in the product's words. Instants are in whole seconds since 1970 (UTC). */
export interface TokenStatement {
  readonly application: Application;
  readonly issuedAt: number;
  readonly keyType: 'SANDBOX' | 'PRODUCTION';
  readonly random: Random;
}

// Name and context of each API a token names (enedis.md 1.3). The contexts are the v5 paths; the order is theirs in 2.1.
const subscribedApis = [
  ['donnees_de_compt_elec_dc', '/metering_data_dc/v5'],
  ['donnees_de_compt_elec_plc', '/metering_data_plc/v5'],
  ['donnees_de_compt_elec_clc', '/metering_data_clc/v5'],
  ['donnees_de_compt_elec_dcmp', '/metering_data_dcmp/v5'],
  ['donnees_de_compt_elec_dp', '/metering_data_dp/v5'],
  ['clients_contrats_pdl', '/customers_upc/v5'],
  ['clients_donnees_identite', '/customers_i/v5'],
  ['clients_adresse_pdl', '/customers_upa/v5'],
  ['clients_donnees_contact', '/customers_cd/v5'],
] as const;

/** Claims of an application token, in the recorded order (enedis.md 1.3). Id and tier type are ours. */
export function applicationClaims({ application, issuedAt, keyType, random }: TokenStatement) {
  return {
    sub: 'DataConnect@carbon.super',
    iss: tokenFacts.tokenIssuer.value,
    tierInfo: { Bronze: tokenFacts.tokenTier.value },
    keytype: keyType,
    subscribedAPIs: subscribedApis.map(([name, context]) => ({
      subscriberTenantDomain: 'carbon.super',
      name,
      context,
      publisher: tokenFacts.tokenPublisher.value,
      version: 'v5',
      subscriptionTier: 'Bronze',
    })),
    aud: 'http://org.wso2.apimgt/gateway',
    typeEntite: 'autre',
    application: {
      owner: 'DataConnect',
      tierQuotaType: null,
      tier: 'Unlimited',
      name: application.name,
      id: 1000 + (keyOf('application', application.clientId) % 9000),
      uuid: null,
    },
    scope: applicationScope,
    consumerKey: application.clientId,
    exp: issuedAt + tokenLifetime,
    iat: issuedAt,
    jti: uuid(random),
  };
}

/** Header of an application token; the thumbprint is the base64 of a SHA-1 in hex: 56 characters (enedis.md 1.3). */
export function applicationHeader(publicKey: string) {
  const thumbprint = createHash('sha1').update(publicKey).digest('hex');
  return { typ: 'JWT', alg: 'RS256', x5t: Buffer.from(thumbprint).toString('base64') };
}

/** The answer with an application token (enedis.md 1.3): as recorded, or as the Swagger shows it. */
export function applicationTokenAnswer(token: string, as: 'recorded' | 'documented') {
  return as === 'recorded'
    ? { access_token: token, scope: applicationScope, token_type: 'Bearer', expires_in: tokenLifetime }
    : { access_token: token, scope: '', token_type: 'Bearer', expires_in: String(tokenLifetime) };
}

/** What a token of one consent may do (enedis.md 1.2). */
export const consentScope: readonly string[] = tokenWordFacts.consentScopes.value;

/** The answer with a token that is bound to a consent; instants in milliseconds since 1970, as texts (enedis.md 1.2). */
export function consentTokenAnswer(told: {
  readonly token: string;
  readonly refreshToken: string;
  readonly refreshIssuedAt: number;
  readonly issuedAt: number;
  readonly meteringPointIds: readonly string[];
  readonly clientId: string;
}) {
  return {
    access_token: told.token,
    token_type: 'Bearer',
    expires_in: tokenLifetime,
    refresh_token: told.refreshToken,
    scope: consentScope.join(' '),
    refresh_token_issued_at: String(told.refreshIssuedAt),
    issued_at: String(told.issuedAt),
    usage_points_id: told.meteringPointIds.join(','),
    apigo_client_id: told.clientId,
  };
}

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}
