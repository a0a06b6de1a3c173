import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FaultPlan, FaultRule, ReservedPoint } from '../core/fault.ts';
import { faultText, parseFault } from '../core/fault-words.ts';
import { SetupError } from '../core/refusal.ts';
import { wholeNumber } from './numbers.ts';
import { ask } from './remote.ts';
import { tableOf } from './table.ts';
import { inWorld, print, remote, steer, type Where } from './verb.ts';

/** Adds the verbs that order misbehaviour. */
export function addFaultVerbs(program: Command): void {
  const fault = program.command('fault').description('order misbehaviour, look at it, and take it away');
  addUse(fault);
  steer(fault.command('list'))
    .description('show the rules in force, newest first')
    .option('--json', 'print JSON instead of a table')
    .action(async ({ json, ...where }: Where & { json?: true }) => {
      const told = (await inWorld(where, 'GET', '/faults')) as { faults: RuleView[] };
      if (json) print(told);
      else process.stdout.write(rulesTable(told.faults));
    });
  steer(fault.command('reset'))
    .description('take every rule away; scenarios end')
    .action(async (where: Where) => print(await inWorld(where, 'DELETE', '/faults')));
  steer(fault.command('restore'))
    .description('set every counter back, so that spent rules act again')
    .action(async (where: Where) => print(await inWorld(where, 'POST', '/faults/restore')));
  steer(fault.command('remove <id>'))
    .description('take one rule away')
    .action(async (id: string, where: Where) =>
      print(await inWorld(where, 'DELETE', `/faults/${encodeURIComponent(id)}`)),
    );
  remote(fault.command('reserved <provider>'))
    .description('list the identifiers that always misbehave, each in one way')
    .option('--json', 'print JSON instead of a table')
    .action(async (provider: string, { url, json }: { url: string; json?: true }) => {
      const path = `/providers/${encodeURIComponent(provider)}/reserved`;
      const told = (await ask(url, 'GET', path)) as { points: ReservedPoint[] };
      if (json) print(told);
      else process.stdout.write(reservedTable(told.points));
    });
}

interface UseFlags extends Where {
  provider?: string;
  point?: string;
  application?: string;
  query?: string[];
  header?: string[];
  at?: 'gateway' | 'operation';
  after?: number;
  times?: number;
  probability?: number;
  from?: string;
  until?: string;
  ttl?: string;
  name?: string;
}

function addUse(fault: Command): void {
  steer(fault.command('use <operation> <fault...>'))
    .description("order a misbehaviour: fault use publishedConsumption cut afterRecords=3; '*' is every operation")
    .option('--provider <name>', 'only calls of this provider')
    .option('--point <id>', 'only calls about this metering point')
    .option('--application <id>', 'only calls of this client id')
    .option('--query <pairs...>', 'only calls with these query parameters, name=value')
    .option('--header <pairs...>', 'only calls with these headers, name=value')
    .addOption(new Option('--at <place>', 'where it acts').choices(['gateway', 'operation']))
    .option('--after <count>', 'the first so many calls work', wholeNumber(0))
    .option('--times <count>', 'after so many it is spent', wholeNumber(1))
    .option('--probability <share>', 'chance of each call, from 0 to 1', share)
    .option('--from <time>', 'world time: an instant, 09:00 of every day, or *:00 of every hour')
    .option('--until <time>', 'world time in the same form')
    .option('--ttl <duration>', 'real time after which the rule heals itself, such as PT10M')
    .option('--name <text>', 'shown in lists and in the journal')
    .action(async (operation: string, words: string[], { url, world, ...flags }: UseFlags) =>
      print(await inWorld({ url, world }, 'POST', '/faults', planOf(operation, words, flags))),
    );
}

function planOf(operation: string, words: readonly string[], flags: Omit<UseFlags, keyof Where>): FaultPlan {
  const { point, application, query, header, ttl, ...plan } = flags;
  const where = {
    ...(point !== undefined && { meteringPointId: point }),
    ...(application !== undefined && { application }),
    ...(query && { query: pairsOf(query) }),
    ...(header && { header: pairsOf(header) }),
  };
  const faults = parseFault(words.map(requoted).join(' '));
  const only = faults.length === 1 ? faults[0] : undefined;
  return {
    ...plan,
    ...(operation !== '*' && { operation: operation.includes(',') ? operation.split(',') : operation }),
    ...(Object.keys(where).length > 0 && { where }),
    ...(ttl !== undefined && { timeToLive: ttl }),
    fault: only ?? faults,
  };
}

// The shell has taken the quotes away that kept a value with blanks together.
function requoted(word: string): string {
  const [, name, value] = /^([^\s=;]+)=([^{["'][^;]*)$/.exec(word) ?? [];
  return name !== undefined && value !== undefined && /\s/.test(value) ? `${name}=${JSON.stringify(value)}` : word;
}

function pairsOf(words: readonly string[]): Record<string, string> {
  const pairs = words.map((word) => {
    const mark = word.indexOf('=');
    if (mark < 1) throw new SetupError(`"${word}" is no condition; write name=value.`);
    return [word.slice(0, mark), word.slice(mark + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}

type RuleView = Omit<FaultRule, 'healsAt'> & { readonly healsAt?: string };

function rulesTable(rules: readonly RuleView[]): string {
  if (rules.length === 0) return 'No rule is in force.\n';
  const rows = rules.map((rule) => [
    rule.id,
    faultText(rule.fault),
    placeOf(rule),
    `${rule.seen}/${rule.fired}`,
    rule.healsAt ?? '-',
    rule.scenario ?? rule.name ?? '',
  ]);
  return tableOf(['id', 'what', 'where', 'seen/fired', 'heals', 'name'], rows);
}

function placeOf({ provider, operation, where = {}, ...plan }: RuleView): string {
  const conditions = [
    ...(where.meteringPointId === undefined ? [] : [where.meteringPointId]),
    ...(where.application === undefined ? [] : [`application ${where.application}`]),
    ...Object.entries(where.query ?? {}).map(([name, value]) => `?${name}=${value}`),
    ...Object.entries(where.header ?? {}).map(([name, value]) => `${name}: ${value}`),
    ...(plan.at === 'gateway' ? ['at the gateway'] : []),
    ...(plan.after ? [`after ${plan.after}`] : []),
    ...(plan.times === undefined ? [] : [`${plan.times} times`]),
    ...(plan.probability === undefined ? [] : [`chance ${plan.probability}`]),
    ...(plan.from === undefined ? [] : [`from ${plan.from}`]),
    ...(plan.until === undefined ? [] : [`until ${plan.until}`]),
  ];
  const calls = [provider, [operation ?? '*'].flat().join(',')].filter(Boolean).join(' ');
  return [calls, ...conditions].join(', ');
}

function reservedTable(points: readonly ReservedPoint[]): string {
  const rows = points.map(({ meteringPointId, about, operation }) => [
    meteringPointId,
    about,
    [operation ?? '*'].flat().join(','),
  ]);
  return tableOf(['identifier', 'what its calls answer', 'operations'], rows);
}
