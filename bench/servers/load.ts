import { fork } from 'node:child_process';
import type { RequestsOrder, RequestsResult, StreamsOrder, StreamsResult } from '../load/orders.ts';

/** The process that makes load, away from the servers and from the clock that watches them. */
export interface Load {
  requests(order: Omit<RequestsOrder, 'kind'>): Promise<RequestsResult>;
  streams(order: Omit<StreamsOrder, 'kind'>): Promise<StreamsResult>;
  stop(): void;
}

type Answer = { readonly result: unknown; readonly error?: string };

/** Starts the load program, compiled. */
export function startLoad(program: string): Load {
  const child = fork(program, { execArgv: [] });
  const ended = new Promise<never>((_, refuse) =>
    child.once('exit', () => refuse(new Error('The load program ended.'))),
  );
  ended.catch(() => undefined);
  process.once('exit', () => child.kill());
  const order = async (what: object): Promise<unknown> => {
    const answer = new Promise<Answer>((resolve) => child.once('message', (message) => resolve(message as Answer)));
    child.send(what);
    const { result, error } = await Promise.race([answer, ended]);
    if (error) throw new Error(error);
    return result;
  };
  return {
    requests: (what) => order({ kind: 'requests', ...what }) as Promise<RequestsResult>,
    streams: (what) => order({ kind: 'streams', ...what }) as Promise<StreamsResult>,
    stop: () => child.kill(),
  };
}
