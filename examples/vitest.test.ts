// A job under test, and what a test of it looks like with vitest. Run it: npx vitest run examples/vitest.test.ts
import { test as base, expect } from 'vitest';
import { type WorldFixtures, worldFixtures } from 'wattif/testing';

const test = base.extend<WorldFixtures>(
  worldFixtures({ now: '2026-01-15T08:00:00Z', rights: 'active', quotas: 'off' }),
);

interface Credentials {
  clientId: string;
  clientSecret: string;
}

// The program under test: reads a month of gas, and asks for a new token once when the old one is refused.
async function readMonth(url: string, { clientId, clientSecret }: Credentials, point: string): Promise<string> {
  const askToken = async (): Promise<string> => {
    const form = {
      grant_type: 'client_credentials',
      scope: '/adict/v2',
      client_id: clientId,
      client_secret: clientSecret,
    };
    const path = '/openam/oauth2/realms/externeGrdf/access_token';
    const answer = await fetch(url + path, { method: 'POST', body: new URLSearchParams(form) });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const path = `/adict/v2/pce/${point}/donnees_consos_publiees?periode=2025-01`;
  const read = async () => fetch(url + path, { headers: { authorization: `Bearer ${await askToken()}` } });
  let answer = await read();
  if (answer.status === 401) answer = await read();
  return answer.text();
}

const point = '00000000010001';

test('one token is enough for a month', async ({ world }) => {
  expect(await readMonth(world.url, world.application, point)).toContain('"energie":');
  await world.journal.expect({ operation: 'sofitToken', times: { atLeast: 1, atMost: 1 } });
});

test('a token that dies is replaced once', async ({ world }) => {
  await world.use('gas-token-dies', { after: 0 });
  expect(await readMonth(world.url, world.application, point)).toContain('"energie":');
  await world.journal.expect({
    inOrder: [
      { operation: 'publishedConsumption', status: 401 },
      { operation: 'sofitToken' },
      { operation: 'publishedConsumption', status: 200 },
    ],
  });
});

test('a holder who takes the consent back is heard at once', async ({ world }) => {
  await world.happen('grdf', 'holderRevokes', { meteringPointId: point });
  expect(await readMonth(world.url, world.application, point)).toContain('"1000014"');
});
