import { expect, test } from 'vitest';
import { startSimulator } from '../support/adict.ts';

test('a page of another origin may call ADICT: CORS is enabled on its gateway (adict.md 1.1)', async () => {
  await using started = await startSimulator();
  const address = `${started.simulator.url}/adict/v2/droits_acces`;
  const origin = 'http://localhost:5173';
  const asked = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
  const preflight = await fetch(address, { method: 'OPTIONS', headers: asked });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
  const authorization = `Bearer ${await started.adict.token()}`;
  const answer = await fetch(address, { headers: { origin, authorization } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(address, { headers: { authorization } })).headers.has('access-control-allow-origin')).toBe(false);
});

test('a page of another origin may not steer the simulator', async () => {
  await using started = await startSimulator();
  const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
  const preflight = await fetch(`${started.simulator.url}/_wattif/worlds`, { method: 'OPTIONS', headers });
  expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
});
