import { expect, test } from 'vitest';
import { createSimulator } from '../../mock-server/index.ts';
import { startSimulator } from '../support/adict.ts';

test('a newcomer gets a token and a year of real-looking consumption with the default application', async () => {
  await using started = await startSimulator();
  const [point] = await started.world.points();
  const answer = await started.adict.published(point?.meteringPointId ?? '', 'periode=2025');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const lines = answer.lines<{ consommation: { energie: number }; statut_restitution: null }>();
  expect(lines).toHaveLength(12);
  for (const line of lines) {
    expect(line.consommation.energie).toBeGreaterThan(0);
    expect(line.statut_restitution).toBeNull();
  }
});

test('the park solo has one monthly and one half-yearly home, with what one must know to declare them', async () => {
  await using started = await startSimulator();
  const points = (await started.world.points()).filter(({ provider, park }) => provider === 'grdf' && park === 'solo');
  expect(points.map(({ frequency }) => frequency).sort()).toEqual(['1M', '6M']);
  for (const { postcode, holder } of points) {
    expect(postcode).toMatch(/^\d{5}$/);
    expect(holder.kind).toBe('person');
    expect(holder.name).not.toBe('');
  }
});

test('many simulators live in one process, each on a free port, each with its own worlds', async () => {
  const [one, two] = await Promise.all([createSimulator(), createSimulator()]);
  expect(one.port).not.toBe(two.port);
  one.world().clock.advance('P10D');
  const apart = one.world().clock.now().getTime() - two.world().clock.now().getTime();
  expect(Math.round(apart / 86_400_000)).toBe(10);
  await Promise.all([one.close(), two.close()]);
});

test('the real hosts of ADICT are not needed: the same paths answer on the simulator', async () => {
  await using started = await startSimulator();
  for (const path of ['/oauth2/aus5y2ta2uEHjCWIR417/v1/token', '/openam/oauth2/access_token?realm=/externeGrdf']) {
    const response = await fetch(started.simulator.url + path, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'wattif',
        client_secret: 'wattif-secret',
        scope: '/adict/v2',
      }),
    });
    expect(response.status, path).toBe(200);
  }
});
