import type { Command } from 'commander';
import type { KnownError } from '../core/known-error.ts';
import { ask } from './remote.ts';
import { print, remote } from './verb.ts';

interface Filter {
  url: string;
  json?: true;
  provider?: string;
  section?: string;
  status?: string;
  code?: string;
}

type Shown = KnownError & { readonly commands: readonly string[] };

/** Adds the verbs that look up known errors. */
export function addErrorVerbs(program: Command): void {
  const errors = program.command('errors').description('what the real systems refuse with, and how to get it here');
  remote(errors.command('list', { isDefault: true }))
    .description('list them')
    .option('--provider <name>', 'of one provider')
    .option('--section <number>', 'of one section of the reference, such as 4.4')
    .option('--status <status>', 'with one HTTP status')
    .option('--code <code>', 'with one code')
    .option('--json', 'print everything about them, as JSON')
    .action(list);
  remote(errors.command('show <id>'))
    .description('show one, with commands to copy')
    .action(async (id: string, { url }: Filter) => write(shown(await find(url, id))));
  remote(errors.command('try <id>'))
    .alias('reproduce')
    .description('bring one about in a fresh world, print the answer, and whether it is the documented one')
    .action(async (id: string, { url }: Filter) => attempt(url, await find(url, id)));
}

async function list({ url, json, ...filter }: Filter): Promise<void> {
  const told = await ask(url, 'GET', `/errors?${new URLSearchParams(filter)}`);
  if (json) return print(told);
  const { errors, known } = told as { errors: Shown[]; known: number };
  const codeWidth = Math.max(4, ...errors.map(({ code }) => code.length));
  for (const { status, code, text, id } of errors) {
    write(`${status}  ${code.padEnd(codeWidth)}  ${text}\n${' '.repeat(codeWidth + 7)}${id}\n`);
  }
  write(`${known} known errors; "wattif errors show <id>" tells how to bring one about.\n`);
}

async function find(url: string, id: string): Promise<Shown> {
  return (await ask(url, 'GET', `/errors/${encodeURIComponent(id)}`)) as Shown;
}

function shown({ id, status, code, text, certainty, source, cause, commands }: Shown): string {
  const head = [status, code, text].filter((word) => word !== '').join('  ');
  return `${id}\n${head}\n${cause}\n${certainty}: ${source}\n\n${commands.join('\n')}\n`;
}

interface Reproduction {
  readonly world: string;
  readonly journal?: string;
  readonly entry?: string;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: number;
  readonly cut?: true;
  readonly reset?: true;
  readonly asExpected: boolean;
}

async function attempt(url: string, error: Shown): Promise<void> {
  const told = (await ask(url, 'POST', `/errors/${encodeURIComponent(error.id)}/reproduction`)) as Reproduction;
  write(answerOf(told));
  const where = told.entry === undefined ? '' : `, exchange ${told.entry} in the journal of ${told.journal}`;
  if (told.asExpected) return write(`This is the documented answer.\nworld: ${told.world}${where}\n`);
  const to = error.location === undefined ? '' : `\nlocation: ${error.location}`;
  write(`This is not the documented answer, which is:\n${error.status}\n${error.body}${to}\n`);
  write(`world: ${told.world}${where}\n`);
  process.exitCode = 1;
}

function answerOf({ status, headers: { location }, body, bytes, cut, reset }: Reproduction): string {
  const lines = [
    ...(status === undefined ? [] : [String(status)]),
    ...(body === '' && status === undefined ? [] : [body.replace(/\n$/, '')]),
    ...(cut ? [`… (${bytes} bytes)`] : []),
    ...(location === undefined ? [] : [`location: ${location}`]),
    ...(reset ? ['The connection ended before the answer did.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function write(text: string): void {
  process.stdout.write(text);
}
