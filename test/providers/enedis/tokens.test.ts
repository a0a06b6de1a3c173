import { describe, expect, test } from 'vitest';
import { TokenBook } from '../../../mock-server/oauth/token-book.ts';
import { application, caller, other, peopleWorld, set } from './people-world.ts';

const credentials = { client_id: 'app', client_secret: 'app-secret' };
const grant = { grant_type: 'client_credentials' };
const basic = `Basic ${Buffer.from('app:app-secret').toString('base64')}`;

function scene(settings: Record<string, string> = {}) {
  const world = peopleWorld({ settings });
  const book = new TokenBook();
  return { world, book, call: caller(world, book) };
}

const partOf = (token: unknown, part: number): string =>
  Buffer.from(String(token).split('.')[part] ?? '', 'base64url').toString();

describe('the token server of v5 and 2026', () => {
  test('answers as recorded: four keys in their order, a number of 12 600 seconds (enedis.md 1.3)', async () => {
    const { call } = scene();
    const { status, body, type } = await call('tokenV3', { form: { ...grant, ...credentials } });
    expect([status, type]).toEqual([200, 'application/json']);
    expect(Object.entries(body).slice(1)).toEqual([
      ['scope', 'am_application_scope default'],
      ['token_type', 'Bearer'],
      ['expires_in', 12600],
    ]);
    expect(Object.keys(body)[0]).toBe('access_token');
  });

  test('can answer as its Swagger shows it (enedis.md 1.3)', async () => {
    const { call } = scene({ tokenAnswer: 'documented' });
    const { body } = await call('tokenV3', { form: { ...grant, ...credentials } });
    expect(body).toMatchObject({ scope: '', expires_in: '12600' });
  });

  test.each([
    ['the body', { form: { ...grant, ...credentials } }],
    ['the body, with a redirect_uri that is tolerated', { form: { ...grant, ...credentials, redirect_uri: 'x' } }],
    ['a Basic header', { form: grant, headers: { authorization: basic } }],
    ['the query string with an empty body', { query: { ...grant, ...credentials } }],
  ])('takes the credentials from %s (enedis.md 1.3)', async (_, asked) => {
    const { call, book } = scene();
    const { status, body } = await call('tokenV3', asked);
    expect(status).toBe(200);
    expect(await book.verify(String(body.access_token))).toMatchObject({ clientId: 'app' });
  });

  test('can refuse them in the query, as since July 2026 (enedis.md 1.3)', async () => {
    const { call } = scene({ credentialsInQuery: 'refused' });
    expect((await call('tokenV3', { query: { ...grant, ...credentials } })).reason).toBe('oauth-credentials-missing');
  });

  test('works until its time is over on the world’s clock', async () => {
    const { call, book, world } = scene();
    const { body } = await call('tokenV3', { form: { ...grant, ...credentials } });
    const facts = await book.verify(String(body.access_token));
    expect(facts?.expiresAt).toBe(world.clock.now().getTime() + 12_600_000);
  });
});

describe('an application token', () => {
  test('is a JWT with the recorded header and claims, in their order, slashes escaped (enedis.md 1.3)', async () => {
    const { call } = scene();
    const token = (await call('tokenV3', { form: { ...grant, ...credentials } })).body.access_token;
    const header = JSON.parse(partOf(token, 0));
    expect(Object.keys(header)).toEqual(['typ', 'alg', 'x5t']);
    expect(header).toMatchObject({ typ: 'JWT', alg: 'RS256' });
    expect(header.x5t).toHaveLength(56);
    expect(Buffer.from(header.x5t, 'base64').toString()).toMatch(/^[0-9a-f]{40}$/);
    const payload = partOf(token, 1);
    expect(payload).toContain('"iss":"https:\\/\\/apigile-alex-is-zci-prod.enedis.fr:643\\/oauth2\\/token"');
    expect(payload).not.toMatch(/[^\\]\//);
    const claims = JSON.parse(payload);
    expect(Object.keys(claims)).toEqual(
      'sub iss tierInfo keytype subscribedAPIs aud typeEntite application scope consumerKey exp iat jti'.split(' '),
    );
    expect(claims).toMatchObject({
      sub: 'DataConnect@carbon.super',
      keytype: 'SANDBOX',
      aud: 'http://org.wso2.apimgt/gateway',
      typeEntite: 'autre',
      scope: 'am_application_scope default',
      consumerKey: 'app',
    });
    expect(claims.exp - claims.iat).toBe(12_600);
    expect(JSON.stringify(claims.tierInfo)).toBe(
      '{"Bronze":{"tierQuotaType":"requestCount","stopOnQuotaReach":true,"spikeArrestLimit":5,"spikeArrestUnit":"sec"}}',
    );
    expect(Object.keys(claims.application)).toEqual(['owner', 'tierQuotaType', 'tier', 'name', 'id', 'uuid']);
    expect(claims.subscribedAPIs).toHaveLength(9);
    expect(claims.subscribedAPIs[0]).toEqual({
      subscriberTenantDomain: 'carbon.super',
      name: 'donnees_de_compt_elec_dc',
      context: '/metering_data_dc/v5',
      publisher: 'admin',
      version: 'v5',
      subscriptionTier: 'Bronze',
    });
    expect(claims.jti).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('makes a long header: about 3 400 characters (enedis.md 1.3)', async () => {
    const { call } = scene();
    const token = String((await call('tokenV3', { form: { ...grant, ...credentials } })).body.access_token);
    expect(token.length).toBeGreaterThan(3_000);
    expect(token.length).toBeLessThan(3_800);
  });

  test('can say that it is of production', async () => {
    const { call } = scene({ tokenKeyType: 'production' });
    const { body } = await call('tokenV3', { form: { ...grant, ...credentials } });
    expect(JSON.parse(partOf(body.access_token, 1)).keytype).toBe('PRODUCTION');
  });

  test('is another one in each second, and for each application', async () => {
    const { call, world } = scene();
    const tokenOf = async (form: Record<string, string>) => (await call('tokenV3', { form })).body.access_token;
    const first = await tokenOf({ ...grant, ...credentials });
    const another = { ...grant, client_id: other.clientId, client_secret: other.clientSecret };
    expect(await tokenOf(another)).not.toBe(first);
    expect(await tokenOf({ ...grant, ...credentials })).toBe(first);
    world.clock.advance('PT1S');
    const later = await tokenOf({ ...grant, ...credentials });
    expect(later).not.toBe(first);
    const [one, two] = [first, later].map((token) => JSON.parse(partOf(token, 1)));
    expect(one.application).toEqual(two.application);
    expect(one.jti).not.toBe(two.jti);
  });
});

describe('a token request is refused', () => {
  test.each([
    [
      'with a wrong secret',
      { form: { ...grant, client_id: 'app', client_secret: 'wrong' } },
      401,
      '{"error_description":"Client Authentication failed.","error":"invalid_client"}',
    ],
    [
      'by an unknown client',
      { form: { ...grant, client_id: 'nobody', client_secret: 'x' } },
      401,
      '{"error_description":"A valid OAuth client could not be found for client_id: nobody","error":"invalid_client"}',
    ],
    [
      'without credentials',
      { form: grant },
      400,
      '{"error_description":"Valid authentication credentials are mandatory to access the resource","error":"invalid_client"}',
    ],
    [
      'without a grant type',
      { form: credentials },
      400,
      '{"error_description":"missing_parameter","error":"invalid_request"}',
    ],
    [
      'with another grant type',
      { form: { ...credentials, grant_type: 'password' } },
      400,
      '{"error_description":"The authorization grant type is not supported by the authorization server.","error":"unsupported_grant_type"}',
    ],
    [
      'of another content type',
      { body: { kind: 'unreadable', why: 'media-type' } },
      400,
      '{"error_description":"Le Content-Type doit être application/x-www-form-urlencoded","error":"invalid_request"}',
    ],
    [
      'that cannot be read',
      { body: { kind: 'unreadable', why: 'encoding' } },
      400,
      '{"error_description":"empty header bad request format partial or incorrect data","error":"invalid_request"}',
    ],
  ] as const)('%s (enedis.md 1.3)', async (_, asked, status, text) => {
    const { call } = scene();
    const answer = await call('tokenV3', asked);
    expect([answer.status, answer.text]).toEqual([status, text]);
  });
});

describe('revoking a token', () => {
  const revoke = (token: unknown) => ({ ...credentials, token: String(token), token_type_hint: 'access_token' });

  test('answers 200 without a body and ends it at once; the next one is another (enedis.md 1.3)', async () => {
    const { call, book } = scene();
    const token = (await call('tokenV3', { form: { ...grant, ...credentials } })).body.access_token;
    const { status, text } = await call('revokeV3', { form: revoke(token) });
    expect([status, text]).toEqual([200, '']);
    expect(await book.verify(String(token))).toBeUndefined();
    const next = (await call('tokenV3', { form: { ...grant, ...credentials } })).body.access_token;
    expect(next).not.toBe(token);
    expect(await book.verify(String(next))).toMatchObject({ clientId: application.clientId });
  });

  test('answers 200 for an unknown token too, and for another’s, which lives on (enedis.md 1.3)', async () => {
    const { call, book } = scene();
    expect((await call('revokeV3', { form: revoke('nonsense') })).status).toBe(200);
    const form = { ...grant, client_id: 'other', client_secret: 'other-secret' };
    const token = String((await call('tokenV3', { form })).body.access_token);
    expect((await call('revokeV3', { form: revoke(token) })).status).toBe(200);
    expect(await book.verify(token)).toMatchObject({ clientId: 'other' });
  });

  test('needs the client, a token, and no other kind of token (enedis.md 1.3)', async () => {
    const { call } = scene();
    expect((await call('revokeV3', { form: { token: 'x' } })).reason).toBe('oauth-credentials-missing');
    expect((await call('revokeV3', { form: credentials })).reason).toBe('oauth-missing-parameter');
    const form = { ...credentials, token: 'x', token_type_hint: 'refresh_token' };
    const { status, body } = await call('revokeV3', { form });
    expect([status, body.error]).toEqual([400, 'unsupported_token_type']);
    expect((await call('revokeV3', { form: { token: 'x' }, headers: { authorization: basic } })).status).toBe(200);
  });
});

describe('the token server of v4', () => {
  async function consentCode(call: ReturnType<typeof caller>): Promise<string> {
    const query = { client_id: 'app', response_type: 'code', duration: 'P1Y', redirect_uri: 'http://localhost:9/cb' };
    const { to } = await call('authorizeV1', { query: { ...query, state: 'x7' } });
    return to?.searchParams.get('code') ?? '';
  }

  const codeForm = (code: string) => ({ grant_type: 'authorization_code', code, ...credentials });

  test('sells a token bound to the consent for a code, in the recorded shape (enedis.md 1.2)', async () => {
    const { call, book, world } = scene();
    const { status, body } = await call('tokenV1', { form: codeForm(await consentCode(call)) });
    expect(status).toBe(200);
    const keys =
      'access_token token_type expires_in refresh_token scope refresh_token_issued_at issued_at usage_points_id apigo_client_id';
    expect(Object.keys(body)).toEqual(keys.split(' '));
    const now = String(world.clock.now().getTime());
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 12600,
      issued_at: now,
      refresh_token_issued_at: now,
    });
    expect(body.usage_points_id).toBe('64975835695673,63695879465986,22315546958763');
    expect(String(body.access_token)).toMatch(/^[A-Za-z0-9]{54}$/);
    expect(String(body.scope)).toMatch(
      /^\/v3\/customers\/usage_points\/addresses\.GET \/v3\/customers\/usage_points\/contracts\.GET /,
    );
    expect(book.verify(String(body.access_token))).toMatchObject({ clientId: 'app' });
  });

  test('takes a code once (enedis.md 1.2), and says so as recorded or as documented (enedis.md 1.3)', async () => {
    const { call, world } = scene();
    const form = codeForm(await consentCode(call));
    expect((await call('tokenV1', { form })).status).toBe(200);
    const again = await call('tokenV1', { form });
    expect([again.status, again.text]).toEqual([
      401,
      '{"error":"Unauthorized","error_description":"Valid authentication credentials are mandatory to access the resource."}',
    ]);
    set(world, { badCode: '400' });
    const documented = await call('tokenV1', { form });
    expect([documented.status, documented.body.error]).toEqual([400, 'invalid_grant']);
    expect(documented.body.error_description).toBe(
      'The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    );
  });

  test('takes a code for 180 seconds (enedis.md 1.2), of the client it was issued to', async () => {
    const { call, world } = scene();
    const inTime = await consentCode(call);
    const late = await consentCode(call);
    const stolen = { ...codeForm(inTime), client_id: 'other', client_secret: 'other-secret' };
    expect((await call('tokenV1', { form: stolen })).status).toBe(401);
    world.clock.advance('PT180S');
    expect((await call('tokenV1', { form: codeForm(inTime) })).status).toBe(200);
    world.clock.advance('PT0.001S');
    expect((await call('tokenV1', { form: codeForm(late) })).status).toBe(401);
  });

  test('renews a token by a refresh token, which works once by default', async () => {
    const { call, world } = scene();
    const first = (await call('tokenV1', { form: codeForm(await consentCode(call)) })).body;
    const refresh = (token: unknown) =>
      call('tokenV1', { form: { grant_type: 'refresh_token', refresh_token: String(token), ...credentials } });
    world.clock.advance('PT1H');
    const second = (await refresh(first.refresh_token)).body;
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.usage_points_id).toBe(first.usage_points_id);
    expect((await refresh(first.refresh_token)).status).toBe(400);
    set(world, { refreshTokens: 'kept' });
    const third = (await refresh(second.refresh_token)).body;
    expect(third.refresh_token).toBe(second.refresh_token);
    expect(third.refresh_token_issued_at).toBe(second.refresh_token_issued_at);
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  test('hands out a token of its own to each of many at once', async () => {
    const { call } = scene();
    const codes = await Promise.all(Array.from({ length: 8 }, () => consentCode(call)));
    expect(new Set(codes).size).toBe(8);
    const answers = await Promise.all(codes.map((code) => call('tokenV1', { form: codeForm(code) })));
    const tokens = answers.flatMap(({ body }) => [body.access_token, body.refresh_token]);
    expect(new Set(tokens).size).toBe(16);
  });

  test('opens the points of its consent and no other', async () => {
    const { call, world } = scene();
    const { access_token: token } = (await call('tokenV1', { form: codeForm(await consentCode(call)) })).body;
    const headers = { authorization: `Bearer ${token}` };
    const identity = (point: string) => call('identityV4', { query: { usage_point_id: point }, headers });
    expect((await identity('63695879465986')).status).toBe(200);
    // the application has the consent of client 0, this token has not
    expect((await identity('22516914714270')).reason).toBe('no-consent');
    expect((await call('identityV4', { query: { usage_point_id: '22516914714270' } })).status).toBe(200);
    // a token that the world forgot with its reset opens nothing
    world.store.clear();
    expect((await identity('63695879465986')).reason).toBe('no-consent');
  });

  test('knows no other grants, and hands out other tokens in a world of the same seed', async () => {
    const { call } = scene();
    expect((await call('tokenV1', { form: { ...grant, ...credentials } })).reason).toBe('oauth-unsupported-grant');
    const elsewhere = caller(peopleWorld({ id: 'elsewhere' }));
    expect(await consentCode(elsewhere)).not.toBe(await consentCode(call));
    expect(await consentCode(caller(peopleWorld()))).toBe(await consentCode(caller(peopleWorld())));
  });
});
