import { expect, test } from 'vitest';
import { startSimulator } from '../../support/adict.ts';
import { EnedisClient } from '../../support/enedis.ts';

const path = '/mesure_synchrone_auto/v2/consommation_quotidienne';

test.each([
  ['usage_point_id=00000000011001&start=2026-01-01&end=2026-01-08', 'names no metering point'],
  ['pointId=00000000011001&start=2026-01-01&end=2026-01-08', 'has no start'],
  ['pointId=00000000011001&dateDebut=2026-01-01&end=2026-01-08', 'has no end'],
])('a call of 2026 with the names of v5, %s, is told those of 2026', async (query, cause) => {
  await using started = await startSimulator({ rights: 'active' });
  const answer = await new EnedisClient(started.simulator.url, started.world).get(`${path}?${query}`);
  expect(answer.status).toBe(400);
  const why = answer.headers.get('x-wattif-why');
  expect(why).toContain(cause);
  expect(why).toContain('name pointId, dateDebut, dateFin, not usage_point_id, start, end');
  expect(answer.text).not.toContain('dateDebut');
});

test('a call of 2026 that simply forgets its point is not told of v5', async () => {
  await using started = await startSimulator({ rights: 'active' });
  const answer = await new EnedisClient(started.simulator.url, started.world).get(path);
  expect(answer.headers.get('x-wattif-why')).not.toContain('usage_point_id');
});
