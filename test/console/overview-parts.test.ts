import { expect, test } from 'vitest';
import { distance } from '../../mock-server/console/distance.ts';
import { Place } from '../../mock-server/console/place.ts';
import { environmentLines } from '../../mock-server/console/views/overview/environment.ts';
import { together } from '../../mock-server/console/views/overview/happenings.ts';
import { pickedInstant, type Step, stepOf, stepWords } from '../../mock-server/console/views/overview/step.ts';

test('the address tells a step, and one choice takes the others away', () => {
  const steps: Step[] = [
    { kind: 'by', by: 'P3D' },
    { kind: 'next', of: 'publication' },
    { kind: 'next', of: 'consent' },
    { kind: 'until', local: '2026-10-25T02:30', second: true },
    { kind: 'until', local: '2026-01-20T08:00', second: false },
  ];
  let place = Place.of('?view=overview&world=here');
  for (const step of steps) {
    place = place.with(stepWords(step));
    expect(stepOf(Place.of(place.href))).toEqual(step);
  }
  expect(place.href).toBe('?view=overview&world=here&until=2026-01-20T08%3A00');
  expect(stepOf(Place.of('?view=overview'))).toBeUndefined();
});

test('of an hour that comes twice the second one can be picked; of any other, the only one', () => {
  const picked = (local: string, second: boolean) => {
    const instant = pickedInstant({ kind: 'until', local, second });
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };
  expect(picked('2026-10-25T02:30', false)).toBe('2026-10-25T00:30:00.000Z');
  expect(picked('2026-10-25T02:30', true)).toBe('2026-10-25T01:30:00.000Z');
  expect(picked('2026-10-25T03:30', true)).toBe('2026-10-25T02:30:00.000Z');
  expect(picked('2026-03-29T02:30', false)).toBeUndefined();
});

test('happenings that differ only in the metering point are told once', () => {
  const item = { at: '2026-01-16T07:00:00.000Z', provider: 'grdf', kind: 'publication', about: 'Gas is due.' } as const;
  const told = together([
    { ...item, meteringPointId: 'one' },
    { ...item, about: 'Electricity is due.', provider: 'enedis' },
    { ...item, meteringPointId: 'two' },
  ]);
  expect(told.map(({ about, points }) => [about, points])).toEqual([
    ['Gas is due.', ['one', 'two']],
    ['Electricity is due.', []],
  ]);
});

test('a distance is told in the unit that people would use, forwards and backwards', () => {
  const hour = 3_600_000;
  const told = [4 * 24 * hour, 735.7 * 24 * hour, -25 * hour, hour, 45_000].map((apart) => distance(apart, 0, 'en'));
  expect(told).toEqual(['in 4 days', 'in 2 years', '25 hours ago', 'in 60 minutes', 'in 45 seconds']);
});

test('the environment lines name the addresses, and quote what a shell would read otherwise', () => {
  const url = 'http://localhost:4010/oauth2/v3/token';
  const welcome = {
    application: 'portal',
    origin: 'http://localhost:4010',
    providers: [
      { provider: 'enedis', title: '', urls: [{ name: 'enedisOktaToken', label: '', url }], points: [], commands: [] },
    ],
  };
  expect(environmentLines(welcome, { clientId: 'portal', clientSecret: "it's $ecret" })).toEqual([
    'WATTIF_BASE_URL=http://localhost:4010',
    'WATTIF_CLIENT_ID=portal',
    `WATTIF_CLIENT_SECRET='it'\\''s $ecret'`,
    `ENEDIS_OKTA_TOKEN_URL=${url}`,
  ]);
});
