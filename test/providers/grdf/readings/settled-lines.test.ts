import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, instantOf, isoDay } from '../../../../mock-server/core/paris.ts';
import { meterEvents } from '../../../../mock-server/providers/grdf/readings/events-meters.ts';
import { informativeLines } from '../../../../mock-server/providers/grdf/readings/informative.ts';
import { LineCache } from '../../../../mock-server/providers/grdf/readings/line-cache.ts';
import type { LineRequest } from '../../../../mock-server/providers/grdf/readings/line-request.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { ask, dataWorld, day, textOf } from './data-world.ts';

const chunk = (size: number) => ({ data: new Uint8Array(size), lines: 1 });

describe('kept months', () => {
  test('stay within their bound; the question not asked for longest goes first', () => {
    const cache = new LineCache(100);
    cache.of('a').put(1, chunk(40));
    cache.of('b').put(1, chunk(40));
    cache.of('a').get(1);
    cache.of('c').put(1, chunk(40));
    expect(cache.bytes).toBe(80);
    expect(cache.of('b').get(1)).toBeUndefined();
    expect(cache.of('a').get(1)?.data.byteLength).toBe(40);
  });

  test('a month is counted once, and a stream whose shelf went keeps nothing', () => {
    const cache = new LineCache(100);
    const shelf = cache.of('a');
    shelf.put(1, chunk(40));
    shelf.put(1, chunk(40));
    expect(cache.bytes).toBe(40);
    cache.of('b').put(1, chunk(90));
    shelf.put(2, chunk(5));
    expect(cache.bytes).toBe(90);
  });

  test('the same question is answered with the very bytes of the first time', async () => {
    const world = dataWorld('2026-05-20T10:00:00Z');
    const request = ask(world, 'GI020003', '2025-01-01', '2025-03-01');
    const first = [...(await publishedLines(request))];
    const again = [...(await publishedLines(request))];
    expect(again.map((one) => one.data)).toEqual(first.map((one) => one.data));
    expect(again[0]?.data).toBe(first[0]?.data);
  });

  test('chunks are about a month of lines, and never more than 64 kB', async () => {
    const chunks = [
      ...(await publishedLines(ask(dataWorld('2026-05-20T10:00:00Z'), 'GI020003', '2021-06-01', '2026-05-20'))),
    ];
    for (const { data } of chunks) expect((data as Uint8Array).byteLength).toBeLessThan(64 * 1024);
    expect(chunks.length).toBeGreaterThan(50);
  });
});

const points = ['GI020003', '00000000020001', 'GI020002'] as const;
// few questions, so that each comes again after something else has happened
const windows = ['2025-11-01', '2026-02-01', '2026-04-01'].map((from) => [from, '2026-06-01'] as const);
const lately = fc.integer({ min: dayOf(2025, 11, 1), max: dayOf(2026, 5, 15) });

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      to: fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2026, 6, 30) }),
      hour: fc.constantFrom(0, 7, 9, 16),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('correct' as const, 'replace' as const), on: lately }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delay' as const), days: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), window: fc.constantFrom(...windows) }) },
);

describe('a kept answer', () => {
  test('is the fresh answer, whatever the clock and the meters did before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...points),
        fc.array(step, { minLength: 6, maxLength: 16 }),
        async (id, steps) => {
          const world = dataWorld('2026-05-20T10:00:00Z');
          for (const one of steps) {
            if (one.do === 'move') world.clock.set({ now: new Date(instantOf(one.to, one.hour)) });
            else if (one.do === 'ask') await sameAsFresh(ask(world, id, ...one.window));
            else if (one.do === 'delay')
              await happen('publicationDelayed', world, { meteringPointId: id, days: one.days });
            else if (one.do === 'replace')
              await happen('meterReplaced', world, { meteringPointId: id, date: isoDay(one.on) });
            else
              await happen('readingCorrected', world, {
                meteringPointId: id,
                date: isoDay(one.on),
                volume: one.on % 97,
              });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('follows a clock that goes back to when a month was provisional', async () => {
    const world = dataWorld('2026-05-20T10:00:00Z');
    const request = () => ask(world, 'GI020003', '2026-04-01', '2026-05-01');
    const final = await textOf(publishedLines, request());
    world.clock.set({ now: new Date('2026-05-01T16:00:00Z') });
    expect(await textOf(publishedLines, request())).not.toBe(final);
    world.clock.set({ now: new Date('2026-05-20T10:00:00Z') });
    expect(await textOf(publishedLines, request())).toBe(final);
  });
});

test('a final month that still lacks a late day is not kept', async () => {
  const world = dataWorld('2026-04-10T06:00:00Z');
  await meterEvents.publicationDelayed.happen(world, { meteringPointId: 'GI020003', days: 60 });
  const linesAt = async (now: string) => {
    world.clock.set({ now: new Date(now) });
    const chunks = [...(await publishedLines(ask(world, 'GI020003', '2026-04-01', '2026-05-01')))];
    return chunks[0]?.lines;
  };
  expect(await linesAt('2026-05-20T10:00:00Z')).toBe(29);
  expect(await linesAt('2026-06-20T10:00:00Z')).toBe(30);
  expect(await linesAt('2026-05-20T10:00:00Z')).toBe(29);
});

let asked = 0;

// A question never asked before cannot have been kept: its echo tells it apart.
async function sameAsFresh(request: LineRequest): Promise<void> {
  const lines = request.point.frequency === 'JJ' ? publishedLines : informativeLines;
  asked += 1;
  const value = `fresh${asked}`;
  const kept = await textOf(lines, request);
  const again = await textOf(lines, request);
  const fresh = await textOf(lines, { ...request, echo: { ...request.echo, value } });
  expect(kept).toBe(fresh.replaceAll(`"valeur":"${value}"`, '"valeur":null'));
  expect(again).toBe(kept);
}

// Events that are not possible at the moment are left out: this is about what is asked afterwards.
async function happen(
  name: keyof typeof meterEvents,
  world: Parameters<typeof ask>[0],
  input: Record<string, unknown>,
): Promise<void> {
  await meterEvents[name].happen(world, input).catch(() => undefined);
}

test('a month is settled only when its last day is out and definitive', async () => {
  const at = async (now: string) => {
    const chunks = [...(await publishedLines(ask(dataWorld(now), 'GI020003', '2026-04-01', '2026-05-01')))];
    return chunks[0]?.lines;
  };
  expect(await at('2026-04-30T23:00:00Z')).toBe(29);
  expect(await at('2026-05-01T14:00:00Z')).toBe(30);
  expect(day('2026-05-01') - day('2026-04-01')).toBe(30);
});
