import type { DaySpan } from './spans.ts';

/** What went wrong, in a word that does not change: programs branch on it. */
export type ClientErrorCode =
  /** The token is missing, expired or unknown, and a new one did not help. */
  | 'unauthenticated'
  /** The credentials are wrong, or the application may not use this API. */
  | 'forbidden'
  /** There is no consent or access right, or none any more. */
  | 'no-right'
  /** The holder moved out, or the contract ended. */
  | 'moved-out'
  /** The right does not cover this kind of data, or this period. */
  | 'out-of-scope'
  /** The metering point does not exist, or does not measure this. */
  | 'unknown-point'
  /** There is nothing in the period: not published yet, or never measured. */
  | 'no-data'
  /** The request makes no sense to the operator. */
  | 'bad-request'
  /** What is asked for exists already, or is not possible in the present state. */
  | 'conflict'
  /** Too many calls. */
  | 'quota'
  /** The operator failed. */
  | 'operator-failed'
  /** The operator is down. */
  | 'unavailable'
  /** The connection failed, or took too long. */
  | 'network'
  /** The answer ended in its middle. */
  | 'cut-off'
  /** The answer is not what the operator's documents say. */
  | 'malformed'
  /** The caller stopped it. */
  | 'aborted';

/** Whether the same call may succeed later without anybody doing anything. */
const transient: ReadonlySet<ClientErrorCode> = new Set([
  'quota',
  'operator-failed',
  'unavailable',
  'network',
  'cut-off',
  'no-data',
]);

/** The request that failed, without its secrets. */
export interface FailedRequest {
  readonly method: string;
  /** Address without credentials. */
  readonly url: string;
}

/** All that is known of a failure. */
export interface ClientErrorFacts {
  readonly code: ClientErrorCode;
  readonly operator: 'grdf' | 'enedis';
  readonly request: FailedRequest;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** The operator's own code, such as `1000014` or `ADAM-DC-0008`. */
  readonly operatorCode?: string;
  /** The operator's own words. */
  readonly operatorText?: string;
  /** Milliseconds after which the operator asks to try again. */
  readonly retryAfter?: number;
  /** What this client has to say of it, where there are no words of the operator. */
  readonly detail?: string;
  /** Records that had been read before it happened. */
  readonly recordsRead?: number;
  /** The days that are still to be asked, when an answer broke in its middle. */
  readonly askAgain?: DaySpan;
  readonly cause?: unknown;
}

/**
 * A call to an operator failed. It is the only class of error that this client throws, apart from mistakes in its own
 * arguments (`RangeError`, `TypeError`).
 *
 * @example
 * try { … } catch (error) { if (isClientError(error) && error.code === 'no-right') forgetPoint(); }
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  readonly operator: 'grdf' | 'enedis';
  readonly request: FailedRequest;
  readonly status: number | undefined;
  readonly operatorCode: string | undefined;
  readonly operatorText: string | undefined;
  readonly retryAfter: number | undefined;
  readonly recordsRead: number | undefined;
  /** The days that are still to be asked, when an answer broke in its middle. */
  readonly askAgain: DaySpan | undefined;
  /** Whether the same call may succeed later without anybody doing anything. */
  readonly isTransient: boolean;
  readonly #facts: ClientErrorFacts;

  constructor(facts: ClientErrorFacts) {
    super(messageOf(facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = facts.code;
    this.operator = facts.operator;
    this.request = facts.request;
    this.status = facts.status;
    this.operatorCode = facts.operatorCode;
    this.operatorText = facts.operatorText;
    this.retryAfter = facts.retryAfter;
    this.recordsRead = facts.recordsRead;
    this.askAgain = facts.askAgain;
    this.isTransient = transient.has(facts.code);
    this.#facts = facts;
  }

  /** The same failure with something more known of it. */
  with(more: Partial<ClientErrorFacts>): ClientError {
    return new ClientError({ ...this.#facts, ...more });
  }
}

/** Whether an error is one of this client's, also when it was thrown by another copy of the package. */
export function isClientError(error: unknown): error is ClientError {
  return (
    error instanceof ClientError || (error instanceof Error && error.name === 'ClientError' && 'operator' in error)
  );
}

function messageOf(facts: ClientErrorFacts): string {
  const { code, operator, request, status, operatorCode, operatorText, detail, recordsRead, askAgain } = facts;
  const answer = [status, operatorCode, operatorText, detail]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  const read = recordsRead === undefined ? '' : ` after ${recordsRead} records`;
  const again = askAgain ? `; ask again from ${askAgain.from} to ${askAgain.to}` : '';
  return `${operator}: ${code}${read}${answer ? ` (${answer})` : ''} for ${request.method} ${request.url}${again}`;
}
