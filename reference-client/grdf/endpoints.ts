/** Production, or the operator's own sandbox. */
export type GrdfEnvironment = 'production' | 'sandbox';

/** Where the operator is reached. */
export interface Endpoints {
  /** Base address of the API, without a slash at its end. */
  readonly api: string;
  readonly token: string;
  readonly authorize: string;
  /** The scope to ask a token with: the base path. */
  readonly scope: string;
}

const basePaths = { production: '/adict/v2', sandbox: '/adict/bas/v6' } as const satisfies Record<
  GrdfEnvironment,
  string
>;
const sofitPath = '/openam/oauth2/realms/externeGrdf';
const oktaPath = '/oauth2/aus5y2ta2uEHjCWIR417/v1/token';

/**
 * The addresses of an environment. Applications of before April 2024, whose client id tells it, ask their tokens at the
 * older token server.
 *
 * @param places one address for everything, such as a simulator's, and another token server; the operator's own unless told
 */
export function endpointsOf(
  environment: GrdfEnvironment,
  clientId: string,
  { host, tokenUrl }: { readonly host?: string | undefined; readonly tokenUrl?: string | undefined } = {},
): Endpoints {
  const older = environment === 'production' ? clientId.endsWith('_grdf') : clientId.startsWith('grdf_');
  const base = basePaths[environment];
  const origin = host?.replace(/\/+$/, '');
  const sofit = origin ?? 'https://sofit-sso-oidc.grdf.fr';
  const okta = origin ?? 'https://adict-connexion.grdf.fr';
  return {
    api: `${origin ?? 'https://api.grdf.fr'}${base}`,
    token: tokenUrl ?? (older ? `${sofit}${sofitPath}/access_token` : okta + oktaPath),
    authorize: `${sofit}${sofitPath}/authorize`,
    scope: base,
  };
}
