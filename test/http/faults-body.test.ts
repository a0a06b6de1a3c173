import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk, Reply } from '../../mock-server/core/exchange.ts';
import type { Fault } from '../../mock-server/core/fault.ts';
import { newOutcome } from '../../mock-server/core/fault-outcome.ts';
import { misbehaved } from '../../mock-server/http/misbehave.ts';
import type { Piece } from '../../mock-server/http/misbehave-leaving.ts';
import { lines } from './fake-site.ts';

/** What a faulty answer would send: its text, the length promised, records, ending; `timed` has the rests between. */
async function broken(reply: Reply, faults: Fault | readonly Fault[]) {
  const rests: string[] = [];
  const rest = (clock: string) => async (ms: number) => {
    out.push(Buffer.from(`~${ms}${clock}~`));
    rests.push(`${ms}${clock}`);
  };
  const out: Buffer[] = [];
  const outcome = newOutcome();
  const answer = await misbehaved(
    reply,
    [faults].flat(),
    {
      outcome,
      recordsAt: (body) => (typeof body === 'object' && body && 'days' in body ? ['days'] : undefined),
      refusal: ({ reason }) => ({ kind: 'json', status: 418, body: { refused: reason } }),
    },
    { real: rest('ms'), world: rest('world') },
  );
  if (answer.kind !== 'broken') return { answer };
  const pieces: Piece[] = [];
  for await (const piece of answer.pieces) {
    pieces.push(piece);
    if (typeof piece !== 'string') out.push(Buffer.from(piece.data as string));
  }
  const chunks = pieces.filter((piece) => typeof piece !== 'string') as Chunk[];
  const bytes = Buffer.concat(chunks.map(({ data }) => Buffer.from(data as string)));
  return {
    answer,
    timed: Buffer.concat(out).toString(),
    bytes,
    text: bytes.toString(),
    records: chunks.reduce((sum, chunk) => sum + chunk.lines, 0),
    ending: pieces.find((piece) => typeof piece === 'string') ?? 'whole',
    length: answer.headers['content-length'],
    type: answer.headers['content-type'],
    rests,
  };
}

const stream = (): Reply => lines(['{"n":1}\n{"n":2}\n', '{"n":3}\n']);
const readings = { kind: 'json', status: 200, body: { id: 7, days: [{ v: 'é' }, { v: '2' }], end: 1 } } as const;
const readingsText = JSON.stringify(readings.body);
const asText: Reply = { kind: 'text', status: 200, text: readingsText, headers: { 'content-type': 'x/y' } };
const plain = { kind: 'json', status: 200, body: { only: 'one' } } as const;

describe('a stream', () => {
  test.each<[Fault | readonly Fault[], string, string, number]>([
    [{ kind: 'cut', afterRecords: 2 }, '{"n":1}\n{"n":2}\n', 'reset', 2],
    [{ kind: 'cut', afterRecords: 2, how: 'stall' }, '{"n":1}\n{"n":2}\n', 'stall', 2],
    [{ kind: 'cut', afterRecords: 2, how: 'end' }, '{"n":1}\n{"n":2}\n', 'whole', 2],
    [{ kind: 'cut', afterRecords: 1, inside: true }, '{"n":1}\n{"n"', 'reset', 1],
    [{ kind: 'cut', afterRecords: 0 }, '', 'reset', 0],
    [{ kind: 'cut', afterRecords: 0, inside: true, how: 'end' }, '{"n"', 'whole', 0],
    [{ kind: 'cut', afterRecords: 3 }, '{"n":1}\n{"n":2}\n{"n":3}\n', 'reset', 3],
    [{ kind: 'cut', afterRecords: 4 }, '{"n":1}\n{"n":2}\n{"n":3}\n', 'whole', 3],
    [{ kind: 'cut', afterBytes: 10 }, '{"n":1}\n{"', 'reset', 1],
    [{ kind: 'cut', afterBytes: 0, how: 'stall' }, '', 'stall', 0],
    [{ kind: 'cut', afterBytes: 24 }, '{"n":1}\n{"n":2}\n{"n":3}\n', 'whole', 3],
    [{ kind: 'garble', record: 2 }, '{"n":1}\n{"n":2\n{"n":3}\n', 'whole', 3],
    [{ kind: 'framing', as: 'array' }, '[{"n":1},{"n":2},{"n":3}]', 'whole', 3],
    [{ kind: 'prefix' }, '\u00a0{"n":1}\n{"n":2}\n{"n":3}\n', 'whole', 3],
    [{ kind: 'prefix', text: '\ufeff' }, '\ufeff{"n":1}\n{"n":2}\n{"n":3}\n', 'whole', 3],
    [{ kind: 'refuse', reason: 'broken', afterRecords: 1 }, '{"n":1}\n{"refused":"broken"}\n', 'whole', 2],
    [[{ kind: 'drop', record: 1 }, { kind: 'garble' }], '{"n":2\n{"n":3}\n', 'whole', 2],
    [
      [
        { kind: 'cut', afterRecords: 1, inside: true },
        { kind: 'framing', as: 'glued' },
        { kind: 'reorder' },
        { kind: 'prefix' },
      ],
      '\u00a0{"n":3}{"n"',
      'reset',
      1,
    ],
    [
      [
        { kind: 'pause', by: 'PT1S', afterRecords: 1 },
        { kind: 'cut', afterRecords: 2, how: 'end' },
      ],
      '{"n":1}\n{"n":2}\n',
      'whole',
      2,
    ],
  ])('with %j', async (faults, text, ending, records) => {
    const got = await broken(stream(), faults);
    expect(got).toMatchObject({ text, ending, records, answer: { status: 200, isStream: true } });
    expect(got.length).toBeUndefined();
  });

  test('rests between records, once or after each, by either clock, and never behind the last', async () => {
    const each = await broken(stream(), { kind: 'pause', by: 'PT1S' });
    expect(each.timed).toBe('{"n":1}\n~1000ms~{"n":2}\n~1000ms~{"n":3}\n');
    const once = await broken(stream(), { kind: 'pause', by: 'PT1M', afterRecords: 2, clock: 'world' });
    expect(once.timed).toBe('{"n":1}\n{"n":2}\n~60000world~{"n":3}\n');
    expect((await broken(stream(), { kind: 'pause', by: 'PT1M', afterRecords: 3 })).rests).toEqual([]);
    const first = await broken(stream(), { kind: 'pause', by: 'PT1S', afterRecords: 0 });
    expect(first.timed).toBe('~1000ms~{"n":1}\n{"n":2}\n{"n":3}\n');
  });

  test('drips in slices of a tenth of a second, each behind the rest that the one before it takes', async () => {
    const { timed, rests, records } = await broken(stream(), { kind: 'drip', bytesPerSecond: 100 });
    expect(timed).toBe('{"n":1}\n{"~100ms~n":2}\n~60ms~{"n":3}\n');
    expect({ rests, records }).toEqual({ rests: ['100ms', '60ms'], records: 3 });
    const byOne = await broken(stream(), { kind: 'drip', bytesPerSecond: 2 });
    expect(byOne.rests).toEqual(Array.from({ length: 23 }, () => '500ms'));
  });

  test('that is cut by bytes alone is passed on as bytes, whatever they are', async () => {
    const data = Buffer.from([0xff, 0xfe, 10, 0x80]);
    const reply: Reply = { kind: 'stream', status: 200, chunks: [{ data, lines: 1 }] };
    const { bytes, records } = await broken(reply, { kind: 'cut', afterBytes: 3, how: 'end' });
    expect({ bytes, records }).toEqual({ bytes: data.subarray(0, 3), records: 1 });
  });
});

describe('a JSON answer', () => {
  test.each([readings, asText])(
    'of readings has them as records, and the length of what it should have been',
    async (reply) => {
      const whole = String(Buffer.byteLength(readingsText));
      const cut = { kind: 'cut', afterRecords: 1 } as const;
      expect(await broken(reply, cut)).toMatchObject({
        text: '{"id":7,"days":[{"v":"é"}',
        ending: 'reset',
        length: whole,
      });
      expect(await broken(reply, { ...cut, how: 'stall' })).toMatchObject({ ending: 'stall', length: whole });
      const ended = await broken(reply, { ...cut, how: 'end' });
      expect([ended.ending, ended.length]).toEqual(['whole', undefined]);
      expect(await broken(reply, { ...cut, afterRecords: 0, inside: true })).toMatchObject({
        text: '{"id":7,"days":[{"v":',
      });
      const gone = await broken(reply, { kind: 'drop', record: 1 });
      expect(gone).toMatchObject({ text: '{"id":7,"days":[{"v":"2"}],"end":1}', length: '35' });
      expect((await broken(reply, { kind: 'replace', values: { v: null } })).text).toBe(
        '{"id":7,"days":[{"v":null},{"v":null}],"end":1}',
      );
      expect((await broken(reply, { kind: 'pause', by: 'PT1S' })).timed).toBe(
        '{"id":7,"days":[{"v":"é"}~1000ms~,{"v":"2"}],"end":1}',
      );
      expect((await broken(reply, { kind: 'pause', by: 'PT1S', afterRecords: 9 })).text).toBe(readingsText);
    },
  );

  test('is framed otherwise as a whole', async () => {
    const pretty = JSON.stringify(readings.body, null, 2);
    expect((await broken(readings, { kind: 'framing', as: 'pretty-glued' })).text).toBe(pretty);
    expect(
      (
        await broken(readings, [
          { kind: 'framing', as: 'array' },
          { kind: 'drop', record: 2 },
        ])
      ).text,
    ).toBe('[{"id":7,"days":[{"v":"é"}],"end":1}]');
  });

  const ownHead = '{"id":7,"days":[';
  const prettyTwo = JSON.stringify(readings.body, null, 2);
  test.each<[Fault, readonly Fault[], string, string]>([
    [{ kind: 'framing', as: 'array' }, [], `[${ownHead}{"v":"é"}`, `,{"v":"2"}],"end":1}]`],
    [{ kind: 'framing', as: 'carriage-returns' }, [], `${ownHead}{"v":"é"}`, `,{"v":"2"}],"end":1}\r\n`],
    [
      { kind: 'framing', as: 'pretty-glued' },
      [],
      prettyTwo.slice(0, prettyTwo.indexOf('},\n    {') + 1),
      prettyTwo.slice(prettyTwo.indexOf('},\n    {') + 1),
    ],
    [{ kind: 'framing', as: 'glued' }, [{ kind: 'garble' }], `${ownHead}{"v":"é"`, `,{"v":"2"}],"end":1}`],
  ])('framed otherwise, %j, is still cut and rests among its readings', async (framing, more, first, rest) => {
    const cut = await broken(readings, [framing, ...more, { kind: 'cut', afterRecords: 1, how: 'end' }]);
    expect(cut).toMatchObject({ text: first, ending: 'whole', length: undefined });
    const reset = await broken(readings, [{ kind: 'cut', afterRecords: 1 }, framing, ...more]);
    expect(reset).toMatchObject({ text: first, ending: 'reset', length: String(Buffer.byteLength(first + rest)) });
    const rested = await broken(readings, [framing, ...more, { kind: 'pause', by: 'PT1S' }]);
    expect(rested.timed).toBe(`${first}~1000ms~${rest}`);
  });

  test('whose readings are all gone is framed as the rest', async () => {
    const none = await broken({ kind: 'json', status: 200, body: { days: [1] } }, [
      { kind: 'drop', record: 1 },
      { kind: 'framing', as: 'pretty' },
    ]);
    expect(none.text).toBe('{\n  "days": []\n}\n');
  });

  test('without readings is one record', async () => {
    expect(await broken(plain, { kind: 'garble' })).toMatchObject({ text: '{"only":"one"', length: '13' });
    expect(await broken(plain, { kind: 'replace', values: { only: 2 } })).toMatchObject({
      text: '{"only":2}',
      length: '10',
      type: 'application/json',
    });
    expect(await broken(plain, { kind: 'duplicate' })).toMatchObject({ text: '{"only":"one"}{"only":"one"}' });
    expect(await broken(plain, { kind: 'cut', afterBytes: 5 })).toMatchObject({
      text: '{"onl',
      length: '14',
      ending: 'reset',
    });
  });

  test('whose text is not written as JSON.stringify would is one record, changed nowhere else', async () => {
    const text = '{ "days": [ {"v": 1} ] }\n';
    expect((await broken({ kind: 'text', status: 200, text }, { kind: 'garble' })).text).toBe(
      '{ "days": [ {"v": 1} ] \n',
    );
  });

  test('is refused whole where a stream would be refused inside, and other faults act on the refusal', async () => {
    const refuse = { kind: 'refuse', reason: 'broken', afterRecords: 1 } as const;
    expect((await broken(readings, refuse)).answer).toEqual({ kind: 'json', status: 418, body: { refused: 'broken' } });
    expect(await broken(readings, [refuse, { kind: 'prefix' }])).toMatchObject({
      text: '\u00a0{"refused":"broken"}',
      answer: { status: 418 },
    });
  });
});

describe('any other answer', () => {
  test('a page, a redirect and nothing at all have faults too', async () => {
    const page: Reply = { kind: 'text', status: 503, text: '<p>no</p>', headers: { 'content-type': 'text/html' } };
    expect(await broken(page, { kind: 'cut', afterBytes: 4 })).toMatchObject({
      text: '<p>n',
      length: '9',
      type: 'text/html',
    });
    const redirect: Reply = { kind: 'redirect', to: '/there' };
    expect(await broken(redirect, { kind: 'prefix' })).toMatchObject({
      text: '\u00a0',
      answer: { status: 302, headers: { location: '/there' } },
    });
    const nothing: Reply = { kind: 'empty', status: 200 };
    expect(await broken(nothing, { kind: 'cut', afterBytes: 0 })).toMatchObject({
      text: '',
      ending: 'reset',
      length: undefined,
    });
    expect(await broken(nothing, { kind: 'garble' })).toMatchObject({ text: '', ending: 'whole', length: '0' });
    expect((await broken({ kind: 'empty', status: 204 }, { kind: 'garble' })).length).toBeUndefined();
  });

  test('another content type is told over the same body, and needs nothing else', async () => {
    const type = { kind: 'content-type', type: 'text/html' } as const;
    expect((await broken(plain, type)).answer).toEqual({ ...plain, headers: { 'content-type': 'text/html' } });
    const { answer } = await broken(stream(), type);
    expect(answer).toMatchObject({ kind: 'stream', headers: { 'content-type': 'text/html' } });
    expect(await broken(plain, [type, { kind: 'garble' }])).toMatchObject({ type: 'text/html', text: '{"only":"one"' });
  });

  test('faults that act before the operation leave it as it is', async () => {
    expect(
      (
        await broken(plain, [
          { kind: 'delay', by: 'PT1S' },
          { kind: 'stale', by: 'P1D' },
        ])
      ).answer,
    ).toBe(plain);
  });
});

describe('whatever is cut', () => {
  const record = fc.dictionary(fc.string(), fc.string({ unit: 'binary' })).map((value) => JSON.stringify(value));
  const cut = fc.record(
    {
      kind: fc.constant('cut' as const),
      how: fc.constantFrom('reset' as const, 'end' as const, 'stall' as const),
      inside: fc.boolean(),
    },
    { requiredKeys: ['kind'] },
  );
  const place = fc.oneof(fc.record({ afterRecords: fc.nat(8) }), fc.record({ afterBytes: fc.nat(200) }));

  test('of a stream, what arrives is a prefix of it, of as many records as were asked', async () => {
    const chunks = fc.array(fc.array(record, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(chunks, cut, place, async (given, how, where) => {
        const parts = given.map((some) => some.map((one) => `${one}\n`).join(''));
        const whole = parts.join('');
        const { text = '', bytes, records } = await broken(lines(parts), { ...how, ...where });
        // a cut may be inside a letter of several bytes
        expect(whole.startsWith(text.replace(/\ufffd+$/, ''))).toBe(true);
        if ('afterRecords' in where) expect(records).toBe(Math.min(where.afterRecords, given.flat().length));
        else expect(bytes).toHaveLength(Math.min(where.afterBytes, Buffer.byteLength(whole)));
      }),
    );
  });

  test('of a JSON answer, what arrives is a prefix of what JSON.stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record), cut, place, async (given, how, where) => {
        const body = { before: 1, days: given.map((one) => JSON.parse(one)), behind: 2 };
        const { text = '' } = await broken({ kind: 'json', status: 200, body }, { ...how, ...where });
        expect(JSON.stringify(body).startsWith(text.replace(/\ufffd+$/, ''))).toBe(true);
      }),
    );
  });
});
