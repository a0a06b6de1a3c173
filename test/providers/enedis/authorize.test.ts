import { describe, expect, test } from 'vitest';
import { consentOf } from '../../../mock-server/providers/enedis/consents/consents.ts';
import { application, caller, happen, home, nowOf, peopleWorld, sandboxHome, set } from './people-world.ts';

const address = 'http://localhost:3000/callback';
const asked = { client_id: 'app', response_type: 'code', duration: 'P3Y', state: 'af0ifjsldkj' };
const withAddress = { ...asked, redirect_uri: address };

function scene(settings: Record<string, string> = {}) {
  const world = peopleWorld({ settings });
  return { world, call: caller(world) };
}

const stateOf = async (world: ReturnType<typeof peopleWorld>, point = home) =>
  (await consentOf(world, 'app', point, nowOf(world)))?.state;

describe('the page of the first authorize API', () => {
  test('names the company, the duration and the meters, in French', async () => {
    const { call } = scene();
    const { status, type, text } = await call('authorizeV1', { query: withAddress });
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const said of ['Exemple Énergie', 'Durée du partage', '3 ans', home, "J'accepte", 'Je refuse']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('type="checkbox"');
    expect(text).toContain('<html lang="fr">');
  });

  test('sends the browser back with code, state and point, in this order (enedis.md 1.4)', async () => {
    const { call, world } = scene();
    const form = { decision: 'accept', point: home };
    const { text, to } = await call('decideV1', { query: withAddress, form });
    expect(text).toMatch(new RegExp(`^${address}\\?code=[A-Za-z0-9]{24}&state=af0ifjsldkj&usage_point_id=${home}$`));
    expect(to?.origin).toBe('http://localhost:3000');
    expect(await stateOf(world)).toBe('given');
  });

  test('leaves a state out that was not sent, and echoes any other letter by letter', async () => {
    const { call } = scene();
    const { state: _, ...without } = withAddress;
    const form = { decision: 'accept', point: home };
    expect((await call('decideV1', { query: without, form })).to?.searchParams.has('state')).toBe(false);
    const odd = 'é&=+ %20/?';
    const { to } = await call('decideV1', { query: { ...withAddress, state: odd }, form });
    expect(to?.searchParams.get('state')).toBe(odd);
  });

  test.each([
    ['semicolon', ';'],
    ['comma', ','],
  ])('joins several points by a %s (enedis.md 1.4)', async (pointSeparator, joint) => {
    const { call } = scene({ pointSeparator });
    const form: [string, string][] = [
      ['decision', 'accept'],
      ['point', home],
      ['point', sandboxHome],
      ['point', ''],
    ];
    const { to } = await call('decideV1', { query: withAddress, form });
    expect(to?.searchParams.get('usage_point_id')).toBe(`${home}${joint}${sandboxHome}`);
  });

  test('sends a refusal back as recorded, without the state (enedis.md 1.4)', async () => {
    const { call, world } = scene();
    const { text } = await call('decideV1', { query: withAddress, form: { decision: 'refuse', point: home } });
    expect(text).toBe(`${address}?code=403&error=access_denied&error_description=authorization_request_refused`);
    expect(await stateOf(world)).toBeUndefined();
  });

  test('stays where it is when no meter was picked, or an unknown one', async () => {
    const { call } = scene();
    const none = await call('decideV1', { query: withAddress, form: { decision: 'accept' } });
    expect([none.status, none.text.includes('Aucun compteur')]).toEqual([400, true]);
    const form = { decision: 'accept', point: '00000000000000' };
    const unknown = await call('decideV1', { query: withAddress, form });
    expect(unknown.text).toContain('Ce PRM est inconnu : 00000000000000');
  });

  test('shows nobody’s markup but its own', async () => {
    const { call, world } = scene();
    const evil = { ...world, applications: [{ ...world.applications[0], company: '<script>x</script>' }] };
    const { text } = await caller(evil as typeof world)('authorizeV1', { query: withAddress });
    expect(text).not.toContain('<script>');
    const form = { decision: 'accept', point: '"><img src=x>' };
    expect((await call('decideV1', { query: withAddress, form })).text).not.toContain('<img');
  });
});

describe('where the browser goes back to', () => {
  const form = { decision: 'accept', point: home };

  test('is registered with the application, as since 2020 (enedis.md 1.4)', async () => {
    const { call, world } = scene();
    await happen(world, 'returnAddressRegistered', { clientId: 'app', address: 'https://a.example/cb?x=1' });
    const { text } = await call('decideV1', { query: asked, form });
    expect(text).toMatch(/^https:\/\/a\.example\/cb\?x=1&code=/);
  });

  test('may come with the request, else from the event, else with the application, else it is ours', async () => {
    const { world } = scene();
    const registered = { ...world, applications: [{ ...application, redirectUri: 'https://b.example/cb' }] };
    const call = caller(registered);
    const originOf = async (query: Record<string, string>) => (await call('decideV1', { query, form })).to?.origin;
    expect(await originOf(asked)).toBe('https://b.example');
    await happen(world, 'returnAddressRegistered', { clientId: 'app', address: 'https://a.example/cb' });
    expect(await originOf(asked)).toBe('https://a.example');
    expect(await originOf(withAddress)).toBe('http://localhost:3000');
    expect(await originOf({ ...withAddress, redirect_uri: 'javascript:alert(1)' })).toBe('https://a.example');
  });

  test.each(['V1', 'V2'] as const)(
    'is http://localhost:3000/callback unless somebody says otherwise: %s',
    async (version) => {
      const { call } = scene();
      expect((await call(`authorize${version}`, { query: asked })).status).toBe(200);
      for (const query of [asked, { ...asked, redirect_uri: 'javascript:alert(1)' }]) {
        const { text } = await scene().call(`decide${version}`, { query, form });
        expect(text.startsWith(`${address}?`)).toBe(true);
      }
      const { body } = await call(`authorize${version}`, { query: { ...asked, duration: 'P4Y' } });
      expect(body.error_description).toBe('maximum_duration_exceeded');
    },
  );

  test('must be an address of the web', async () => {
    const { world } = scene();
    await expect(happen(world, 'returnAddressRegistered', { address: 'ftp://x' })).rejects.toThrow('http://localhost');
    await expect(happen(world, 'returnAddressRegistered', { address: 7 })).rejects.toThrow('address is 7');
  });
});

describe('the last digit of state picks a sandbox client, without a page (enedis.md 1.4)', () => {
  const withDigit = (digit: number) => ({ query: { ...withAddress, state: `abc${digit}` } });

  test.each([
    [0, '22516914714270'],
    [1, '11453290002823'],
    [2, '32320647321714'],
    [3, '12345678901234;10284856584123'],
    [4, '42900589957123'],
    [5, '24880057139941'],
    [6, '12655648759651'],
    [7, '64975835695673;63695879465986;22315546958763'],
    [8, '26584978546985'],
  ])('client %d comes back with %s (enedis.md 3.1)', async (digit, points) => {
    const { call } = scene();
    const { status, to } = await call('authorizeV1', withDigit(digit));
    expect([status, to?.searchParams.get('usage_point_id')]).toEqual([302, points]);
    expect(to?.searchParams.get('state')).toBe(`abc${digit}`);
  });

  test('client 9 refuses (enedis.md 3.1)', async () => {
    const { call } = scene();
    const { text } = await call('authorizeV1', withDigit(9));
    expect(text).toBe(`${address}?code=403&error=access_denied&error_description=authorization_request_refused`);
  });

  test('client 8 takes the consent back at once (enedis.md 3.1)', async () => {
    const { call, world } = scene();
    await call('authorizeV1', withDigit(8));
    expect(await stateOf(world, '26584978546985')).toBe('revoked');
  });

  test('a consent that was revoked is given anew', async () => {
    const { call, world } = scene();
    await happen(world, 'consentRevoked', { meteringPointId: sandboxHome });
    expect(await stateOf(world, sandboxHome)).toBe('revoked');
    await call('authorizeV1', withDigit(0));
    expect(await stateOf(world, sandboxHome)).toBe('given');
  });

  test('may be switched off for one API or both, so that a state of any kind gets the page', async () => {
    const { call, world } = scene({ sandboxClientByState: 'first' });
    expect((await call('authorizeV1', withDigit(0))).status).toBe(302);
    expect((await call('authorizeV2', withDigit(0))).status).toBe(200);
    set(world, { sandboxClientByState: 'never' });
    expect((await call('authorizeV1', withDigit(0))).status).toBe(200);
  });
});

describe('the second authorize API', () => {
  test('sends back an authorisation and the state: no code, no point (enedis.md 1.5)', async () => {
    const { call } = scene();
    const form = { decision: 'accept', point: home };
    const { text } = await call('decideV2', { query: withAddress, form });
    expect(text).toMatch(/^http:\/\/localhost:3000\/callback\?autorisation_id=\d+&state=af0ifjsldkj$/);
  });

  test('lets one meter be picked; a number typed in is meant instead (enedis.md 1.5)', async () => {
    const { call, world } = scene();
    expect((await call('authorizeV2', { query: withAddress })).text).toContain('type="radio"');
    const form: [string, string][] = [
      ['decision', 'accept'],
      ['point', sandboxHome],
      ['point', home],
    ];
    await call('decideV2', { query: withAddress, form });
    expect(await stateOf(world)).toBe('given');
  });

  test('sends failures back with the state (enedis.md 1.5)', async () => {
    const { call } = scene();
    const { text } = await call('decideV2', { query: withAddress, form: { decision: 'refuse' } });
    expect(text).toBe(`${address}?error=invalid_request&error_description=demande_non_aboutie&state=af0ifjsldkj`);
  });

  test('gives the same number when the consent is given again, and another to another application (enedis.md 1.5)', async () => {
    const { call, world } = scene();
    const form = { decision: 'accept', point: home };
    const idOf = async (client: string) => {
      const { to } = await call('decideV2', { query: { ...withAddress, client_id: client }, form });
      return to?.searchParams.get('autorisation_id');
    };
    const first = await idOf('app');
    await happen(world, 'consentRevoked', { meteringPointId: home });
    expect(await idOf('app')).toBe(first);
    expect(await idOf('other')).not.toBe(first);
    await happen(world, 'customerMovesOut', { meteringPointId: home });
    expect(await idOf('app'), 'the next holder is another one').not.toBe(first);
  });

  test('fails on its page when the meter is shared already, without a redirect (enedis.md 1.5)', async () => {
    const { call } = scene();
    const form = { decision: 'accept', point: home };
    await call('decideV2', { query: withAddress, form });
    const again = await call('decideV2', { query: withAddress, form });
    expect([again.status, again.text.includes('déjà partagé')]).toEqual([400, true]);
    expect((await call('decideV1', { query: withAddress, form })).status).toBe(302);
  });

  test('tells a point by the sandbox client too: of client 7 the first', async () => {
    const { call, world } = scene();
    const { to } = await call('authorizeV2', { query: { ...withAddress, state: '7' } });
    const autorisationId = Number(to?.searchParams.get('autorisation_id'));
    const { body } = await call('subscribedServices', { json: { comptage: false, autorisationId } });
    expect(body.serviceSouscrit).toMatchObject([{ pointId: '64975835695673' }, {}, {}, {}, {}]);
    expect(nowOf(world)).toBeGreaterThan(0);
  });
});

describe('a request for consent that is wrong', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(withAddress).filter(([key]) => key !== name));

  test.each([
    ['client_id', 'invalid_request', 'missing_parameter'],
    ['duration', 'invalid_request', 'missing_parameter'],
    ['response_type', 'Invalid_request', 'Response type parameter is required'],
  ])('because %s is missing (enedis.md 1.4)', async (name, error, description) => {
    const { call } = scene();
    const { status, text } = await call('authorizeV1', { query: without(name) });
    expect(status).toBe(400);
    expect(text).toBe(`{"error":"${error}","error_description":"${description}","error_uri":""}`);
  });

  test.each([
    [{ duration: 'PT1H' }, 400, 'invalid_duration_format'],
    [{ duration: 'P4Y' }, 400, 'maximum_duration_exceeded'],
    [{ client_id: 'nobody' }, 403, 'access_denied'],
  ])('because of %o (enedis.md 1.4)', async (change, status, description) => {
    const { call } = scene();
    const answer = await call('authorizeV2', { query: { ...withAddress, ...change } });
    expect([answer.status, answer.body.error_description]).toEqual([status, description]);
  });

  test('is stopped by the firewall when an argument is odd: a state over 100 characters (enedis.md 1.4)', async () => {
    const { call } = scene();
    for (const change of [{ state: 'x'.repeat(101) }, { response_type: 'token' }]) {
      const { status, text } = await call('authorizeV1', { query: { ...withAddress, ...change } });
      expect([status, text.includes('La page que vous recherchez n’existe pas')]).toEqual([404, true]);
    }
    const { status } = await call('authorizeV1', { query: { ...withAddress, state: 'x'.repeat(100) } });
    expect(status).toBe(200);
  });

  test('can be told by a page or a redirect instead of JSON', async () => {
    const { call, world } = scene({ authorizeErrors: 'page' });
    const query = { ...withAddress, duration: 'P4Y' };
    expect((await call('authorizeV1', { query })).text).toContain('maximum_duration_exceeded');
    set(world, { authorizeErrors: 'redirect' });
    expect((await call('authorizeV1', { query })).text).toBe(
      `${address}?code=400&error=invalid_request&error_description=maximum_duration_exceeded`,
    );
  });
});

describe('oddities of the way back, as settings', () => {
  const accept = { query: withAddress, form: { decision: 'accept', point: home } };

  test('the code is the word "unusable" since September 2024 (enedis.md 1.4)', async () => {
    const { call } = scene({ redirectCode: 'unusable' });
    expect((await call('decideV1', accept)).to?.searchParams.get('code')).toBe('unusable');
  });

  test('the point is all zeros, as seen once (enedis.md 1.4)', async () => {
    const { call } = scene({ redirectPoints: 'zeros' });
    expect((await call('decideV1', accept)).to?.searchParams.get('usage_point_id')).toBe('00000000000000');
  });

  test('a server error comes back, and no consent is given (enedis.md 1.4)', async () => {
    const { call, world } = scene({ authorizeOutage: 'server-error' });
    expect((await call('decideV1', accept)).text).toBe(
      `${address}?code=500&error=server_error&error_description=lincs-internal-server-error`,
    );
    expect((await call('decideV2', accept)).text).toContain('demande_non_aboutie');
    expect(await stateOf(world)).toBeUndefined();
  });

  test('the address is malformed: no question mark (enedis.md 1.4)', async () => {
    const { call } = scene({ authorizeOutage: 'malformed-redirect' });
    expect((await call('decideV1', accept)).text).toBe(
      `${address}/IdPrm=${home}&code=server_error&error_description=server_error&`,
    );
  });

  test.each([
    ['incompatible-meter', 'Compteur incompatible. Il doit collecter les données listées ci-dessus'],
    ['error-page', 'Une erreur est survenue, pour revenir au site client veuillez fermer cette fenêtre'],
  ])('the page fails: %s (enedis.md 1.4)', async (authorizeOutage, text) => {
    const { call } = scene({ authorizeOutage });
    expect((await call('authorizeV1', { query: withAddress })).text).toContain(text);
  });

  test('a script sends the browser back, as on the sandbox of 2019 (enedis.md 1.1)', async () => {
    const { call } = scene({ redirectBy: 'script' });
    const { status, text } = await call('authorizeV1', { query: { ...withAddress, state: '0' } });
    expect(status).toBe(200);
    const url = /var url = "([^"]+)"/.exec(text)?.[1];
    expect(url).toMatch(/^http:\/\/localhost:3000\/callback\?code=/);
  });
});
