import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PointSummary } from '../../../mock-server/index.ts';
import {
  type AccessRight,
  activeRight,
  connectCallback,
  type Declaration,
  GrdfClient,
} from '../../../reference-client/index.ts';
import { bodyOf, FakeClock, failureOf, fakeFetch } from '../support/fakes.ts';
import { collect, startGas } from '../support/gas.ts';

const home = '00000000010001';

function declarationOf({ meteringPointId, postcode, holder }: PointSummary): Declaration {
  return {
    meteringPointId,
    role: 'authorisedForSupply',
    holder: holder.kind === 'person' ? { person: holder.name } : { company: holder.name },
    postcode,
    email: holder.email,
    phone: '0612455211',
    days: { from: '2026-01-01', to: '2028-12-31' },
    consumption: { from: '2021-01-01', to: '2028-12-31' },
    scope: { contract: true, technical: true, informative: true, published: true },
  };
}

async function withoutRights() {
  const started = await startGas({ parks: ['syndicat'], rights: 'none' });
  const points = (await started.world.points()).filter(({ provider, injects }) => provider === 'grdf' && !injects);
  const pick = (kind: string): PointSummary => {
    const point = points.find(({ holder }) => holder.kind === kind);
    if (!point) throw new Error(`no ${kind}`);
    return point;
  };
  return { ...started, points, pick, [Symbol.asyncDispose]: () => started.simulator.close() };
}

describe('a right', () => {
  test.each(['person', 'entity'])(
    'of a %s is declared, waits, is listed active, and is given back (adict.md 3.3)',
    async (kind) => {
      await using it = await withoutRights();
      const point = it.pick(kind);
      const { meteringPointId } = point;
      const { id, state } = await it.gas.declare(declarationOf(point));
      expect(state).toBe('toValidate');
      const mine = async () => (await collect(it.gas.rights({ meteringPointIds: [meteringPointId] }))).values;
      expect((await mine()).map((right) => [right.id, right.state])).toEqual([[id, 'toValidate']]);
      await it.world.happen('grdf', 'holderAccepts', { meteringPointId });
      expect(activeRight(await mine(), meteringPointId)).toMatchObject({
        id,
        days: { from: '2026-01-01', to: '2028-12-31' },
        scope: { informative: true },
      });
      await it.gas.revoke(id);
      expect((await mine())[0]).toMatchObject({ state: 'revoked', ended: expect.any(String) });
      expect(activeRight(await mine(), meteringPointId)).toBeUndefined();
      expect(await failureOf(it.gas.revoke(id))).toMatchObject({ code: 'conflict', status: 409 });
    },
  );

  test('is refused with the operator’s code and words, once (adict.md 4.1)', async () => {
    await using it = await withoutRights();
    const good = declarationOf(it.pick('person'));
    const cases = [
      [
        { ...good, postcode: '00000' },
        { code: 'conflict', operatorCode: '1000000005' },
      ],
      [
        { ...good, meteringPointId: '99999999999999' },
        { code: 'unknown-point', operatorCode: '1000000006' },
      ],
      [
        { ...good, email: 'a@b@c' },
        { code: 'bad-request', operatorCode: '1000000024', status: 400 },
      ],
    ] as const;
    for (const [declaration, told] of cases) {
      const error = await failureOf(it.gas.declare(declaration));
      expect(error).toMatchObject(told);
      expect(error.operatorText).toBeTruthy();
      expect(error.message).not.toMatch(new RegExp(`${it.simulator.application.clientSecret}|eyJ|${good.email}`));
    }
    await it.gas.declare(good);
    const before = it.world.journal().length;
    expect(await failureOf(it.gas.declare(good))).toMatchObject({ code: 'conflict', status: 409 });
    expect(it.world.journal()).toHaveLength(before + 1);
  });

  test('of injection is told apart from one of supply (adict.md 3.1)', async () => {
    await using started = await startGas({ parks: ['biomethane'], rights: 'active' });
    const { values } = await collect(started.gas.rights());
    expect(values.every(({ role }) => role === 'authorisedForInjection')).toBe(true);
    expect(values[0]?.injection.from).not.toBeNull();
  });
});

describe('the list of rights', () => {
  test('is read whole, and by every kind of filter (adict.md 2.8)', async () => {
    await using it = await startGas({ parks: ['syndicat'], rights: 'active' });
    const all = (await collect(it.gas.rights())).values;
    expect(all.length).toBeGreaterThan(10);
    const count = async (filter: Parameters<typeof it.gas.rights>[0]) =>
      (await collect(it.gas.rights(filter))).values.length;
    expect(await count({ states: ['active'] })).toBe(all.filter(({ state }) => state === 'active').length);
    expect(await count({ states: ['refused'] })).toBe(0);
    expect(await count({ roles: ['holderOfInjection'], states: ['active'] })).toBe(0);
    expect(await count({ meteringPointIds: all.slice(0, 3).map(({ meteringPointId }) => meteringPointId) })).toBe(3);
    const methods = it.world
      .journal()
      .filter(({ url }) => url.includes('droits_acces'))
      .map(({ method }) => method);
    expect(methods).toEqual(['GET', 'POST', 'POST', 'POST', 'POST']);
  });

  test('of no point is empty without a call: an empty filter would be none (adict.md 9)', async () => {
    await using it = await startGas();
    expect(await collect(it.gas.rights({ meteringPointIds: [] }))).toEqual({ values: [], error: undefined });
    expect(it.world.journal()).toEqual([]);
  });

  test('of 2,500 points is three calls (adict.md 2.8)', async () => {
    await using it = await startGas({ parks: [], gasPoints: 2_500 });
    const ids = (await it.world.points())
      .filter(({ provider }) => provider === 'grdf')
      .map((one) => one.meteringPointId);
    const { values, error } = await collect(it.gas.rights({ meteringPointIds: [...ids, ...ids.slice(0, 10)] }));
    expect(error).toBeUndefined();
    expect(new Set(values.map(({ meteringPointId }) => meteringPointId)).size).toBe(ids.length);
    expect(it.world.journal({ operation: 'searchAccessRights' })).toHaveLength(Math.ceil(ids.length / 1_000));
  });

  test('that ends without its outcome is cut off, even between two rights (adict.md 2.3)', async () => {
    await using it = await startGas();
    it.world.faults.use({ operation: 'listAccessRights', fault: { kind: 'cut', afterRecords: 3, how: 'end' } });
    const { values, error } = await collect(it.gas.rights());
    expect(values).toHaveLength(3);
    expect(error).toMatchObject({ code: 'cut-off', recordsRead: 3, isTransient: true });
  });

  test('in the older form, one object, is understood (adict.md 2.3)', async () => {
    await using plain = await startGas();
    await using older = await startGas({ dialects: { grdf: { rightsFraming: 'wrapped' } } });
    const ids = async ({ gas }: typeof plain) =>
      (await collect(gas.rights())).values.map((right) => right.meteringPointId);
    expect(await ids(older)).toEqual(await ids(plain));
  });

  test('several rights of a point: the active one counts, whichever comes last (portal.md CL-15)', () => {
    const right = { meteringPointId: home, createdAt: '2025-01-01 10:00:00', days: { from: '2025-01-01', to: null } };
    const of = (id: string, state: string, more = {}) => ({ ...right, id, state, ...more }) as unknown as AccessRight;
    const newer = { days: { from: '2025-06-01', to: null } };
    expect(activeRight([of('a', 'active'), of('b', 'revoked', newer)], home)?.id).toBe('a');
    expect(activeRight([of('b', 'active', newer), of('a', 'active')], home)?.id).toBe('b');
    expect(activeRight([of('a', 'toRecheck')], home)).toBeUndefined();
    expect(activeRight([of('a', 'active')], 'GI000001')).toBeUndefined();
  });
});

describe('proofs (adict.md 3.5)', () => {
  async function controlled() {
    const started = await startGas();
    await started.world.happen('grdf', 'proofControlOpens', { meteringPointId: home });
    const right = async () => activeRight((await collect(started.gas.rights())).values, home) as AccessRight;
    const { id } = await right();
    return { ...started, id, right, [Symbol.asyncDispose]: () => started.simulator.close() };
  }

  test('are sent from a path, from memory and from a stream', async () => {
    await using it = await controlled();
    expect((await it.right()).proof).toMatchObject({ status: 'awaited', deadline: expect.stringMatching(/^2026-02/) });
    const folder = await mkdtemp(join(tmpdir(), 'proofs-'));
    const path = join(folder, 'consentement signé.pdf');
    await writeFile(path, 'x'.repeat(200_000));
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let nth = 0; nth < 30; nth += 1) yield new Uint8Array(100_000).fill(0x78);
    }
    await it.gas.sendProofs(it.id, [
      { path },
      { name: 'a "b".txt', bytes: Buffer.from('yes') },
      { name: 'call.mp3', open: stream },
    ]);
    await rm(folder, { recursive: true });
    expect((await it.right()).proof?.status).toBe('underReview');
    expect(it.world.journal({ operation: 'submitProofs' })[0]).toMatchObject({ status: 200 });
  });

  test.each([
    ['none', []],
    ['four', Array.from({ length: 4 }, () => ({ name: 'a.pdf', bytes: new Uint8Array(1) }))],
    ['one of a strange kind', [{ name: 'a.exe', bytes: new Uint8Array(1) }]],
    ['one that is too large', [{ name: 'a.pdf', bytes: new Uint8Array(4 * 1024 * 1024 + 1) }]],
  ])('%s is a mistake that the operator need not be told', async (_, files) => {
    await using it = await controlled();
    const before = it.world.journal().length;
    await expect(it.gas.sendProofs(it.id, files)).rejects.toThrow(RangeError);
    expect(it.world.journal()).toHaveLength(before);
  });

  test('a stream that turns out too large stops, and nothing is kept', async () => {
    await using it = await controlled();
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (let nth = 0; nth < 50; nth += 1) yield new Uint8Array(100_000);
    }
    await expect(it.gas.sendProofs(it.id, [{ name: 'a.pdf', open: stream }])).rejects.toThrow(/larger than 4194304/);
    expect((await it.right()).proof?.status).toBe('awaited');
  });

  test('that nobody asked for are a conflict', async () => {
    await using it = await startGas();
    const { values } = await collect(it.gas.rights());
    const sent = it.gas.sendProofs(values[0]?.id ?? '', [{ name: 'a.pdf', bytes: new Uint8Array(9) }]);
    expect(await failureOf(sent)).toMatchObject({ code: 'conflict', operatorCode: '2000000003', status: 409 });
  });
});

describe('Client Connect (adict.md 1.6)', () => {
  const redirectUri = 'http://localhost:9/back';

  test('a holder consents on the page, and the code tells which rights that made', async () => {
    await using it = await startGas({ rights: 'none', parks: ['solo'] });
    const holder = { firstName: 'Jeanne', lastName: 'Dupont', email: 'jeanne@example.fr' };
    const link = it.gas.connectUrl({ redirectUri, state: 'af0', holder });
    expect(await (await fetch(link)).text()).toContain('Jeanne Dupont');
    const body = new URLSearchParams({ point: home, decision: 'accept' });
    const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    const back = connectCallback(answer.headers.get('location') ?? '', 'af0');
    if (back.outcome !== 'consented') throw new Error(back.outcome);
    const consents = await it.gas.connectConsents({ code: back.code, redirectUri });
    const rights = (await collect(it.gas.rights())).values;
    expect(consents).toEqual([{ meteringPointId: home, accessRightId: rights[0]?.id }]);
    expect(await failureOf(it.gas.connectConsents({ code: back.code, redirectUri }))).toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('a holder who refuses comes back without a code', async () => {
    await using it = await startGas({ rights: 'none', parks: ['solo'] });
    const link = it.gas.connectUrl({ redirectUri, state: 'af0' });
    const body = new URLSearchParams({ decision: 'refuse' });
    const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    const back = connectCallback(answer.headers.get('location') ?? '', 'af0');
    expect(back).toMatchObject({ outcome: 'refused', reason: 'access_denied' });
  });

  test.each([
    ['/back?code=a&state=other', 'foreign'],
    ['/back?code=a', 'foreign'],
    ['/back?state=af0', 'foreign'],
    ['', 'foreign'],
    ['https://portal.example/back?code=a&iss=i&client_id=c&state=af0', 'consented'],
    ['/back?error=server_error&error_description=No&state=af0', 'refused'],
    ['/back#error=access_denied&state=af0', 'refused'],
  ])('%s is %s', (address, outcome) => {
    expect(connectCallback(address, 'af0').outcome).toBe(outcome);
  });
});

describe('the token server (adict.md 1.2)', () => {
  const json = { 'content-type': 'application/json' };
  const token = () => new Response('{"access_token":"t","expires_in":14399,"token_type":"Bearer"}', { headers: json });
  const listed = () =>
    new Response('{"code_statut_traitement":"0000000000","message_retour_traitement":"ok"}', { headers: json });

  test.each([
    ['new', 'production', 'https://adict-connexion.grdf.fr/oauth2/aus5y2ta2uEHjCWIR417/v1/token', '/adict/v2'],
    [
      'abc_grdf',
      'production',
      'https://sofit-sso-oidc.grdf.fr/openam/oauth2/realms/externeGrdf/access_token',
      '/adict/v2',
    ],
    [
      'grdf_abc',
      'sandbox',
      'https://sofit-sso-oidc.grdf.fr/openam/oauth2/realms/externeGrdf/access_token',
      '/adict/bas/v6',
    ],
    ['abc_grdf', 'sandbox', 'https://adict-connexion.grdf.fr/oauth2/aus5y2ta2uEHjCWIR417/v1/token', '/adict/bas/v6'],
  ] as const)('of %s in %s is %s', async (clientId, environment, url, scope) => {
    const clock = new FakeClock();
    const { sent, fetch } = fakeFetch((_, nth) => (nth === 1 ? token() : listed()), clock);
    const gas = new GrdfClient({ clientId, clientSecret: 's', environment, fetch, clock });
    await collect(gas.rights());
    expect(sent[0]?.url.href).toBe(url);
    expect(String(sent[0]?.body)).toContain(`scope=${encodeURIComponent(scope)}`);
    expect(sent[1]?.url.href).toBe(`https://api.grdf.fr${scope}/droits_acces`);
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0), 'token calls count for the pace').toBeGreaterThan(1_000);
  });

  test('wrong credentials are told at once, and in no error stands the secret (portal.md CL-18)', async () => {
    await using it = await startGas({}, { clientSecret: 'not-the-one' });
    const error = await failureOf(it.gas.technical(home));
    expect(error).toMatchObject({ code: 'unauthenticated', isTransient: false });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('not-the-one');
    expect(it.world.journal()).toHaveLength(1);
  });

  test.each([
    ['a page', () => new Response('<html><title>Erreur</title>'), 'malformed'],
    ['nothing', () => new Response(''), 'malformed'],
    ['no token', () => new Response('{"token_type":"Bearer"}'), 'malformed'],
    ['a fault', () => new Response('', { status: 503 }), 'unavailable'],
    ['a broken body', () => new Response(bodyOf(['{"acc'], 'break')), 'network'],
  ])('that answers %s is an error', async (_, answer, code) => {
    const { fetch } = fakeFetch(answer);
    const gas = new GrdfClient({ clientId: 'c', clientSecret: 's', fetch, clock: new FakeClock() });
    expect(await failureOf(gas.technical(home))).toMatchObject({ code });
  });
});
