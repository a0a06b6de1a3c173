import { BodyError } from '../body.ts';
import { dayAt, instantOf } from '../civil-day.ts';
import { ClientError } from '../client-error.ts';
import type { ClientClock } from '../clock.ts';
import { jsonObjects } from '../json-stream.ts';
import { piecesOf, valuesOf } from '../object-stream.ts';
import type { GasReading } from '../reading.ts';
import { answerable, type DaySpan, windowsOfMonths } from '../spans.ts';
import { type CallOptions, type OperatorRequest, type Transport, told } from '../transport.ts';
import { type GasSeries, paths } from './wire-paths.ts';
import { type GasLine, lineFromWire, periodOfLine, refusalInLine } from './wire-readings.ts';
import { partMissing, refusalOf } from './wire-refusals.ts';

/** How far back each series may be asked, and how much of it at once, in months (adict.md 4.5, 4.6). */
const depths = { published: 60, informative: 36, injection: 60 } as const satisfies Record<GasSeries, number>;

/** What readings are asked of. */
export interface ReadingSource {
  readonly transport: Transport;
  readonly clock: ClientClock;
  /** Base address of the API. */
  readonly api: string;
  /** Whether days of any age may be asked: the sandbox's data set stands still (adict.md 8.4). */
  readonly isTimeless: boolean;
}

const aCentury = 1_200;

/** A question for readings. */
export interface ReadingQuestion {
  readonly series: GasSeries;
  readonly meteringPointId: string;
  readonly span: DaySpan;
}

/**
 * Readings of a point over some days, oldest first as the operator sends them. Of the days asked, those are asked for
 * that the operator can answer; when none is left there is no call. Where the operator has no data there is no reading:
 * a hole, which `gaps` shows.
 *
 * @throws ClientError
 */
export async function* readingsOf(
  { transport, clock, api, isTimeless }: ReadingSource,
  { series, meteringPointId, span }: ReadingQuestion,
  options: CallOptions = {},
): AsyncGenerator<GasReading> {
  const months = depths[series];
  const depth = { months: isTimeless ? aCentury : months, days: 0 };
  const asked = answerable(span, dayAt(clock.now()), depth);
  for (const window of asked ? windowsOfMonths(asked, months) : []) {
    const url = api + paths.readings(meteringPointId, series, window);
    const request = { method: 'GET', url, headers: streamHeaders };
    const isFirst = window.from === asked?.from;
    const read = (response: Response) => new WindowReader(request, window, isFirst).read(response, transport, options);
    try {
      yield* valuesOf(transport, request, read, options);
    } catch (error) {
      if (!(error instanceof ClientError && error.code === 'no-data')) throw error;
    }
  }
}

/** The operator streams lines whatever is accepted, and some of its gateways want both headers (adict.md 2.2). */
export const streamHeaders = { 'content-type': 'application/json', accept: 'application/x-ndjson' } as const;

// Reads the answer to one window, and knows how far it got.
class WindowReader {
  readonly #request: OperatorRequest;
  readonly #window: DaySpan;
  // lines that begin in between are this window's
  readonly #first: Date | undefined;
  readonly #end: Date;
  #records = 0;
  #until: Date | undefined;
  #inOrder = true;
  // a part of the answer is missing: told at the end, because there may be more behind it
  #missing: ClientError | undefined;

  constructor(request: OperatorRequest, window: DaySpan, isFirst: boolean) {
    this.#request = request;
    this.#window = window;
    // the first window gives the line that its first day lies in, whole
    this.#first = isFirst ? undefined : instantOf(window.from, '06:00');
    this.#end = instantOf(window.to, '06:00');
  }

  async *read(response: Response, transport: Transport, { signal }: CallOptions): AsyncGenerator<GasReading> {
    try {
      for await (const value of jsonObjects(piecesOf(response))) {
        const refusal = refusalInLine(value);
        if (refusal) {
          this.#missing = this.#refused(refusal, periodOfLine(value));
          continue;
        }
        const line = lineFromWire(value);
        this.#follow(line);
        if (line.reading && this.#isOurs(line)) yield line.reading;
      }
      if (this.#missing) throw this.#missing;
      if (this.#records === 0) throw new BodyError('the answer is empty');
    } catch (error) {
      const failure = transport.failure(this.#request, error, signal);
      throw this.#whatIsLeft(failure);
    }
  }

  #follow({ start, end }: GasLine): void {
    this.#records += 1;
    const until = this.#until;
    if (until && start < until && end < until) this.#inOrder = false;
    if (!until || end > until) this.#until = end;
  }

  // A line that began in the window before came with that one; one that begins after belongs to the next.
  #isOurs({ start }: GasLine): boolean {
    return start < this.#end && (!this.#first || start >= this.#first);
  }

  #refused({ code, text }: { code: string; text: string }, period: DaySpan | undefined): ClientError {
    const facts = { operator: 'grdf', request: told(this.#request), status: 200 } as const;
    const failure = new ClientError({ ...facts, ...refusalOf(200, code, text) });
    if (code !== partMissing) throw failure;
    const { from, to } = this.#window;
    // the line names the days to ask again, or only repeats what was asked
    const isNarrower = period !== undefined && (period.from > from || period.to < to);
    const askAgain = joined(this.#missing?.askAgain, isNarrower ? period : this.#left());
    return failure.with(askAgain ? { askAgain } : {});
  }

  #whatIsLeft(failure: ClientError): ClientError {
    const mayBeAskedAgain = failure.isTransient || failure.code === 'malformed' || failure.code === 'aborted';
    if (!mayBeAskedAgain || failure.code === 'no-data') return failure;
    const missing = this.#missing?.askAgain;
    const askAgain = failure === this.#missing ? missing : joined(missing, this.#left());
    return failure.with({ recordsRead: this.#records, ...(askAgain && { askAgain }) });
  }

  #left(): DaySpan | undefined {
    const { from, to } = this.#window;
    const until = this.#until && this.#inOrder ? dayAt(this.#until.getTime()) : from;
    return until < to ? { from: until > from ? until : from, to } : undefined;
  }
}

// The shortest span that holds both.
function joined(one: DaySpan | undefined, other: DaySpan | undefined): DaySpan | undefined {
  if (!one || !other) return one ?? other;
  return { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to };
}
