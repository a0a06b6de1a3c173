import { expect, test } from 'vitest';
import known from '../../../fixtures/errors/enedis.json' with { type: 'json' };
import type { ClientErrorCode } from '../../../reference-client/client-error.ts';
import { refusalIn, refusalInBody } from '../../../reference-client/enedis/wire-refusals.ts';

/** What each reason of the simulator's catalogue of known errors is to a client. */
const meanings: Readonly<Record<string, ClientErrorCode>> = {
  'no-consent': 'no-right',
  'no-services': 'no-right',
  'unknown-contract': 'no-right',
  'unauthorized-user': 'no-right',
  'moved-out': 'moved-out',
  'not-holder': 'moved-out',
  'before-consent': 'out-of-scope',
  'curve-not-activated': 'out-of-scope',
  'wrong-direction': 'unknown-point',
  'no-site': 'unknown-point',
  'no-data': 'no-data',
  'no-communicating-meter': 'no-data',
  'usage-point-missing': 'bad-request',
  'usage-point-malformed': 'bad-request',
  'start-missing': 'bad-request',
  'end-missing': 'bad-request',
  'start-malformed': 'bad-request',
  'end-malformed': 'bad-request',
  'end-not-past': 'bad-request',
  'start-not-before-end': 'bad-request',
  'request-malformed': 'bad-request',
  'person-missing': 'bad-request',
  'before-activation': 'bad-request',
  'beyond-history': 'bad-request',
  'curve-too-long': 'bad-request',
  'technical-error': 'operator-failed',
  'technical-exception': 'operator-failed',
  'technical-failure': 'operator-failed',
  'internal-error': 'operator-failed',
  'old-gateway-failure': 'operator-failed',
  'plain-text-error': 'operator-failed',
  'outside-description': 'operator-failed',
  'firewall-page': 'unavailable',
  'service-unavailable': 'unavailable',
  'token-missing': 'unauthenticated',
  'token-expired': 'unauthenticated',
  'token-malformed': 'unauthenticated',
  'token-unknown': 'unauthenticated',
  'oauth-wrong-secret': 'unauthenticated',
  'oauth-unknown-client': 'unauthenticated',
  'not-subscribed': 'forbidden',
  'quota-exceeded': 'quota',
  'hourly-quota-exceeded': 'quota',
};

test('every error that the operator is known to give has its word', () => {
  const met = new Set<string>();
  for (const { id, reason, status, body, code } of known) {
    const meaning = reason === undefined ? undefined : meanings[reason];
    if (reason === undefined || meaning === undefined) continue;
    // one error of the sort is the wrong direction, told as a failure (enedis.md 4.2)
    const expected = code === 'technical_error' ? 'operator-failed' : meaning;
    expect(refusalInBody(status, body).code, id).toBe(expected);
    met.add(reason);
  }
  expect(Object.keys(meanings).filter((reason) => !met.has(reason))).toEqual([]);
});

test('the code and the words are the operator’s own', () => {
  const body =
    '{"error":"ADAM-DC-0008","error_description":"No consent can be found for this customer and this usage point."}';
  expect(refusalInBody(403, body)).toEqual({
    code: 'no-right',
    operatorCode: 'ADAM-DC-0008',
    operatorText: 'No consent can be found for this customer and this usage point.',
  });
  expect(refusalInBody(403, body.replace('ADAM-DC-0008', 'ADAM_DC_0008'))).toMatchObject({
    operatorCode: 'ADAM-DC-0008',
  });
});

test('the instant at which a quota opens is read from its words (enedis.md 4.2)', () => {
  const words = 'You have exceeded your quota .You can access API after 2026-Jul-17 05:00:00+0000 UTC';
  const told = { code: '900804', message: 'Message throttled out', description: words };
  const opens = Date.parse('2026-07-17T05:00:00Z');
  expect(refusalIn(429, { ...told, nextAccessTime: '2026-Jul-17 05:00:00+0000 UTC' })?.retryAt).toBe(opens);
  expect(refusalIn(429, told)?.retryAt).toBe(opens);
  expect(refusalIn(429, { ...told, description: 'after 2026-Juil-17 05:00:00+0000 UTC' })).not.toHaveProperty(
    'retryAt',
  );
  expect(refusalIn(429, { fault: { code: 900807, message: 'Message throttled out', description: 'You' } })).toEqual({
    code: 'quota',
    operatorCode: '900807',
    operatorText: 'You',
  });
});

test('a body that says nothing is told by its status', () => {
  const statuses = [400, 401, 403, 404, 429, 500, 502, 503, 504];
  const bodies = ['', '{}', '[]', 'null', '"x"', '<html><title>Erreur</title></html>', '{"error":'];
  const expected = [
    'bad-request',
    'unauthenticated',
    'forbidden',
    'bad-request',
    'quota',
    'operator-failed',
    'operator-failed',
    'unavailable',
    'unavailable',
  ];
  for (const body of bodies) {
    expect(statuses.map((status) => refusalInBody(status, body).code)).toEqual(expected);
  }
});

test('an object that is no refusal is none', () => {
  expect(refusalIn(200, { meter_reading: {} })).toBeUndefined();
  expect(refusalIn(200, undefined)).toBeUndefined();
  expect(
    refusalIn(400, { Erreur: [{ code: '403', message: "Le client n'est pas titulaire du point demandé" }] }),
  ).toMatchObject({
    code: 'moved-out',
  });
});
