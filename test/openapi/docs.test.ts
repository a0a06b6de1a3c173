import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocs, splitPage, withLinesShown } from '../../scripts/build-docs.ts';
import { descriptionNames } from '../../scripts/generate.ts';

describe('the pages of the API descriptions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wattif-docs-'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  beforeAll(() => buildDocs(folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('each has a page and the file it is made from, linked by one index', () => {
    const expected = descriptionNames().flatMap((name) => [`${name}.html`, `${name}.yaml`]);
    expect(readdirSync(folder).sort()).toEqual([...expected, 'index.html', 'redoc.js'].sort());
    for (const file of expected) expect(read('index.html')).toContain(`href="${file}"`);
  });

  test.each(descriptionNames())('the page of %s loads its one script from beside it', (name) => {
    const html = read(`${name}.html`);
    expect(html).toContain("import { hydrate } from './redoc.js';");
    expect(html.length).toBeLessThan(600_000);
  });

  test('no page asks another host for anything, nor sends usage anywhere', () => {
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
      expect(read(file)).not.toMatch(/<(link|script|img|iframe)[^>]*\s(src|href)="(https?:)?\/\//);
      expect(read(file)).not.toMatch(/@import|url\(\s*["']?https?:/);
    }
    for (const name of descriptionNames()) expect(read(`${name}.html`)).toContain('"disableTelemetry":true');
    expect(read('redoc.js')).not.toMatch(/cdn\.redoc\.ly|fonts\.google/);
  });
});

test('a stream shows the schema of its lines, not the plain string that stands for it', () => {
  const media = { schema: { type: 'string' }, 'x-line-schema': { $ref: '#/components/schemas/Line' }, examples: {} };
  expect(withLinesShown({ content: [media] })).toEqual({
    content: [{ schema: { $ref: '#/components/schemas/Line' }, examples: {} }],
  });
});

test('a page that is not as expected is told, not shipped broken', () => {
  expect(() => splitPage('<script>init()</script>')).toThrow('mend splitPage');
  const html = '<script type="module">const{init}=(()=>({}))();export{init};\nconst __redoc_definition = {}</script>';
  expect(() => splitPage(html)).toThrow('mend splitPage');
});
