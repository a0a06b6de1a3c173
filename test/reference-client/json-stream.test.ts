import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonStreamError, jsonObjects } from '../../reference-client/index.ts';
import { collect } from './support/gas.ts';

/** How the operators' own servers frame objects (adict.md 2.3, 9). */
const framings: Readonly<Record<string, (objects: readonly unknown[]) => string>> = {
  'a line each': (objects) => objects.map((one) => `${JSON.stringify(one)}\n`).join(''),
  'no last line feed': (objects) => objects.map((one) => JSON.stringify(one)).join('\n'),
  'carriage returns': (objects) => objects.map((one) => `${JSON.stringify(one)}\r\n`).join(''),
  'blank lines': (objects) => objects.map((one) => `\n \n${JSON.stringify(one)}\n\n`).join(''),
  glued: (objects) => objects.map((one) => JSON.stringify(one)).join(''),
  'printed and glued': (objects) => objects.map((one) => JSON.stringify(one, null, 2)).join(''),
  array: (objects) => JSON.stringify(objects),
  'printed array': (objects) => JSON.stringify(objects, null, '\t'),
  'behind U+00A0': (objects) => `\u00a0${objects.map((one) => JSON.stringify(one)).join('\n\u00a0')}`,
  'behind a byte order mark': (objects) => `\ufeff${objects.map((one) => JSON.stringify(one)).join('\n')}`,
};

// Texts with what could mislead a splitter.
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('}{', '"', '\\"', '[', '{"a":"\\', 'é€𝄞', '\n'));
const objects = fc.array(
  fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text), fc.object())),
);

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts].sort((one, other) => one - other)) {
    if (cut <= from || cut >= bytes.length) continue;
    yield bytes.subarray(from, cut);
    from = cut;
  }
  yield bytes.subarray(from);
}

const read = (body: string, cuts: readonly number[] = [], longest?: number) =>
  collect(jsonObjects(inPieces(new TextEncoder().encode(body), cuts), longest));

test.each(Object.keys(framings))('objects come out as they went in: %s, cut anywhere', async (name) => {
  const frame = framings[name] ?? String;
  await fc.assert(
    fc.asyncProperty(objects, fc.array(fc.nat(4_000)), async (given, cuts) => {
      // JSON has no negative zero, and no prototype
      const plain = JSON.parse(JSON.stringify(given)) as unknown[];
      expect(await read(frame(plain), cuts)).toEqual({ values: plain, error: undefined });
    }),
    { numRuns: 150 },
  );
});

test('a text that ends inside an object, or inside an array, is cut off, and says what was read', async () => {
  for (const body of ['{"a":1}\n{"b":', '{"a":1}\n{"b":"}', '[{"a":1},', '[{"a":1}']) {
    const { values, error } = await read(body);
    expect(values).toEqual([{ a: 1 }]);
    expect(error).toMatchObject({ name: 'JsonStreamError', kind: 'cut-off', valuesRead: 1 });
  }
});

test('wherever a stream is cut, it ends with an error or between two objects', async () => {
  const body = framings.glued?.([{ a: 'x}' }, { b: [1, { c: '"' }] }]) ?? '';
  for (let length = 1; length < body.length; length += 1) {
    const { values, error } = await read(body.slice(0, length));
    if (error === undefined) expect(JSON.stringify(values)).toBe(`[${body.slice(0, length).replace('}{', '},{')}]`);
    else expect(error).toMatchObject({ kind: 'cut-off' });
  }
});

test.each([
  ['<!doctype html><html><title>Erreur</title>', 'the answer is an HTML page: Erreur'],
  ['Internal Server Error', 'the answer is a text: Internal Server Error'],
  ['{"a":1}\nnull', 'a value of the answer is no JSON'],
  ['{"a":1}}', 'a value of the answer is no JSON'],
  ['{"a":tru}', 'a value of the answer is no JSON'],
])('%s is malformed: %s', async (body, message) => {
  const { error } = await read(body);
  expect(error).toBeInstanceOf(JsonStreamError);
  expect(error).toMatchObject({ kind: 'malformed', message });
});

test('an object that is too long is refused before it is held', async () => {
  const long = JSON.stringify({ a: 'x'.repeat(2_000) });
  expect((await read(long, [], 2_100)).error).toBeUndefined();
  expect((await read(long, [], 2_000)).error).toMatchObject({ kind: 'too-long' });
  // one that never ends neither
  async function* forever(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('{"a":"');
    for (;;) yield new Uint8Array(1_000).fill(0x78);
  }
  expect((await collect(jsonObjects(forever(), 10_000))).error).toMatchObject({ kind: 'too-long' });
});
