import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import type { Simulator } from '../../mock-server/index.ts';
import { startSimulator } from '../support/adict.ts';
import { capturePrinted } from '../support/command-line.ts';
import { tryRecipe } from '../support/try-recipe.ts';

let simulator: Simulator;
const told = capturePrinted();

beforeAll(async () => {
  ({ simulator } = await startSimulator());
});
afterAll(() => simulator.close());

const wattif = (...words: string[]) => run(['node', 'wattif', ...words, '--url', simulator.url]);

test('known errors are listed by status, code, text and id', async () => {
  await wattif('errors', '--provider', 'grdf', '--status', '404', '--section', '4.1');
  expect(told.out).toBe(
    '404  1000000006  Le PCE est inconnu.\n                 grdf-declare-1000000006\n1 known errors; "wattif errors show <id>" tells how to bring one about.\n',
  );
});

test('known errors are listed as JSON', async () => {
  await wattif('errors', '--code', '1000014', '--json');
  expect(JSON.parse(told.out)).toMatchObject({ known: 1, errors: [{ id: 'grdf-data-1000014' }] });
});

test('one error is shown with how sure it is, its cause, and commands to copy', async () => {
  await wattif('errors', 'show', 'grdf-data-1000014');
  expect(told.out).toContain('The holder took the consent back');
  expect(told.out).toContain('documented: adict.md 4.4');
  expect(told.out).toContain('curl -s -i');
});

test('an unknown id is told as such', async () => {
  await wattif('errors', 'show', 'grdf-nothing');
  expect(told.errors).toContain('There is no known error "grdf-nothing"');
  expect(process.exitCode).toBe(1);
});

test('an error is tried in a fresh world, which stays to be looked at', async () => {
  await wattif('errors', 'try', 'grdf-data-1000014');
  expect(told.out).toMatch(
    /^200\n\{"pce".*"1000014".*\}\nThis is the documented answer\.\nworld: .*, exchange x\d+ in the journal of error-.*\n$/s,
  );
  expect(process.exitCode).toBeUndefined();
  const last = simulator.world('error-grdf-data-1000014').journal().at(-1);
  expect(told.out).toContain(
    `world: error-grdf-data-1000014, exchange ${last?.id} in the journal of error-grdf-data-1000014\n`,
  );
});

test('a recipe whose preparation fails leaves no world behind, and says what was refused', async () => {
  const recipe = { steps: [{ event: 'nothing' }], call: { path: '/adict/v2/droits_acces' } };
  await expect(tryRecipe(simulator.url, { id: 'made-up', provider: 'grdf', recipe })).rejects.toThrow('nothing');
  expect(() => simulator.world('made-up')).toThrow();
});

test('a recipe that keeps what no answer tells says so', async () => {
  const call = { method: 'PATCH', path: '/adict/v2/droit_acces/x', token: 'none', keep: { it: 'absent' } } as const;
  const recipe = { steps: [{ call }], call };
  await expect(tryRecipe(simulator.url, { id: 'made-up', provider: 'grdf', recipe })).rejects.toThrow('"absent"');
});
