import { realTime } from '../core/clock.ts';
import type { JournalEntry } from '../core/journal.ts';
import type { Sent } from './send.ts';
import { exchangeOf, type Visit } from './visit.ts';

const keptBody = 4096;

/** Writes a visit into its world's journal. */
export function recordVisit(visit: Visit, status: number, sent: Sent): void {
  const { request, bodyText } = visit;
  const meteringPointId = visit.provider.meteringPointOf(exchangeOf(visit));
  const entry: JournalEntry = {
    id: visit.id,
    at: visit.receivedAt,
    realAt: realTime(),
    provider: visit.provider.name,
    operation: visit.route.operation,
    mount: visit.mount,
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    status,
    decidedBy: visit.decidedBy,
    bytes: sent.bytes,
    tookMs: performance.now() - visit.startedAt,
    request: { headers: request.headers, ...(bodyText && { body: cut(bodyText) }) },
    ...(visit.why && { why: visit.why }),
    ...(visit.application && { application: visit.application.clientId }),
    ...(meteringPointId && { meteringPointId }),
    ...(sent.lines !== undefined && { lines: sent.lines }),
    ...(sent.cutShort && { cutShort: true }),
  };
  visit.world.journal.add(entry);
}

function cut(text: string): string {
  return text.length <= keptBody ? text : `${text.slice(0, keptBody)}… (${text.length} characters)`;
}
