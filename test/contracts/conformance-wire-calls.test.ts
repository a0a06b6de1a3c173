import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callOf, callsOf, knownOperations } from '../../contracts/conformance/wire-calls.ts';
import type { JournalEntry } from '../../mock-server/testing/index.ts';

function entry(changes: Partial<JournalEntry>): JournalEntry {
  return {
    ...{ id: 'x1', provider: 'enedis', operation: 'dailyConsumption', mount: '', method: 'GET', status: 200 },
    ...{ url: '/metering_data_dc/v5/daily_consumption', decidedBy: 'handler', bytes: 1, tookMs: 1, departures: [] },
    ...{ at: '2026-01-15T08:00:00.250Z', realAt: '2026-11-22T10:00:00.000Z', request: { headers: {} } },
    ...changes,
  };
}

test('every operation of both operators is known, but keys and ends of tokens', () => {
  const routes = ['grdf-adict', 'enedis-data-connect'].flatMap(
    (name) => JSON.parse(readFileSync(`openapi/generated/${name}.routes.json`, 'utf8')) as { operation: string }[],
  );
  const unknown = routes.map(({ operation }) => operation).filter((operation) => !knownOperations.includes(operation));
  expect(unknown.sort()).toEqual(['oktaKeys', 'revokeV3', 'sofitKeys']);
  expect(knownOperations.filter((name) => !routes.some(({ operation }) => operation === name))).toEqual([]);
});

test.each([
  [
    'dailyConsumption',
    '/metering_data_dc/v5/daily_consumption?usage_point_id=1&start=2026-01-01&end=2026-01-08',
    'daily',
    'consumption',
    'v5',
  ],
  [
    'productionLoadCurve',
    '/metering_data_plc/v5/production_load_curve?usage_point_id=1&start=2026-01-01&end=2026-01-08',
    'load-curve',
    'production',
    'v5',
  ],
  [
    'maxPower2026',
    '/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne?pointId=1&dateDebut=2026-01-01&dateFin=2026-01-08',
    'max-power',
    'consumption',
    '2026',
  ],
  [
    'dailyProductionV4',
    '/v4/metering_data/daily_production?usage_point_id=1&start=2026-01-01&end=2026-01-08',
    'daily',
    'production',
    undefined,
  ],
])(
  '%s names point, days, series, direction and generation (enedis.md 2.1, 2.7)',
  (operation, url, series, direction, generation) => {
    const call = callOf(entry({ operation, url }));
    expect(call).toMatchObject({ kind: 'readings', operator: 'enedis', meteringPointId: '1', series, direction });
    expect(call.days).toEqual({ from: '2026-01-01', to: '2026-01-08' });
    expect(call.generation).toBe(generation);
    expect([call.at, call.realAt]).toEqual([
      Date.parse('2026-01-15T08:00:00.250Z'),
      Date.parse('2026-11-22T10:00:00Z'),
    ]);
  },
);

test.each([
  ['date_debut=2025-01-01&date_fin=2025-02-01', { from: '2025-01-01', to: '2025-02-01' }],
  ['periode=2024', { from: '2024-01-01', to: '2025-01-01' }],
  ['periode=2024-02', { from: '2024-02-01', to: '2024-03-01' }],
  ['periode=2024-366', { from: '2024-12-31', to: '2025-01-01' }],
  ['periode=2026-W01', { from: '2025-12-29', to: '2026-01-05' }],
  ['periode=PN-2024', undefined],
  ['periode=2024-13', undefined],
  ['periode=0001-001', undefined],
  ['date_debut=01/01/2025&date_fin=2025-02-01', undefined],
  ['date_debut=2025-01-01', undefined],
])('a gas question by %s asks for %j (adict.md 4.6)', (query, days) => {
  const url = `/adict/v2/pce/00000000010001/donnees_consos_publiees?${query}`;
  const call = callOf(entry({ provider: 'grdf', operation: 'publishedConsumption', url }));
  expect(call).toMatchObject({ operator: 'grdf', series: 'published', meteringPointId: '00000000010001' });
  expect(call.days).toEqual(days);
  expect(call.generation).toBeUndefined();
});

test('what the journal says of a refusal, also inside a 200, is kept', () => {
  const facts = { reason: 'revoked-by-holder', why: 'The holder revoked.', cutShort: true, meteringPointId: '2' };
  expect(callOf(entry({ ...facts, url: '/x?usage_point_id=1' }))).toMatchObject({ ...facts, status: 200 });
});

test('calls stand in the order in which they came in, though the journal writes them as they end', () => {
  expect(callsOf([entry({ id: 'x10' }), entry({ id: 'x9' }), entry({ id: 'x11' })]).map(({ id }) => id)).toEqual([
    'x9',
    'x10',
    'x11',
  ]);
});

test('whatever address a program calls, a call can be read of it', () => {
  const words = fc.constantFrom(
    '?',
    '&',
    '=',
    'periode=',
    '0000',
    '9999-W99',
    '2026-01-15',
    'start=',
    '&end=',
    '%',
    '/pce/',
    '-366',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }),
      fc.constantFrom(...knownOperations),
      (parts, operation) => {
        const { days } = callOf(entry({ operation, url: parts.join('') }));
        if (days) expect(`${days.from} ${days.to}`).toMatch(/^[\d-]+ [\d-]+$/);
      },
    ),
  );
});
