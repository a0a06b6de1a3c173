import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parsedAtRunTime } from '../../scripts/json-texts.ts';
import { withoutAttributes } from '../../scripts/lazy-json.ts';
import { noticesOf, packagesOf } from '../../scripts/notices.ts';

test.each([
  [`await import('./a.json', { with: { type: 'json' } })`, `await import('./a.json')`],
  [`import("../a.json", {with:{type:"json"}})`, `import("../a.json")`],
  [`import('./a.json', {\n  with: { type: 'json' },\n})`, `import('./a.json')`],
  [`import a from './a.json' with { type: 'json' };`, `import a from './a.json' with { type: 'json' };`],
  [`import('./a.ts')`, `import('./a.ts')`],
])('a later import of JSON is bundled without its attributes: %s', (code, bundled) => {
  expect(withoutAttributes(code)).toBe(bundled);
});

test('a large JSON file is bundled as a text, and says the same as before', async () => {
  const data = { quoted: '"\\\'`$\n\u2028', accented: 'été', list: [1, null, { deep: true }], ['__proto__']: 1 };
  const json = JSON.stringify(data, null, 2);
  const imported = await import(`data:text/javascript,${encodeURIComponent(parsedAtRunTime(json, '/ours/a.json'))}`);
  expect(imported.default).toEqual(JSON.parse(json));
  const module = { exports: {} };
  new Function('module', parsedAtRunTime(json, '/x/node_modules/y/a.json'))(module);
  expect(module.exports).toEqual(JSON.parse(json));
});

test('the notices hold each bundled package once, by name, with its licence text', () => {
  const files = ['express/index.js', 'busboy/lib/index.js', 'express/lib/express.js'];
  const packages = packagesOf([...files.map((file) => resolve('node_modules', file)), resolve('mock-server/cli.ts')]);
  expect(packages.map(({ name, licence }) => `${name} ${licence}`)).toEqual(['busboy MIT', 'express MIT']);
  expect(noticesOf(packages)).toMatch(/^busboy \d+\.\d+\.\d+ \(MIT\)\n\nCopyright Brian White/m);
});

test('nothing without a licence is bundled', () => {
  const nameless = {
    folder: resolve('node_modules/express'),
    name: 'x',
    version: '1.0.0',
    licence: '',
    isModule: false,
  };
  expect(() => noticesOf([nameless])).toThrow('x names no licence; do not bundle it.');
  const textless = { ...nameless, folder: resolve('test'), licence: 'MIT' };
  expect(() => noticesOf([textless])).toThrow('x has no licence file; do not bundle it.');
});
