import type { Body, Reply } from './exchange.ts';
import type { Route } from './provider.ts';

/** A request to the simulator's own routes. */
export interface ControlRequest {
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** Origin that the caller used, such as `http://localhost:4010`. */
  readonly origin: string;
  /** Base URL at which the server that was asked answers from its own machine, whatever name the caller has for it. */
  readonly here: string;
  /** What the caller would read, as its `Accept` header says; everything unless told. */
  readonly accept: string;
  /** Aborted when the caller has left, or the server is closing. */
  readonly left: AbortSignal;
  /** Where a stream of events broke off, as browsers tell when they come back (`Last-Event-ID`). */
  readonly lastEventId?: string;
}

/** Routes with one function that answers them all: what the simulator offers beside the simulated systems. */
export interface Api {
  readonly routes: readonly Route[];
  answer(request: ControlRequest): Promise<Reply>;
}
