import { randomUUID } from 'node:crypto';
import { objectIn } from '../body.ts';
import { ClientError } from '../client-error.ts';
import { type ClientClock, machineClock } from '../clock.ts';
import { type Pace, Pacer, paces } from '../pacer.ts';
import type { GasReading } from '../reading.ts';
import type { RetryPolicy } from '../retry.ts';
import type { DaySpan } from '../spans.ts';
import { TokenSource } from '../token.ts';
import { type CallOptions, type OperatorRequest, Transport, told } from '../transport.ts';
import type { AccessRight, AccessRightState, Declaration } from './access-right.ts';
import type { GasContract, GasTechnicalData } from './contract.ts';
import { endpointsOf, type GrdfEnvironment } from './endpoints.ts';
import { checkProofs, type ProofFile } from './proof-file.ts';
import { type ReadingSource, readingsOf } from './reading-stream.ts';
import { rightsOf } from './right-list.ts';
import { type ConnectConsent, type ConnectLink, connectUrl, idTokenFromWire } from './wire-connect.ts';
import { contractFromWire, technicalFromWire } from './wire-contract.ts';
import { type GasSeries, paths } from './wire-paths.ts';
import { proofForm } from './wire-proof.ts';
import { refusalInLine } from './wire-readings.ts';
import { refusalInBody, refusalOf } from './wire-refusals.ts';
import { declarationOnWire, declaredFromWire, isSuccess, outcomeIn, type RightsFilter } from './wire-rights.ts';
import { askIdToken, askToken, type TokenServer } from './wire-token.ts';

/** How to reach GRDF ADICT. */
export interface GrdfOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Production, `/adict/v2`, unless told; the sandbox is `/adict/bas/v6`. */
  readonly environment?: GrdfEnvironment;
  /** Another address for everything, such as a simulator's: `http://localhost:4010`. */
  readonly host?: string;
  /** Another token server; the one that the client id tells unless told. */
  readonly tokenUrl?: string;
  /** How many metering points the application has: the quota follows from it. Up to 5,000 unless told. */
  readonly points?: number;
  /** Other paces than the quota's. */
  readonly paces?: readonly Pace[];
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: ClientClock;
  readonly retry?: RetryPolicy;
  /** Milliseconds to wait for the head of an answer, and then for each piece of it; a minute unless told. */
  readonly timeout?: number;
  /** A number from 0 to 1, for the jitter of waits. */
  readonly chance?: () => number;
}

/**
 * GRDF ADICT: access rights, gas readings, contract and technical data. One client for an application: it shares its
 * token and its pace among all calls, however many there are at once.
 *
 * @example
 * const grdf = new GrdfClient({ clientId, clientSecret });
 * for await (const reading of grdf.published('09999999900617', { from: '2025-01-01', to: '2026-01-01' })) save(reading);
 */
export class GrdfClient {
  readonly #source: ReadingSource;
  readonly #server: TokenServer;

  constructor(options: GrdfOptions) {
    const { clientId, clientSecret, environment = 'production', host, tokenUrl } = options;
    const { clock = machineClock, fetch = globalThis.fetch, timeout = 60_000, retry, chance } = options;
    const endpoints = endpointsOf(environment, clientId, { host, tokenUrl });
    const pacer = new Pacer(options.paces ?? paces.grdf(options.points ?? 0), clock);
    this.#server = { endpoints, credentials: { clientId, clientSecret }, fetch, clock, timeout };
    const tokens = new TokenSource(async () => {
      // whether token calls count is not known (adict.md 11): they do here
      await pacer.turn();
      return askToken(this.#server);
    }, clock);
    const transport = new Transport({
      operator: 'grdf',
      clock,
      pacer,
      tokens,
      refusalOf: refusalInBody,
      fetch,
      timeout,
      isTokenRefused,
      ...(retry && { retry }),
      ...(chance && { chance }),
    });
    this.#source = { transport, clock, api: endpoints.api, isTimeless: environment === 'sandbox' };
  }

  /**
   * Declares a right to a point, or renews one that ended. The holder's agreement comes later: see `rights`.
   *
   * @throws ClientError `conflict` when there is one already, `unknown-point`, `moved-out`, `bad-request`; after
   * `network` it may have been declared all the same
   */
  async declare(declaration: Declaration, options?: CallOptions): Promise<{ id: string; state: AccessRightState }> {
    const url = this.#source.api + paths.declaration(declaration.meteringPointId);
    const body = JSON.stringify(declarationOnWire(declaration));
    return declaredFromWire(await this.#change({ method: 'PUT', url, body: () => body }, options));
  }

  /** Rights, of every state and age: all of them, or those that a filter lets through. */
  rights(filter?: RightsFilter, options?: CallOptions): AsyncGenerator<AccessRight> {
    return rightsOf(this.#source.transport, this.#source.api, filter, options);
  }

  /** Gives a right back. Throws ClientError `conflict` when it is no longer active. */
  async revoke(accessRightId: string, options?: CallOptions): Promise<void> {
    const url = this.#source.api + paths.right(accessRightId);
    await this.#change({ method: 'PATCH', url, body: () => '{}' }, options);
  }

  /**
   * Sends proofs of a consent, while GRDF asks for them: 1 to 3 files of at most 4 MB, never held in memory whole.
   *
   * @throws RangeError when the operator would refuse the files; ClientError `conflict` when it asks for none
   */
  async sendProofs(accessRightId: string, files: readonly ProofFile[], options?: CallOptions): Promise<void> {
    await checkProofs(files);
    const { contentType, body, broken } = proofForm(files, `proofs-${randomUUID()}`);
    const url = this.#source.api + paths.proofs(accessRightId);
    try {
      await this.#change({ method: 'PUT', url, headers: { 'content-type': contentType }, body }, options);
    } catch (error) {
      throw broken() instanceof RangeError ? broken() : error;
    }
  }

  /**
   * What the supplier bills on, half-yearly to daily as the meter is read; at most five years back. A line that began
   * before `from` and reaches into the span comes whole.
   */
  published(meteringPointId: string, span: DaySpan, options?: CallOptions): AsyncGenerator<GasReading> {
    return this.#readings('published', meteringPointId, span, options);
  }

  /** Daily values of 1M and MM meters, some of them provisional; at most three years back. */
  informative(meteringPointId: string, span: DaySpan, options?: CallOptions): AsyncGenerator<GasReading> {
    return this.#readings('informative', meteringPointId, span, options);
  }

  /** Biomethane put into the network; at most five years back. */
  injection(meteringPointId: string, span: DaySpan, options?: CallOptions): AsyncGenerator<GasReading> {
    return this.#readings('injection', meteringPointId, span, options);
  }

  async contract(meteringPointId: string, options?: CallOptions): Promise<GasContract> {
    return this.#data(paths.contract(meteringPointId), contractFromWire, options);
  }

  async technical(meteringPointId: string, options?: CallOptions): Promise<GasTechnicalData> {
    return this.#data(paths.technical(meteringPointId), technicalFromWire, options);
  }

  /** Client Connect: address of the page on which a holder consents. See `connectCallback` for the way back. */
  connectUrl(link: ConnectLink): string {
    return connectUrl(this.#server.endpoints, this.#server.credentials.clientId, link);
  }

  /** Client Connect: the consents that a code stands for. A code works once. */
  async connectConsents(
    code: { readonly code: string; readonly redirectUri: string },
    { signal }: CallOptions = {},
  ): Promise<ConnectConsent[]> {
    const { credentials, endpoints } = this.#server;
    // straight from the token server over TLS, its signature need not be checked (OpenID Connect Core 3.1.3.7)
    const told = idTokenFromWire(await askIdToken(this.#server, code, signal));
    if (told?.audience.includes(credentials.clientId)) return told.consents;
    const detail = 'the id token is not for this application, or holds no consents';
    const request = { method: 'POST', url: endpoints.token };
    throw new ClientError({ code: 'malformed', operator: 'grdf', request, detail });
  }

  #readings(series: GasSeries, meteringPointId: string, span: DaySpan, options?: CallOptions) {
    return readingsOf(this.#source, { series, meteringPointId, span }, options);
  }

  async #data<Data>(
    path: string,
    fromWire: (answer: Readonly<Record<string, unknown>>) => Data,
    options?: CallOptions,
  ): Promise<Data> {
    const { transport, api } = this.#source;
    const request = { method: 'GET', url: api + path, headers: jsonHeaders };
    return transport.call(
      request,
      async (response) => {
        const answer = await objectIn(response);
        throwIfRefused(request, response.status, refusalInLine(answer));
        return fromWire(answer);
      },
      options,
    );
  }

  async #change(request: OperatorRequest, options?: CallOptions): Promise<Record<string, unknown>> {
    const whole = { ...request, headers: { ...jsonHeaders, ...request.headers }, changes: true };
    const { transport } = this.#source;
    return transport.call(
      whole,
      async (response) => {
        const answer = await objectIn(response);
        const outcome = outcomeIn(answer);
        throwIfRefused(whole, response.status, outcome && !isSuccess(outcome) ? outcome : undefined);
        return answer;
      },
      options,
    );
  }
}

const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' } as const;

// The gateway's own 403, without a code of the API, is also said of stale tokens (adict.md 1.7, 9).
function isTokenRefused({ status, operatorCode }: ClientError): boolean {
  return status === 401 || (status === 403 && operatorCode === undefined);
}

function throwIfRefused(
  request: OperatorRequest,
  status: number,
  refusal: { readonly code: string; readonly text: string } | undefined,
): void {
  if (!refusal) return;
  const { code, text } = refusal;
  throw new ClientError({ operator: 'grdf', request: told(request), status, ...refusalOf(status, code, text) });
}
