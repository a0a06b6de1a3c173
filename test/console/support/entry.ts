import type { Told } from '../../../mock-server/console/control.ts';

/** An entry of the journal as the control API tells it; `more` takes the place of what a small call would have. */
export function entryOf(number: number, more: Partial<Told['JournalEntry']> = {}): Told['JournalEntry'] {
  return {
    id: `x${number}`,
    provider: 'grdf',
    operation: 'publishedConsumption',
    mount: '/adict/v2',
    method: 'GET',
    url: '/adict/v2/pce/00000000010001/data?from=2026-01-01',
    status: 200,
    decidedBy: 'handler',
    bytes: 100,
    at: '2026-01-15T07:00:00.000Z',
    realAt: new Date(1_769_000_000_000 + number).toISOString(),
    tookMs: 1.5,
    departures: [],
    request: { headers: { host: 'localhost:4010', accept: 'application/json' } },
    ...more,
  };
}
