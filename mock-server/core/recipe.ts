import {
  type KnownError,
  type Recipe,
  type RecipeCall,
  type RecipeStep,
  type TokenRequest,
  worldOfRecipes,
} from './known-error.ts';

/** Which request gives the token of a call; undefined where the path needs none. */
export type TokenOf = (path: string, token: 'own' | 'other-base') => TokenRequest | undefined;

/** Errors as a provider's file has them, with the request of its token put into every call. */
export function withTokens(errors: readonly KnownError[], tokenOf: TokenOf): KnownError[] {
  const asked = (call: RecipeCall): RecipeCall => {
    const { token = 'own', path } = call;
    const tokenFrom = token === 'none' ? undefined : tokenOf(path, token);
    return tokenFrom ? { ...call, tokenFrom } : call;
  };
  const step = (one: RecipeStep): RecipeStep => ('call' in one ? { call: asked(one.call) } : one);
  return errors.map((error) => {
    const { steps, call } = error.recipe;
    return { ...error, recipe: { ...error.recipe, ...(steps && { steps: steps.map(step) }), call: asked(call) } };
  });
}

/** The requests of all tokens that a recipe's calls carry, each once. */
export function tokensOf({ steps = [], call }: Recipe): TokenRequest[] {
  const calls = [...steps.flatMap((step) => ('call' in step ? [step.call] : [])), call];
  const requests = calls.flatMap(({ tokenFrom }) => tokenFrom ?? []);
  return requests.filter((request, index) => requests.findIndex((one) => isSameToken(one, request)) === index);
}

/** Whether two requests give the same token. */
export function isSameToken(one: TokenRequest, other: TokenRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a recipe needs a world of its own, or works in the world `default` too. */
export function needsOwnWorld({ recipe }: Pick<KnownError, 'recipe'>): boolean {
  return recipe.world !== undefined || (recipe.steps ?? []).length > 0;
}

/** The plan of the world that a recipe is run in; named as the error. */
export function worldPlanOf({ id, recipe }: Pick<KnownError, 'id' | 'recipe'>): Record<string, unknown> {
  return { name: id, ...worldOfRecipes, ...recipe.world };
}

/** The value that follows a name in an answer: of a key in its JSON, or of a parameter in the address it redirects to. */
export function keptValue(answer: string, name: string): string | undefined {
  return new RegExp(`^.*[?&"]${name}[":= ]+([^"&\\s]*)`, 'm').exec(answer)?.[1];
}

/**
 * Whether a body is the documented one, `{*}` there standing for anything without a quotation mark.
 *
 * @example
 * isSameBody('{"errorId":"{*}"}', '{"errorId":"x12"}'); // true
 */
export function isSameBody(documented: string, body: string): boolean {
  const parts = documented.split('{*}').map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^"]*')}$`, 's').test(body);
}
