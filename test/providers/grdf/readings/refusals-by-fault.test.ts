import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KnownError } from '../../../../mock-server/core/known-error.ts';
import type { Simulator } from '../../../../mock-server/index.ts';
import { knownErrors } from '../../../../mock-server/providers/grdf/catalogue.ts';
import { dataRefusals } from '../../../../mock-server/providers/grdf/readings/refusals-data.ts';
import { startSimulator } from '../../../support/adict.ts';
import { tryRecipe } from '../../../support/try-recipe.ts';

const errors = await knownErrors();
// what breaks a stream off is no answer of its own
const caused = errors.filter(
  ({ reason = '', recipe }) =>
    Object.hasOwn(dataRefusals, reason) && reason !== 'partial-failure' && !recipe.call.headers?.['x-wattif-fault'],
);
const point = '00000000010001';

let simulator: Simulator;
beforeAll(async () => {
  ({ simulator } = await startSimulator());
});
afterAll(() => simulator.close());

/** The same call in a world where nothing happened, refused for the same reason by order. */
function ordered({ id, provider, reason = '', recipe }: KnownError): Pick<KnownError, 'id' | 'provider' | 'recipe'> {
  const { rights: _rights, ...world } = recipe.world ?? {};
  const headers = { ...recipe.call.headers, 'x-wattif-fault': reason };
  return { id: `${id}-by-fault`, provider, recipe: { world, call: { ...recipe.call, headers } } };
}

function at(error: KnownError, path: string): KnownError {
  return { ...error, id: `${error.id}-elsewhere`, recipe: { ...error.recipe, call: { ...error.recipe.call, path } } };
}

async function bothWays(error: KnownError) {
  return { caused: await tryRecipe(simulator.url, error), ordered: await tryRecipe(simulator.url, ordered(error)) };
}

describe('a refusal of data that is ordered has the bytes of one that has its cause (adict.md 4.4, 4.5)', () => {
  test.each(caused.map((error) => [error.id, error] as const))('%s', async (_, error) => {
    const both = await bothWays(error);
    expect(both.ordered).toEqual(both.caused);
    expect(both.ordered.body).toBe(error.body);
  });

  const revoked = caused.filter(({ reason }) => reason === 'revoked-by-holder');
  test.each([
    'donnees_consos_publiees?date_debut=2025-01-01&date_fin=2025-02-01',
    'donnees_consos_publiees?periode=PN-2025-W04-2',
    'donnees_consos_informatives?periode=2025-W04',
    'donnees_injections_publiees?periode=2025-01',
    'donnees_contractuelles',
    'donnees_techniques',
  ])('on %s', async (asked) => {
    const [error] = revoked.map((one) => at(one, `/adict/v2/pce/${point}/${asked}`));
    if (!error) throw new Error('the catalogue has no such row');
    const both = await bothWays(error);
    expect(both.ordered).toEqual(both.caused);
  });

  test.each(['donnees_consos_publiees?periode=2018', 'donnees_consos_informatives?periode=2018'])(
    'without data, on %s',
    async (asked) => {
      const [error] = caused
        .filter(({ reason }) => reason === 'no-data')
        .map((one) => at(one, `/adict/v2/pce/${point}/${asked}`));
      if (!error) throw new Error('the catalogue has no such row');
      const both = await bothWays(error);
      expect(both.caused.body).toContain('1000008');
      expect(both.ordered).toEqual(both.caused);
    },
  );
});

test('a stream that breaks by order, without more told, names the period that was asked for', async () => {
  const call = {
    path: `/adict/v2/pce/${point}/donnees_consos_publiees?periode=2025`,
    headers: { 'x-wattif-fault': 'refuse reason=partial-failure afterRecords=1' },
  };
  const [row] = caused;
  const tokenFrom = row?.recipe.call.tokenFrom;
  if (!tokenFrom) throw new Error('the catalogue has no token');
  const { body } = await tryRecipe(simulator.url, {
    id: 'breaks',
    provider: 'grdf',
    recipe: { call: { ...call, tokenFrom } },
  });
  const [, broken = ''] = body.trimEnd().split('\n');
  expect(JSON.parse(broken)).toMatchObject({
    periode: { valeur: '2025', date_debut: '2025-01-01', date_fin: '2026-01-01' },
    statut_restitution: { code: '2000100' },
  });
});

test('a period that cannot be read is echoed as it came', async () => {
  const error = caused.find(({ reason }) => reason === 'bad-period');
  if (!error) throw new Error('the catalogue has no such row');
  const both = await bothWays(error);
  expect(both.ordered.body).toContain('"periode":{"valeur":"2025-01-01","date_debut":null,"date_fin":null}');
});
