import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../mock-server/core/exchange.ts';
import { changed, endedBy, type RecordFault, turnedAtOnce } from '../../mock-server/core/record-changes.ts';
import {
  type BodyRecord,
  type FramingName,
  framed,
  frames,
  linesOf,
  opened,
  ownFrame,
} from '../../mock-server/core/records.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const item of items) got.push(item);
  return got;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const lines = (texts: readonly string[]): BodyRecord[] => texts.map((text) => ({ text, end: '\n' }));
const written = async (pieces: AsyncIterable<Chunk>): Promise<string> =>
  (await all(pieces)).map(({ data }) => data).join('');
const texts = async (records: AsyncIterable<BodyRecord>): Promise<string[]> =>
  (await all(records)).map(({ text }) => text);

/** Records as the APIs write them: compact JSON objects, accents and brackets inside texts too. */
const object = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null)));
const records = fc.array(object.map((value) => JSON.stringify(value)));

describe('the lines of a stream', () => {
  test('come out whole whatever the chunks, texts or bytes', async () => {
    const chunks = [
      { data: '{"a":1}\n{"é":2}\n', lines: 2 },
      { data: Buffer.from('{"ü":"€"}\n'), lines: 1 },
      { data: new Uint8Array(Buffer.from('\n')), lines: 1 },
    ];
    expect(await all(linesOf(chunks))).toEqual(lines(['{"a":1}', '{"é":2}', '{"ü":"€"}', '']));
  });

  test('that are one text without a line feed, in many chunks, are one record', async () => {
    const chunks = [
      { data: '{"list":[', lines: 0 },
      { data: '{}', lines: 0 },
      { data: ']}', lines: 1 },
    ];
    expect(await all(linesOf(each(chunks)))).toEqual([{ text: '{"list":[{}]}', end: '' }]);
  });

  test('written again as they came are the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'binary' }))), async (parts) => {
        const chunks = parts.map((part) => ({ data: part.map((text) => `${text}\n`).join(''), lines: part.length }));
        expect(await written(framed(linesOf(chunks), ownFrame))).toBe(chunks.map(({ data }) => data).join(''));
      }),
    );
  });

  test('are asked for one chunk at a time, and a reader who stops ends the stream', async () => {
    const state = { made: 0, ended: false };
    function* endless(): Generator<Chunk> {
      try {
        while (true) {
          state.made += 1;
          yield { data: '1\n2\n', lines: 2 };
        }
      } finally {
        state.ended = true;
      }
    }
    let read = 0;
    for await (const _line of framed(changed(linesOf(endless()), { kind: 'duplicate' }), ownFrame)) {
      read += 1;
      if (read === 6) break;
    }
    expect(state).toEqual({ made: 2, ended: true });
  });
});

describe('a JSON answer opened at its records', () => {
  test('has its text before, between and behind them', () => {
    const body = { meter: { id: 7, days: [{ v: '1' }, { v: '2' }], more: [] } };
    expect(opened(body, ['meter', 'days'])).toEqual({
      head: '{"meter":{"id":7,"days":[',
      records: ['{"v":"1"}', '{"v":"2"}'],
      tail: '],"more":[]}}',
    });
    expect(opened({ list: [{ points: [1] }, { points: [2] }] }, ['list', 1, 'points'])).toEqual({
      head: '{"list":[{"points":[1]},{"points":[',
      records: ['2'],
      tail: ']}]}',
    });
  });

  test('has none where there is no array', () => {
    expect(opened({ a: 1 }, ['a'])).toBeUndefined();
    expect(opened({ a: 1 }, ['b', 'c'])).toBeUndefined();
    expect(opened(null, ['a'])).toBeUndefined();
    expect(opened({}, ['toString'])).toBeUndefined();
  });

  test('joined again is what JSON.stringify writes, to the byte', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), fc.jsonValue(), (before, days, behind) => {
        const body = { before, inside: [{ days, behind }], 7: behind };
        const { head = '', records: found = [], tail = '' } = opened(body, ['inside', 0, 'days']) ?? {};
        expect(head + found.join(',') + tail).toBe(JSON.stringify(body));
        expect(found).toEqual(days.map((day) => JSON.stringify(day)));
      }),
    );
  });
});

const framings = Object.keys(frames) as FramingName[];

/** Reads a body as the most patient client does: braces are counted, whatever stands between is left out. */
function patiently(body: string): unknown[] {
  const found: unknown[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (!quoted && sign === '}') {
      depth -= 1;
      if (depth === 0) found.push(JSON.parse(body.slice(start, at + 1)));
    }
  }
  return found;
}

describe('another framing', () => {
  const two = lines(['{"a":1}', '{"b":[2]}']);
  test.each<[FramingName, string]>([
    ['glued', '{"a":1}{"b":[2]}'],
    ['pretty', '{\n  "a": 1\n}\n{\n  "b": [\n    2\n  ]\n}\n'],
    ['pretty-glued', '{\n  "a": 1\n}{\n  "b": [\n    2\n  ]\n}'],
    ['array', '[{"a":1},{"b":[2]}]'],
    ['carriage-returns', '{"a":1}\r\n{"b":[2]}\r\n'],
    ['blank-lines', '{"a":1}\n\n{"b":[2]}\n'],
    ['no-final-newline', '{"a":1}\n{"b":[2]}'],
  ])('%s is %j', async (name, body) => {
    expect(await written(framed(each(two), frames[name]))).toBe(body);
  });

  test.each(framings)('%s gives back the same records, in as many pieces', async (name) => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const pieces = await all(framed(each(lines(given)), frames[name]));
        const body = pieces.map(({ data }) => data).join('');
        expect(patiently(body)).toEqual(given.map((text) => JSON.parse(text)));
        expect(pieces.filter((piece) => piece.lines === 1)).toHaveLength(given.length);
        if (name === 'array') expect(JSON.parse(body)).toHaveLength(given.length);
      }),
    );
  });

  test('leaves a line that is no JSON as it is', async () => {
    expect(await written(framed(each(lines(['{"a":', '{}'])), frames.pretty))).toBe('{"a":\n{}\n');
  });
});

describe('records with a fault in them', () => {
  const four = ['{"n":1}', '{"n":2}', '{"n":3}', '{"n":4}'];
  const [one, two, three, last] = four;
  test.each<[RecordFault, (string | undefined)[]]>([
    [{ kind: 'garble' }, ['{"n":1', two, three, last]],
    [{ kind: 'garble', record: 3 }, [one, two, '{"n":3', last]],
    [{ kind: 'garble', record: 9 }, four],
    [{ kind: 'duplicate', record: 2 }, [one, two, two, three, last]],
    [{ kind: 'duplicate' }, [one, one, two, two, three, three, last, last]],
    [{ kind: 'drop', record: 1 }, [two, three, last]],
    [{ kind: 'drop', record: 5 }, four],
    [{ kind: 'reorder' }, [last, three, two, one]],
    [{ kind: 'reorder', how: 'reversed' }, [last, three, two, one]],
    [{ kind: 'reorder', how: 'neighbours' }, [two, one, three, last]],
    [{ kind: 'replace', values: { n: null }, record: 4 }, [one, two, three, '{"n":null}']],
    [{ kind: 'replace', values: { n: 'x' } }, ['{"n":"x"}', '{"n":"x"}', '{"n":"x"}', '{"n":"x"}']],
    [{ kind: 'replace', values: { other: 1 } }, four],
  ])('%j', async (fault, expected) => {
    expect(await texts(changed(each(lines(four)), fault))).toEqual(expected);
  });

  test('a lone record has no neighbour', async () => {
    expect(await texts(changed(each(lines(['1'])), { kind: 'reorder', how: 'neighbours' }))).toEqual(['1']);
  });

  test('a replaced key is a record’s own before one inside it, then the first in the text; others stay', async () => {
    const fault = { kind: 'replace', values: { v: 0, w: [1] } } as const;
    const given = lines([
      '{"a":{"v":1,"w":2},"v":3}',
      '{"a":[{"b":1},{"v":2},{"v":3}]}',
      'no JSON',
      '12.0',
      '{ "a": 1 }',
    ]);
    expect(await texts(changed(each(given), fault))).toEqual([
      '{"a":{"v":1,"w":[1]},"v":0}',
      '{"a":[{"b":1},{"v":0},{"v":3}]}',
      'no JSON',
      '12.0',
      '{ "a": 1 }',
    ]);
  });

  test('turning around holds ten thousand records at most, and goes on in blocks', async () => {
    const given = Array.from({ length: turnedAtOnce + 2 }, (_, nth) => String(nth));
    const got = await texts(changed(each(lines(given)), { kind: 'reorder' }));
    expect([got[0], got[turnedAtOnce - 1]]).toEqual([String(turnedAtOnce - 1), '0']);
    expect(got.slice(turnedAtOnce)).toEqual([String(turnedAtOnce + 1), String(turnedAtOnce)]);
  });

  test('a garbled record is never JSON, and all others are as they were', async () => {
    const values = fc.array(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(values, fc.nat(), async (given, place) => {
        const record = (place % given.length) + 1;
        const got = await texts(changed(each(lines(given)), { kind: 'garble', record }));
        expect(() => JSON.parse(got[record - 1] ?? '')).toThrow(SyntaxError);
        expect(got.toSpliced(record - 1, 1)).toEqual(given.toSpliced(record - 1, 1));
      }),
    );
  });

  test('one that ends the answer comes after so many, or at the end of fewer, and nothing behind it is made', async () => {
    let made = 0;
    async function* counted(): AsyncGenerator<BodyRecord> {
      for (const record of lines(four)) {
        made += 1;
        yield record;
      }
    }
    expect(await texts(endedBy(counted(), 2, 'no'))).toEqual([one, two, 'no']);
    expect(made).toBe(2);
    expect(await texts(endedBy(each(lines(four)), 9, 'no'))).toEqual([...four, 'no']);
    expect(await texts(endedBy(each(lines(four)), 0, 'no'))).toEqual(['no']);
    expect(await texts(endedBy(each(lines(four)), 1, ''))).toEqual([one]);
  });
});
