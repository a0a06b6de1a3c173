import { expect, test } from 'vitest';
import type { KnownError, Recipe } from '../../mock-server/core/known-error.ts';
import {
  isSameBody,
  keptValue,
  needsOwnWorld,
  tokensOf,
  withTokens,
  worldPlanOf,
} from '../../mock-server/core/recipe.ts';

const errorOf = (recipe: Recipe) => ({ id: 'fake-1', recipe }) as KnownError;

test('a value is kept out of JSON, however it is spaced, and out of the address of a redirect', () => {
  expect(keptValue('{"a":1,"id_droit_acces":"abc"}', 'id_droit_acces')).toBe('abc');
  expect(keptValue('{\n  "code": "x-1",\n  "b": 2\n}', 'code')).toBe('x-1');
  expect(keptValue('http://localhost:3000/callback?code=a=b&state=s', 'code')).toBe('a=b');
  expect(keptValue('{"id":"first"}\n{"id":"second"}', 'id')).toBe('first');
  expect(keptValue('{"decode":"no"}', 'code')).toBeUndefined();
});

test('a body is the documented one to the byte, but for what is another each time', () => {
  expect(isSameBody('{"errorId":"{*}","a":"(.*)"}', '{"errorId":"x12","a":"(.*)"}')).toBe(true);
  expect(isSameBody('{"errorId":"{*}"}', '{"errorId":"x","y":"z"}')).toBe(false);
  expect(isSameBody('{"a":"l’eau"}', '{"a":"l\'eau"}')).toBe(false);
  expect(isSameBody('{}\n', '{}')).toBe(false);
});

test('each call is given the request of its token, and one token serves all calls that ask alike', () => {
  const recipe: Recipe = {
    steps: [{ call: { path: '/a' } }, { advance: 'PT1H' }, { call: { path: '/a', token: 'other-base' } }],
    call: { path: '/a', token: 'none' },
  };
  const tokenOf = (path: string, token: string) => (path === '/a' ? { path: '/token', form: { token } } : undefined);
  const [error] = withTokens([errorOf(recipe)], tokenOf);
  expect(error?.recipe.call).toEqual(recipe.call);
  expect(error && tokensOf(error.recipe)).toEqual([
    { path: '/token', form: { token: 'own' } },
    { path: '/token', form: { token: 'other-base' } },
  ]);
  expect(tokensOf({ call: { path: '/open' } })).toEqual([]);
});

test('a recipe with steps or with wishes for its world needs a world of its own', () => {
  expect(needsOwnWorld(errorOf({ call: { path: '/' } }))).toBe(false);
  expect(needsOwnWorld(errorOf({ world: {}, call: { path: '/' } }))).toBe(true);
  expect(needsOwnWorld(errorOf({ steps: [{ advance: 'PT1H' }], call: { path: '/' } }))).toBe(true);
  expect(worldPlanOf(errorOf({ world: { rights: 'none' }, call: { path: '/' } }))).toMatchObject({
    name: 'fake-1',
    now: '2026-01-15T08:00:00Z',
    clock: 'frozen',
    quotas: 'off',
    rights: 'none',
  });
});
