import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { JsonReport } from '../../contracts/verify/index.ts';
import { run } from '../../mock-server/cli/program.ts';
import { capturePrinted } from '../support/command-line.ts';
import { type Answer, fakeBroker } from './support/fake-broker.ts';
import { folderOf, interactionOf, pactOf } from './support/pacts.ts';

const told = capturePrinted();
const wattif = (...words: string[]) => run(['node', 'wattif', ...words]);
afterEach(() => vi.unstubAllEnvs());

const rights = { method: 'GET', path: '/adict/v2/droits_acces', headers: { Authorization: ['Bearer theirs'] } };
const none = [{ name: 'no access rights' }];
const kept = interactionOf('a list of no rights', rights, { status: 200 }, none);
const impossible = interactionOf('a teapot', rights, { status: 418 }, none);

test('a folder of pacts is verified, with a line for each interaction, and reported in every form', async () => {
  const ignored = interactionOf('rights by colour', { ...rights, query: { colour: ['blue'] } }, { status: 200 }, none);
  const unknown = interactionOf('a typing error', rights, { status: 200 }, [{ name: 'no acess rights' }]);
  const folder = folderOf({
    'portal.json': pactOf([kept, impossible, ignored, unknown]),
    'package.json': { name: 'portal' },
    'idle.json': pactOf([], 'idle'),
  });
  // the simulator that the tests of a portal use is not the judge's
  vi.stubEnv('WATTIF_URL', 'http://127.0.0.1:1');
  const [json, junit] = [join(folder, 'reports/verify.json'), join(folder, 'reports/verify.xml')];
  await wattif('verify', folder, '--json', json, '--junit', junit);
  expect(process.exitCode).toBe(2);
  expect(told.errors).toBe('');
  expect(told.out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
    'passed  portal → adict: a list of no rights, given no access rights',
    'BROKEN  portal → adict: a teapot, given no access rights',
    'BROKEN  portal → adict: rights by colour, given no access rights',
    'HARNESS portal → adict: a typing error, given no acess rights',
    `(${folder}/package.json is no pact: left out.)`,
    `(${folder}/idle.json has no interaction.)`,
    expect.stringMatching(/^4 interactions of 1 pact: 1 passed, 2 broken, 1 not judged \(harness\); /),
  ]);
  const report = JSON.parse(readFileSync(json, 'utf8')) as JsonReport;
  expect(report.counts).toEqual({ passed: 1, broken: 2, harness: 1 });
  expect(report.pact).toMatch(/^\d+\.\d+\.\d+$/);
  expect(report.interactions.map((one) => one.told[0])).toEqual([
    undefined,
    expect.stringContaining('GRDF ADICT never answers listAccessRights with 418'),
    // Pact's verifier lets it pass, for the operator answers as if it were not there
    expect.stringContaining('does not know the query parameter "colour"'),
    expect.stringContaining('Did you mean "no access rights"?'),
  ]);
  expect(readFileSync(junit, 'utf8')).toContain('tests="4" failures="2" errors="1"');
});

test('in a pact of version 3 the word "pending" says nothing', async () => {
  const asked = { ...rights, headers: { Authorization: 'Bearer theirs' }, query: { colour: ['blue'] } };
  const wish = { ...interactionOf('rights by colour', asked, { status: 200 }, none), pending: true };
  const metadata = { pactSpecification: { version: '3.0.0' } };
  await wattif('verify', folderOf({ 'old.json': { ...pactOf([wish]), metadata } }));
  expect([process.exitCode, told.out]).toEqual([1, expect.stringMatching(/^BROKEN /)]);
});

test('a part is chosen by party and description; the report may have the standard output to itself', async () => {
  const folder = folderOf({ 'a.json': pactOf([kept, impossible]), 'b.json': pactOf([impossible], 'other') });
  await wattif('verify', folder, '--consumer', 'portal', '--provider', 'adict', '--filter', 'NO RIGHTS', '--json', '-');
  expect((JSON.parse(told.out) as JsonReport).counts).toEqual({ passed: 1, broken: 0, harness: 0 });
  expect(told.errors).toMatch(/^passed .*\n1 interaction of 1 pact: 1 passed, 0 broken; /);
  expect(process.exitCode).toBe(0);
});

test("a broker's pacts are verified, and their results told to it", async () => {
  const path = '/pacts/provider/adict/consumer/portal/version/1';
  const { url, asked } = await fakeBroker((own): Record<string, Answer> => {
    const results = { 'pb:publish-verification-results': { href: `${own}${path}/verification-results` } };
    return {
      '/': {
        document: { _links: { 'pb:latest-provider-pacts': { href: `${own}/pacts/provider/{provider}/latest` } } },
      },
      '/pacts/provider/adict/latest': { document: { _links: { 'pb:pacts': [{ href: own + path }] } } },
      [path]: { document: { ...pactOf([kept, impossible]), _links: results } },
      [`${path}/verification-results`]: { document: {} },
    };
  });
  vi.stubEnv('PACT_BROKER_TOKEN', 't0k');
  await wattif('verify', url, '--provider', 'adict', '--publish', '--provider-version', 'v5-2026-01');
  expect(told.out).toContain(`(${url}${path}: published as broken by version v5-2026-01.)`);
  expect(process.exitCode).toBe(1);
  expect(asked.every(({ authorization }) => authorization === 'Bearer t0k')).toBe(true);
  expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({
    success: false,
    providerApplicationVersion: 'v5-2026-01',
    verifiedBy: { implementation: 'wattif' },
    testResults: {
      tests: [
        { description: 'a list of no rights', success: true },
        { description: 'a teapot', success: false },
      ],
    },
  });
});

test('a broker that does not take its results is told in a note, with exit code 2, and the reports are written', async () => {
  const [one, other] = [
    '/pacts/provider/adict/consumer/portal/version/1',
    '/pacts/provider/adict/consumer/b/version/1',
  ];
  const { url, asked } = await fakeBroker((own): Record<string, Answer> => {
    const pactAt = (path: string, consumer: string): Answer => {
      const results = { 'pb:publish-verification-results': { href: `${own}${path}/results` } };
      return { document: { ...pactOf([kept], consumer), _links: results } };
    };
    return {
      '/': { document: { _links: { 'pb:pacts': [{ href: own + one }, { href: own + other }] } } },
      [one]: pactAt(one, 'portal'),
      [other]: pactAt(other, 'b'),
      [`${one}/results`]: { status: 500, text: 'out of memory' },
      [`${other}/results`]: { document: {} },
    };
  });
  const folder = folderOf({});
  const [json, junit] = [join(folder, 'verify.json'), join(folder, 'verify.xml')];
  await wattif('verify', url, '--publish', '--provider-version', '1', '--json', json, '--junit', junit);
  const notes = [
    `${url}${one}: not published. The broker answers ${url}${one}/results with 500: out of memory`,
    `${url}${other}: published as kept by version 1.`,
  ];
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ counts: { passed: 2, broken: 0, harness: 0 }, notes });
  expect(readFileSync(junit, 'utf8')).toContain('tests="2"');
  expect(told.out).toContain(`(${notes[0]})`);
  expect(told.errors).toBe('');
  expect(process.exitCode).toBe(2);
  expect(asked.at(-1)?.path).toBe(`${other}/results`);
});

test('what cannot be verified at all ends with one sentence and exit code 2, never as a pass', async () => {
  const folder = folderOf({ 'a.json': pactOf([kept]), 'empty/b.json': pactOf([]), 'none/c.json': {} });
  const file = join(folder, 'a.json');
  const mistakes: [string[], string | RegExp][] = [
    [[], 'Name what is to be verified'],
    [['missing.json'], 'There is no file or folder "missing.json".'],
    [[join(folder, 'none\u001b[2J')], 'There is no file or folder "/'],
    [[join(folder, 'none')], /There is no pact in .*none\./],
    [[join(folder, 'empty')], /No pact in .*empty has an interaction\./],
    [[file, '--provider', 'adikt'], 'No pact has the provider "adikt"; did you mean "adict"?'],
    [[file, '--consumer', 'xyz'], 'No pact has the consumer "xyz"; there is "portal".'],
    [
      [file, '--filter', 'tea'],
      'No interaction has "tea" in its description; there are 1, such as "a list of no rights".',
    ],
    [[file, '--publish'], '--publish needs --provider-version'],
    [[file, '--provider-version', '1'], '--provider-version is of use with --publish alone.'],
    [[file, '--publish', '--provider-version', '1'], 'None of these pacts is of a broker that takes results'],
    [[file, '--publish', '--provider-version', '1', '--filter', 'a'], 'A part of a pact says nothing about the whole'],
    [[file, '--colour'], "unknown option '--colour'"],
  ];
  for (const [words, sentence] of mistakes) {
    told.errors = '';
    process.exitCode = undefined;
    await wattif('verify', ...words);
    expect(told.errors).toMatch(sentence);
    expect(told.errors).not.toContain('\u001b');
    expect(process.exitCode, words.join(' ')).toBe(2);
  }
  expect(told.out).toBe('');
});

test('the provider states are listed', async () => {
  await wattif('verify', '--states');
  expect(told.out).toMatch(/^a gas point with an active access right\n {2}\S.*\n {4}meteringPointId: /m);
  expect(process.exitCode).toBe(0);
});

test('its help is no failure', async () => {
  await wattif('verify', '--help');
  expect(told.out).toContain('--broker-token');
  expect(process.exitCode).toBe(0);
});
