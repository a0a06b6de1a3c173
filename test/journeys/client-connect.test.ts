import { expect, test } from 'vitest';
import { startSimulator } from '../support/adict.ts';

test('Client Connect: the holder consents on the page, and the code buys an id token with the consents (adict.md 1.6)', async () => {
  await using started = await startSimulator({ rights: 'none', parks: ['solo'] });
  const [point] = await started.world.points();
  const { url } = started.simulator;
  const redirect = 'http://localhost:9/callback';
  const query = new URLSearchParams({
    client_id: 'wattif',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirect,
    state: 'af0',
    login_hint: 'Jeanne;Dupont;jeanne@example.fr;TIERS',
  });
  const address = `${url}/openam/oauth2/realms/externeGrdf/authorize?${query}`;
  const page = await (await fetch(address)).text();
  expect(page).toContain('Jeanne Dupont');
  expect(page).toContain(point?.meteringPointId);
  const body = new URLSearchParams({ point: point?.meteringPointId ?? '', decision: 'accept' });
  const back = await fetch(address, { method: 'POST', body, redirect: 'manual' });
  expect(back.status).toBe(302);
  const callback = new URL(back.headers.get('location') ?? '');
  expect([...callback.searchParams.keys()]).toEqual(['code', 'iss', 'client_id', 'state']);
  const form = {
    grant_type: 'authorization_code',
    client_id: 'wattif',
    client_secret: 'wattif-secret',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: redirect,
  };
  const exchange = () =>
    fetch(`${url}/openam/oauth2/realms/externeGrdf/access_token`, { method: 'POST', body: new URLSearchParams(form) });
  const tokens = (await (await exchange()).json()) as { access_token: string; id_token: string; expires_in: number };
  expect(tokens.expires_in).toBe(14399);
  const claims = JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    string
  >;
  const [right] = (await started.adict.rights()).lines<Record<string, string>>();
  expect(JSON.parse(claims.consentements ?? '')).toEqual([
    { pce: point?.meteringPointId, id_accreditation: right?.id_droit_acces },
  ]);
  expect(right).toMatchObject({ parcours: 'CLIENT_CONNECT', etat_droit_acces: 'Active' });
  expect((await exchange()).status, 'a code works once').toBe(400);
  const data = await fetch(`${url}/adict/v2/droits_acces`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  expect(data.status, 'that token cannot call the data APIs').toBe(403);
});

test('Client Connect: a holder who refuses sends the browser back with an error and no right', async () => {
  await using started = await startSimulator({ rights: 'none', parks: ['solo'] });
  const query = 'client_id=wattif&response_type=code&scope=openid&state=s&redirect_uri=http%3A%2F%2Flocalhost%3A9%2F';
  const address = `${started.simulator.url}/openam/oauth2/realms/externeGrdf/authorize?${query}`;
  const body = new URLSearchParams({ decision: 'refuse' });
  const back = await fetch(address, { method: 'POST', body, redirect: 'manual' });
  expect(new URL(back.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
  expect((await started.adict.rights()).lines()).toHaveLength(1);
});

test('Client Connect: an unknown client or a missing return address gets a page that says so', async () => {
  await using started = await startSimulator();
  const base = `${started.simulator.url}/openam/oauth2/realms/externeGrdf/authorize`;
  for (const query of [
    '?client_id=nobody',
    '?client_id=wattif',
    '?client_id=wattif&redirect_uri=javascript:alert(1)',
  ]) {
    const response = await fetch(base + query);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Demande impossible');
  }
});
