import routes from '../../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import type { KnownError } from '../../core/known-error.ts';
import { withTokens } from '../../core/recipe.ts';
import { tokenRequest } from './tokens/wire-token.ts';

/** Paths that need no token: the token servers and the consent pages. */
const open: ReadonlySet<string> = new Set(routes.filter(({ secured }) => !secured).map(({ path }) => path));

/**
 * Every error that the operator is known to give, a row of the reference each: `fixtures/errors/enedis.json`, with the
 * request that buys the token of a call (enedis.md 1.3, 1.4, 1.5, 4).
 */
export async function knownErrors(): Promise<readonly KnownError[]> {
  const { default: errors } = await import('../../../fixtures/errors/enedis.json', { with: { type: 'json' } });
  return withTokens(errors as readonly KnownError[], (path) =>
    open.has(path.split('?')[0] ?? '') ? undefined : tokenRequest,
  );
}
