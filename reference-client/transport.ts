import { unlessAborted } from './abort.ts';
import { BodyError, objectIn, refusalTextIn } from './body.ts';
import { ClientError, type ClientErrorCode } from './client-error.ts';
import type { ClientClock } from './clock.ts';
import { JsonStreamError } from './json-stream.ts';
import type { Pacer } from './pacer.ts';
import { defaultRetry, type RetryPolicy, retryAfterOf, waitBefore } from './retry.ts';
import type { TokenSource } from './token.ts';
import { SilenceError, watched, withinTime } from './watched.ts';

/** What every call may be told. */
export interface CallOptions {
  /** Stops the call, its waits and its reading. */
  readonly signal?: AbortSignal;
}

type RequestBody = NonNullable<RequestInit['body']>;

/** A request to an operator. */
export interface OperatorRequest {
  readonly method: string;
  /** Full address. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made anew for each try, because a stream can be read only once. */
  readonly body?: () => RequestBody | Promise<RequestBody>;
  /**
   * It changes something, and must not be done twice: it is tried again only when the operator surely did nothing, with
   * 429 or 503. Whoever then meets `network` looks whether it was done.
   */
  readonly changes?: boolean;
}

/** What an operator said no with: found in the status and body of an answer. */
export interface OperatorRefusal {
  readonly code: ClientErrorCode;
  readonly operatorCode?: string;
  readonly operatorText?: string;
  /** When the operator's words ask to come back, in milliseconds since 1970 (UTC); the header `Retry-After` wins. */
  readonly retryAt?: number;
}

/** How one operator's calls are made. */
export interface TransportOptions {
  readonly operator: 'grdf' | 'enedis';
  readonly clock: ClientClock;
  readonly pacer: Pacer;
  readonly tokens: TokenSource;
  /** Puts an answer that is no success into the client's words. */
  readonly refusalOf: (status: number, body: string) => OperatorRefusal;
  readonly fetch?: typeof globalThis.fetch;
  readonly retry?: RetryPolicy;
  /** Milliseconds to wait for the head of an answer, and then for each piece of its body; a minute unless told. */
  readonly timeout?: number;
  /** A number from 0 to 1, for the jitter of waits. */
  readonly chance?: () => number;
  /** Whether a refusal is about the token, so that a new one helps; a status 401 unless told. */
  readonly isTokenRefused?: (failure: ClientError) => boolean;
}

/** A token that is younger is not renewed for a status other than 401: another would be refused too. */
const youngToken = 60_000;

/** Carries calls to one operator: paced, with a token, tried again when that makes sense. */
export class Transport {
  readonly #options: Required<TransportOptions>;

  constructor(options: TransportOptions) {
    this.#options = {
      fetch: globalThis.fetch,
      retry: defaultRetry,
      timeout: 60_000,
      chance: Math.random,
      isTokenRefused: ({ status }) => status === 401,
      ...options,
    };
  }

  /**
   * Runs work on the answer to a request, and tries both again as long as that makes sense.
   *
   * @param work reads the answer; what it throws as a transient ClientError is tried again
   * @throws ClientError
   */
  async call<Result>(
    request: OperatorRequest,
    work: (response: Response) => Promise<Result>,
    { signal }: CallOptions = {},
  ): Promise<Result> {
    const { clock, retry, chance } = this.#options;
    for (let tried = 1; ; tried += 1) {
      try {
        return await work(await this.open(request, signal));
      } catch (error) {
        if (!isOurs(error) && !signal?.aborted) throw error;
        const failure = this.failure(request, error, signal);
        const wait = waitBefore(tried, failure, retry, chance());
        if (wait === undefined || (request.changes && !surelyUndone(failure))) throw failure;
        await this.#orFailure(request, clock.sleep(wait, signal), signal);
      }
    }
  }

  /**
   * The JSON object that a request is answered with.
   *
   * @throws ClientError `malformed` when the answer is empty, a page, a text or too long
   */
  object(request: OperatorRequest, options?: CallOptions): Promise<Record<string, unknown>> {
    return this.call(request, (response) => objectIn(response), options);
  }

  /**
   * The answer to a request, once it is a success: paced, with a token that is renewed once when it is refused. Its body
   * breaks with a ClientError when the connection does.
   *
   * @throws ClientError
   */
  async open(request: OperatorRequest, signal?: AbortSignal): Promise<Response> {
    const { tokens, isTokenRefused } = this.#options;
    const token = await this.#orFailure(request, tokens.current(signal), signal);
    const response = await this.#send(request, token, signal);
    if (response.ok) return response;
    const failure = await this.#refusal(request, response);
    const sparing = failure.status === 401 ? 0 : youngToken;
    if (!isTokenRefused(failure) || !tokens.refused(token, sparing)) throw failure;
    const renewed = await this.#orFailure(request, tokens.current(signal), signal);
    const again = await this.#send(request, renewed, signal);
    if (again.ok) return again;
    throw await this.#refusal(request, again);
  }

  /** Whatever was thrown, as an error of this client. */
  failure(request: OperatorRequest, error: unknown, signal?: AbortSignal): ClientError {
    if (error instanceof ClientError) return error;
    const facts = { operator: this.#options.operator, request: told(request), cause: error };
    if (signal?.aborted) return new ClientError({ ...facts, code: 'aborted' });
    if (error instanceof JsonStreamError) {
      const code = error.kind === 'cut-off' ? 'cut-off' : 'malformed';
      return new ClientError({ ...facts, code, detail: error.message, recordsRead: error.valuesRead });
    }
    if (error instanceof BodyError || error instanceof SyntaxError) {
      return new ClientError({ ...facts, code: 'malformed', detail: error.message });
    }
    const detail = error instanceof SilenceError ? error.message : reasonOf(error);
    return new ClientError({ ...facts, code: 'network', ...(detail && { detail }) });
  }

  async #send(request: OperatorRequest, token: string, signal?: AbortSignal): Promise<Response> {
    const { fetch, pacer, timeout } = this.#options;
    await this.#orFailure(request, pacer.turn(signal), signal);
    const stop = new AbortController();
    const asked = (async () => {
      const body = await request.body?.();
      return fetch(request.url, {
        method: request.method,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
        // a token is not for another host
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
        ...(body !== undefined && { body, duplex: 'half' }),
      } as RequestInit);
    })();
    try {
      const response = await withinTime(asked, timeout, signal);
      return watched(response, timeout, (error) => this.#broken(request, error, signal), signal);
    } catch (error) {
      stop.abort(error);
      throw this.failure(request, error, signal);
    }
  }

  // The head had come: what breaks now breaks in the middle.
  #broken(request: OperatorRequest, error: unknown, signal?: AbortSignal): ClientError {
    const failure = this.failure(request, error, signal);
    return failure.code === 'network' ? failure.with({ code: 'cut-off' }) : failure;
  }

  async #refusal(request: OperatorRequest, response: Response): Promise<ClientError> {
    const { operator, refusalOf, clock } = this.#options;
    const { status, headers } = response;
    const facts = { operator, request: told(request), status };
    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      return new ClientError({ ...facts, code: 'malformed', detail: `it redirects to ${originOf(headers)}` });
    }
    const { retryAt, ...refusal } = refusalOf(status, await refusalTextIn(response));
    const now = clock.now();
    const asked = retryAfterOf(headers.get('retry-after'), now);
    const retryAfter = asked ?? (retryAt === undefined ? undefined : Math.max(0, retryAt - now));
    return new ClientError({ ...facts, ...refusal, ...(retryAfter !== undefined && { retryAfter }) });
  }

  async #orFailure<Result>(request: OperatorRequest, waited: Promise<Result>, signal?: AbortSignal): Promise<Result> {
    try {
      return await unlessAborted(waited, signal);
    } catch (error) {
      if (!isOurs(error) && !signal?.aborted) throw error;
      throw this.failure(request, error, signal);
    }
  }
}

/** A request without what must not be told. */
export function told({ method, url }: Pick<OperatorRequest, 'method' | 'url'>): { method: string; url: string } {
  if (!URL.canParse(url)) return { method, url: 'an address that is none' };
  const address = new URL(url);
  address.username = '';
  address.password = '';
  address.hash = '';
  for (const name of unsaid) address.searchParams.delete(name);
  return { method, url: address.toString() };
}

// Secrets, and what names a person.
const unsaid = [
  'client_secret',
  'code',
  'token',
  'access_token',
  'refresh_token',
  'id_token',
  'state',
  'login_hint',
  'assertion',
];

// Anything else that is thrown is a mistake in a program, not in a call.
function isOurs(error: unknown): boolean {
  return (
    error instanceof ClientError ||
    error instanceof JsonStreamError ||
    error instanceof BodyError ||
    error instanceof SyntaxError
  );
}

function surelyUndone({ status }: ClientError): boolean {
  return status === 429 || status === 503;
}

function originOf(headers: Headers): string {
  const to = headers.get('location') ?? '';
  return URL.canParse(to) ? new URL(to).origin : 'another address';
}

// Node's fetch hides the reason in a cause, such as ECONNREFUSED.
function reasonOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return undefined;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
