import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a fake broker was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
  readonly body: string;
}

/** A pact broker on loopback, with the documents that a test lays into it. */
export interface FakeBroker {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** What it answers to a path: a status with a text, or a document as HAL. */
export type Answer = { readonly status: number; readonly text: string } | { readonly document: unknown };

/**
 * Starts a fake broker for the present test.
 *
 * @param answers path → answer, made when its own address is known; what is not there is a 404
 */
export async function fakeBroker(answers: (url: string) => Readonly<Record<string, Answer>>): Promise<FakeBroker> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      const { method = '', url: path = '' } = request;
      const { authorization, accept } = request.headers;
      asked.push({ method, path, authorization, accept, body });
      const answer = answers(url)[path] ?? { status: 404, text: '{"error":"not found"}' };
      const status = 'status' in answer ? answer.status : 200;
      response.writeHead(status, { 'content-type': 'application/hal+json;charset=utf-8' });
      response.end('text' in answer ? answer.text : JSON.stringify(answer.document));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked };
}
