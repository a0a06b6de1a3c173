import { type Command, Option } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { entryLine, entryText, type ShownEntry } from './journal-lines.ts';
import { wholeNumber } from './numbers.ts';
import { events } from './remote-events.ts';
import { inWorld, print, steer, type Where } from './verb.ts';

/** Adds the verbs that read the journal. */
export function addJournalVerbs(program: Command): void {
  conditions(steer(program.command('journal')))
    .description('show the exchanges of a world, oldest first: when, what, how it ended, who decided and why')
    .option('--operation <name>')
    .option('--after <id>', 'only those behind this entry, such as x12')
    .option('--limit <count>', 'only the last ones; with --after, the first behind it', wholeNumber(1))
    .option('-f, --follow', 'go on with what comes, until interrupted')
    .option('--json', 'as JSON, with all that is known')
    .action(showJournal);
  conditions(steer(program.command('expect <operation>')))
    .description('check what was called, or wait for it; exit code 1 and what did happen when it does not hold')
    .option('--at-least <count>', 'once unless told', wholeNumber(0))
    .option('--at-most <count>', 'as often as it likes unless told', wholeNumber(0))
    .option('--within <duration>', 'real time to wait, such as PT5S')
    .option('--after <id>', 'only calls that began behind this entry')
    .action(expectCalls);
  steer(program.command('why <id>'))
    .description('explain an answer: the id of its entry, or the value of its header x-wattif-why')
    .action(explain);
}

function conditions(command: Command): Command {
  return command
    .option('--provider <name>')
    .option('--status <code>', 'HTTP status; 0 where nothing was answered', wholeNumber(0, 599))
    .addOption(new Option('--decided-by <who>').choices(['handler', 'auth', 'quota', 'validation', 'fault', 'bug']))
    .option('--reason <reason>', 'reason of a refusal, such as quota-exceeded')
    .option('--metering-point-id <id>')
    .option('--application <clientId>')
    .option('--since <instant>', 'world time, such as 2026-01-15T08:00:00Z');
}

interface JournalFlags extends Where {
  follow?: true;
  json?: true;
}

async function showJournal({ url, world, follow, json, ...filter }: JournalFlags): Promise<void> {
  const query = new URLSearchParams(filter as Record<string, string>);
  const told = await readOn({ url, world }, query);
  if (!follow && json) return print(told);
  const show = (entry: ShownEntry): void => line(json ? JSON.stringify(entry) : entryLine(entry));
  for (const entry of told.entries) show(entry);
  const lost = told.missed ?? (query.has('after') ? 0 : told.dropped);
  if (lost > 0 && !json) line(`(${lost} older exchanges were let go; start with --journal-bytes to keep more)`);
  if (!follow) return;
  query.delete('limit');
  // what came between the answer and the stream is told by the stream
  if (told.next !== undefined) query.set('after', told.next);
  for await (const { event, data } of events(url, `/worlds/${encodeURIComponent(world)}/journal/stream?${query}`)) {
    if (event === 'exchange') show(data as ShownEntry);
    if (event === 'missed')
      line(`(${(data as { missed: number }).missed} exchanges were let go before they could be shown)`);
  }
  throw new SetupError(`The stream has ended: the simulator at ${url} has stopped, or the world "${world}" is gone.`);
}

// Without a limit of its own the simulator shows the newest thousand: all are read, page by page from the oldest on.
async function readOn(where: Where, query: URLSearchParams): Promise<ShownJournal> {
  const read = async (words: URLSearchParams) => (await inWorld(where, 'GET', `/journal?${words}`)) as ShownJournal;
  if (query.has('limit')) return read(query);
  const words = new URLSearchParams(query);
  if (!query.has('after')) words.set('after', 'x0');
  const entries: ShownEntry[] = [];
  let missed = 0;
  for (;;) {
    const { more, ...told } = await read(words);
    entries.push(...told.entries);
    missed += told.missed ?? 0;
    if (!more || told.next === undefined) return { ...told, entries, ...(missed > 0 && { missed }) };
    words.set('after', told.next);
  }
}

interface ShownJournal {
  readonly entries: readonly ShownEntry[];
  readonly next?: string;
  readonly more?: true;
  readonly dropped: number;
  readonly missed?: number;
}

interface ExpectFlags extends Where {
  atLeast?: number;
  atMost?: number;
}

async function expectCalls(operation: string, { url, world, atLeast, atMost, ...rest }: ExpectFlags): Promise<void> {
  const bounds = { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
  const times = Object.keys(bounds).length > 0 ? { times: bounds } : {};
  const told = await inWorld({ url, world }, 'POST', '/journal/expect', { operation, ...rest, ...times });
  const { held, message } = told as { held: boolean; message: string };
  if (!held) throw new SetupError(message);
  line(message);
}

async function explain(word: string, where: Where): Promise<void> {
  const [id] = /^\s*x\d+/.exec(word.replace(/^\s*x-wattif-why:/i, '')) ?? [];
  if (id === undefined)
    throw new SetupError(`"${word}" names no entry; give its id, such as x12, or the whole header.`);
  line(entryText((await inWorld(where, 'GET', `/journal/${id.trim()}`)) as ShownEntry));
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
