import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { announce, answer, object, records } from './answers.ts';

// Bare node:http: nothing is checked, counted or written down. `/ready/…` sends bytes made at the start,
// `/object/…` serialises the same object for each request.

const json = 'application/json';
const ndjson = 'application/x-ndjson';
const ready = {
  token: Buffer.from(answer('token')),
  contract: Buffer.from(answer('contract')),
  month: Buffer.from(answer('month')),
  stream: Buffer.from(answer('stream')),
};
const token = object('token');
const contract = object('contract');
const month = records('month');

const serve: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/health': (_, response) => end(response, json, '{}'),
  '/ready/contract': (_, response) => end(response, json, ready.contract),
  '/object/contract': (_, response) => end(response, json, JSON.stringify(contract)),
  '/ready/month': (_, response) => end(response, ndjson, ready.month),
  '/object/month': (_, response) => end(response, ndjson, month.map((line) => `${JSON.stringify(line)}\n`).join('')),
  '/ready/token': (request, response) => withForm(request, () => end(response, json, ready.token)),
  '/object/token': (request, response) =>
    withForm(request, (form) => {
      if (form.get('client_id')) end(response, json, JSON.stringify(token));
      else response.writeHead(400).end();
    }),
  '/ready/stream': (_, response) => void slices(response, ready.stream),
};

function end(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function withForm(request: IncomingMessage, then: (form: URLSearchParams) => void): void {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    text += part;
  });
  request.on('end', () => then(new URLSearchParams(text)));
}

// The best way of writing there is: ready bytes, 64 kB at a time, a turn of the loop after each (anchors.md 4.3).
async function slices(response: ServerResponse, bytes: Buffer): Promise<void> {
  response.writeHead(200, { 'content-type': ndjson });
  for (let at = 0; at < bytes.length; at += 65_536) {
    if (!response.write(bytes.subarray(at, at + 65_536)) && !response.destroyed) {
      await new Promise<void>((resume) => {
        response.once('drain', resume).once('close', resume);
      });
    }
    await new Promise((resume) => setImmediate(resume));
  }
  response.end();
}

announce(
  createServer((request, response) => {
    const answerIt = serve[request.url ?? ''];
    if (answerIt) answerIt(request, response);
    else response.writeHead(404).end();
  }),
);
