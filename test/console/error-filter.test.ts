import { expect, test } from 'vitest';
import {
  byOperator,
  type KnownError,
  passing,
  statusesOf,
} from '../../mock-server/console/views/faults/error-filter.ts';

const error = (id: string, more: Partial<KnownError> = {}): KnownError => ({
  id,
  provider: 'grdf',
  section: '4.4',
  status: 409,
  code: '1000014',
  text: "Le droit d'accès est révoqué.",
  certainty: 'documented',
  source: 'adict.md 4.4',
  cause: 'The holder took it back.',
  recipe: {},
  body: '{}',
  commands: [],
  ...more,
});
const errors = [
  error('revoked'),
  error('slow', { provider: 'enedis', status: 503, certainty: 'observed', text: 'Patientez\u00a0un peu.' }),
  error('forbidden', { status: 403, code: '' }),
];
const idsOf = (found: readonly KnownError[]): string[] => found.map(({ id }) => id);

test.each([
  ['accents need not be typed, nor the order of words kept', { text: 'revoque acces' }, ['revoked', 'forbidden']],
  ['a space that does not break is a space', { text: 'patientez un' }, ['slow']],
  ['a code and a status', { text: '1000014', status: '409' }, ['revoked']],
  ['an operator', { operator: 'enedis' }, ['slow']],
  ['a certainty that others have', { certainty: 'documented' }, ['revoked', 'forbidden']],
  ['nothing', {}, ['revoked', 'slow', 'forbidden']],
])('errors are found by %s', (_what, filter, ids) => {
  expect(idsOf(passing(errors, filter))).toEqual(ids);
});

test('statuses are offered once, by number, and rows stand with their operator', () => {
  expect(statusesOf([...errors, ...errors])).toEqual(['403', '409', '503']);
  const groups = [...byOperator(errors)].map(([operator, group]) => [operator, idsOf(group)]);
  expect(groups).toEqual([
    ['grdf', ['revoked', 'forbidden']],
    ['enedis', ['slow']],
  ]);
});
