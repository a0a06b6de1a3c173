import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { findPacts } from '../../contracts/verify/sources.ts';
import { SetupError } from '../../mock-server/index.ts';
import { folderOf, pactOf } from './support/pacts.ts';

const pact = pactOf([]);

test('a file is one pact, also with a byte order mark', async () => {
  const folder = folderOf({ 'a.json': pact, 'b.json': `\uFEFF${JSON.stringify(pact)}` });
  const { pacts, notes } = await findPacts([join(folder, 'a.json'), join(folder, 'b.json')]);
  expect(pacts.map(({ source }) => relative(folder, source))).toEqual(['a.json', 'b.json']);
  expect(pacts[0]?.document).toEqual(pact);
  expect(notes).toEqual([]);
});

test('a folder is every pact below it, in the order of names; another JSON file is left out with a note', async () => {
  const folder = folderOf({
    'z.json': pact,
    'below/deeper/a.json': pact,
    'package.json': { name: 'portal' },
    'tsconfig.json': '{ // not JSON\n}',
    'notes.txt': 'x',
    'node_modules/x/pact.json': pact,
    '.cache/pact.json': pact,
  });
  const { pacts, notes } = await findPacts([folder]);
  expect(pacts.map(({ source }) => relative(folder, source))).toEqual(['below/deeper/a.json', 'z.json']);
  expect(notes.map((note) => note.replace(`${folder}/`, ''))).toEqual([
    'package.json is no pact: left out.',
    'tsconfig.json is no pact: left out.',
  ]);
});

test('a pact that is reached twice counts once', async () => {
  const folder = folderOf({ 'a.json': pact, 'below/b.json': pact });
  const { pacts } = await findPacts([folder, join(folder, 'a.json'), join(folder, 'below')]);
  expect(pacts).toHaveLength(2);
});

test('a link to a folder above does not go round in a circle', async () => {
  const folder = folderOf({ 'a.json': pact });
  symlinkSync(folder, join(folder, 'again'));
  expect((await findPacts([folder])).pacts).toHaveLength(1);
});

test('a pact of messages alone is a pact', async () => {
  const messages = { consumer: { name: 'a' }, provider: { name: 'b' }, messages: [] };
  expect((await findPacts([folderOf({ 'a.json': messages })])).pacts).toHaveLength(1);
});

test.each([
  ['missing.json', 'There is no file or folder "missing.json".'],
  ['text.json', 'is no JSON, so it is no pact.'],
  ['other.json', 'is JSON but no pact: a pact has "consumer", "provider" and "interactions".'],
])('%s, named, is a mistake that is told', async (name, sentence) => {
  const folder = folderOf({ 'text.json': 'nonsense', 'other.json': { name: 'portal' } });
  const path = name === 'missing.json' ? name : join(folder, name);
  const failing = findPacts([path]);
  await expect(failing).rejects.toThrow(SetupError);
  await expect(failing).rejects.toThrow(sentence);
});

test('a pact that a merge has spoilt is not passed over in its folder', async () => {
  const spoilt = JSON.stringify(pact).replace('{', '{\n<<<<<<< HEAD\n');
  await expect(findPacts([folderOf({ 'a.json': pact, 'b.json': spoilt })])).rejects.toThrow(
    /b\.json" looks like a pact/,
  );
});
