import type { ControlRequest } from '../core/api.ts';
import { millisecondsOf } from '../core/duration.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { Expectation } from '../core/expectation.ts';
import type { JournalEntry, JournalFilter } from '../core/journal.ts';
import { SetupError } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { departuresOf } from './departures.ts';
import type { House } from './house.ts';
import { awaitExpectation } from './journal-expect.ts';
import { eventsOf, type JournalPlace } from './journal-stream.ts';
import { entryView } from './views.ts';
import { bodyOf, paramOf } from './world-verbs.ts';

export async function readJournal(request: ControlRequest, house: House): Promise<Reply> {
  const { journal } = house.worlds.get(paramOf(request, 'id'));
  const filter = journalFilterOf(request.query);
  const limit = Number(request.query.get('limit') ?? shownUnlessTold);
  const { entries, missed, more } = journal.page(filter, limit);
  const { dropped } = journal;
  const next = entries.at(-1)?.id ?? filter.after;
  const shown = await shownEntries(entries, house);
  const place = { ...(next !== undefined && { next }), ...(more && { more }) };
  return json({ entries: shown, ...place, dropped, ...(missed > 0 && { missed }) });
}

const shownUnlessTold = 1000;
// To judge one takes some 30 µs: so many are a turn's worth.
const entriesInTurn = 200;

async function shownEntries(entries: readonly JournalEntry[], house: House) {
  const shown: ShownEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index > 0 && index % entriesInTurn === 0) await new Promise((resolve) => setImmediate(resolve));
    shown.push(await shownEntry(entry, house));
  }
  return shown;
}

export async function showEntry(request: ControlRequest, house: House): Promise<Reply> {
  const world = house.worlds.get(paramOf(request, 'id'));
  const id = paramOf(request, 'entry');
  const entry = world.journal.entry(id);
  if (!entry) throw new SetupError(whereIs(id, world, house), 404);
  return json(await shownEntry(entry, house));
}

export function streamJournal(request: ControlRequest, house: House): Reply {
  const world = house.worlds.get(paramOf(request, 'id'));
  const filter = journalFilterOf(request.query);
  const { lastEventId = '' } = request;
  const after = /^x\d+$/.test(lastEventId) ? lastEventId : filter.after;
  const place: JournalPlace = {
    journal: world.journal,
    filter,
    isThere: () => house.worlds.list().includes(world),
    show: (entry) => shownEntry(entry, house),
  };
  const chunks = eventsOf(place, after, request.left);
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' };
  return { kind: 'stream', status: 200, headers, chunks };
}

const longestWait = 5 * 60_000;

export async function expectJournal(request: ControlRequest, house: House): Promise<Reply> {
  const { journal } = house.worlds.get(paramOf(request, 'id'));
  const { within, ...written } = bodyOf(request) as WrittenExpectation;
  const wait = within === undefined ? 0 : millisecondsOf(within);
  if (wait < 0 || wait > longestWait) throw new SetupError(`within is ${within}; give a duration up to PT5M.`);
  const expectation = expectationOf(written);
  checkNames(expectation, house);
  const { state, message, matching } = await awaitExpectation(journal, expectation, wait, request.left);
  const { dropped } = journal;
  const lost =
    dropped > 0 ? ` ${dropped} older exchanges were let go, and not looked at unless they came meanwhile.` : '';
  return json({ held: state === 'held', message: message + lost, matching });
}

type WrittenFilter = Omit<JournalFilter, 'since'> & { since?: string };

type WrittenExpectation = WrittenFilter & {
  times?: Expectation['times'];
  inOrder?: readonly WrittenFilter[];
  never?: WrittenFilter;
  within?: string;
};

function expectationOf({ times, inOrder, never, ...rest }: Omit<WrittenExpectation, 'within'>): Expectation {
  return {
    ...filterOf(rest),
    ...(times !== undefined && { times }),
    ...(inOrder && { inOrder: inOrder.map(filterOf) }),
    ...(never && { never: filterOf(never) }),
  };
}

function filterOf({ since, ...rest }: WrittenFilter): JournalFilter {
  return since === undefined ? rest : { ...rest, since: new Date(since) };
}

// An operation that does not exist is never called: a test that expects just that would pass for ever.
function checkNames({ inOrder = [], never, ...own }: Expectation, { providers }: House): void {
  for (const { provider, operation } of [own, ...inOrder, ...(never ? [never] : [])]) {
    if (provider !== undefined && !providers.some(({ name }) => name === provider)) {
      const known = providers.map(({ name }) => name).join(', ');
      throw new SetupError(`There is no provider "${provider}". The providers are: ${known}.`);
    }
    if (operation === undefined) continue;
    const known = providers.flatMap(({ routes }) => routes.map((route) => route.operation));
    if (known.includes(operation)) continue;
    throw new SetupError(
      `There is no operation "${operation}". Did you mean ${nearestOf(operation, known).join(', ')}?`,
    );
  }
}

function nearestOf(name: string, known: readonly string[]): string[] {
  const pairs = (text: string) =>
    new Set(Array.from(text.toLowerCase().slice(1), (_, i) => text.toLowerCase().slice(i, i + 2)));
  const wanted = pairs(name);
  const likeness = (other: string) => {
    const has = pairs(other);
    return [...has].filter((pair) => wanted.has(pair)).length / (has.size + wanted.size);
  };
  return [...known].sort((a, b) => likeness(b) - likeness(a)).slice(0, 3);
}

const journalWords = [
  'provider',
  'operation',
  'decidedBy',
  'meteringPointId',
  'application',
  'reason',
  'after',
] as const;

function journalFilterOf(query: URLSearchParams): JournalFilter {
  const filter: JournalFilter = {};
  for (const word of journalWords) {
    const value = query.get(word);
    if (value !== null) filter[word] = value;
  }
  const status = query.get('status');
  if (status !== null) filter.status = Number(status);
  const since = query.get('since');
  if (since !== null) filter.since = new Date(since);
  return filter;
}

type ShownEntry = ReturnType<typeof entryView>;

async function shownEntry(entry: JournalEntry, house: House): Promise<ShownEntry> {
  const provider = house.providers.find(({ name }) => name === entry.provider);
  return entryView(entry, provider ? await departuresOf(provider, entry) : []);
}

function whereIs(id: string, world: World, { worlds }: House): string {
  const other = worlds.list().find(({ journal }) => journal.entry(id) !== undefined);
  if (other) return `${id} is in the journal of the world "${other.id}", not of "${world.id}".`;
  if (world.journal.wasDropped(id)) {
    return `${id} was let go: the journal holds so many bytes, and the oldest go first. Start with --journal-bytes to keep more.`;
  }
  return `The journal of the world "${world.id}" has no entry ${id}, and remembers none that was let go.`;
}
