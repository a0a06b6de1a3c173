import { inspect } from 'node:util';
import fc from 'fast-check';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { blankedAuthorization, blankedBody, blankedHeaders, blankedUrl } from '../../mock-server/http/secrets.ts';
import { fakeSite } from './fake-site.ts';

const names = [
  'client_secret',
  'refresh_token',
  'code',
  'token',
  'access_token',
  'id_token',
  'password',
  'assertion',
  'client_assertion',
  'clientSecret',
  'Client-Secret',
  'client%5Fsecret',
];
// Long enough not to stand in a text by chance; with what forms and JSON must escape.
const secret = fc.stringMatching(/^[A-Za-z0-9!$'()*,./:;@_~+"\\ é-]{16,60}$/);
const name = fc.constantFrom(...names);

// A secret as it may stand in a text: as it is, escaped for JSON, for a form, or for Basic.
function traces(text: string): string[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  return [text, escaped, encodeURIComponent(text), Buffer.from(`app:${text}`).toString('base64').slice(8, 24)];
}

function python(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

// The best of some runs, in milliseconds; never nothing, so that it can be divided by.
function timeOf(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.max(0.01, ...[Math.min(...runs)]);
}

function expectNone(shown: string, text: string): void {
  for (const trace of traces(text)) expect(shown).not.toContain(trace);
}

describe('no secret stays', () => {
  test('in an address, wherever its field stands', () => {
    fc.assert(
      fc.property(
        name,
        secret,
        fc.constantFrom('', 'a=1&'),
        fc.constantFrom('', '&b=2'),
        (field, text, before, behind) => {
          const url = `/path?${before}${field}=${encodeURIComponent(text)}${behind}`;
          expect(blankedUrl(url)).toBe(`/path?${before}${field}=***${behind}`);
        },
      ),
    );
  });

  test('in a form, or a JSON text, cut or whole', () => {
    fc.assert(
      fc.property(name, secret, fc.nat({ max: 60 }), (field, text, cut) => {
        const form = `grant_type=x&${field}=${encodeURIComponent(text)}&scope=y`;
        expect(blankedBody(form)).toBe(`grant_type=x&${field}=***&scope=y`);
        const told = JSON.stringify({ a: '1', [decodeURIComponent(field)]: text, b: [2] }, undefined, cut % 3);
        expectNone(blankedBody(told), text);
        expect(JSON.parse(blankedBody(told))).toEqual({ a: '1', [decodeURIComponent(field)]: '***', b: [2] });
        expectNone(blankedBody(told.slice(0, told.length - (cut % 20))), text);
      }),
    );
  });

  test('in an address or form whose fields stand behind a semicolon, a line feed or a plus', () => {
    fc.assert(
      fc.property(name, secret, fc.constantFrom(';', '\n', '&+', '&%20'), (field, text, mark) => {
        const fields = `a=1${mark}${field}=${encodeURIComponent(text)}`;
        expect(blankedUrl(`/path?${fields}&b=2`)).toBe(`/path?a=1${mark}${field}=***&b=2`);
        expectNone(blankedBody(`${fields};${text}`), text);
      }),
    );
  });

  test('in a field of a field', () => {
    expect(blankedBody('app[client_secret]=abc&b=2')).toBe('app[client_secret]=***&b=2');
    expect(blankedBody('app.client_secret=abc&codes[]=2')).toBe('app.client_secret=***&codes[]=2');
  });

  test('in what Python, Node and YAML print of an object, cut or whole', () => {
    fc.assert(
      fc.property(name, secret, fc.nat({ max: 20 }), (field, text, cut) => {
        const bare = decodeURIComponent(field).replaceAll('-', '_');
        for (const quoted of [python(text), `b${python(text)}`, inspect(text)]) {
          for (const told of [`{'a': "it's", '${bare}': ${quoted}, 'b': 2}`, `{ a: 1, ${bare}: ${quoted}, b: 2 }`]) {
            const shown = blankedBody(told.slice(0, told.length - cut));
            for (const trace of [text, python(text).slice(1, -1)]) expect(shown).not.toContain(trace);
          }
        }
        expectNone(blankedBody(`a: 1\n${bare}: ${text}\nb: 2`), text);
        expectNone(blankedBody(JSON.stringify(JSON.stringify({ [bare]: text }))), text);
      }),
    );
    expect(blankedBody("{'client_secret': 'it\\'s', 'a': 'b'}")).toBe("{'client_secret': '***', 'a': 'b'}");
  });

  test('and a text of a hundred times the length is blanked in a hundred times the time, not in its square', () => {
    const hostile = (count: number): string[] => [
      `token${'"\\'.repeat(count)}`,
      `token${"'".repeat(count)}`,
      `token${'":'.repeat(count)}`,
      `token${`"':`.repeat(count)}`,
      `token"${' '.repeat(count)}:`,
      `token${':   '.repeat(count)}`,
      `"token":"${'\\"'.repeat(count)}`,
      `${'"token":'.repeat(count)}`,
      `token${'&;?='.repeat(count)}`,
      `token${'='.repeat(count)}`,
      `${'token'.repeat(count)}`,
      `token=${'%'.repeat(count)}`,
      `${'[.'.repeat(count)}token=1`,
      `${'-_+ '.repeat(count)}token=1`,
    ];
    const [few, many] = [hostile(2_000), hostile(200_000)];
    for (const [index, text] of few.entries()) {
      const long = many[index] ?? '';
      for (const blank of [blankedBody, (one: string) => blankedUrl(`/?${one}`)]) {
        // a square would be ten thousand
        expect(timeOf(() => blank(long)) / timeOf(() => blank(text))).toBeLessThan(2_000);
      }
    }
  });

  test('in a JSON text that hides the name, or holds no text', () => {
    expect(blankedBody('{"client\\u005fsecret":"abc","a":1}')).toBe('{"client\\u005fsecret":"***","a":1}');
    expect(blankedBody('{"token": 123456, "a":1}')).toBe('{"token": ***, "a":1}');
    expect(blankedBody('{"token":["abc"],"a":1}')).toBe('{"token":***');
    expect(blankedBody('{"a":"x\\"","token":"abc"}')).toBe('{"a":"x\\"","token":"***"}');
  });

  test('in headers, and what is no secret stays as it came', () => {
    const headers = { host: 'h', cookie: 'sid=abc', referer: '/x?code=abc&a=1', 'x-api-key': 'abc', accept: '*/*' };
    expect(blankedHeaders(headers)).toEqual({
      host: 'h',
      cookie: '…',
      referer: '/x?code=***&a=1',
      'x-api-key': '…',
      accept: '*/*',
    });
    const plain = { host: 'h', accept: '*/*' };
    expect(blankedHeaders(plain)).toBe(plain);
  });

  test('of a token there remains the end, of a short one or of words nothing', () => {
    expect(blankedAuthorization(`Bearer ${'a'.repeat(30)}123456`)).toBe('Bearer …123456');
    expect(blankedAuthorization('Bearer abc')).toBe('Bearer …');
    expect(blankedAuthorization('correct horse battery')).toBe('…');
    expect(blankedAuthorization('basic YXBwOnNlY3JldC1zZWNyZXQtc2VjcmV0')).toBe('basic …');
  });
});

test('random secrets, sent in every place, are found neither in the journal nor in the header', async () => {
  // its own answer would show what came
  const { site, world } = await fakeSite({ causes: {}, operations: { askToken: () => json({}) } });
  const app = createApp(site);
  await fc.assert(
    fc.asyncProperty(secret, name, async (text, field) => {
      world.journal.clear();
      const query = `${field}=${encodeURIComponent(text)}`;
      const ascii = text.replace(/[^\x20-\x7e]/g, 'e').trim();
      const answers = await Promise.all([
        request(app).post(`/oauth/token?${query}`).type('form').send(query),
        request(app).post('/oauth/token').auth('app', text),
        request(app)
          .post('/oauth/token')
          .send({ [field]: text }),
        request(app)
          .post('/fake/v1/things')
          .set('authorization', `Bearer ${ascii}`)
          .send({ [field]: text }),
        request(app).get('/fake/v1/things/1').set('cookie', `sid=${ascii}`).set('authorization', ascii),
        request(app).get('/fake/v1/things/1').set('referer', `http://a.example/?${query}`),
        request(app).post('/oauth/token').field('grant_type', 'x').field(field, text),
        request(app).post('/fake/v1/things').field(field, text),
        request(app)
          .post('/oauth/token')
          .type('form')
          .send(`{'${field}': ${python(text)}}`),
        request(app).post('/oauth/token').type('text/plain').send(`${field}\t${text}`),
        request(app).post('/oauth/token').type('application/xml').send(`<${field}>${text}</${field}>`),
        request(app)
          .post('/fake/v1/things')
          .set('content-type', 'application/json')
          .send(`{'${field}': ${python(text)}}`),
        request(app).get(`/fake/v1/things/1?a=1;${query}`),
      ]);
      expect(world.journal.find()).toHaveLength(13);
      const shown = JSON.stringify(world.journal.find()) + answers.map(({ headers }) => headers['x-wattif-why']).join();
      for (const one of [text, ascii]) expectNone(shown, one);
      expect(shown).not.toContain(JSON.stringify(python(text)).slice(2, -2));
    }),
    { numRuns: 40 },
  );
});
