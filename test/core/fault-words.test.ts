import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../mock-server/core/fault.ts';
import { faultKinds, type WordForm } from '../../mock-server/core/fault-kinds.ts';
import { faultText, parseFault } from '../../mock-server/core/fault-words.ts';

describe('faults are written in words', () => {
  test.each<[string, readonly Fault[]]>([
    ['reset', [{ kind: 'reset' }]],
    ['cut afterRecords=3 how=stall', [{ kind: 'cut', afterRecords: 3, how: 'stall' }]],
    ['cut afterRecords=2 inside=true', [{ kind: 'cut', afterRecords: 2, inside: true }]],
    [
      'delay by=PT2S; refuse reason=no-data',
      [
        { kind: 'delay', by: 'PT2S' },
        { kind: 'refuse', reason: 'no-data' },
      ],
    ],
    ['  page ;', [{ kind: 'page' }]],
    ['no-data', [{ kind: 'refuse', reason: 'no-data' }]],
    ['no-data afterRecords=2', [{ kind: 'refuse', reason: 'no-data', afterRecords: 2 }]],
    ['no-data detail={"id":"x"}; page', [{ kind: 'refuse', reason: 'no-data', detail: { id: 'x' } }, { kind: 'page' }]],
    ['503 body="out of order"', [{ kind: 'answer', status: 503, body: 'out of order' }]],
    ['503', [{ kind: 'answer', status: 503 }]],
    [
      'delay by=PT1S; 503',
      [
        { kind: 'delay', by: 'PT1S' },
        { kind: 'answer', status: 503 },
      ],
    ],
    ['refuse reason=404', [{ kind: 'refuse', reason: '404' }]],
    ['content-type type=text/plain', [{ kind: 'content-type', type: 'text/plain' }]],
    ['prefix text="a b;c"', [{ kind: 'prefix', text: 'a b;c' }]],
    ["prefix text='it is so'", [{ kind: 'prefix', text: 'it is so' }]],
    ['prefix text="\\u00a0"', [{ kind: 'prefix', text: '\u00a0' }]],
    ['prefix text=null', [{ kind: 'prefix', text: 'null' }]],
    ['answer status=500 body=5', [{ kind: 'answer', status: 500, body: 5 }]],
    ['answer status=500 body="5"', [{ kind: 'answer', status: 500, body: '5' }]],
    ['answer status=500 body=null', [{ kind: 'answer', status: 500, body: null }]],
    ['answer status=500 body=oops', [{ kind: 'answer', status: 500, body: 'oops' }]],
    [
      'replace values={"value": null, "note": "}; {"} record=2',
      [{ kind: 'replace', values: { value: null, note: '}; {' }, record: 2 }],
    ],
    ['{"kind": "drop", "record": 2}', [{ kind: 'drop', record: 2 }]],
    ['[{"kind": "reset"}, {"kind": "empty", "status": 204}]', [{ kind: 'reset' }, { kind: 'empty', status: 204 }]],
  ])('%s', (text, faults) => {
    expect(parseFault(text)).toEqual(faults);
  });
});

describe('a fault that makes no sense is answered with the fix', () => {
  test.each([
    ['', 'There is no fault in it; write for instance "cut afterRecords=3".'],
    [' ; ', 'There is no fault in it; write for instance "cut afterRecords=3".'],
    ['dely by=PT2S', 'There is no fault "dely". Did you mean "delay"?'],
    ['no-data record=2', 'A reason to refuse takes detail, afterRecords and no other words.'],
    ['no-data afterRecords', '"afterRecords" has no value; write refuse name=value, such as refuse reason=no-data.'],
    ['no-data afterRecords=x', 'afterRecords of refuse is "x"; give a whole number from 0.'],
    ['no-data reason=page', 'reason stands twice in refuse; leave one out.'],
    [
      'answer status=418 body=short and stout',
      '"and" has no value; a value with blanks needs quotes: body="short and stout".',
    ],
    ['prefix text=not found; page', '"found" has no value; a value with blanks needs quotes: text="not found".'],
    ['answer status=418 teapot', '"teapot" has no value; write answer name=value, such as answer status=503.'],
    ['cut afterRecords=3 inside', 'such as cut afterRecords=3 inside=true.'],
    ['delay by=P25D', 'by of delay is "P25D"; give a duration such as PT2S, of P24D at most.'],
    ['delay PT2S', '"PT2S" has no value; write delay name=value, such as delay by=PT2S.'],
    ['cut inside', '"inside" has no value; write cut name=value, such as cut afterRecords=3 inside=true.'],
    ['cut afterRecord=3', 'The fault cut has no "afterRecord". Did you mean "afterRecords"?'],
    ['cut', 'The fault cut needs afterRecords or afterBytes, one of them; write cut afterRecords=3.'],
    ['cut afterRecords=3 afterBytes=9', 'The fault cut needs afterRecords or afterBytes, one of them'],
    ['cut afterRecords=3 how=slam', 'how of cut is "slam"; give reset or end or stall.'],
    ['cut afterRecords=1.5', 'afterRecords of cut is 1.5; give a whole number from 0.'],
    ['garble record=0', 'record of garble is 0; give a whole number from 1.'],
    ['answer status=99', 'status of answer is 99; give a whole number from 200 to 599.'],
    ['099', 'status of answer is 99; give a whole number from 200 to 599.'],
    ['drip bytesPerSecond=0', 'bytesPerSecond of drip is 0; give a number from 0.001 to 1000000000.'],
    ['drip bytesPerSecond=1e-9', 'bytesPerSecond of drip is 1e-9; give a number from 0.001 to 1000000000.'],
    ['drip bytesPerSecond=1e99', 'bytesPerSecond of drip is 1e+99; give a number from 0.001 to 1000000000.'],
    ['cut afterRecords=1e300', 'afterRecords of cut is 1e+300; give a whole number from 0.'],
    ['delay by=2s', 'by of delay is "2s"; give a duration such as PT2S, of P24D at most.'],
    ['delay by=-PT2S', 'by of delay is "-PT2S"; give a duration such as PT2S, of P24D at most.'],
    ['pause by=P25D', 'by of pause is "P25D"; give a duration such as PT2S, of P24D at most.'],
    ['stale by=P99999D', 'by of stale is "P99999D"; give a duration such as P1D, of P3650D at most.'],
    ['stale by=-P1D', 'by of stale is "-P1D"; give a duration such as P1D, of P3650D at most.'],
    [
      '{"kind":"content-type","type":"a\\nb"}',
      'type of content-type is "a\\nb"; give a text that a header may hold: Latin letters, on one line.',
    ],
    ['content-type type="\\u20ac"', 'give a text that a header may hold'],
    ['refuse', 'The fault refuse needs reason; write refuse reason=no-data.'],
    ['reset now=1', 'The fault reset takes no words; leave "now" out.'],
    ['page status=503 status=504', 'status stands twice in page; leave one out.'],
    ['how=stall', '"how=" begins with no kind; write for instance cut afterRecords=3.'],
    ['prefix text="a', 'The value of text has no closing "; write text="…".'],
    ['replace values={"a": 1', 'has no closing bracket'],
    ['replace values={a: 1}', 'values={a: 1} is no JSON; write for instance values={"value": null}.'],
    ['answer status=503 headers={"bad name": "x"}', 'give a JSON object such as {"retry-after": "5"}'],
    ['answer status=503 headers={"a": "b\\r\\nc: d"}', 'give a JSON object such as {"retry-after": "5"}'],
    ['answer status=503 headers={"Content-Length": "5"}', 'without connection, content-length'],
    ['answer status=503 headers={"transfer-encoding": "chunked"}', 'without connection, content-length'],
    ['answer status=503 headers={"connection": "close"}', 'without connection, content-length'],
    ['answer status=503 headers={"Trailer": "x"}', 'without connection, content-length'],
    ['{"kind": "rset"}', 'There is no fault "rset". Did you mean "reset"?'],
    ['{"reason": "no-data"}', 'The fault has no kind; write for instance {"kind": "reset"}.'],
    ['{"kind": "reset"', 'The fault is no JSON'],
    ['[7]', '7 is no fault; write for instance {"kind": "reset"}.'],
    ['[]', 'There is no fault in it'],
    ['{"kind": "constructor"}', 'There is no fault "constructor".'],
    ['{"kind": "cut", "afterRecords": "3"}', 'afterRecords of cut is "3"; give a whole number from 0.'],
  ])('%s', (text, message) => {
    expect(() => parseFault(text)).toThrowError(expect.objectContaining({ name: 'SetupError' }));
    expect(() => parseFault(text)).toThrow(message);
  });
});

// A value of a form, as JSON would carry it.
function anyOf(form: WordForm): fc.Arbitrary<unknown> {
  const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  switch (form.form) {
    case 'text':
      return form.words ? fc.constantFrom(...form.words) : fc.string({ unit: 'binary' });
    case 'whole':
      return fc.integer({ min: form.from, max: form.to ?? 1_000_000 });
    case 'rate':
      return fc.double({ min: form.from, max: form.to, noNaN: true });
    case 'header':
      return fc.constantFrom('text/plain; charset=utf-8', '', 'a "b" é');
    case 'switch':
      return fc.boolean();
    case 'duration':
      return fc.constantFrom('PT2S', 'PT1.5S', 'P1DT2H');
    case 'object':
      return fc.dictionary(fc.string(), json, { noNullPrototype: true });
    case 'headers':
      return fc.constantFrom({}, { 'retry-after': '5', 'x-text': 'a "b"; c' });
    case 'anything':
      return json;
  }
}

const anyFault = fc.constantFrom(...Object.entries(faultKinds)).chain(([kind, words]) => {
  const { needs = {}, takes = {} } = words as { needs?: Record<string, WordForm>; takes?: Record<string, WordForm> };
  const { afterBytes: _other, ...taken } = takes;
  const given = Object.entries({ ...needs, ...taken }).map(([word, form]) => [word, anyOf(form)] as const);
  const requiredKeys = kind === 'cut' ? ['afterRecords'] : Object.keys(needs);
  return fc
    .record(Object.fromEntries(given), { requiredKeys, noNullPrototype: true })
    .map((said) => ({ kind, ...said }) as Fault);
});

test('what is written from faults reads as the same faults, in signs that fit into a header', () => {
  fc.assert(
    fc.property(fc.array(anyFault, { minLength: 1, maxLength: 3 }), (faults) => {
      const text = faultText(faults);
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(parseFault(text)).toEqual(faults);
    }),
  );
});

test('any text is read, or answered with a fix', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'cut ={}[]";\'how1') })), (text) => {
      try {
        expect(parseFault(text).length).toBeGreaterThan(0);
      } catch (error) {
        expect((error as Error).name).toBe('SetupError');
      }
    }),
    { numRuns: 1000 },
  );
});

test('faults read well in the journal', () => {
  expect(faultText({ kind: 'refuse', reason: 'no-data' })).toBe('refuse reason=no-data');
  expect(
    faultText([
      { kind: 'delay', by: 'PT2S' },
      { kind: 'replace', values: { v: null } },
    ]),
  ).toBe('delay by=PT2S; replace values={"v":null}');
});
