import type { components } from '../../openapi/types/control.d.ts';
import type { Remote } from './remote.ts';

type Schemas = components['schemas'];
/** How a test's world is to begin, as the control API takes it. */
export type TestWorldPlan = Schemas['WorldPlan'];
/** What the journal is to hold: conditions and how often, or an order, or what must never come. */
export type Expectation = Schemas['Expectation'];
/** What an exchange must be. */
export type JournalFilter = Schemas['JournalFilter'];
/** One exchange. */
export type JournalEntry = Schemas['JournalEntry'];
/** A misbehaviour to order. */
export type FaultPlan = Schemas['FaultPlan'];
/** A rule in force, with its counters. */
export type FaultRule = Schemas['FaultRule'];
/** A scenario in force. */
export type ScenarioRun = Schemas['ScenarioRun'];
/** What was met, and what never was. */
export type Coverage = Schemas['Coverage'];
/** A message that an operator would send. */
export type Mail = Schemas['Mail'];
/** A metering point, and what one must know to declare it. */
export type Point = Schemas['Point'];
/** An OAuth client of a world: credentials for the program under test. */
export type Application = Schemas['Application'];
/** A world as one document. */
export type Snapshot = Schemas['Snapshot'];

/** The journal does not hold what a test expects; the message tells what did happen, and the nearest miss. */
export class ExpectationFailed extends Error {
  override readonly name = 'ExpectationFailed';
  /** Ids of the entries that match. */
  readonly matching: readonly string[];

  constructor(message: string, matching: readonly string[]) {
    super(message);
    this.matching = matching;
  }
}

/** One world of a simulator, as a test uses it: in the same process or not, over its control API. */
export class TestWorld {
  readonly id: string;
  /** Base URL of the simulated APIs, for the program under test. */
  readonly url: string;
  /** Credentials for the program under test. */
  readonly application: Application;
  readonly applications: readonly Application[];
  readonly #remote: Remote;
  readonly #path: string;

  constructor(remote: Remote, world: Schemas['World']) {
    const [application] = world.applications;
    if (!application) throw new Error(`the world "${world.id}" has no application`);
    this.id = world.id;
    this.url = remote.url;
    this.application = application;
    this.applications = world.applications;
    this.#remote = remote;
    this.#path = `/worlds/${encodeURIComponent(world.id)}`;
  }

  /** The world's clock; `advance` takes an ISO 8601 duration on the calendar of Paris. Each gives the new instant. */
  readonly clock = {
    now: (): Promise<Date> => this.#clock('GET', '/clock'),
    advance: (by: string): Promise<Date> => this.#clock('POST', '/clock/advance', { by }),
    set: (change: Schemas['ClockChange']): Promise<Date> => this.#clock('PUT', '/clock', change),
  };

  /** What the program under test called. */
  readonly journal = {
    /** Exchanges that match, oldest first; with `limit` the last so many, or the first so many behind `after`. */
    read: async (filter: JournalFilter & { limit?: number } = {}): Promise<JournalEntry[]> => {
      const query = new URLSearchParams(filter as Record<string, string>);
      // without a limit of its own the server shows the newest thousand: all are read from the oldest on
      if (filter.limit === undefined && filter.after === undefined) query.set('after', 'x0');
      const entries: JournalEntry[] = [];
      for (;;) {
        const page = await this.#ask<Schemas['Journal']>('GET', `/journal?${query}`);
        entries.push(...page.entries);
        if (filter.limit !== undefined || !page.more || page.next === undefined) return entries;
        query.set('after', page.next);
      }
    },
    /** How many exchanges the journal let go to stay within its bound (`journalBytes` of the world's plan). */
    dropped: async (): Promise<number> => (await this.#ask<Schemas['Journal']>('GET', '/journal?limit=1')).dropped,
    /**
     * Waits on the server until the journal holds what is expected, or the time is up.
     *
     * @throws ExpectationFailed telling what did happen
     *
     * @example
     * await world.journal.expect({ operation: 'sofitToken', times: { atLeast: 1, atMost: 1 }, within: 'PT2S' });
     */
    expect: async (expectation: Expectation): Promise<void> => {
      const { held, message, matching } = await this.#ask<Schemas['ExpectationResult']>(
        'POST',
        '/journal/expect',
        expectation,
      );
      if (!held) throw new ExpectationFailed(message, matching);
    },
  };

  /** Misbehaviour by rules; the verbs are those of msw. */
  readonly faults = {
    use: (plan: FaultPlan): Promise<FaultRule> => this.#ask('POST', '/faults', plan),
    list: async (): Promise<FaultRule[]> => (await this.#ask<Schemas['FaultRules']>('GET', '/faults')).faults,
    /** Puts these rules in force, the first one first, and no others. */
    replace: async (plans: readonly FaultPlan[]): Promise<FaultRule[]> =>
      (await this.#ask<Schemas['FaultRules']>('PUT', '/faults', { faults: plans })).faults,
    remove: (id: string): Promise<void> => this.#ask('DELETE', `/faults/${encodeURIComponent(id)}`),
    reset: (): Promise<void> => this.#ask('DELETE', '/faults'),
    restore: (): Promise<void> => this.#ask('POST', '/faults/restore'),
  };

  /** Orders a scenario, such as `use('gas-token-dies', { after: 3 })`. */
  use(scenario: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<ScenarioRun> {
    return this.#ask('POST', `/scenarios/${encodeURIComponent(scenario)}`, parameters);
  }

  /** Ends a scenario: its rules go, its settings are put back. */
  async end(scenario: string): Promise<void> {
    await this.#ask('DELETE', `/scenarios/${encodeURIComponent(scenario)}`);
  }

  /** Brings an event about, such as `happen('grdf', 'holderAccepts', { meteringPointId })`. */
  happen(provider: string, event: string, input: Readonly<Record<string, unknown>> = {}): Promise<Schemas['Outcome']> {
    return this.#ask('POST', `/events/${encodeURIComponent(provider)}/${encodeURIComponent(event)}`, input);
  }

  /** The metering points that exist; the first thousand. */
  async points(): Promise<Point[]> {
    return (await this.#ask<Schemas['Points']>('GET', '/points')).points;
  }

  async mails(): Promise<Mail[]> {
    return (await this.#ask<Schemas['Mailbox']>('GET', '/mailbox')).mails;
  }

  /** What the program under test has met in this world, and what it never has. */
  coverage(): Promise<Coverage> {
    return this.#ask('GET', '/coverage');
  }

  /** The world as one document, to attach to a ticket. */
  snapshot(): Promise<Snapshot> {
    return this.#ask('GET', '/snapshot');
  }

  async reset(): Promise<void> {
    await this.#ask('POST', '/reset');
  }

  async delete(): Promise<void> {
    await this.#ask('DELETE', '');
  }

  async #clock(method: string, path: string, body?: unknown): Promise<Date> {
    return new Date((await this.#ask<Schemas['Clock']>(method, path, body)).now);
  }

  #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.#remote.ask(method, this.#path + path, body);
  }
}
