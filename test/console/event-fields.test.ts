import { expect, test } from 'vitest';
import type { Told } from '../../mock-server/console/control.ts';
import { distance } from '../../mock-server/console/distance.ts';
import { fieldsOf, inputOf } from '../../mock-server/console/views/consents/event-fields.ts';
import { groupOf, targetOf } from '../../mock-server/console/views/consents/event-groups.ts';

const now = Date.parse('2026-01-15T23:30:00Z');

function event(name: string, properties: Record<string, unknown>, required: string[] = []): Told['Event'] {
  const about = { summary: '', certainty: 'documented', source: '', needs: '' } as const;
  return { event: name, ...about, input: { type: 'object', required, properties } };
}

const consent: Told['Consent'] = {
  id: 'one',
  provider: 'grdf',
  application: 'portal',
  meteringPointId: '00000000010001',
  state: 'active',
  since: '2026-01-01T00:00:00Z',
  steps: [],
  possible: [],
};

test('a form asks for what an event takes beside its target, what is required first', () => {
  const corrected = event(
    'dayCorrected',
    {
      meteringPointId: { type: 'string' },
      direction: { enum: ['consumption', 'production'] },
      day: { type: 'string', description: 'Day (YYYY-MM-DD).' },
      energy: { type: 'integer', minimum: 0, maximum: 9, description: 'Wh of the day.' },
      on: { type: 'boolean' },
    },
    ['meteringPointId', 'day', 'energy', 'on'],
  );
  expect(fieldsOf(corrected, now)).toEqual([
    { kind: 'day', name: 'day', about: 'Day (YYYY-MM-DD).', isRequired: true, first: '2026-01-14' },
    { kind: 'number', name: 'energy', about: 'Wh of the day.', isRequired: true, least: 0, most: 9, first: '10000' },
    { kind: 'choice', name: 'on', about: 'on', isRequired: true, options: ['false', 'true'], first: 'false' },
    {
      kind: 'choice',
      name: 'direction',
      about: 'direction',
      isRequired: false,
      options: ['"consumption"', '"production"'],
      first: '',
    },
  ]);
});

test('what is typed goes out in the types of the event, and what is empty stays away', () => {
  const fields = fieldsOf(
    event(
      'meterReplaced',
      {
        interval: { enum: [10, 'PT10M'] },
        on: { type: 'boolean' },
        index: { type: 'integer' },
        date: { type: 'string', format: 'date' },
        why: { type: 'string' },
      },
      ['on'],
    ),
    now,
  );
  expect(inputOf(fields, {})).toEqual({ on: false });
  expect(inputOf(fields, { interval: '10', on: 'true', index: '7', date: '2026-01-02', why: 'so' })).toEqual({
    interval: 10,
    on: true,
    index: 7,
    date: '2026-01-02',
    why: 'so',
  });
});

test('an event befalls a right, a meter or an application, and is told which', () => {
  const id = { type: 'string' };
  const cases = [
    [
      event('holderRevokes', { accessRightId: id, meteringPointId: id, clientId: id }),
      'right',
      { accessRightId: 'one' },
    ],
    [
      event('consentRevoked', { meteringPointId: id, clientId: id }),
      'right',
      { meteringPointId: consent.meteringPointId, clientId: 'portal' },
    ],
    [
      event('holderMovesOut', { accessRightId: id, meteringPointId: id, clientId: id }),
      'meter',
      { meteringPointId: consent.meteringPointId },
    ],
    [
      event('consentGiven', { meteringPointId: id, clientId: id }),
      'meter',
      { meteringPointId: consent.meteringPointId, clientId: 'portal' },
    ],
    [event('meterReplaced', { meteringPointId: id }), 'meter', { meteringPointId: consent.meteringPointId }],
    [event('thirdPartySuspended', { clientId: id }), 'application', { clientId: 'portal' }],
  ] as const;
  for (const [one, group, target] of cases) {
    expect([one.event, groupOf(one), targetOf(one, consent)]).toEqual([one.event, group, target]);
  }
});

test.each([
  ['2026-01-19T01:54:14Z', 'in 3 days'],
  ['2026-01-16T23:30:00Z', 'in 24 hours'],
  ['2026-01-15T23:40:00Z', 'in 10 minutes'],
  ['2025-11-15T23:30:00Z', '2 months ago'],
  ['2029-01-01T00:00:00Z', 'in 3 years'],
])('how far off %s is: %s', (at, told) => {
  expect(distance(Date.parse(at), now, 'en')).toBe(told);
});
