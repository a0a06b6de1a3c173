import type { Application } from './application.ts';
import { dayAt, instantOf } from './paris.ts';
import type { Certainty } from './provider.ts';

/** A limit that an operator sets on an application's calls: on all its operations together, unless it groups them. */
export interface QuotaRule {
  /** Named in the journal, and in the refusal's detail. */
  readonly name: string;
  /** One sentence: what is limited, and how. */
  readonly about: string;
  readonly certainty: Certainty;
  /** Section of the reference, or source, that says so. */
  readonly source: string;
  /** The limit as people read it: a number, or one for each size of park. */
  readonly value: number | Readonly<Record<string, number>>;
  /** Which calls share a counter: a second or hour of the world's clock, or a civil day of Paris. */
  readonly window: 'second' | 'hour' | 'day';
  /** How many calls one window takes. */
  limit(application: Application): number;
  /** Whether a call counts; all calls with a token do unless told. */
  counts?(operation: string): boolean;
  /** The group whose operations share a counter, where the limit is one for each API; one group unless told. */
  group?(operation: string): string;
}

/** How many calls an application has in one window of a rule. */
export function limitOf(rule: QuotaRule, application: Application): number {
  return application.limits?.[rule.name] ?? rule.limit(application);
}

/** Whether a call of an operation counts for a rule. */
export function countsFor(rule: QuotaRule, operation: string): boolean {
  return rule.counts?.(operation) ?? true;
}

/** Name of the counter of one application's calls, or of those of one group of operations. */
export function counterName(provider: string, rule: QuotaRule, group: string | undefined, clientId: string): string {
  return `${provider}|${rule.name}|${group ?? ''}|${clientId}`;
}

/** The window that an instant lies in: when it began and when it ends, in milliseconds since 1970 (UTC). */
export function windowAt(window: QuotaRule['window'], instant: number): { from: number; to: number } {
  if (window === 'day') {
    const day = dayAt(instant);
    return { from: instantOf(day), to: instantOf(day + 1) };
  }
  const length = window === 'second' ? 1000 : 3_600_000;
  const from = Math.floor(instant / length) * length;
  return { from, to: from + length };
}

/** Counters as data: when their window began (ms, UTC), and the calls it holds. */
export type StoredCounters = Readonly<Record<string, { readonly from: number; readonly hits: number }>>;

/** One world's counters: how many calls each key made in its present window. */
export class QuotaCounters {
  readonly #counts = new Map<string, { from: number; hits: number }>();

  /** Counts a call, and tells how many the window holds now and when it ends. */
  increment(key: string, window: QuotaRule['window'], now: number): { hits: number; resetsAt: number } {
    const { from, to } = windowAt(window, now);
    let counter = this.#counts.get(key);
    if (counter?.from !== from) {
      counter = { from, hits: 0 };
      this.#counts.set(key, counter);
    }
    counter.hits += 1;
    return { hits: counter.hits, resetsAt: to };
  }

  /** Takes a call back that another limit refused. */
  decrement(key: string): void {
    const counter = this.#counts.get(key);
    if (counter && counter.hits > 0) counter.hits -= 1;
  }

  /** What the present window of a key holds. */
  hits(key: string, window: QuotaRule['window'], now: number): number {
    const counter = this.#counts.get(key);
    return counter?.from === windowAt(window, now).from ? counter.hits : 0;
  }

  clear(): void {
    this.#counts.clear();
  }

  /** Every counter, as data. */
  dump(): StoredCounters {
    return Object.fromEntries([...this.#counts].map(([key, counter]) => [key, { ...counter }]));
  }

  /** Puts counters back in place of those that are there. */
  load(counters: StoredCounters): void {
    this.#counts.clear();
    for (const [key, counter] of Object.entries(counters)) this.#counts.set(key, { ...counter });
  }
}
