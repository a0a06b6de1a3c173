import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { startSimulator } from '../support/adict.ts';

const sofit = '/openam/oauth2/realms/externeGrdf/access_token';
const okta = '/oauth2/aus5y2ta2uEHjCWIR417/v1/token';

const credentials = {
  grant_type: 'client_credentials',
  client_id: 'wattif',
  client_secret: 'wattif-secret',
  scope: '/adict/v2',
};

async function ask(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: response.status, body: (await response.json()) as Record<string, string | number> };
}

test('SOFIT prints 14399 seconds and echoes the scope with who asks, OKTA 14400 (adict.md 1.3)', async () => {
  await using started = await startSimulator();
  const first = await ask(started.simulator.url + sofit, credentials);
  expect(first.status).toBe(200);
  expect(first.body.expires_in).toBe(14399);
  expect(first.body.token_type).toBe('Bearer');
  expect(first.body.scope).toBe('/adict/v2 wattif@wattif.example WATTIF');
  const second = await ask(started.simulator.url + okta, credentials);
  expect(second.body.expires_in).toBe(14400);
});

test('a SOFIT token is a RS256 JWT with the recorded claims in their order (adict.md 1.4)', async () => {
  await using started = await startSimulator();
  const { body } = await ask(started.simulator.url + sofit, credentials);
  const token = String(body.access_token);
  expect(Object.keys(decodeProtectedHeader(token))).toEqual(['typ', 'zip', 'kid', 'alg']);
  expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'JWT', zip: 'NONE', alg: 'RS256' });
  expect(Object.keys(decodeJwt(token))).toEqual(
    'sub cts auditTrackingId iss tokenName token_type authGrantId aud nbf grant_type scope auth_time realm exp iat expires_in jti u_em rs client_id'.split(
      ' ',
    ),
  );
});

test('the published key verifies the tokens', async () => {
  await using started = await startSimulator();
  const { body } = await ask(started.simulator.url + sofit, credentials);
  const keys = (await (
    await fetch(`${started.simulator.url}/openam/oauth2/realms/externeGrdf/connect/jwk_uri`)
  ).json()) as { keys: [Record<string, string>] };
  const key = await importJWK(keys.keys[0], 'RS256');
  const { payload } = await jwtVerify(String(body.access_token), key, {
    currentDate: started.world.clock.now(),
  });
  expect(payload.client_id).toBe('wattif');
});

test('a stray Basic header beside credentials in the body is tolerated (adict.md 1.2)', async () => {
  await using started = await startSimulator();
  const { status } = await ask(started.simulator.url + sofit, credentials, { authorization: 'Basic ZGVtbzpkZW1v' });
  expect(status).toBe(200);
});

test('credentials in a Basic header alone are refused unless the setting accepts them', async () => {
  await using strict = await startSimulator();
  const { client_id, client_secret, ...rest } = credentials;
  const basic = { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` };
  expect((await ask(strict.simulator.url + sofit, rest, basic)).status).toBe(401);
  await using lax = await startSimulator({ dialects: { grdf: { basicCredentials: 'accepted' } } });
  expect((await ask(lax.simulator.url + sofit, rest, basic)).status).toBe(200);
});

test.for([
  ['no grant type', { grant_type: '' }, 400, 'invalid_request'],
  ['an unknown grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ['an unknown scope', { scope: '/adict/v9' }, 400, 'invalid_scope'],
  ['no scope', { scope: '' }, 400, 'invalid_scope'],
] as const)('%s is refused in the words of RFC 6749 (adict.md 1.5)', async ([, change, status, error]) => {
  await using started = await startSimulator();
  for (const path of [sofit, okta]) {
    const answer = await ask(started.simulator.url + path, { ...credentials, ...change });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe(error);
    expect(answer.body.error_description).not.toBe('');
    if (path === okta) expect(answer.body.errorSummary).toBe(answer.body.error_description);
  }
});

test('a token works for four hours of the world’s clock, then every call is a 401 (adict.md 1.3, 1.7)', async () => {
  await using started = await startSimulator();
  expect((await started.adict.rights()).status).toBe(200);
  started.world.clock.advance('PT3H59M59S');
  expect((await started.adict.rights()).status).toBe(200);
  started.world.clock.advance('PT1S');
  const refused = await started.adict.rights();
  expect(refused.status).toBe(401);
  expect(refused.text).toBe('{"erreur":"Une authentification est nécessaire pour accéder à la ressource. "}');
  started.adict.forgetToken();
  expect((await started.adict.rights()).status).toBe(200);
});

test('several tokens of one application live side by side (adict.md 1.3)', async () => {
  await using started = await startSimulator();
  const first = await started.adict.token();
  started.world.clock.advance('PT1S');
  const second = await started.adict.token();
  expect(second).not.toBe(first);
  for (const token of [first, second]) {
    const response = await fetch(`${started.simulator.url}/adict/v2/droits_acces`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    await response.text();
  }
});

test.for([
  ['no Authorization header', undefined, 401],
  ['no space behind Bearer', 'Bearertoken', 400],
  ['a misspelt Bearer', 'Beaver token', 400],
  ['a token of nobody', 'Bearer abc.def.ghi', 401],
] as const)('%s is refused by the gateway (adict.md 1.7)', async ([, authorization, status]) => {
  await using started = await startSimulator();
  const headers: Record<string, string> = authorization ? { authorization } : {};
  const response = await fetch(`${started.simulator.url}/adict/v2/droits_acces`, { headers });
  expect(response.status).toBe(status);
});

test('a token of the sandbox does not open production: the scope is the base path (adict.md 1.1)', async () => {
  await using started = await startSimulator();
  const token = await started.adict.onSandbox().token();
  const response = await fetch(`${started.simulator.url}/adict/v2/droits_acces`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(403);
});
