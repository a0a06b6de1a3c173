import { expect, test } from 'vitest';
import type { Told } from '../../mock-server/console/control.ts';
import { ExchangeList, ShownExchanges } from '../../mock-server/console/views/journal/exchange-list.ts';
import {
  JournalReader,
  type JournalSource,
  type ReadingState,
} from '../../mock-server/console/views/journal/journal-reader.ts';
import { entryOf } from './support/entry.ts';

type Entry = Told['JournalEntry'];

/** A journal of pages of two, whose stream the test opens and feeds; what `meanwhile` does happens within a reading. */
class FakeJournal implements JournalSource {
  entries: Entry[] = [];
  meanwhile: () => void = () => undefined;
  isAway = false;
  stream: (entry: Entry) => void = () => undefined;
  opened: () => void = () => undefined;

  constructor(...numbers: number[]) {
    this.entries = numbers.map((number) => entryOf(number));
  }

  async page(after: string) {
    if (this.isAway) throw new Error('The simulator does not answer.');
    const behind = this.entries.slice(this.entries.findIndex(({ id }) => id === after) + 1);
    const entries = behind.slice(0, 2);
    const next = entries.at(-1)?.id ?? after;
    this.meanwhile();
    return behind.length > 2 ? { entries, next, more: true as const } : { entries, next };
  }

  async entry(id: string) {
    return this.entries.find((one) => one.id === id);
  }

  listen(listener: (entry: Entry) => void, opened: () => void) {
    this.stream = listener;
    this.opened = opened;
    return () => undefined;
  }
}

async function reading(journal: FakeJournal) {
  const list = new ExchangeList();
  const states: ReadingState[] = [];
  const reader = new JournalReader(journal, list, (state) => states.push(state));
  reader.start();
  const settled = async (): Promise<void> => {
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  };
  await settled();
  return { reader, settled, states, ids: () => list.all.map(({ id }) => id) };
}

test('the journal is read page by page, and then what comes, live', async () => {
  const journal = new FakeJournal(1, 2, 3, 4, 5);
  const { ids } = await reading(journal);
  journal.stream(entryOf(6));
  expect(ids()).toEqual(['x1', 'x2', 'x3', 'x4', 'x5', 'x6']);
});

test('what comes while pages are read is neither lost nor shown twice, and stands behind them', async () => {
  const journal = new FakeJournal(1, 2, 3);
  journal.meanwhile = () => {
    journal.meanwhile = () => undefined;
    journal.entries.push(entryOf(4));
    journal.stream(entryOf(4));
    journal.stream(entryOf(5));
  };
  const { ids } = await reading(journal);
  expect(ids()).toEqual(['x1', 'x2', 'x3', 'x4', 'x5']);
});

test('what came while the stream was away is read when it stands again', async () => {
  const journal = new FakeJournal(1);
  const { ids, settled } = await reading(journal);
  journal.entries.push(entryOf(2), entryOf(3), entryOf(4));
  journal.opened();
  await settled();
  journal.stream(entryOf(4));
  expect(ids()).toEqual(['x1', 'x2', 'x3', 'x4']);
});

test('a world that began anew is shown anew, also when its ids were given before', async () => {
  const journal = new FakeJournal(1, 2);
  const { ids, settled } = await reading(journal);
  journal.entries = [entryOf(7)];
  journal.opened();
  await settled();
  expect(ids()).toEqual(['x7']);
  journal.entries = [entryOf(7, { realAt: '2027-01-01T00:00:00.000Z' }), entryOf(8)];
  journal.opened();
  await settled();
  expect(ids()).toEqual(['x7', 'x8']);
});

test('a simulator that does not answer is told, and read on when asked again', async () => {
  const journal = new FakeJournal(1);
  journal.isAway = true;
  const { reader, ids, states } = await reading(journal);
  expect(states.at(-1)).toEqual({ isReading: false, failure: new Error('The simulator does not answer.') });
  journal.isAway = false;
  await reader.readOn();
  expect(ids()).toEqual(['x1']);
  expect(states.at(-1)).toEqual({ isReading: false });
});

test('what comes after a reading failed does not hide what was missed', async () => {
  const journal = new FakeJournal(1);
  const { ids, settled } = await reading(journal);
  journal.entries.push(entryOf(2));
  journal.isAway = true;
  journal.opened();
  journal.stream(entryOf(3));
  await settled();
  expect(ids()).toEqual(['x1']);
  journal.isAway = false;
  journal.entries.push(entryOf(3), entryOf(4));
  journal.stream(entryOf(4));
  await settled();
  expect(ids()).toEqual(['x1', 'x2', 'x3', 'x4']);
});

test('a list lets the oldest go, and what is shown of it begins anew', () => {
  const list = new ExchangeList(10);
  const shown = new ShownExchanges(list, { refused: 'only' });
  list.add([1, 2, 3].map((number) => entryOf(number, { status: 403 })));
  const before = shown.rows();
  expect(before.map(({ id }) => id)).toEqual(['x1', 'x2', 'x3']);
  list.add([entryOf(4), ...[5, 6, 7, 8, 9, 10, 11].map((number) => entryOf(number, { status: 500 }))]);
  expect(list.all.map(({ id }) => id)).toEqual(['x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9', 'x10', 'x11']);
  expect(shown.rows().map(({ id }) => id)).toEqual(['x3', 'x5', 'x6', 'x7', 'x8', 'x9', 'x10', 'x11']);
  expect(shown.rows()).not.toBe(before);
});

test.each([
  [{ operator: 'enedis' }, ['x2']],
  [{ operation: 'dailyConsumption' }, ['x2']],
  [{ status: '0' }, ['x5']],
  [{ decided: 'quota' }, ['x3']],
  [{ meter: '0000000001100' }, ['x2']],
  [{ application: 'portal' }, ['x4']],
  [{ text: 'QUOTA second' }, ['x3']],
  [{ text: 'quota nobody' }, []],
  [{ refused: 'only' }, ['x3', 'x4', 'x5']],
  [{ departed: 'only' }, ['x2']],
  [{ refused: 'only', application: 'portal' }, ['x4']],
  [{}, ['x1', 'x2', 'x3', 'x4', 'x5']],
])('the filter %j shows %j', (filter, ids) => {
  const list = new ExchangeList();
  list.add([
    entryOf(1),
    entryOf(2, {
      provider: 'enedis',
      operation: 'dailyConsumption',
      meteringPointId: '00000000011001',
      departures: [{ code: 'get-with-body', about: 'A GET had a body.' }],
    }),
    entryOf(3, { status: 429, decidedBy: 'quota', reason: 'quota-exceeded', why: 'Quota of 5 a second is used up.' }),
    // a stream that says no within a 200
    entryOf(4, { reason: 'no-rights', application: 'portal' }),
    entryOf(5, { status: 0, decidedBy: 'fault' }),
  ]);
  expect(new ShownExchanges(list, filter).rows().map(({ id }) => id)).toEqual(ids);
});
