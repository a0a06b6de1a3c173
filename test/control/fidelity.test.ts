import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { controlApi } from '../../mock-server/control/api.ts';
import { type Behaviour, certainties, type Register } from '../../mock-server/control/fidelity-register.ts';
import type { ControlRequest } from '../../mock-server/core/api.ts';
import type { Reply } from '../../mock-server/core/exchange.ts';
import type { Provider } from '../../mock-server/core/provider.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';
import control from '../../openapi/generated/control.schemas.json' with { type: 'json' };
import { fakeProvider } from '../core/fake-provider.ts';
import { startSimulator } from '../support/adict.ts';

const real = providersOf(new TokenBook());

async function ask(query: Record<string, string> = {}, accept = '*/*', providers: readonly Provider[] = real) {
  const request: ControlRequest = {
    operation: 'showFidelity',
    params: {},
    query: new URLSearchParams(query),
    body: { kind: 'none' },
    origin: 'http://localhost:4010',
    here: 'http://127.0.0.1:4010',
    accept,
    left: new AbortController().signal,
  };
  return controlApi({ version: '0', providers, worlds: new Worlds(providers) }).answer(request);
}

function bodyOf(reply: Reply): Register {
  if (reply.kind !== 'json') throw new Error(`a ${reply.kind}`);
  return reply.body as Register;
}

let register: Register;
beforeAll(async () => {
  register = bodyOf(await ask());
});

const keyOf = ({ provider, kind, name }: Behaviour) => `${provider} ${kind} ${name}`;

test('every setting, fact, quota, event, scenario and known error stands in the register once', async () => {
  const expected: string[] = [];
  for (const { name, dialect, facts, quotas, events, scenarios, errors } of real) {
    expected.push(...Object.keys(dialect).map((one) => `${name} setting ${one}`));
    expected.push(...Object.keys(facts).map((one) => `${name} fact ${one}`));
    expected.push(...quotas.map((one) => `${name} quota ${one.name}`));
    expected.push(...Object.keys(events).map((one) => `${name} event ${one}`));
    expected.push(...scenarios.map((one) => `${name} scenario ${one.name}`));
    expected.push(...(await errors()).map((one) => `${name} error ${one.id}`));
  }
  expect(register.behaviours.map(keyOf)).toEqual(expected);
  expect(new Set(expected).size).toBe(expected.length);
});

test('every behaviour is told by a sentence and carries one of the four labels', () => {
  for (const behaviour of register.behaviours) {
    expect(behaviour.about, keyOf(behaviour)).toMatch(/^["A-Z].*\.$/su);
    expect(certainties, keyOf(behaviour)).toContain(behaviour.certainty);
  }
});

test('every source names a section of a dossier or of a standard, or says that it is our convention', () => {
  for (const behaviour of register.behaviours) {
    expect(behaviour.source, keyOf(behaviour)).toMatch(/\b(adict|enedis|portal)(\.md)? \d|RFC \d+|our convention/);
  }
});

test('both operators have at least forty built-in facts', () => {
  for (const { name } of real) {
    const facts = register.behaviours.filter(({ provider, kind }) => provider === name && kind === 'fact');
    expect(facts.length, name).toBeGreaterThanOrEqual(40);
  }
});

test('a setting tells its default, its choices and a command that switches it', () => {
  const setting = register.behaviours.find(({ name }) => name === 'stateLabels');
  expect(setting).toMatchObject({
    kind: 'setting',
    default: 'feminine',
    values: ['feminine', 'masculine'],
    switch:
      'npx wattif world create --dialect grdf.stateLabels=masculine, or PATCH /_wattif/worlds/{id} {"dialects":{"grdf":{"stateLabels":"masculine"}}}',
  });
});

test('a value that a shell would cut is quoted in the command', () => {
  const setting = register.behaviours.find(({ name }) => name === 'noAccessRightStatus');
  expect(setting?.switch).toContain('--dialect grdf.noAccessRightStatus=403,');
  const dialect = {
    odd: { about: 'Odd.', certainty: 'observed', source: 'adict.md 1', values: ['a', 'b;c'], default: 'a' },
  };
  return ask({}, '*/*', [fakeProvider({ dialect } as Partial<Provider>)]).then((reply) =>
    expect(bodyOf(reply).behaviours[0]?.switch).toContain("--dialect 'fake.odd=b;c',"),
  );
});

test('the command of every setting makes a world that has the setting', async () => {
  const worlds = new Worlds(real);
  for (const behaviour of register.behaviours.filter(({ kind }) => kind === 'setting')) {
    const { provider, name } = behaviour;
    const [, command] = /--dialect '?([^',]+)'?, or PATCH/.exec(behaviour.switch ?? '') ?? [];
    const [, change] = /PATCH [^ ]+ (.*)$/.exec(behaviour.switch ?? '') ?? [];
    const world = await worlds.create({ name: `${provider}-${name}`, ...JSON.parse(change ?? '') });
    const value = world.dialects[provider]?.[name];
    expect(value, name).not.toBe(behaviour.default);
    expect(command).toBe(`${provider}.${name}=${value}`);
  }
});

test('a scenario and a known error tell the command that orders them', () => {
  const how = (key: string) => register.behaviours.find((one) => keyOf(one) === key)?.switch;
  expect(how('grdf scenario gas-token-dies')).toMatch(/^npx wattif scenario use gas-token-dies/);
  const error = register.behaviours.find(({ kind }) => kind === 'error');
  expect(error?.switch).toBe(`npx wattif errors try ${error?.name}`);
  expect(how('grdf event holderAccepts')).toBe('npx wattif event grdf holderAccepts meteringPointId=…');
});

test('a quota tells its limits, and an event the command with what it needs', () => {
  expect(register.behaviours.find((one) => keyOf(one) === 'enedis quota perHour')).toMatchObject({
    value: 10_000,
    unit: 'calls an hour',
  });
  expect(register.behaviours.find((one) => keyOf(one) === 'grdf quota perDay')?.value).toEqual({
    'up to 5000 points': 6000,
    'up to 50000 points': 60_000,
    more: 240_000,
  });
  expect(register.behaviours.find((one) => keyOf(one) === 'enedis event dayCorrected')?.switch).toBe(
    'npx wattif event enedis dayCorrected meteringPointId=… day=… energy=…',
  );
});

test('the labels are counted, and add up', () => {
  const { counts, behaviours } = register;
  expect(Object.keys(counts)).toEqual([...certainties]);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(behaviours.length);
  for (const label of certainties)
    expect(counts[label]).toBe(behaviours.filter((one) => one.certainty === label).length);
});

test('one operator and one label can be asked for', async () => {
  const some = bodyOf(await ask({ provider: 'enedis', certainty: 'inferred' }));
  expect(some.behaviours.length).toBeGreaterThan(5);
  expect(new Set(some.behaviours.map(({ provider }) => provider))).toEqual(new Set(['enedis']));
  expect(some.counts).toEqual({ documented: 0, observed: 0, inferred: some.behaviours.length, 'our convention': 0 });
  expect(new Set(some.differences.map(({ provider }) => provider))).toEqual(new Set(['enedis']));
});

test('an unknown operator or label is refused with those that exist', async () => {
  await expect(ask({ provider: 'rte' })).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining('grdf, enedis'),
  });
  await expect(ask({ certainty: 'sure' })).rejects.toThrow('the query parameter "certainty"');
});

test('differences are sentences, and no two say the same', () => {
  const told = register.differences.flatMap(({ about, instead }) =>
    instead === undefined ? [about] : [about, instead],
  );
  for (const sentence of told) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  for (const { name } of real) {
    const own = register.differences.filter(({ provider }) => provider === name).map(({ about }) => about);
    expect(own.length).toBeGreaterThan(10);
    expect(new Set(own).size).toBe(own.length);
  }
});

test('the answer is as described', () => {
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } }).addSchema(control.components);
  const validate = ajv.compile({ $ref: 'control#/$defs/Fidelity' });
  validate(JSON.parse(JSON.stringify(register)));
  expect(validate.errors).toBeNull();
});

test('a browser gets a page: differences first, then counts, then every behaviour', async () => {
  const page = await ask({}, 'text/html,application/xhtml+xml');
  if (page.kind !== 'text') throw new Error(`a ${page.kind}`);
  expect(page.headers?.['content-type']).toBe('text/html; charset=utf-8');
  const { text } = page;
  const differences = text.indexOf('How wattif differs from the real systems');
  const labels = text.indexOf('How sure each behaviour is');
  expect(differences).toBeGreaterThan(0);
  expect(labels).toBeGreaterThan(differences);
  for (const { provider, kind, name } of register.behaviours) {
    expect(text.indexOf(`<tr id="${provider}-${kind}-${name}">`), name).toBeGreaterThan(labels);
  }
  for (const label of certainties) {
    expect(text).toMatch(
      new RegExp(`>${label}</a></td><td>[^<]+</td><td class="number">${register.counts[label]}</td>`),
    );
  }
});

test('the page obeys its own content security policy: no script, no style beside its own, nothing from elsewhere', async () => {
  const page = await ask({}, 'text/html');
  if (page.kind !== 'text') throw new Error(`a ${page.kind}`);
  expect(page.headers?.['content-security-policy']).toContain("default-src 'none'");
  expect(page.text).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:/i);
  expect(page.text).not.toMatch(/(?:src|href)="https?:/);
});

test('nothing that a provider tells is taken for HTML', async () => {
  const bad = '<b onclick="x()">&\'';
  const told = { about: bad, certainty: 'observed', source: bad } as const;
  const provider = fakeProvider({
    facts: { [bad]: { ...told, value: bad, unit: bad } },
    dialect: { [bad]: { ...told, values: [bad, 'x'], default: bad } },
    quotas: [{ ...told, name: bad, value: 1, window: 'day', limit: () => 1 }],
    events: { [bad]: { ...told, summary: bad, needs: bad, input: { required: [bad] }, happen: async () => ({}) } },
    differences: [{ about: bad, instead: bad }],
    title: bad,
  });
  const page = await ask({}, 'text/html', [provider]);
  if (page.kind !== 'text') throw new Error(`a ${page.kind}`);
  expect(page.text).not.toContain('<b onclick');
  expect(page.text).toContain('&lt;b onclick=&quot;x()&quot;&gt;&amp;&#39;');
});

test('the command line prints the register for people, and counts the labels', async () => {
  await using it = await startSimulator();
  let out = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  const wattif = (...words: string[]) => run(['node', 'wattif', 'fidelity', ...words, '--url', it.simulator.url]);
  try {
    await wattif('--provider', 'grdf', '--certainty', 'documented');
    expect(out).toContain('How wattif differs from the real systems:\n');
    expect(out).toContain('grdf fact validationTerm = 3 days [documented]\n');
    expect(out).toMatch(/^\d+ behaviours: \d+ documented, 0 observed, 0 inferred, 0 our convention\.$/m);
    out = '';
    await wattif('--json', '--certainty', 'our convention');
    expect(JSON.parse(out).counts.documented).toBe(0);
  } finally {
    written.mockRestore();
  }
});

test('the events of an operator tell how sure they are, too', async () => {
  await using it = await startSimulator();
  const answer = await fetch(`${it.simulator.url}/_wattif/providers/grdf/events`);
  const { events } = (await answer.json()) as { events: { event: string }[] };
  expect(events.find(({ event }) => event === 'operatorAsksRecheck')).toMatchObject({
    certainty: 'our convention',
    source: expect.stringContaining('adict.md 3.2'),
  });
});
