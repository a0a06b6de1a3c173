import type { Told } from '../../control.ts';

/** An exchange as far as the list shows it and filters look at it: a page may hold two hundred thousand of them. */
export interface Exchange {
  readonly id: string;
  /** World time, ms since 1970 (UTC). */
  readonly at: number;
  /** Real time, as the journal told it. */
  readonly realAt: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  /** The last two parts of the path, and the query. */
  readonly path: string;
  readonly status: number;
  readonly decidedBy: Told['DecidedBy'];
  readonly why: string;
  readonly application: string;
  readonly meteringPointId: string;
  readonly lines: number | undefined;
  readonly bytes: number;
  readonly cutShort: boolean;
  readonly tookMs: number;
  readonly isRefused: boolean;
  /** How many times its request departed from the contract. */
  readonly departures: number;
  /** All that a free text is looked for in, in small letters. */
  readonly text: string;
}

/** What the list keeps of a journal's entry. */
export function exchangeOf(entry: Told['JournalEntry']): Exchange {
  const { id, provider, operation, method, url, status, decidedBy, why = '', reason = '' } = entry;
  const { application = '', meteringPointId = '', departures } = entry;
  const codes = departures.map(({ code }) => code).join(' ');
  const told = `${id} ${method} ${url} ${status} ${operation} ${reason} ${why} ${application} ${meteringPointId} ${codes}`;
  return {
    id,
    at: Date.parse(entry.at),
    realAt: entry.realAt,
    provider,
    operation,
    method,
    path: shortPath(url),
    status,
    decidedBy,
    why,
    application,
    meteringPointId,
    lines: entry.lines,
    bytes: entry.bytes,
    cutShort: entry.cutShort === true,
    tookMs: entry.tookMs,
    isRefused: isRefused(entry),
    departures: departures.length,
    text: told.toLowerCase(),
  };
}

function shortPath(url: string): string {
  const mark = url.indexOf('?');
  const parts = (mark < 0 ? url : url.slice(0, mark)).split('/');
  const query = mark < 0 ? '' : url.slice(mark);
  return parts.length > 3 ? `…/${parts.slice(-2).join('/')}${query}` : url;
}

/** Whether an exchange gave a client no data: it was refused, failed, or was not answered at all. */
export function isRefused({ status, reason }: Pick<Told['JournalEntry'], 'status' | 'reason'>): boolean {
  return reason !== undefined || status === 0 || status >= 400;
}
