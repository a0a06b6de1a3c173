import type { TokenRequest } from '../../core/known-error.ts';

const production = '/adict/v2';
const sandbox = '/adict/bas/v6';

/** The request of SOFIT that gives the token of a path, or of the other base path; token servers ask for none (adict.md 1.1, 1.2). */
export function tokenRequest(path: string, token: 'own' | 'other-base'): TokenRequest | undefined {
  if (!path.startsWith('/adict/')) return undefined;
  const isSandbox = path.startsWith(sandbox);
  const scope = isSandbox === (token === 'own') ? sandbox : production;
  const form = {
    grant_type: 'client_credentials',
    client_id: '{clientId}',
    client_secret: '{clientSecret}',
    scope,
  };
  return { path: '/openam/oauth2/realms/externeGrdf/access_token', form };
}
