import { type Command, Option } from 'commander';
import type { components } from '../../openapi/types/control.d.ts';
import { parisIso } from '../core/paris.ts';
import { wholeNumber } from './numbers.ts';
import { tableOf } from './table.ts';
import { inWorld, print, steer, type Where } from './verb.ts';

type Readings = components['schemas']['Readings'];
type Sheet = components['schemas']['PointSheet'];
type Look = Where & { json?: true; application?: string };

/** Adds the verbs that look at metering points and at what their meters tell. */
export function addMeterVerbs(program: Command): void {
  const points = program
    .command('points')
    .description('list the metering points of a world and what one must know to declare them');
  steer(points.command('list', { isDefault: true }))
    .description('list them')
    .option('--search <words>', 'only those whose id, city, postcode or holder has these words in it')
    .option('--limit <count>', 'how many', wholeNumber(1))
    .action(async ({ url, world, ...page }: Where) =>
      print(await inWorld({ url, world }, 'GET', `/points?${new URLSearchParams(page as Record<string, string>)}`)),
    );
  steer(points.command('show <id>'))
    .description('show one: its contract and meter, and how an application comes to a right to it')
    .option('--application <clientId>', 'the application that looks; the first of the world unless told')
    .option('--json', 'print it whole, as JSON')
    .action(show);
  steer(program.command('readings <id>'))
    .description('read what an application sees of a meter, or what is true')
    .option('--series <name>', "such as daily-energy; the point's first unless told")
    .option('--from <day>', 'first day (Paris), such as 2026-01-01')
    .option('--to <day>', 'day behind the last one')
    .addOption(new Option('--as <sight>', 'what is to be seen').choices(['visible', 'true']))
    .option('--application <clientId>', 'the application that looks; the first of the world unless told')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .action(readings);
}

async function show(id: string, { json, application, ...where }: Look): Promise<void> {
  const query = new URLSearchParams(application === undefined ? {} : { application });
  const sheet = (await inWorld(where, 'GET', `/points/${encodeURIComponent(id)}?${query}`)) as Sheet;
  if (json) print(sheet);
  else write(sheetText(sheet));
}

async function readings(id: string, { url, world, format, ...narrowed }: Where & { format: string }): Promise<void> {
  const query = new URLSearchParams(narrowed as Record<string, string>);
  const path = `/points/${encodeURIComponent(id)}/readings?${query}`;
  const told = (await inWorld({ url, world }, 'GET', path)) as Readings;
  if (format === 'json') return print(told);
  if (told.refused) process.stderr.write(`refused (${told.refused.reason}): ${told.refused.why}\n`);
  const { heads, rows } = tableIn(told);
  write(format === 'csv' ? csvOf([heads, ...rows]) : tableOf(heads, rows));
}

function sheetText({ summary, facts, declare, series }: Sheet): string {
  const { holder } = summary;
  const known = [
    ['metering point', `${summary.meteringPointId} (${summary.provider}, park ${summary.park})`],
    ['holder', `${holder.name} (${holder.kind}), ${holder.email}`],
    ...facts.map(({ name, value }) => [name, value]),
    ...series.map(({ name, about }) => [`series ${name}`, about]),
  ];
  const fields = declare.fields.map(({ name, value }) => [name, value]);
  const commands = declare.commands.map((command) => `${command}\n`).join('');
  return `${tableOf(['fact', 'value'], known)}\n${declare.about}\n\n${tableOf(['field', 'value'], fields)}\n${commands}`;
}

// An empty cell is a value that is not there; zero is one that is.
function tableIn({ series, at, until, values, qualities, provisional }: Readings) {
  const changing = new Set(provisional);
  const heads = ['from', 'to', ...series.quantities.map(({ name, unit }) => `${name} (${unit})`), 'quality'];
  const rows = at.map((start, nth) => [
    parisIso(start * 1000),
    parisIso((until[nth] ?? start) * 1000),
    ...series.quantities.map(({ name }) => String(values[name]?.[nth] ?? '')),
    `${qualities[nth]}${changing.has(nth) ? ', provisional' : ''}`,
  ]);
  return { heads, rows };
}

function csvOf(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`;
}

function write(text: string): void {
  process.stdout.write(text);
}
