import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryStore, type Table } from '../../mock-server/core/store.ts';

interface Right {
  readonly id: string;
  readonly point: string;
  readonly client: string;
}

const indexes = { byPoint: (right: Right) => right.point, byClient: (right: Right) => right.client };
const rightsOf = (): Table<Right> => memoryStore().table<Right>('rights', indexes);
const right = (id: string, point = 'p1', client = 'c1'): Right => ({ id, point, client });

async function allOf<Row>(table: Table<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.all()) rows.push(row);
  return rows;
}

const idsOf = (rows: readonly Right[]): string[] => rows.map(({ id }) => id);

async function putAll(table: Table<Right>, rows: readonly Right[]): Promise<void> {
  for (const row of rows) await table.put(row.id, row);
}

describe('a table', () => {
  test('gives back what was put, and nothing for an unknown key', async () => {
    const table = rightsOf();
    await table.put('a', right('a'));
    expect(await table.get('a')).toEqual(right('a'));
    expect(await table.get('b')).toBeUndefined();
    expect(await table.size()).toBe(1);
  });

  test('lists rows in the order in which their keys were first put', async () => {
    const table = rightsOf();
    await putAll(table, [right('b'), right('a'), right('c'), right('b', 'p2')]);
    expect(idsOf(await allOf(table))).toEqual(['b', 'a', 'c']);
    await table.delete('b');
    await table.put('b', right('b'));
    expect(idsOf(await allOf(table))).toEqual(['a', 'c', 'b']);
  });

  test('finds by index in the order in which keys were first put, also after a row was put again', async () => {
    const table = rightsOf();
    await putAll(table, [right('a'), right('b'), right('c')]);
    await table.put('a', right('a', 'p1', 'c2'));
    expect(idsOf(await table.where('byPoint', 'p1'))).toEqual(['a', 'b', 'c']);
    await table.put('a', right('a', 'p2'));
    await table.put('a', right('a', 'p1'));
    expect(idsOf(await table.where('byPoint', 'p1'))).toEqual(['a', 'b', 'c']);
  });

  test('moves a row to its new index value, and forgets a deleted one', async () => {
    const table = rightsOf();
    await putAll(table, [right('a', 'p1', 'c1'), right('b', 'p1', 'c2')]);
    await table.put('a', right('a', 'p2', 'c2'));
    expect(idsOf(await table.where('byPoint', 'p1'))).toEqual(['b']);
    expect(idsOf(await table.where('byClient', 'c2'))).toEqual(['a', 'b']);
    await table.delete('b');
    expect(await table.where('byPoint', 'p1')).toEqual([]);
    await table.delete('never there');
    expect(await table.size()).toBe(1);
  });

  test('keeps its indexes right when a row is changed in place and put again', async () => {
    const table = memoryStore().table<{ state: string }>('t', { byState: (row) => row.state });
    await table.put('a', { state: 'active' });
    const row = await table.get('a');
    if (row) row.state = 'revoked';
    await table.put('a', row ?? { state: '' });
    expect(await table.where('byState', 'active')).toEqual([]);
    expect(await table.where('byState', 'revoked')).toEqual([{ state: 'revoked' }]);
  });

  test('an index that does not exist is a mistake of ours, and says so', async () => {
    await expect(rightsOf().where('byName', 'x')).rejects.toThrow('no index byName');
  });

  test('behaves as a list of rows would, whatever is put and deleted', async () => {
    const step = fc.record({
      put: fc.boolean(),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      point: fc.constantFrom('p1', 'p2'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const table = rightsOf();
        const model = new Map<string, Right>();
        for (const { put, id, point } of steps) {
          if (put) {
            await table.put(id, right(id, point));
            model.set(id, right(id, point));
          } else {
            await table.delete(id);
            model.delete(id);
          }
        }
        expect(await allOf(table)).toEqual([...model.values()]);
        expect(await table.size()).toBe(model.size);
        for (const point of ['p1', 'p2']) {
          expect(await table.where('byPoint', point)).toEqual([...model.values()].filter((row) => row.point === point));
        }
      }),
    );
  });
});

describe('a store', () => {
  test('gives the same table for the same name', async () => {
    const store = memoryStore();
    await store.table<Right>('rights', indexes).put('a', right('a'));
    expect(await store.table<Right>('rights').get('a')).toEqual(right('a'));
    expect(await store.table<Right>('others').size()).toBe(0);
  });

  test('forgets every row when cleared, and its indexes go on working', async () => {
    const store = memoryStore();
    const table = store.table<Right>('rights', indexes);
    await table.put('a', right('a'));
    store.clear();
    expect(await table.size()).toBe(0);
    expect(await table.where('byPoint', 'p1')).toEqual([]);
    await table.put('b', right('b'));
    expect(idsOf(await table.where('byPoint', 'p1'))).toEqual(['b']);
  });

  test('never runs two transactions at once, and runs them in the order asked', async () => {
    const store = memoryStore();
    const seen: string[] = [];
    const work = (name: string, turns: number) => async () => {
      seen.push(`${name} begins`);
      for (let i = 0; i < turns; i += 1) await Promise.resolve();
      seen.push(`${name} ends`);
      return name;
    };
    const results = await Promise.all([
      store.transaction(work('slow', 50)),
      store.transaction(work('quick', 1)),
      store.transaction(work('last', 3)),
    ]);
    expect(results).toEqual(['slow', 'quick', 'last']);
    expect(seen).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends', 'last begins', 'last ends']);
  });

  test('tells a failed transaction to its caller only: the next one runs', async () => {
    const store = memoryStore();
    const failed = store.transaction(async () => {
      throw new Error('no');
    });
    const thrown = store.transaction(() => {
      throw new Error('at once');
    });
    const next = store.transaction(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    await expect(thrown).rejects.toThrow('at once');
    expect(await next).toBe('done');
  });

  test('keeps a counter right when many transactions add to it at once', async () => {
    const store = memoryStore();
    const table = store.table<{ count: number }>('counters');
    const add = () =>
      store.transaction(async () => {
        const before = (await table.get('x'))?.count ?? 0;
        await Promise.resolve();
        await table.put('x', { count: before + 1 });
      });
    await Promise.all(Array.from({ length: 50 }, add));
    expect(await table.get('x')).toEqual({ count: 50 });
  });
});
