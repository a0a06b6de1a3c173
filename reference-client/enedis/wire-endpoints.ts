import type { EnedisEnvironment } from './generation.ts';

/** Where the operator is reached, as origins without a slash at their end. */
export interface Endpoints {
  /** Tokens and data. */
  readonly api: string;
  /** The consent page, for browsers. */
  readonly authorize: string;
}

// enedis.md 1.1. No authorize page is documented for the sandbox of v5 and later; the one that answered until 2023 stands here.
const hosts = {
  production: { api: 'https://gw.ext.prod.api.enedis.fr', authorize: 'https://mon-compte-particulier.enedis.fr' },
  sandbox: { api: 'https://gw.ext.prod-sandbox.api.enedis.fr', authorize: 'https://ext.hml.api.enedis.fr' },
} as const satisfies Record<EnedisEnvironment, Endpoints>;

/** Path of the token server, the same for both generations. */
export const tokenPath = '/oauth2/v3/token';

/**
 * The addresses of an environment.
 *
 * @param host one address for everything, such as a simulator's; the operator's own hosts unless told
 */
export function endpointsOf(environment: EnedisEnvironment, host?: string): Endpoints {
  if (host === undefined) return hosts[environment];
  const origin = host.replace(/\/$/, '');
  return { api: origin, authorize: origin };
}
