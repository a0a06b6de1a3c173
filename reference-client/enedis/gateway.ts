import { BodyError } from '../body.ts';
import { ClientError } from '../client-error.ts';
import { type ClientClock, machineClock } from '../clock.ts';
import { type Pace, Pacer, paces as quotas } from '../pacer.ts';
import type { RetryPolicy } from '../retry.ts';
import { TokenSource } from '../token.ts';
import { type CallOptions, type OperatorRequest, Transport, told } from '../transport.ts';
import { type JsonObject, objectsIn } from './answer.ts';
import type { Generation } from './generation.ts';
import { tokenPath } from './wire-endpoints.ts';
import { refusalInBody } from './wire-refusals.ts';
import { askToken, type EnedisCredentials } from './wire-token.ts';

/** An API in the operator's sense, which counts its calls for itself since 2026. */
export type Api = 'measures' | 'customer' | 'situation' | 'summary' | 'general' | 'supply' | 'metering' | 'services';

/** A call, without the host. */
export interface Call {
  readonly api: Api;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON, by POST. */
  readonly body?: unknown;
}

/** How calls are made: all optional, the machine's clock and the operator's quotas unless told. */
export interface GatewayOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: ClientClock;
  readonly retry?: RetryPolicy;
  /** Milliseconds to wait for the head of an answer, and then for each piece of it; a minute unless told. */
  readonly timeout?: number;
  /** Quota of the application, when it is another than the operator's usual one. */
  readonly paces?: readonly Pace[];
  /** A number from 0 to 1, for the jitter of waits. */
  readonly chance?: () => number;
}

/** The operator's APIs behind one token: paced for all together in v5, for each API by itself since 2026. */
export class Gateway {
  readonly clock: ClientClock;
  readonly #origin: string;
  readonly #transportOf: (api: Api) => Transport;

  constructor(origin: string, generation: Generation, credentials: EnedisCredentials, options: GatewayOptions) {
    const { clock = machineClock, fetch = globalThis.fetch, timeout = 60_000, retry, chance, paces } = options;
    this.clock = clock;
    this.#origin = origin;
    const server = { url: origin + tokenPath, fetch, timeout };
    const tokens = new TokenSource(() => askToken(server, credentials), clock);
    const quota = paces ?? (generation === 'v5' ? quotas.enedisV5 : quotas.enedis2026);
    const transports = new Map<Api | 'all', Transport>();
    this.#transportOf = (api) => {
      const counted = generation === 'v5' ? 'all' : api;
      const known = transports.get(counted);
      if (known) return known;
      const made = new Transport({
        operator: 'enedis',
        clock,
        fetch,
        timeout,
        tokens,
        pacer: new Pacer(quota, clock),
        refusalOf: refusalInBody,
        ...(retry && { retry }),
        ...(chance && { chance }),
      });
      transports.set(counted, made);
      return made;
    };
  }

  /**
   * Makes a call, and reads the objects of its answer.
   *
   * @param read throws BodyError when they are not what was expected
   * @throws ClientError
   */
  ask<Result>(call: Call, read: (objects: readonly JsonObject[]) => Result, options?: CallOptions): Promise<Result> {
    const request = this.#requestOf(call);
    return this.#transportOf(call.api).call(
      request,
      async (response) => trusting(read, await objectsIn(response, told(request))),
      options,
    );
  }

  /**
   * Waits before a call is made again.
   *
   * @throws ClientError `aborted`
   */
  async rest(milliseconds: number, before: Call, signal?: AbortSignal): Promise<void> {
    try {
      await this.clock.sleep(milliseconds, signal);
    } catch (cause) {
      const request = told(this.#requestOf(before));
      throw new ClientError({ code: 'aborted', operator: 'enedis', request, cause });
    }
  }

  #requestOf({ path, query, body }: Call): OperatorRequest {
    const url = `${this.#origin}${path}${query ? `?${new URLSearchParams(query)}` : ''}`;
    const accept = 'application/json';
    if (body === undefined) return { method: 'GET', url, headers: { accept } };
    return { method: 'POST', url, headers: { accept, 'content-type': accept }, body: () => JSON.stringify(body) };
  }
}

// Readers take the described shapes for granted, and stumble where one is missing.
function trusting<Result>(read: (objects: readonly JsonObject[]) => Result, objects: readonly JsonObject[]): Result {
  try {
    return read(objects);
  } catch (error) {
    throw error instanceof TypeError ? new BodyError('the answer has another shape than described') : error;
  }
}
