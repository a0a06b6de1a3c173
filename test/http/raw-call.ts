import { type IncomingHttpHeaders, request } from 'node:http';
import type { RunningSite } from './fake-site.ts';

/** What came of a call, to the byte, however it ended. */
export interface RawAnswer {
  /** Undefined when not even a head came. */
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** `whole` when the body ended as its framing promised; else the error's code. */
  readonly end: string;
}

/** Calls `/fake/v1…` of a site with its default token on a connection of its own, and keeps what came before an error. */
export function rawCall(
  { port, authorization }: Pick<RunningSite, 'port' | 'authorization'>,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const asked = { host: '127.0.0.1', port, path: `/fake/v1${path}`, method, agent: false as const };
    const call = request({ ...asked, headers: { authorization, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      const settle = (end: string): void =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
          end,
        });
      response.on('data', (part) => parts.push(part));
      response.on('end', () => settle('whole'));
      response.on('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    });
    call.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: undefined, headers: {}, text: '', end: error.code ?? error.message }),
    );
    call.end();
  });
}
