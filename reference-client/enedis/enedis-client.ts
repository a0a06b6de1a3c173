import { dayAt } from '../civil-day.ts';
import type { Direction, Reading } from '../reading.ts';
import { checkedSpan, type DaySpan } from '../spans.ts';
import type { CallOptions } from '../transport.ts';
import type { Customer, CustomerPart, GridConnection } from './customer.ts';
import { activationOf, customerOf } from './customer-data.ts';
import { Gateway, type GatewayOptions } from './gateway.ts';
import { type EnedisEnvironment, type Generation, GenerationError } from './generation.ts';
import type { IndexReading } from './index-reading.ts';
import type { MeasuredSeries } from './measured-point.ts';
import { type AskedSeries, depthOf, type Series, seriesLimits } from './series.ts';
import { readingsOf } from './series-readings.ts';
import type { ServicesFilter, SubscribedService } from './services.ts';
import { wholeSpan } from './whole-span.ts';
import { type AuthorizeVersion, authorizeAddress, type ConsentRequest } from './wire-authorize.ts';
import { connectionIn, contractCall } from './wire-customer-2026.ts';
import { type Endpoints, endpointsOf } from './wire-endpoints.ts';
import { indexesIn } from './wire-indexes.ts';
import { measuredPoints } from './wire-measures.ts';
import { seriesCall } from './wire-series.ts';
import { servicesCall, servicesPage } from './wire-services.ts';
import type { EnedisCredentials } from './wire-token.ts';

/** Who calls, which generation of the APIs, and where. */
export interface EnedisOptions extends EnedisCredentials, GatewayOptions {
  readonly generation: Generation;
  /** Production unless told. */
  readonly environment?: EnedisEnvironment;
  /** One address for everything, such as a simulator's; the operator's own hosts unless told. */
  readonly host?: string;
  /** Most days of a load curve in one call: 7, or 6 for weeks in which the operator refuses exactly seven. */
  readonly longestCurve?: 6 | 7;
}

/** How to look for services. */
export interface ServicesOptions extends CallOptions {
  /** Milliseconds to wait while nothing is found, as right after a consent; none unless told. */
  readonly patience?: number;
}

/** Rest between two looks for services that are not there yet, in milliseconds. */
const restBetweenLooks = 10_000;

/**
 * Enedis Data Connect: consents, measures and customer data, through the same methods on v5 and 2026.
 *
 * @example
 * const enedis = new EnedisClient({ clientId, clientSecret, generation: '2026' });
 * for await (const reading of enedis.loadCurve(point, { from: '2026-01-01', to: '2026-02-01' })) console.log(reading);
 */
export class EnedisClient {
  readonly generation: Generation;
  readonly #environment: EnedisEnvironment;
  readonly #clientId: string;
  readonly #endpoints: Endpoints;
  readonly #gateway: Gateway;
  readonly #longestCurve: number;

  constructor({ clientId, clientSecret, generation, host, longestCurve, ...more }: EnedisOptions) {
    const { environment = 'production', ...options } = more;
    this.generation = generation;
    this.#environment = environment;
    this.#clientId = clientId;
    this.#endpoints = endpointsOf(environment, host);
    this.#gateway = new Gateway(this.#endpoints.api, generation, { clientId, clientSecret }, options);
    this.#longestCurve = longestCurve ?? seriesLimits.loadCurve.longest;
  }

  /**
   * The address to send a customer's browser to; `parseCallback` reads the one it comes back to.
   *
   * @param version the consent page: v1 for generation v5 and v2 for 2026, unless told; consents of v1 hold for both
   * @throws RangeError when state or duration is not what the operator takes
   */
  authorizeLink(consent: ConsentRequest & { readonly version?: AuthorizeVersion }): string {
    const version = consent.version ?? (this.generation === 'v5' ? 'v1' : 'v2');
    const about = { clientId: this.#clientId, today: this.#today() };
    return authorizeAddress(this.#endpoints.authorize, version, consent, about);
  }

  /**
   * What consents opened: after the page of v2, the only way to learn the metering point.
   *
   * @throws ClientError
   *
   * @example
   * const services = await enedis.servicesOf({ authorisationId }, { patience: 60_000 });
   * const [meteringPointId] = pointsOf(services);
   */
  async servicesOf(
    filter: ServicesFilter,
    { patience = 0, ...options }: ServicesOptions = {},
  ): Promise<SubscribedService[]> {
    const { clock } = this.#gateway;
    const until = clock.now() + patience;
    for (;;) {
      const found = await this.#allServices(filter, options);
      const left = until - clock.now();
      if (found.length > 0 || left <= 0) return found;
      await this.#gateway.rest(Math.min(restBetweenLooks, left), servicesCall(filter, 0), options.signal);
    }
  }

  /**
   * Energy of each day, in Wh. Days that the operator does not have are left out: see `gaps`.
   *
   * Calls cover a year at most; the span is held to the operator's depth (36 months and 15 days) and to today.
   *
   * @throws ClientError while reading
   * @throws RangeError for a metering point or a span that is none
   */
  dailyEnergy(
    meteringPointId: string,
    span: DaySpan,
    direction: Direction = 'consumption',
    options: CallOptions = {},
  ): AsyncIterableIterator<Reading> {
    return this.#readings({ series: 'dailyEnergy', direction, meteringPointId, span }, options);
  }

  /**
   * Mean power of each interval, in W: 5 to 60 minutes, of a length that may change from one to the next. Days have 46
   * half-hours in March and 50 in October. `energyOf` makes Wh of a reading.
   *
   * Calls cover a week at most; the span is held to the operator's depth (24 months and 15 days) and to today.
   *
   * @throws ClientError while reading; `out-of-scope` when the customer did not switch the recording on
   * @throws RangeError for a metering point or a span that is none
   */
  loadCurve(
    meteringPointId: string,
    span: DaySpan,
    direction: Direction = 'consumption',
    options: CallOptions = {},
  ): AsyncIterableIterator<Reading> {
    return this.#readings({ series: 'loadCurve', direction, meteringPointId, span }, options);
  }

  /**
   * Greatest apparent power drawn on each day, in VA, with its instant in `at`. Nobody measures that of what is fed in.
   *
   * @throws ClientError while reading
   * @throws RangeError for a metering point or a span that is none
   */
  maxPower(meteringPointId: string, span: DaySpan, options: CallOptions = {}): AsyncIterableIterator<Reading> {
    return this.#readings({ series: 'maxPower', direction: 'consumption', meteringPointId, span }, options);
  }

  /**
   * What the registers of the meter showed, in Wh; since 2026 only.
   *
   * @throws ClientError while reading
   * @throws GenerationError on v5
   * @throws RangeError for a metering point or a span that is none
   */
  indexes(
    meteringPointId: string,
    span: DaySpan,
    direction: Direction = 'consumption',
    options: CallOptions = {},
  ): AsyncIterableIterator<IndexReading> {
    const asked = { series: 'indexes', direction, meteringPointId, span } as const;
    return this.#span(asked, options, (objects) => indexesIn(objects, { meteringPointId, direction }));
  }

  /**
   * The customer of a metering point; points that only feed in have none on v5.
   *
   * @param options `parts` names what to ask for: holder, contact, contract, address; all unless told
   * @throws ClientError
   */
  async customer(
    meteringPointId: string,
    options: CallOptions & { readonly parts?: readonly CustomerPart[] } = {},
  ): Promise<Customer> {
    return customerOf(this.#gateway, this.generation, checkedPoint(meteringPointId), options);
  }

  /**
   * How a metering point is connected to the network; since 2026 only.
   *
   * @throws ClientError
   * @throws GenerationError on v5
   */
  async connection(meteringPointId: string, options: CallOptions = {}): Promise<GridConnection> {
    if (this.generation === 'v5') throw new GenerationError('data of the connection', 'v5');
    return this.#gateway.ask(contractCall('supply', checkedPoint(meteringPointId)), connectionIn, options);
  }

  #readings(
    asked: AskedSeries & { readonly series: MeasuredSeries },
    options: CallOptions,
  ): AsyncIterableIterator<Reading> {
    return this.#span(asked, options, (objects, span) =>
      readingsOf(measuredPoints(this.generation, objects, asked), { ...asked, span }, this.#today()),
    );
  }

  #span<Value>(
    asked: AskedSeries,
    options: CallOptions,
    read: (objects: Parameters<typeof indexesIn>[0], window: DaySpan) => readonly Value[],
  ): AsyncIterableIterator<Value> {
    const span = checkedSpan(asked.span);
    checkedPoint(asked.meteringPointId);
    // what the generation does not have is told before the first reading is asked for
    seriesCall(this.generation, asked);
    return wholeSpan({
      span,
      now: this.#gateway.clock.now(),
      depth: depthOf(asked.series, this.#environment),
      longest: this.#longestOf(asked.series),
      read: (window) => {
        const call = seriesCall(this.generation, { ...asked, span: window });
        return this.#gateway.ask(call, (objects) => read(objects, window), options);
      },
      activation: () => activationOf(this.#gateway, this.generation, asked, options),
    });
  }

  async #allServices(filter: ServicesFilter, options: CallOptions): Promise<SubscribedService[]> {
    const found = new Map<string, SubscribedService>();
    for (let page = 0; ; page += 1) {
      const { total, services } = await this.#gateway.ask(servicesCall(filter, page), servicesPage, options);
      const before = found.size;
      for (const service of services) found.set(service.id, service);
      // the total may promise more than comes; page 1 brings nothing new where pages count from 1
      const isOver = services.length === 0 || (found.size === before && page > 1);
      if (isOver || found.size >= total) return [...found.values()];
    }
  }

  #longestOf(series: Series): number {
    return series === 'loadCurve' ? this.#longestCurve : seriesLimits[series].longest;
  }

  #today(): string {
    return dayAt(this.#gateway.clock.now());
  }
}

function checkedPoint(meteringPointId: string): string {
  if (/^\d{14}$/.test(meteringPointId)) return meteringPointId;
  throw new RangeError(`the metering point is "${meteringPointId}"; give its 14 digits`);
}
