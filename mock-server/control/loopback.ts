import { type ClientRequest, type IncomingMessage, request as send } from 'node:http';

/** How a simulator calls itself. */
export interface Loopback {
  /** Base URL at which the server answers from its own machine. */
  readonly here: string;
  /** Origin that the answers are to name: the one that the caller knows. */
  readonly origin: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly left?: AbortSignal;
}

/** A request as it leaves. */
export interface LoopbackCall {
  readonly method: string;
  /** Path and query, encoded as they leave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What came back, as far as it came. */
export interface LoopbackAnswer {
  /** Absent when the connection ended before an answer began. */
  readonly status?: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection ended before the answer did. */
  readonly reset?: true;
}

/**
 * Calls the simulator itself. Unlike fetch it sends a body with any method, and tells what came before a reset.
 *
 * @throws Error when nothing listens there, or the one who waited has left
 *
 * @example
 * await callOver({ here: 'http://127.0.0.1:4010', origin: 'http://localhost:4010' }, { method: 'GET', path: '/' });
 */
export function callOver({ here, origin, left }: Loopback, call: LoopbackCall): Promise<LoopbackAnswer> {
  const { hostname, port } = new URL(here);
  const { method, path, body = '' } = call;
  const implied = { host: new URL(origin).host, accept: '*/*', 'user-agent': 'wattif' };
  const length = body.length > 0 ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((resolve, reject) => {
    const outgoing = send({
      // a URL has the brackets that a host has not
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      path,
      headers: { ...implied, ...length, ...call.headers },
      // one connection a call: a reset one is nobody else's
      agent: false,
      ...(left && { signal: left }),
    });
    hear(outgoing, left, resolve, reject);
    outgoing.end(body);
  });
}

function hear(
  outgoing: ClientRequest,
  left: AbortSignal | undefined,
  resolve: (answer: LoopbackAnswer) => void,
  reject: (error: Error) => void,
): void {
  const pieces: Buffer[] = [];
  let response: IncomingMessage | undefined;
  const told = (): string => Buffer.concat(pieces).toString('utf8');
  const fail = (error: NodeJS.ErrnoException): void => {
    if (left?.aborted || (error.code !== 'ECONNRESET' && error.code !== 'EPIPE')) reject(error);
    else if (response) resolve({ ...headOf(response), body: told(), reset: true });
    else resolve({ headers: {}, body: '', reset: true });
  };
  outgoing.on('response', (incoming) => {
    response = incoming;
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => resolve({ ...headOf(incoming), body: told() }));
    incoming.on('error', fail);
  });
  // an answer that came before the whole body was sent is the answer
  outgoing.on('error', (error: NodeJS.ErrnoException) => response || fail(error));
}

function headOf({ statusCode = 0, headers }: IncomingMessage): Pick<LoopbackAnswer, 'headers'> & { status: number } {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return { status: statusCode, headers: Object.fromEntries(flat) };
}
