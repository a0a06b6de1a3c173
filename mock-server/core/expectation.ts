import type { JournalEntry, JournalFilter } from './journal.ts';
import { conditionCount, entryNumber, failures, filterWords, matches } from './journal-filter.ts';
import { SetupError } from './refusal.ts';

/**
 * What a journal is to hold: exchanges that meet the conditions, so often (at least once unless told); or exchanges in
 * an order, others between them; or one that must never come. Conditions beside `inOrder` and `never` hold for those.
 * Exchanges stand in the order in which they ended; `after` looks at the order in which they began.
 */
export interface Expectation extends JournalFilter {
  times?: number | { atLeast?: number; atMost?: number };
  inOrder?: readonly JournalFilter[];
  never?: JournalFilter;
}

/** How an expectation stands; `pending` when what is still to come may change it. */
export interface Judgement {
  readonly state: 'held' | 'pending' | 'broken';
  /** What was expected, what did happen, and the nearest miss. */
  readonly message: string;
  /** Ids of the exchanges that match; of very many, the first. */
  readonly matching: readonly string[];
}

/**
 * Judges an expectation by the exchanges so far, or, when nothing more is to come, for good.
 *
 * @example
 * judge({ operation: 'sofitToken', times: { atMost: 1 } }, world.journal.find(), true).state;
 *
 * @throws SetupError when the expectation contradicts itself
 */
export function judge(expectation: Expectation, entries: readonly JournalEntry[], ended = false): Judgement {
  const watch = new Watch(expectation);
  for (const entry of entries) watch.see(entry);
  return watch.judge(ended);
}

/** An expectation that sees the exchanges one by one. */
export class Watch {
  readonly #aim: Aim;
  readonly #matching: string[] = [];
  readonly #seen = new Map<string, number>();
  #count = 0;
  #last: JournalEntry | undefined;
  #nearest: { entry: JournalEntry; failed: readonly string[] } | undefined;

  /** @throws SetupError when the expectation contradicts itself */
  constructor(expectation: Expectation) {
    this.#aim = aimOf(expectation);
  }

  see(entry: JournalEntry): void {
    const call = `${entry.operation} ${entry.status === 0 ? 'without an answer' : entry.status}`;
    this.#seen.set(call, (this.#seen.get(call) ?? 0) + 1);
    const wanted = this.#wanted();
    if (wanted === undefined) return;
    if (isMet(entry, wanted)) {
      this.#count += 1;
      this.#last = entry;
      if (this.#matching.length < mostNamed) this.#matching.push(entry.id);
      // what missed an earlier step says nothing of the next one
      if (this.#aim.kind === 'order') this.#nearest = undefined;
      return;
    }
    this.#compare(entry, wanted);
  }

  state(ended: boolean): Judgement['state'] {
    return stateOf(this.#aim, this.#count, ended);
  }

  judge(ended: boolean): Judgement {
    const state = this.state(ended);
    const told = [this.#told(state), this.#seenWords()];
    if (state !== 'held') told.push(this.#nearestWords());
    return { state, message: told.filter(Boolean).join(' '), matching: [...this.#matching] };
  }

  // The filter that the next exchange is held to; none once every step of an order has come.
  #wanted(): JournalFilter | undefined {
    return this.#aim.kind === 'order' ? this.#aim.steps[this.#count] : this.#aim.filter;
  }

  #compare(entry: JournalEntry, wanted: JournalFilter): void {
    const failed = failures(entry, wanted);
    if (failed.length >= conditionCount(wanted)) return;
    if (!this.#nearest || failed.length <= this.#nearest.failed.length) this.#nearest = { entry, failed };
  }

  #told(state: Judgement['state']): string {
    const aim = this.#aim;
    const came = this.#count === 0 ? 'it never came' : `it came ${timesWords(this.#count)} (${this.#named()})`;
    if (aim.kind === 'order') return this.#toldOfOrder(aim.steps);
    const wanted = `Expected ${filterWords(aim.filter)} ${boundWords(aim)}`;
    return state === 'held' ? `${wanted}, and so it is: ${came}.` : `${wanted}; ${came}.`;
  }

  #toldOfOrder(steps: readonly JournalFilter[]): string {
    const next = steps[this.#count];
    const wanted = `Expected ${steps.map(filterWords).join(', then ')}`;
    if (!next) return `${wanted}, and so they came (${this.#named()}).`;
    const came = this.#count === 0 ? 'none came' : `the first ${this.#count} came (${this.#named()})`;
    return `${wanted}; ${came}, and no ${filterWords(next)} behind.`;
  }

  #named(): string {
    const more = this.#count - namedInText;
    return this.#matching.slice(0, namedInText).join(', ') + (more > 0 ? ` and ${more} more` : '');
  }

  #seenWords(): string {
    if (this.#seen.size === 0) return 'Nothing was called.';
    return `Seen: ${[...this.#seen].map(([call, count]) => `${call} (${timesWords(count)})`).join(', ')}.`;
  }

  #nearestWords(): string {
    const tooMany = this.#aim.kind === 'count' && this.#count > this.#aim.atMost;
    if (tooMany) return this.#last ? `The last: ${callWords(this.#last)}${becauseOf(this.#last)}.` : '';
    if (!this.#nearest) return '';
    const { entry, failed } = this.#nearest;
    const { id, method, url } = entry;
    return `Nearest miss: ${id} ${method} ${url} ${failed.join(' and ')}${becauseOf(entry)}.`;
  }
}

function callWords({ id, method, url, status }: JournalEntry): string {
  return `${id} ${method} ${url} ${status === 0 ? 'without an answer' : status}`;
}

function becauseOf({ why }: JournalEntry): string {
  return why ? `: ${why.replace(/\.$/, '')}` : '';
}

const mostNamed = 1000;
const namedInText = 5;

type Aim =
  | { readonly kind: 'count'; readonly filter: JournalFilter; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'order'; readonly steps: readonly JournalFilter[] };

function aimOf(expectation: Expectation): Aim {
  const { times, inOrder, never, ...filter } = expectation;
  if ([times, inOrder, never].filter((one) => one !== undefined).length > 1) {
    throw new SetupError('times, inOrder and never are three expectations; ask for one of them.');
  }
  if (inOrder) return { kind: 'order', steps: inOrder.map((step) => ({ ...filter, ...step })) };
  if (never) return { kind: 'count', filter: { ...filter, ...never }, atLeast: 0, atMost: 0 };
  const { atLeast, atMost } = boundsOf(times);
  if (!(atLeast <= atMost)) {
    throw new SetupError(`times is at least ${atLeast} and at most ${atMost}; no count is both.`);
  }
  return { kind: 'count', filter, atLeast, atMost };
}

function boundsOf(times: Expectation['times']): { atLeast: number; atMost: number } {
  if (typeof times === 'number') return { atLeast: times, atMost: times };
  const { atLeast, atMost = Infinity } = times ?? {};
  // whoever only says how often at the most may expect nothing at all
  return { atLeast: atLeast ?? (times?.atMost === undefined ? 1 : 0), atMost };
}

function stateOf(aim: Aim, count: number, ended: boolean): Judgement['state'] {
  if (aim.kind === 'order') return count === aim.steps.length ? 'held' : ended ? 'broken' : 'pending';
  if (count > aim.atMost) return 'broken';
  const isEnough = count >= aim.atLeast;
  // a bound from above can be broken until the end
  if (isEnough && (ended || aim.atMost === Infinity)) return 'held';
  return ended ? 'broken' : 'pending';
}

function isMet(entry: JournalEntry, filter: JournalFilter): boolean {
  return matches(entry, filter) && (filter.after === undefined || entryNumber(entry.id) > entryNumber(filter.after));
}

function boundWords({ atLeast, atMost }: { atLeast: number; atMost: number }): string {
  if (atMost === 0) return 'never';
  if (atLeast === atMost) return `exactly ${timesWords(atLeast)}`;
  if (atMost === Infinity) return `at least ${timesWords(atLeast)}`;
  return atLeast === 0 ? `at most ${timesWords(atMost)}` : `${atLeast} to ${atMost} times`;
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
