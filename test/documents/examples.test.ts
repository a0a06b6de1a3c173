import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const folder = 'reference-client/examples';
const examples = readdirSync(folder);

test('what the README quotes of the reference client stands in an example, word for word', () => {
  const quotes = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  const quoted = quotes.filter((text) => !text.startsWith('import '));
  expect(quoted.length).toBeGreaterThan(0);
  const sources = examples.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  for (const quote of quoted) expect(sources.filter((source) => source.includes(quote))).toHaveLength(1);
});

test('the README names all examples', () => {
  expect(examples.filter((name) => !readme.includes(`(${folder}/${name})`))).toEqual([]);
});

test.each(['README.md', 'contracts/README.md', 'contracts/conformance/README.md', 'reference-client/README.md'])(
  'every file that %s links to is there',
  (document) => {
    const place = new URL(document, `file://${process.cwd()}/`);
    const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(new URL(path, place)))).toEqual([]);
  },
);
