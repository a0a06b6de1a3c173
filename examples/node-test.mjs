// The same with the test runner of Node. Run it: node --test examples/node-test.mjs
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from 'wattif/testing';

let simulator;
before(async () => {
  simulator = await start();
});
after(() => simulator.close());

test('the second call of a second is one too many', async () => {
  const world = await simulator.createWorld({ now: '2026-01-15T08:00:00Z', rights: 'active' });
  const { clientId, clientSecret } = world.application;
  const form = {
    grant_type: 'client_credentials',
    scope: '/adict/v2',
    client_id: clientId,
    client_secret: clientSecret,
  };
  const asked = await fetch(`${world.url}/openam/oauth2/realms/externeGrdf/access_token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token: token } = await asked.json();
  const list = () => fetch(`${world.url}/adict/v2/droits_acces`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await list()).status, 200);
  assert.equal((await list()).status, 429);
  await world.clock.advance('PT1S');
  assert.equal((await list()).status, 200);
  await world.journal.expect({ operation: 'listAccessRights', status: 429, times: 1 });
});
