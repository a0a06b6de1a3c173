import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type JunitCase, junitXml } from '../../contracts/report/junit.ts';

const cases: readonly JunitCase[] = [
  { suite: 'portal → grdf', name: 'a month', status: 'passed', told: [], seconds: 0.1234 },
  { suite: 'portal → enedis', name: 'a day', status: 'failed', told: ['No "x" < 1 & more.', 'Énergie'], seconds: 1 },
  { suite: 'portal → grdf', name: 'a right', status: 'error', told: ['There is no state "y".'], seconds: 0 },
  { suite: 'portal → grdf', name: 'a proof', status: 'skipped', told: [], seconds: 0 },
];

// Python is there wherever `npm test` runs (README); its parser refuses what is not well formed.
const walk = `import json, sys, xml.etree.ElementTree as tree
def show(one): return [one.tag, dict(one.attrib), (one.text or "").strip(), [show(child) for child in one]]
print(json.dumps(show(tree.fromstring(sys.stdin.buffer.read()))))`;

type Node = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  text: string,
  children: readonly Node[],
];

function parsed(xml: string): Node {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', walk], { input: xml, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stderr}\n${xml}`);
  return JSON.parse(stdout) as Node;
}

test('a run is one suite for each thing it belongs to, with its counts and its seconds', () => {
  const [tag, run, , suites] = parsed(junitXml('wattif verify', cases));
  expect([tag, run]).toEqual([
    'testsuites',
    { name: 'wattif verify', tests: '4', failures: '1', errors: '1', skipped: '1', time: '1.123' },
  ]);
  expect(suites.map(([, one]) => [one.name, one.tests, one.failures, one.errors, one.skipped])).toEqual([
    ['portal → grdf', '3', '0', '1', '1'],
    ['portal → enedis', '1', '1', '0', '0'],
  ]);
});

test('a case that did not pass tells why: the first sentence as its message, all of them as its text', () => {
  const [, , , [gas, power]] = parsed(junitXml('wattif verify', cases));
  const [tag, named, , [failure] = []] = power?.[3][0] ?? [];
  expect([tag, named]).toEqual(['testcase', { classname: 'portal → enedis', name: 'a day', time: '1.000' }]);
  expect(failure).toEqual(['failure', { message: 'No "x" < 1 & more.' }, 'No "x" < 1 & more.\nÉnergie', []]);
  const inGas = gas?.[3].map(([, , , children]) => children[0]?.slice(0, 2));
  expect(inGas).toEqual([
    undefined,
    ['error', { message: 'There is no state "y".' }],
    ['skipped', { message: 'skipped' }],
  ]);
});

test('whatever an answer or a name holds, the report stays well-formed', () => {
  const controls = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  const hostile = `${controls}]]> <!-- "'&amp; \uFFFE\uFFFF\uD800 🔥`;
  const all: JunitCase[] = [{ suite: hostile, name: hostile, status: 'failed', told: [hostile], seconds: 0 }];
  const [, , , [suite]] = parsed(junitXml(hostile, all));
  expect(suite?.[3][0]?.[3][0]?.[2]).toContain(`]]> <!-- "'&amp;`);
  expect(suite?.[1].name).toContain('🔥');
});

test('a run without cases is a report too', () => {
  expect(parsed(junitXml('nothing', []))[3]).toEqual([]);
});
