import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownError } from '../../mock-server/core/known-error.ts';
import type { Simulator } from '../../mock-server/index.ts';
import { startSimulator } from '../support/adict.ts';

type Shown = KnownError & { readonly commands: readonly string[] };

let simulator: Simulator;

beforeAll(async () => {
  ({ simulator } = await startSimulator());
});
afterAll(() => simulator.close());

const ask = (path: string, accept = '*/*') => fetch(`${simulator.url}/_wattif${path}`, { headers: { accept } });

async function list(query: string): Promise<{ known: number; errors: Shown[] }> {
  return (await (await ask(`/errors${query}`)).json()) as { known: number; errors: Shown[] };
}

test('the catalogue lists every known error of every provider, each with commands for this simulator', async () => {
  const { known, errors } = await list('');
  expect(known).toBe(errors.length);
  expect(new Set(errors.map(({ provider }) => provider))).toEqual(new Set(['grdf', 'enedis']));
  for (const { commands } of errors) expect(commands.at(-1)).toContain(simulator.url);
});

test('the catalogue is filtered by provider, section, status and code', async () => {
  const { errors } = await list('?provider=grdf&section=4.4&status=200&code=1000014');
  expect(errors).toMatchObject([
    {
      id: 'grdf-data-1000014',
      reason: 'revoked-by-holder',
      text: 'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
      certainty: 'documented',
      cause: 'The holder took the consent back: declare a new right.',
    },
  ]);
  expect((await list('?status=418')).errors).toEqual([]);
  expect((await list('?provider=&section=&status=&code=')).known).toBe((await list('')).known);
});

test('an unknown provider, a status that is none, and an unknown id are told as such', async () => {
  expect((await ask('/errors?provider=engie')).status).toBe(404);
  expect((await ask('/errors?status=many')).status).toBe(400);
  const missing = await ask('/errors/grdf-nothing');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('/_wattif/errors');
});

test('one error is shown with its recipe, body and commands', async () => {
  const error = (await (await ask('/errors/grdf-data-1000014')).json()) as Shown;
  expect(error.recipe.steps).toEqual([{ event: 'holderRevokes', input: { meteringPointId: '00000000010001' } }]);
  expect(JSON.parse(error.body)).toMatchObject({ statut_restitution: { code: '1000014' } });
  expect(error.commands).toHaveLength(5);
});

test('a browser gets a page with a form, a table a section, and the commands as text', async () => {
  const page = await ask('/errors?provider=grdf&section=4.4', 'text/html,application/xhtml+xml,*/*;q=0.8');
  expect(page.headers.get('content-type')).toContain('text/html');
  const text = await page.text();
  expect(text).toContain('<option selected>grdf</option>');
  expect(text).toContain('<input name="section" size="6" value="4.4">');
  expect(text).toContain('<h2>grdf 4.4</h2>');
  expect(text).not.toContain('<h2>grdf 4.5</h2>');
  expect(text).toContain('<tr id="grdf-data-1000014">');
  expect(text).toContain('&#39;content-type: application/json&#39;');
  expect(text).toContain('<span class="mark">our convention</span>'.replace('our convention', 'documented'));
});
