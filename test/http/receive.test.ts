import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import { createApp } from '../../mock-server/http/app.ts';
import { entryOf, fakeSite, runningSite, until } from './fake-site.ts';
import { wireTo } from './wire.ts';

/** Posts a body to an operation that takes JSON, and gives what it made of it. */
async function posted(body: string | Buffer, headers: Record<string, string> = {}) {
  const { site, bearer, world } = await fakeSite();
  const call = request(createApp(site))
    .post('/fake/v1/things')
    .set('authorization', await bearer());
  for (const [name, value] of Object.entries(headers)) call.set(name, value);
  // a buffer is sent as it is only under a type that supertest does not know
  const answer = await call.set('content-type', headers['content-type'] ?? 'application/json').send(body);
  return { ...answer, got: answer.body, entry: world.journal.find()[0] };
}

describe('a JSON body', () => {
  test('arrives as its value, with any accent', async () => {
    expect((await posted('{"name":"Noël ✓ 💡"}')).got).toEqual({ got: { name: 'Noël ✓ 💡' } });
    expect((await posted('"text"')).got).toEqual({ got: 'text' });
    expect((await posted('null')).got).toEqual({ got: null });
  });

  test('may begin with a byte order mark, and be of any declared type', async () => {
    expect((await posted('\uFEFF{"a":1}')).got).toEqual({ got: { a: 1 } });
    expect((await posted('{"a":1}', { 'content-type': 'text/plain' })).got).toEqual({ got: { a: 1 } });
  });

  test('may be missing', async () => {
    const { site, bearer } = await fakeSite();
    const app = createApp(site);
    const empty = await request(app)
      .post('/fake/v1/things')
      .set('authorization', await bearer());
    expect(empty.body).toEqual({ got: null, kind: 'none' });
    expect((await posted('')).got).toEqual({ got: null, kind: 'none' });
  });

  test.each(['{"a":1', '{a:1}', "{'a':1}", '[1,]', 'hello', '\u0000', '{"a":1}{"b":2}', ' '])(
    '%j is unreadable: syntax',
    async (text) => {
      const { status, got, entry } = await posted(text);
      expect([status, got]).toEqual([400, { error: 'unreadable', why: 'syntax' }]);
      expect(entry).toMatchObject({ decidedBy: 'validation', reason: 'thing-unreadable', request: { body: text } });
    },
  );

  test('in another encoding is unreadable: encoding', async () => {
    const { app, authorization } = await bare();
    for (const bytes of [Buffer.from('{"name":"Noël"}', 'latin1'), Buffer.from([0xff, 0xfe, 0x7b, 0])]) {
      const call = request(app).post('/fake/v1/things').set('authorization', authorization).type('json');
      call.write(bytes);
      expect((await call).body).toEqual({ error: 'unreadable', why: 'encoding' });
    }
  });

  test('of a million bytes is read, a longer one is unreadable: too-large', async () => {
    const text = (length: number) => JSON.stringify('x'.repeat(length - 2));
    const { app, authorization } = await bare();
    const post = (body: string) =>
      request(app).post('/fake/v1/things').set('authorization', authorization).type('json').send(body);
    expect((await post(text(1_000_000))).status).toBe(200);
    expect((await post(text(1_000_001))).body).toEqual({ error: 'unreadable', why: 'too-large' });
  });

  async function bare() {
    const { site, bearer } = await fakeSite();
    return { app: createApp(site), authorization: await bearer() };
  }
});

describe('a form body', () => {
  const post = async (type: string | undefined, body: string) => {
    const { site, world } = await fakeSite();
    const call = request(createApp(site)).post('/oauth/token');
    if (type) call.set('content-type', type);
    return { answer: await call.send(body), entry: world.journal.find()[0] };
  };

  test.each(['application/x-www-form-urlencoded', 'Application/X-WWW-Form-Urlencoded; charset=UTF-8'])(
    'of type %s arrives as its fields',
    async (type) => {
      const { answer } = await post(type, 'a=1&a=2&b=%C3%A9+x&c');
      expect(answer.body.form).toEqual([
        ['a', '1'],
        ['a', '2'],
        ['b', 'é x'],
        ['c', ''],
      ]);
    },
  );

  test.each(['application/json', 'text/plain', 'application/x-www-form'])(
    'of type %s is unreadable: media-type',
    async (type) => {
      const { answer, entry } = await post(type, 'grant_type=client_credentials');
      expect(answer.body).toEqual({ error: 'unreadable', why: 'media-type' });
      expect(entry).toMatchObject({ decidedBy: 'validation' });
    },
  );
});

describe('a body on a connection that is kept', () => {
  const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

  test('in chunks and too long is answered, and the connection goes on', async () => {
    const { port, authorization, world } = await runningSite();
    const wire = await wireTo(port);
    const head = `host: x\r\nauthorization: ${authorization}\r\n`;
    wire.write(`POST /fake/v1/things HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\n`);
    for (let sent = 0; sent < 1_200_000; sent += 60_000) wire.write(chunk(60_000));
    await until(() => wire.text().includes('too-large'));
    for (let sent = 0; sent < 3_000_000; sent += 60_000) wire.write(chunk(60_000));
    wire.write('0\r\n\r\n');
    wire.write(`GET /fake/v1/things/after HTTP/1.1\r\n${head}\r\n`);
    await until(() => wire.text().includes('{"id":"after"}'));
    expect(world.journal.find({ operation: 'addThing' })).toMatchObject([{ decidedBy: 'validation', status: 400 }]);
  });

  test.each([
    ['declared too long', '/fake/v1/things', true],
    ['on an operation that takes none', '/fake/v1/export', true],
    ['of a caller who is refused', '/fake/v1/things', false],
    ['on a path that nothing serves', '/nothing', true],
    ['with files, of a caller who is refused', '/fake/v1/files', false],
  ])('%s is let go by, and the connection goes on', async (_what, path, known) => {
    const { port, authorization } = await runningSite();
    const wire = await wireTo(port);
    const size = 3_000_000;
    const head = `host: x\r\ncontent-type: multipart/form-data; boundary=b\r\n`;
    const caller = `authorization: ${authorization}\r\n`;
    const method = path === '/fake/v1/export' ? 'GET' : 'POST';
    wire.write(`${method} ${path} HTTP/1.1\r\n${head}${known ? caller : ''}content-length: ${size}\r\n\r\n`);
    wire.write('x'.repeat(size));
    wire.write(`GET /fake/v1/things/after HTTP/1.1\r\n${head}${caller}\r\n`);
    await until(() => wire.text().includes('{"id":"after"}'));
  });

  test('that breaks off is not taken for an empty one', async () => {
    const seen: string[] = [];
    const { port, authorization, world } = await runningSite({
      operations: {
        addThing({ body }) {
          seen.push(body.kind);
          return json({});
        },
      },
    });
    const wire = await wireTo(port);
    const head = `host: x\r\nauthorization: ${authorization}\r\ncontent-length: 100\r\n`;
    wire.write(`POST /fake/v1/things HTTP/1.1\r\n${head}\r\n{"a":`);
    await until(() => wire.socket.bytesWritten > 0);
    wire.socket.end();
    const entry = await entryOf(world, 'addThing');
    expect(seen).toEqual(['unreadable']);
    expect(entry).toMatchObject({ cutShort: true, bytes: 0 });
  });
});
