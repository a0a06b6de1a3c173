import { createServer, type ServerResponse } from 'node:http';
import { announce, object, records } from './answers.ts';

// How most servers write NDJSON: one record, one write, waiting for `drain` when the socket is full. All records lie
// ready in memory: nothing is computed but their text.

const lines = records('stream');
const small = object('contract');

async function stream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  for (const line of lines) {
    if (response.destroyed) return;
    if (!response.write(`${JSON.stringify(line)}\n`)) {
      await new Promise<void>((resume) => {
        response.once('drain', resume).once('close', resume);
      });
    }
  }
  response.end();
}

announce(
  createServer((request, response) => {
    if (request.url === '/stream') {
      void stream(response);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(small));
  }),
);
