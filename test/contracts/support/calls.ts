import type { Call } from '../../../contracts/conformance/call.ts';

/** A call for readings that was answered, unless told otherwise. */
export function callOf(parts: Partial<Call> = {}): Call {
  return {
    id: parts.id ?? 'x1',
    operator: 'grdf',
    operation: 'informativeConsumption',
    kind: 'readings',
    method: 'GET',
    url: '/adict/v2/pce/A/donnees',
    at: Date.parse('2026-01-15T08:00:00Z'),
    realAt: 0,
    status: 200,
    decidedBy: 'handler',
    meteringPointId: 'A',
    series: 'informative',
    direction: 'consumption',
    days: { from: '2026-01-05', to: '2026-01-12' },
    ...parts,
  };
}

/** A token call that was answered. */
export function tokenCall(parts: Partial<Call> = {}): Call {
  const { days: _days, series: _series, direction: _direction, meteringPointId: _point, ...call } = callOf();
  return { ...call, operation: 'oktaToken', kind: 'token', method: 'POST', url: '/oauth2/x/v1/token', ...parts };
}

/** Calls so many milliseconds after eight in the morning. */
export function callsAt(offsets: readonly number[], parts: Partial<Call> = {}): Call[] {
  const start = Date.parse('2026-01-15T08:00:00Z');
  return offsets.map((offset, place) => callOf({ id: `x${place + 1}`, at: start + offset, ...parts }));
}

/** Status 503, decided by a fault. */
export const unavailable = { status: 503, decidedBy: 'fault', reason: 'service-unavailable' } as const;
/** The consent was taken back. */
export const revoked = { reason: 'revoked-by-holder' } as const;
