import type { Command } from 'commander';
import type { FaultRule } from '../core/fault.ts';
import { faultText } from '../core/fault-words.ts';
import { nearest } from '../core/nearest.ts';
import { SetupError } from '../core/refusal.ts';
import type { Scenario } from '../core/scenario.ts';
import { ask } from './remote.ts';
import { tableOf } from './table.ts';
import { inputOf, inWorld, print, remote, steer, type Where } from './verb.ts';

/** Adds the verbs that order scenarios. */
export function addScenarioVerbs(program: Command): void {
  const scenario = program.command('scenario').description('order a named misbehaviour out of real life, and end it');
  addLooking(scenario);
  steer(scenario.command('use <name> [parameters...]'))
    .description('order one: scenario use gas-token-dies after=5')
    .action(async (name: string, words: string[], where: Where) =>
      print(await inWorld(where, 'POST', pathOf(name), inputOf(words))),
    );
  steer(scenario.command('end <name>'))
    .description('end one: its rules are taken away, its settings put back')
    .action(async (name: string, where: Where) => print(await inWorld(where, 'DELETE', pathOf(name))));
  steer(scenario.command('running'))
    .description('show the scenarios in force, oldest first')
    .option('--json', 'print JSON instead of a table')
    .action(async ({ json, ...where }: Where & { json?: true }) => {
      const told = (await inWorld(where, 'GET', '/scenarios')) as { scenarios: RunView[] };
      if (json) print(told);
      else process.stdout.write(runningTable(told.scenarios));
    });
}

type ScenarioView = Scenario & { readonly provider: string };
type RunView = { readonly name: string; readonly since: string; readonly rules: readonly FaultRule[] };
type Flags = { url: string; json?: true };

function addLooking(scenario: Command): void {
  remote(scenario.command('list [provider]'))
    .description('list the scenarios, each with what happens')
    .option('--json', 'print JSON instead of a table')
    .action(async (provider: string | undefined, { url, json }: Flags) => {
      const found = await scenariosAt(url, provider);
      if (json) print({ scenarios: found });
      else {
        const rows = found.map(({ name, about }) => [name, about]);
        process.stdout.write(tableOf(['name', 'what happens'], rows));
      }
    });
  remote(scenario.command('show <name>'))
    .description('show one: what happens, where it comes from, what a good client does, what it orders')
    .option('--json', 'print JSON instead of text')
    .action(async (name: string, { url, json }: Flags) => {
      const all = await scenariosAt(url);
      const found = all.find((one) => one.name === name);
      if (!found) throw new SetupError(unknown(name, all));
      if (json) print(found);
      else process.stdout.write(described(found));
    });
}

async function scenariosAt(url: string, provider?: string): Promise<ScenarioView[]> {
  const query = provider === undefined ? '' : `?${new URLSearchParams({ provider })}`;
  return ((await ask(url, 'GET', `/scenarios${query}`)) as { scenarios: ScenarioView[] }).scenarios;
}

function pathOf(name: string): string {
  return `/scenarios/${encodeURIComponent(name)}`;
}

function unknown(name: string, all: readonly ScenarioView[]): string {
  const near = nearest(
    name,
    all.map((one) => one.name),
  );
  const fix = near === undefined ? '"wattif scenario list" names them all.' : `Did you mean "${near}"?`;
  return `There is no scenario "${name}". ${fix}`;
}

function described(scenario: ScenarioView): string {
  const { name, provider, about, incident, certainty, goodClient } = scenario;
  const head = [
    `${name} (${provider}, ${certainty})`,
    '',
    `What happens:  ${about}`,
    `Comes from:    ${incident}`,
    `A good client: ${goodClient}`,
  ];
  const parts = [listed('Parameters', parametersOf(scenario)), listed('Orders', partsOf(scenario))];
  return `${[...head, ...parts.flat(), '', `wattif scenario use ${name}${usageOf(scenario)}`].join('\n')}\n`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function parametersOf({ parameters = {} }: Scenario): string[] {
  return Object.entries(parameters).map(([name, { about, required, default: usual }]) => {
    if (usual !== undefined) return `${name}=${usual}: ${about}`;
    return `${name}: ${about}${required ? ' Must be told.' : ''}`;
  });
}

function partsOf({ rules = [], events = [], dialect = {} }: Scenario): string[] {
  return [
    ...events.map(({ event, input }) => `event ${event}${input ? ` ${JSON.stringify(input)}` : ''}`),
    ...Object.entries(dialect).map(([setting, value]) => `setting ${setting}=${value}`),
    ...rules.map(({ fault, operation, ...more }) => {
      const conditions = Object.keys(more).length === 0 ? '' : ` ${JSON.stringify(more)}`;
      return `fault ${faultText(fault)} on ${[operation ?? '*'].flat().join(', ')}${conditions}`;
    }),
  ];
}

function usageOf({ parameters = {} }: Scenario): string {
  const needed = Object.entries(parameters).filter(([, { required }]) => required);
  return needed.map(([name]) => ` ${name}=…`).join('');
}

function runningTable(runs: readonly RunView[]): string {
  if (runs.length === 0) return 'No scenario is in force.\n';
  const rows = runs.map(({ name, since, rules }) => [name, since, rules.map(ruleText).join(', ') || '-']);
  return tableOf(['name', 'since (world)', 'rules and how often they acted'], rows);
}

const ruleText = ({ id, fired }: FaultRule): string => `${id} (${fired})`;
