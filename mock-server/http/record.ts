import { realTime } from '../core/clock.ts';
import type { JournalEntry } from '../core/journal.ts';
import { blankedAuthorization, blankedUrl } from './secrets.ts';
import type { Sent } from './send.ts';
import { exchangeOf, failed, type Visit } from './visit.ts';

const keptBody = 4096;

/** Writes a visit into its world's journal, without its secrets. */
export function recordVisit(visit: Visit, status: number, sent: Sent): void {
  const { request, bodyText } = visit;
  const { authorization } = request.headers;
  const headers = authorization
    ? { ...request.headers, authorization: blankedAuthorization(authorization) }
    : request.headers;
  const meteringPointId = meteringPointOf(visit);
  const entry: JournalEntry = {
    id: visit.id,
    at: visit.receivedAt,
    realAt: realTime(),
    provider: visit.provider.name,
    operation: visit.route.operation,
    mount: visit.mount,
    method: request.method ?? 'GET',
    url: blankedUrl(request.url ?? '/'),
    status,
    decidedBy: visit.decidedBy,
    bytes: sent.bytes,
    tookMs: performance.now() - visit.startedAt,
    request: { headers, ...(bodyText && { body: cut(bodyText) }) },
    ...(visit.why && { why: visit.why }),
    ...(visit.application && { application: visit.application.clientId }),
    ...(meteringPointId && { meteringPointId }),
    ...(sent.lines !== undefined && { lines: sent.lines }),
    ...(sent.cutShort && { cutShort: true }),
  };
  visit.world.journal.add(entry);
}

// The answer has left: a point that cannot be told is our bug, but no reason to lose the entry.
function meteringPointOf(visit: Visit): string | undefined {
  try {
    return visit.provider.meteringPointOf(exchangeOf(visit));
  } catch (error) {
    failed(visit, error);
    return undefined;
  }
}

function cut(text: string): string {
  if (text.length <= keptBody) return text;
  // a slice of a text keeps the whole text in memory; its copy does not
  const start = Buffer.from(text.slice(0, keptBody), 'utf16le').toString('utf16le');
  return `${start}… (${text.length} characters)`;
}
