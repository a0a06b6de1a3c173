import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCallback } from '../../../reference-client/enedis/wire-callback.ts';

const back = 'https://portal.example/callback';

test.for([
  [
    `${back}?code=AbCdEf&state=s1&usage_point_id=22516914714270`,
    { kind: 'granted', meteringPointIds: ['22516914714270'], state: 's1' },
  ],
  [
    `${back}?code=x&state=s&usage_point_id=64975835695673;63695879465986;22315546958763`,
    { kind: 'granted', meteringPointIds: ['64975835695673', '63695879465986', '22315546958763'], state: 's' },
  ],
  [
    `${back}?code=x&state=s&usage_point_id=64975835695673%2C63695879465986,64975835695673`,
    { kind: 'granted', meteringPointIds: ['64975835695673', '63695879465986'], state: 's' },
  ],
  [
    '/callback?code=unusable&state=s&usage_point_id=22516914714270',
    { kind: 'granted', meteringPointIds: ['22516914714270'], state: 's' },
  ],
  [
    `${back}?code=unusable&state=s&usage_point_id=00000000000000`,
    { kind: 'granted', meteringPointIds: [], state: 's' },
  ],
  [
    `${back}?code=403&error=access_denied&error_description=authorization_request_refused`,
    { kind: 'refused', error: 'access_denied', description: 'authorization_request_refused' },
  ],
  [
    `${back}?code=500&error=server_error&error_description=lincs-internal-server-error`,
    { kind: 'failed', error: 'server_error', description: 'lincs-internal-server-error' },
  ],
  [
    `${back}/IdPrm=22516914714270&code=server_error&error_description=server_error&`,
    { kind: 'failed', error: 'server_error', description: 'server_error' },
  ],
  [`${back}?autorisation_id=1203&state=v2_x`, { kind: 'authorised', authorisationId: 1203, state: 'v2_x' }],
  [
    `${back}?error=invalid_request&error_description=demande_non_aboutie&state=v2_x`,
    { kind: 'failed', error: 'invalid_request', description: 'demande_non_aboutie', state: 'v2_x' },
  ],
  [`${back}?code=403`, { kind: 'refused', error: '403', description: '' }],
  [`${back}?code=AbCdEf&state=s&usage_point_id=123`, { kind: 'failed', error: '', description: '', state: 's' }],
  [back, { kind: 'failed', error: '', description: '' }],
  ['', { kind: 'failed', error: '', description: '' }],
] as const)('the way back %s is understood (enedis.md 1.4, 1.5)', ([address, expected]) => {
  expect(parseCallback(address)).toEqual(expected);
});

test('no address makes it throw, and points are always fourteen digits', () => {
  const word = fc.constantFrom(
    'code',
    'state',
    'usage_point_id',
    'autorisation_id',
    'error',
    'IdPrm',
    '%',
    '=',
    '&',
    '?',
    ';',
    '/',
    '#',
  );
  const address = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true }),
    fc.array(fc.oneof(word, fc.string())).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (text) => {
      const callback = parseCallback(text);
      if (callback.kind === 'granted') {
        expect(callback.meteringPointIds.every((point) => /^\d{14}$/.test(point))).toBe(true);
      }
      if (callback.kind === 'authorised') expect(Number.isSafeInteger(callback.authorisationId)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
