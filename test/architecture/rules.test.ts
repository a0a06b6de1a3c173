import { describe, expect, test } from 'vitest';
import { borderViolations, cycleViolations } from './borders.ts';
import { clockViolations, habitViolations, longest, wireWordViolations } from './habits.ts';
import { readSource } from './source.ts';

// Each rule is shown a sample that breaks it: a rule that cannot fail keeps nothing.

describe('what a folder may import', () => {
  test.each([
    [
      'mock-server/core/x.ts',
      `import express from 'express';`,
      'mock-server/core/x.ts:1 imports express: only http may.',
    ],
    [
      'mock-server/core/x.ts',
      `import { app } from '../http/app.ts';`,
      'mock-server/core/x.ts:1 imports mock-server/http/app.ts: core may import core.',
    ],
    [
      'mock-server/core/x.ts',
      `\nconst later = () => import('../oauth/bearer.ts');`,
      'mock-server/core/x.ts:2 imports mock-server/oauth/bearer.ts: core may import core.',
    ],
    [
      'mock-server/core/x.ts',
      `export * from '../http/app.ts';`,
      'mock-server/core/x.ts:1 imports mock-server/http/app.ts: core may import core.',
    ],
    [
      'mock-server/core/x.ts',
      `type App = import('../http/app.ts').App;`,
      'mock-server/core/x.ts:1 imports mock-server/http/app.ts: core may import core.',
    ],
    [
      'mock-server/providers/grdf/x.ts',
      `import type { Point } from '../enedis/point.ts';`,
      'mock-server/providers/grdf/x.ts:1 imports mock-server/providers/enedis/point.ts: the grdf provider may import core, oauth, openapi/types, openapi/generated, fixtures and itself.',
    ],
    [
      'mock-server/http/x.ts',
      `import { grdf } from '../providers/grdf/index.ts';`,
      'mock-server/http/x.ts:1 imports mock-server/providers/grdf/index.ts: http may import core, oauth, http and openapi.',
    ],
    [
      'mock-server/cli/x.ts',
      `import { providers } from '../providers/index.ts';`,
      'mock-server/cli/x.ts:1 imports mock-server/providers/index.ts: the command line may import the simulator, core, openapi and the verdicts: it steers by the control API.',
    ],
    [
      'reference-client/x.ts',
      `import { day } from '../mock-server/core/paris.ts';`,
      'reference-client/x.ts:1 imports mock-server/core/paris.ts: the reference client may import itself and openapi/types: it runs against the real APIs too.',
    ],
    [
      'mock-server/helpers/x.ts',
      '',
      'mock-server/helpers/x.ts lies in no known folder: give it a line in test/architecture/borders.ts.',
    ],
  ])('%s with "%s" is reported', (path, text, sentence) => {
    expect(borderViolations(readSource(path, text))).toEqual([sentence]);
  });

  test.each([
    ['mock-server/core/x.ts', `import { Temporal } from 'temporal-polyfill'; import './clock.ts';`],
    ['mock-server/http/x.ts', `import express from 'express'; import type { Api } from '../core/api.ts';`],
    ['mock-server/providers/grdf/x.ts', `import bas from '../../../fixtures/grdf/bas.json' with { type: 'json' };`],
    ['mock-server/providers/index.ts', `import { grdf } from './grdf/index.ts';`],
    [
      'mock-server/simulator.ts',
      `import { app } from './http/app.ts'; import { providers } from './providers/index.ts';`,
    ],
  ])('%s with "%s" is fine', (path, text) => {
    expect(borderViolations(readSource(path, text))).toEqual([]);
  });
});

describe('a circle of imports', () => {
  const circle = (back: string): string[] =>
    cycleViolations([
      readSource('mock-server/core/a.ts', `import { b } from './b.ts';`),
      readSource('mock-server/core/b.ts', `export { c } from './c.ts';`),
      readSource('mock-server/core/c.ts', back),
    ]);

  test('is reported with the way round', () => {
    expect(circle(`import { a } from './a.ts';`)).toEqual([
      'mock-server/core/a.ts → mock-server/core/b.ts → mock-server/core/c.ts → mock-server/core/a.ts: these files import each other in a circle.',
    ]);
  });

  test.each([[`import type { A } from './a.ts';`], [`const a = () => import('./a.ts');`]])(
    'is none with %s',
    (back) => {
      expect(circle(back)).toEqual([]);
    },
  );
});

describe('time and chance', () => {
  test.each([
    ['Date.now()', 'asks Date.now() for the time: it comes in as an argument.'],
    ['new Date()', 'asks new Date() for the time: it comes in as an argument.'],
    ['Temporal.Now.instant()', 'asks Temporal.Now.instant() for the time: it comes in as an argument.'],
    ['Math.random()', 'asks Math.random(): chance comes by core/random.ts.'],
  ])('%s is reported outside core/clock.ts and core/random.ts', (call, sentence) => {
    const text = `export const x = ${call};`;
    expect(clockViolations(readSource('mock-server/http/x.ts', text))).toEqual([`mock-server/http/x.ts:1 ${sentence}`]);
    expect(clockViolations(readSource('mock-server/core/clock.ts', text))).toEqual([]);
    expect(clockViolations(readSource('reference-client/clock.ts', text))).toEqual([]);
    expect(clockViolations(readSource('reference-client/grdf/clock.ts', text))).toHaveLength(1);
    expect(clockViolations(readSource('bench/x.ts', text))).toEqual([]);
  });

  test('a date made from an argument is fine, and so is a comment', () => {
    const text = '// never Date.now() here\nexport const at = (now: number) => new Date(now);';
    expect(clockViolations(readSource('mock-server/http/x.ts', text))).toEqual([]);
  });
});

describe('words of the wire', () => {
  const path = 'mock-server/providers/grdf/x.ts';

  test.each([
    ['const x = { id_pce: 1 };', 'id_pce'],
    ['const x = body.usage_point_id;', 'usage_point_id'],
    [`const x = 'A valider';`, 'A valider'],
    ['const x = /^role_tiers$/;', 'role_tiers'],
    [`const x = \`?id_pce=\${id}\`;`, 'id_pce'],
  ])('%s is reported', (text, word) => {
    expect(wireWordViolations(readSource(path, text))).toEqual([
      `${path}:1 says "${word}": wire words stand in wire*.ts and refusals*.ts.`,
    ]);
  });

  test('and in the reference client too', () => {
    const text = 'const x = { id_pce: 1 };';
    expect(wireWordViolations(readSource('reference-client/grdf/x.ts', text))).toHaveLength(1);
    expect(wireWordViolations(readSource('reference-client/grdf/wire-x.ts', text))).toEqual([]);
  });

  test('a French text of the console is reported outside of its French words', () => {
    expect(wireWordViolations(readSource('mock-server/console/views/x.tsx', `const x = 'Relevé';`))).toHaveLength(1);
  });

  test('a French text in a provider is reported', () => {
    expect(wireWordViolations(readSource(path, `const x = 'Donnée indisponible';`))).toEqual([
      `${path}:1 holds the French text 'Donnée indisponible': it belongs in wire*.ts, refusals*.ts or words/fr.`,
    ]);
  });

  test.each([
    [path, '/** The wire calls it `id_pce`, état. */ export const x = 1;'],
    ['mock-server/providers/grdf/wire-rights.ts', `const x = { id_pce: 'Révoquée' };`],
    ['mock-server/providers/enedis/refusals.ts', `const x = 'no_data_found';`],
    [path, 'const nonid_pcex = 1;'],
    ['mock-server/console/words/fr/meters.ts', `const x = 'Révoquée';`],
  ])('in %s, %s is fine', (file, text) => {
    expect(wireWordViolations(readSource(file, text))).toEqual([]);
  });
});

describe('habits', () => {
  const later = ['TO', 'DO'].join('');

  test.each([
    ['const x: any = 1;', 'mock-server/x.ts:1 says any: say what it is, or unknown.'],
    ['const x = y as any;', 'mock-server/x.ts:1 says any: say what it is, or unknown.'],
    [`// ${later}: later`, `mock-server/x.ts:1 says ${later}: do it now, or open an issue.`],
    [`test.skip('x', () => {});`, 'mock-server/x.ts:1 has test.skip: every test runs, always.'],
    [`describe.only('x', () => {});`, 'mock-server/x.ts:1 has describe.only: every test runs, always.'],
    [`it.skipIf(slow)('x', () => {});`, 'mock-server/x.ts:1 has it.skipIf: every test runs, always.'],
  ])('%s is reported', (text, sentence) => {
    expect(habitViolations(readSource('mock-server/x.ts', text))).toEqual([sentence]);
  });

  test('a file that is too long is reported', () => {
    expect(habitViolations(readSource('mock-server/x.ts', 'x();\n'.repeat(longest + 1)))).toEqual([
      `mock-server/x.ts has ${longest + 1} lines: split it by its nouns.`,
    ]);
  });

  test('a text that holds such a word is fine, and so is a file of the full length', () => {
    const text = `export const x = '${later}: any test.skip()';\n${'x();\n'.repeat(longest - 1)}`;
    expect(habitViolations(readSource('mock-server/x.ts', text))).toEqual([]);
  });
});
