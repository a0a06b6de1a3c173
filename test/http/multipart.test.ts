import { describe, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import type { Handler } from '../../mock-server/core/provider.ts';
import { Refusal } from '../../mock-server/core/refusal.ts';
import { entryOf, runningSite, turn, until, untilStill } from './fake-site.ts';
import { wireTo } from './wire.ts';

const part = (field: string, name: string, content: string): string =>
  `--b\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n`;
const end = '--b--\r\n';

/** A site whose file operation is the test's own, and a function that posts a raw form to it. */
async function withFiles(sendFiles?: Handler) {
  const site = await runningSite(sendFiles ? { operations: { sendFiles } } : {});
  const head = (length: number) =>
    `POST /fake/v1/files HTTP/1.1\r\nhost: x\r\nauthorization: ${site.authorization}\r\n` +
    `content-type: multipart/form-data; boundary=b\r\ncontent-length: ${length}\r\n\r\n`;
  return {
    ...site,
    head,
    post: (body: string, type = 'multipart/form-data; boundary=b') =>
      site.call('/files', { method: 'POST', body, headers: { 'content-type': type } }),
  };
}

describe('files of a form', () => {
  test('come one after the other, whatever client sends them', async () => {
    const { call } = await withFiles();
    const form = new FormData();
    form.append('proof', new Blob(['one']), 'first.pdf');
    form.append('note', 'a field is no file');
    form.append('proof', new Blob(['x'.repeat(300_000)]), 'Facture d’énergie – été.pdf');
    form.append('empty', new Blob([]), 'empty.pdf');
    const answer = await call('/files', { method: 'POST', body: form });
    expect(await answer.json()).toEqual({
      got: [
        { field: 'proof', name: 'first.pdf', size: 3 },
        { field: 'proof', name: 'Facture d’énergie – été.pdf', size: 300_000 },
        { field: 'empty', name: 'empty.pdf', size: 0 },
      ],
    });
  });

  test('may be none', async () => {
    const { post } = await withFiles();
    expect(await (await post(end)).json()).toEqual({ got: [] });
  });

  test('keep their bytes', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
    let same = false;
    const { call } = await withFiles(async ({ body }) => {
      const parts: Uint8Array[] = [];
      if (body.kind === 'files')
        for await (const file of body.files) for await (const one of file.bytes) parts.push(one);
      same = Buffer.concat(parts).equals(bytes);
      return json({});
    });
    const form = new FormData();
    form.append('f', new Blob([bytes]), 'f.bin');
    await call('/files', { method: 'POST', body: form });
    expect(same).toBe(true);
  });

  test.each(['multipart/form-data', 'application/json', 'text/plain'])(
    'of type %s are unreadable: media-type',
    async (type) => {
      const { post } = await withFiles();
      const answer = await post(part('f', 'a.txt', 'x') + end, type);
      expect(await answer.json()).toEqual({ kind: { kind: 'unreadable', why: 'media-type' } });
    },
  );
});

describe('an operation need not read all', () => {
  const nextAnswer = async ({ call }: { call(path: string): Promise<Response> }) =>
    (await call('/things/after')).json();

  test('one that looks at no file at all answers', async () => {
    const files = await withFiles(() => json({ done: true }));
    const answer = await files.post(part('f', 'a.txt', 'x'.repeat(3_000_000)) + end);
    expect(await answer.json()).toEqual({ done: true });
    expect(await nextAnswer(files)).toEqual({ id: 'after' });
  });

  test('one that refuses after the first file answers', async () => {
    const files = await withFiles(async ({ body }) => {
      if (body.kind === 'files')
        for await (const file of body.files) throw new Refusal('thing-unknown', { id: file.fileName });
      return json({});
    });
    const answer = await files.post(part('f', 'a.txt', 'x'.repeat(3_000_000)) + part('f', 'b.txt', 'x') + end);
    expect([answer.status, await answer.json()]).toEqual([404, { error: 'unknown thing', id: 'a.txt' }]);
    expect(await nextAnswer(files)).toEqual({ id: 'after' });
  });

  test('one that reads names only gets them all', async () => {
    const files = await withFiles(async ({ body }) => {
      const names: string[] = [];
      if (body.kind === 'files') for await (const { fileName } of body.files) names.push(fileName);
      return json(names);
    });
    const big = 'x'.repeat(500_000);
    const answer = await files.post(part('f', 'a', big) + part('f', 'b', big) + part('f', 'c', '') + end);
    expect(await answer.json()).toEqual(['a', 'b', 'c']);
  });

  test('one that stops in the middle of a file gets the next', async () => {
    const files = await withFiles(async ({ body }) => {
      const starts: string[] = [];
      if (body.kind === 'files') {
        for await (const { bytes } of body.files) {
          for await (const one of bytes) {
            starts.push(Buffer.from(one).toString('utf8', 0, 1));
            break;
          }
        }
      }
      return json(starts);
    });
    const answer = await files.post(part('f', 'a', 'a'.repeat(500_000)) + part('f', 'b', 'b'.repeat(500_000)) + end);
    expect(await answer.json()).toEqual(['a', 'b']);
    expect(await nextAnswer(files)).toEqual({ id: 'after' });
  });
});

describe('a large file', () => {
  test('of 40 MB streams by: the client is held back while nobody reads', async () => {
    const size = 40_000_000;
    let read = (): void => undefined;
    const mayRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    let got = 0;
    const { port, head } = await withFiles(async ({ body }) => {
      if (body.kind !== 'files') return json({});
      for await (const { bytes } of body.files) {
        await mayRead;
        for await (const one of bytes) got += one.length;
      }
      return json({ got });
    });
    const wire = await wireTo(port);
    const [before, after] = [part('f', 'a.bin', '|').split('|'), end];
    const [opening = '', closing = ''] = before;
    wire.write(head(opening.length + size + closing.length + after.length) + opening);
    const block = Buffer.alloc(1_000_000, 'x');
    let left = 0;
    const write = (): void => {
      while (left < size) {
        left += block.length;
        if (!wire.socket.write(block)) return void wire.socket.once('drain', write);
      }
      wire.write(closing + after);
    };
    write();
    // what stands in the kernel's buffers has left the client: some megabytes, never all
    expect(await untilStill(() => left)).toBeLessThan(25_000_000);
    read();
    await until(() => wire.text().includes(`{"got":${size}}`));
  }, 30_000);
});

describe('a form that is broken', () => {
  test.each([
    ['ends in a file', part('f', 'a.txt', 'x').slice(0, -10)],
    ['ends without its last boundary', part('f', 'a.txt', 'x')],
    ['has no boundary at all', 'hello'],
    ['ends in a header', '--b\r\ncontent-disposition: form-data; na'],
  ])('(%s) is refused in the provider’s words', async (_what, body) => {
    const { post, world } = await withFiles();
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'broken form' }]);
    expect(world.journal.find()).toMatchObject([{ decidedBy: 'validation', reason: 'body-unreadable', status: 400 }]);
  });

  test('of an operation that looks at no file is no matter', async () => {
    const { post } = await withFiles(() => json({ done: true }));
    expect((await post('hello')).status).toBe(200);
  });
});

describe('a client that leaves in the middle of its upload', () => {
  const opening = part('f', 'a.txt', 'x'.repeat(1000)).slice(0, -2);

  test('ends the operation: nothing hangs, and the journal tells', async () => {
    let began = false;
    let left = false;
    const { port, head, world, call } = await withFiles(async ({ body }) => {
      try {
        if (body.kind === 'files') for await (const { bytes } of body.files) for await (const _ of bytes) began = true;
      } finally {
        left = true;
      }
      return json({});
    });
    const wire = await wireTo(port);
    wire.write(head(1_000_000) + opening);
    await until(() => began);
    wire.cut();
    await until(() => left);
    expect(await entryOf(world, 'sendFiles')).toMatchObject({ cutShort: true, bytes: 0, decidedBy: 'validation' });
    expect((await call('/things/1')).status).toBe(200);
  });

  test('between two files ends the operation as well', async () => {
    let files = 0;
    const { port, head, world } = await withFiles(async ({ body }) => {
      if (body.kind === 'files') for await (const _ of body.files) files += 1;
      return json({});
    });
    const wire = await wireTo(port);
    wire.write(head(1_000_000) + part('f', 'a.txt', 'x') + part('f', 'b.txt', 'x').slice(0, 30));
    await until(() => files === 1);
    wire.cut();
    expect(await entryOf(world, 'sendFiles')).toMatchObject({ cutShort: true });
  });

  test('before its operation looks at the files ends it as well', async () => {
    let reached = false;
    let look = (): void => undefined;
    const mayLook = new Promise<void>((resolve) => {
      look = resolve;
    });
    const { port, head, world } = await withFiles(async ({ body }) => {
      reached = true;
      await mayLook;
      if (body.kind === 'files') for await (const { bytes } of body.files) for await (const _ of bytes);
      return json({});
    });
    const wire = await wireTo(port);
    wire.write(head(1_000_000) + opening);
    await until(() => reached);
    wire.cut();
    await wire.closed;
    for (let i = 0; i < 100; i += 1) await turn();
    look();
    expect(await entryOf(world, 'sendFiles')).toMatchObject({ cutShort: true });
  });
});
