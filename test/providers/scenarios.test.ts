import { expect, test } from 'vitest';
import { checkPlan } from '../../mock-server/core/fault-check.ts';
import type { Scenario } from '../../mock-server/core/scenario.ts';
import { parameterValues, withParameters } from '../../mock-server/core/scenario-parameters.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';

const providers = providersOf(new TokenBook());
const all = providers.flatMap((provider) => provider.scenarios.map((scenario) => ({ provider, scenario })));
const prefixes: Readonly<Record<string, string>> = { grdf: 'gas-', enedis: 'power-' };

// what must be told, for the scenarios that ask
const told: Readonly<Record<string, Record<string, string>>> = {
  'gas-reading-corrected': { date: '2026-01-10' },
  'power-day-corrected': { day: '2026-01-10' },
  'power-day-late-then-corrected': { day: '2026-01-15', correctedFrom: '2026-01-18T08:00:00Z' },
};

test('there are at least forty scenarios, two dozen of each operator, each under its own name', () => {
  expect(all.length).toBeGreaterThanOrEqual(40);
  for (const { scenarios } of providers) expect(scenarios.length).toBeGreaterThanOrEqual(24);
  const names = all.map(({ scenario }) => scenario.name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(all)('$scenario.name says what happens, where it comes from and what a good client does', (one) => {
  const { name, about, incident, goodClient, certainty, parameters = {} } = one.scenario;
  expect(name).toMatch(new RegExp(`^${prefixes[one.provider.name]}[a-z0-9]+(-[a-z0-9]+)*$`));
  for (const sentence of [about, incident, goodClient, ...Object.values(parameters).map((each) => each.about)]) {
    expect(sentence).toMatch(/^[A-Z2].*\.$/);
  }
  expect(incident).toMatch(/\((adict|enedis|portal)\.md \d+/);
  expect(['documented', 'observed', 'inferred', 'our convention']).toContain(certainty);
});

test.each(all)(
  '$scenario.name orders only what its operator knows, and does order something',
  ({ provider, scenario }) => {
    const { rules = [], events = [], dialect = {} } = scenario;
    expect(rules.length + events.length + Object.keys(dialect).length).toBeGreaterThan(0);
    const values = parameterValues(scenario, told[scenario.name] ?? {});
    for (const { fault, ...conditions } of rules) {
      const plan = { ...withParameters(conditions, values), fault: withParameters(fault, values, ['meteringPointId']) };
      expect(() => checkPlan({ ...plan, provider: provider.name }, [provider])).not.toThrow();
      expect(plan.operation).toBeDefined();
    }
    for (const { event } of events) expect(provider.events).toHaveProperty(event);
    for (const [setting, value] of Object.entries(dialect)) expect(provider.dialect[setting]?.values).toContain(value);
  },
);

test.each(all)('$scenario.name uses every parameter it takes, and takes every one it uses', ({ scenario }) => {
  const { parameters = {}, rules, events, dialect } = scenario;
  const text = JSON.stringify([rules, events, dialect]);
  const used = new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name));
  // inside the event of a fault it may be the call's own point
  if (/"kind":"event"/.test(text) && !parameters.meteringPointId) used.delete('meteringPointId');
  expect([...used].sort()).toEqual(Object.keys(parameters).sort());
});

test('the settings that a scenario switches differ from the defaults, save where it says what is so already', () => {
  const asBefore = all.flatMap(({ provider, scenario }: { provider: (typeof providers)[number]; scenario: Scenario }) =>
    Object.entries(scenario.dialect ?? {})
      .filter(([setting, value]) => provider.dialect[setting]?.default === value)
      .map(([setting]) => `${scenario.name} ${setting}`),
  );
  expect(asBefore).toEqual([
    'gas-quota-without-a-word quotaRetryAfter',
    'power-octet-stream contractsType',
    'power-octet-stream type2026',
  ]);
});
