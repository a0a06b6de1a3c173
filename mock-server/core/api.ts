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
}

/** Routes with one function that answers them all: what the simulator offers beside the simulated systems. */
export interface Api {
  readonly routes: readonly Route[];
  answer(request: ControlRequest): Promise<Reply>;
}
