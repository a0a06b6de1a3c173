import routes from '../../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import type { KnownError, Recipe, RecipeCall } from '../../core/known-error.ts';
import { tokenRequest } from './tokens/wire-token.ts';

/** Paths that need no token: the token servers and the consent pages. */
const open: ReadonlySet<string> = new Set(routes.filter(({ secured }) => !secured).map(({ path }) => path));

/**
 * Every error that the operator is known to give, a row of the reference each: `fixtures/errors/enedis.json`, with the
 * request that buys the token of a call (enedis.md 1.3, 1.4, 1.5, 4).
 */
export async function knownErrors(): Promise<readonly KnownError[]> {
  const { default: errors } = await import('../../../fixtures/errors/enedis.json', { with: { type: 'json' } });
  return (errors as readonly KnownError[]).map((error) => ({ ...error, recipe: withTokens(error.recipe) }));
}

function withTokens({ steps, call, ...rest }: Recipe): Recipe {
  const prepared = steps?.map((step) => ('call' in step ? { call: withToken(step.call) } : step));
  return { ...rest, ...(prepared && { steps: prepared }), call: withToken(call) };
}

function withToken(call: RecipeCall): RecipeCall {
  const [path = ''] = call.path.split('?');
  return call.token === 'none' || open.has(path) ? call : { ...call, tokenFrom: tokenRequest };
}
