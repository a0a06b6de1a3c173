import { Coverage } from './coverage.ts';
import type { FaultPlan } from './fault.ts';
import { checkPlan } from './fault-check.ts';
import { Faults } from './faults.ts';
import { suggestion } from './nearest.ts';
import type { Provider } from './provider.ts';
import { SetupError } from './refusal.ts';
import type { Scenario, ScenarioRun } from './scenario.ts';
import { type ParameterValues, parameterValues, withParameters } from './scenario-parameters.ts';
import { memoryStore } from './store.ts';
import type { World } from './world.ts';

/**
 * Orders a scenario: its events come about, its settings are switched, its rules are put in force. All of it or, when
 * one part makes no sense or cannot happen, nothing. One that is in force already ends, and begins anew.
 *
 * @example
 * await useScenario(world, grdf, 'gas-token-dies', { after: 5 });
 *
 * @throws SetupError when there is no such scenario (404), a parameter makes no sense, or an event cannot come about
 */
export async function useScenario(
  world: World,
  provider: Provider,
  name: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<ScenarioRun> {
  const scenario = scenarioOf(provider, name);
  const values = parameterValues(scenario, parameters);
  const plans = plansOf(scenario, provider, values);
  const settings = withParameters(scenario.dialect ?? {}, values);
  checkSettings(provider, settings);
  await bringAbout(world, provider, withParameters(scenario.events ?? [], values));
  // from here on nothing waits: a call finds the scenario whole, or not at all
  if (world.scenarios.has(name)) endScenario(world, name);
  const settingsBefore = switchSettings(world, provider.name, settings);
  // a rule comes before those in force: put in last, the one named first is looked at first
  const rules = [...plans].reverse().map((plan) => world.faults.use(plan, name).id);
  const run = { name, provider: provider.name, since: world.clock.now(), rules: rules.reverse(), settingsBefore };
  world.scenarios.set(name, run);
  if (rules.length === 0) world.met.meet('scenario', `${provider.name}/${name}`);
  return run;
}

/**
 * Ends a scenario: its rules are taken away, its settings put back as they were. What its events did stays. A setting
 * that a later scenario has switched since stays as that one wants it, and goes back when that one ends.
 *
 * @throws SetupError (404) when it is not in force
 */
export function endScenario(world: World, name: string): void {
  const run = world.scenarios.get(name);
  if (!run) throw new SetupError(`The scenario "${name}" is not in force. ${inForce(world)}`, 404);
  for (const rule of run.rules) world.faults.remove(rule);
  const runs = runningScenarios(world);
  const later = runs.slice(runs.indexOf(run) + 1).filter(({ provider }) => provider === run.provider);
  world.scenarios.delete(name);
  for (const [setting, before] of Object.entries(run.settingsBefore)) {
    const heir = later.find(({ settingsBefore }) => setting in settingsBefore);
    if (heir) inherit(world, heir.name, setting, before);
    else putBack(world, run.provider, setting, before);
  }
}

/** Ends every scenario of a world. */
export function endAllScenarios(world: World): void {
  for (const { name } of runningScenarios(world).reverse()) endScenario(world, name);
}

/** The scenarios in force in a world, oldest first. */
export function runningScenarios(world: World): ScenarioRun[] {
  return [...world.scenarios.values()];
}

/**
 * The scenario of a name.
 *
 * @throws SetupError (404) that names the nearest one
 */
export function scenarioOf({ name: provider, scenarios }: Provider, name: string): Scenario {
  const found = scenarios.find((one) => one.name === name);
  if (found) return found;
  const names = scenarios.map((one) => one.name);
  throw new SetupError(`${provider} has no scenario "${name}". ${suggestion(name, names, 'scenarios')}`, 404);
}

/**
 * The provider that has a scenario: names are unique over all of them.
 *
 * @throws SetupError (404) that names the nearest one
 */
export function ownerOfScenario(providers: readonly Provider[], name: string): Provider {
  const found = providers.find(({ scenarios }) => scenarios.some((one) => one.name === name));
  if (found) return found;
  const names = providers.flatMap(({ scenarios }) => scenarios.map((one) => one.name));
  throw new SetupError(`There is no scenario "${name}". ${suggestion(name, names, 'scenarios')}`, 404);
}

// A scenario never touches the calls of another operator.
function plansOf({ rules = [] }: Scenario, provider: Provider, values: ParameterValues): FaultPlan[] {
  const trial = new Faults('trial');
  return rules.map((rule) => {
    const { fault, ...conditions } = rule;
    // the metering point of an event inside a call is that of the call, unless it is told
    const plan = { ...withParameters(conditions, values), fault: withParameters(fault, values, ['meteringPointId']) };
    const checked = checkPlan({ ...plan, provider: provider.name }, [provider]);
    trial.use(checked);
    return checked;
  });
}

function checkSettings({ name, dialect }: Provider, settings: Readonly<Record<string, string>>): void {
  for (const [setting, value] of Object.entries(settings)) {
    const values = dialect[setting]?.values ?? [];
    if (!values.includes(value)) {
      throw new SetupError(`"${value}" is no value of ${name}.${setting}; choose ${values.join(' or ')}.`);
    }
  }
}

type Happening = NonNullable<Scenario['events']>[number];

// Each event is whole in itself. Several are rehearsed in a copy of the world, so that one that cannot come about stops
// the order before the first; calls that are answered meanwhile keep what they did.
async function bringAbout(world: World, provider: Provider, events: readonly Happening[]): Promise<void> {
  if (events.length > 1) await rehearse(world, provider, events);
  await happenAll(world, provider, events);
}

async function rehearse(world: World, provider: Provider, events: readonly Happening[]): Promise<void> {
  const store = memoryStore();
  await store.load(structuredClone(await world.store.dump()));
  const copy = { ...world, store, met: new Coverage() };
  try {
    await happenAll(copy, provider, events);
  } finally {
    provider.forget(copy);
  }
}

async function happenAll(world: World, provider: Provider, events: readonly Happening[]): Promise<void> {
  for (const { event, input = {} } of events) {
    const found = Object.hasOwn(provider.events, event) ? provider.events[event] : undefined;
    if (!found) throw new SetupError(`There is no event ${provider.name}/${event}.`, 404);
    await found.happen(world, input);
  }
}

function switchSettings(
  world: World,
  provider: string,
  settings: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const own = world.dialects[provider];
  const before: Record<string, string | undefined> = {};
  for (const setting of Object.keys(settings)) before[setting] = own?.[setting];
  if (Object.keys(settings).length > 0) world.dialects = { ...world.dialects, [provider]: { ...own, ...settings } };
  return before;
}

function inherit(world: World, name: string, setting: string, before: string | undefined): void {
  const run = world.scenarios.get(name);
  if (!run) return;
  world.scenarios.set(name, { ...run, settingsBefore: { ...run.settingsBefore, [setting]: before } });
}

function putBack(world: World, provider: string, setting: string, before: string | undefined): void {
  const { [setting]: _switched, ...others } = world.dialects[provider] ?? {};
  const own = before === undefined ? others : { ...others, [setting]: before };
  const { [provider]: _before, ...rest } = world.dialects;
  world.dialects = Object.keys(own).length === 0 ? rest : { ...rest, [provider]: own };
}

function inForce(world: World): string {
  const names = [...world.scenarios.keys()];
  return names.length === 0 ? 'None is.' : `In force: ${names.join(', ')}.`;
}
