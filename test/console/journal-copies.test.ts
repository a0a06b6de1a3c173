import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InteractionResult } from '../../contracts/verify/interaction.ts';
import { type PactCore, startPactCore } from '../../contracts/verify/pact-library.ts';
import { flawOf, readPact } from '../../contracts/verify/read-pact.ts';
import { verifyInteraction } from '../../contracts/verify/verify-interaction.ts';
import type { Told } from '../../mock-server/console/control.ts';
import { curlOf } from '../../mock-server/console/views/journal/curl.ts';
import { pactOf } from '../../mock-server/console/views/journal/pact.ts';
import { start, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';
import { entryOf } from './support/entry.ts';

const origin = 'http://localhost:4010';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const bearer = { authorization: 'Bearer …dUx1cA' };

/** What a POSIX shell makes of a command's words, with the secrets in place. */
function wordsOf(command: string, variables: Readonly<Record<string, string>> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout, stderr } = spawnSync('/bin/sh', ['-euc', script], { encoding: 'utf8', env: variables });
  expect(stderr).toBe('');
  return stdout.split('\0').slice(0, -1);
}

describe('a call as curl', () => {
  test('is the address with what the client said, and the token as a variable', () => {
    const headers = { host: 'localhost:4010', 'user-agent': 'node', accept: 'application/x-ndjson', ...bearer };
    const { command, variables, lacks } = curlOf(entryOf(1, { request: { headers } }), origin);
    expect(command).toBe(
      [
        "curl -i 'http://localhost:4010/adict/v2/pce/00000000010001/data?from=2026-01-01' \\",
        "  -H 'accept: application/x-ndjson' \\",
        '  -H \'authorization: Bearer \'"$TOKEN"',
      ].join('\n'),
    );
    expect({ variables, lacks }).toEqual({ variables: ['TOKEN'], lacks: [] });
  });

  test('of a token takes its secret from a variable, whatever stands around it', () => {
    const body = 'client_id=app&client_secret=***&scope=%2Fadict';
    const entry = entryOf(1, { method: 'POST', url: '/token', request: { headers: form, body } });
    const { command, variables } = curlOf(entry, origin);
    expect(variables).toEqual(['CLIENT_SECRET']);
    expect(wordsOf(command, { CLIENT_SECRET: 's$1' })).toEqual([
      '-i',
      'http://localhost:4010/token',
      '-H',
      'content-type: application/x-www-form-urlencoded',
      '--data-raw',
      'client_id=app&client_secret=s$1&scope=%2Fadict',
    ]);
  });

  test('keeps quotes, dollars, backticks, line ends and letters as they were', () => {
    const body = `{"name": "l'été $HOME \`id\` \\\\ \\"x\\"",\n"apiKey": "***", "stars": "***"}`;
    const headers = { 'content-type': 'application/json', 'x-note': `it's "$5"` };
    const entry = entryOf(1, { method: 'PUT', url: '/a?b[]={c}', request: { headers, body } });
    expect(wordsOf(curlOf(entry, origin).command, { API_KEY: 'k' })).toEqual([
      '-i',
      '-g',
      '-X',
      'PUT',
      'http://localhost:4010/a?b[]={c}',
      '-H',
      'content-type: application/json',
      '-H',
      `x-note: it's "$5"`,
      '--data-raw',
      body.replace('"apiKey": "***"', '"apiKey": "k"'),
    ]);
  });

  test.each([
    [{ headers: { authorization: 'Basic …' } }, ['AUTHORIZATION']],
    [{ headers: { 'x-api-key': '…' } }, ['X_API_KEY']],
    [{ headers: {}, body: '{"client_secret":"***","refreshToken":"***"}' }, ['CLIENT_SECRET', 'REFRESH_TOKEN']],
    [{ headers: {}, body: 'rating=***' }, []],
  ])('of %j asks for %j', (request, variables) => {
    expect(curlOf(entryOf(1, { request }), origin).variables).toEqual(variables);
  });

  test('with HEAD and a body, or with a header that is empty, is what was called', () => {
    const body = entryOf(1, { method: 'HEAD', url: '/a', request: { headers: form, body: 'a=1' } });
    expect(wordsOf(curlOf(body, origin).command).slice(0, 3)).toEqual(['-i', '-X', 'HEAD']);
    const bare = entryOf(1, { method: 'HEAD', url: '/a', request: { headers: { 'x-note': '' } } });
    expect(wordsOf(curlOf(bare, origin).command)).toEqual(['-i', '--head', `${origin}/a`, '-H', 'x-note;']);
  });

  test('says what the journal did not keep', () => {
    const long = entryOf(1, { method: 'POST', request: { headers: {}, body: 'abc… (5000 characters)' } });
    expect(curlOf(long, origin)).toMatchObject({ lacks: ['cutBody'] });
    expect(wordsOf(curlOf(long, origin).command).at(-1)).toBe('abc');
    const files = entryOf(1, {
      method: 'POST',
      request: { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    });
    expect(curlOf(files, origin)).toMatchObject({ lacks: ['noFiles'] });
    expect(wordsOf(curlOf(files, origin).command)).toEqual(['-i', '-X', 'POST', origin + files.url]);
  });
});

describe('an exchange as an interaction of a pact', () => {
  let simulator: TestSimulator;
  let core: PactCore;
  let world: TestWorld;
  beforeAll(async () => {
    [simulator, core] = await Promise.all([start(), startPactCore()]);
    world = await simulator.createWorld({ now: '2026-01-15T08:00:00Z', rights: 'active' });
  });
  afterAll(async () => {
    await Promise.all([simulator.close(), core.close()]);
  });

  /** What the journal holds of a call. */
  async function entryOfCall(path: string, init: RequestInit = {}): Promise<Told['JournalEntry']> {
    await (await fetch(simulator.url + path, init)).text();
    const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/journal?limit=1`);
    const { entries } = (await answer.json()) as Told['Journal'];
    const [entry] = entries;
    if (!entry) throw new Error('the journal is empty');
    return entry;
  }

  async function tokenBy(path: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
    const { clientId, clientSecret } = world.application;
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more };
    const answer = await fetch(simulator.url + path, { method: 'POST', body: new URLSearchParams(body) });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  test('has the parameters of its request, whatever their names', () => {
    const url = '/adict/v2/pce?constructor=1&__proto__=2&constructor=3';
    const { query } = pactOf(entryOf(1, { url })).request;
    expect(Object.entries(query ?? {})).toEqual([
      ['constructor', ['1', '3']],
      ['__proto__', ['2']],
    ]);
  });

  test('may have null for a body', () => {
    const answer = { headers: { 'content-type': 'application/json' }, body: 'null' };
    expect(pactOf(entryOf(1, { status: 500, answer })).response.body).toBeNull();
  });

  /** The interaction in a pact file, read and verified against a world that its states make. */
  async function verified(interaction: object, providerStates: readonly object[] = []): Promise<InteractionResult> {
    const metadata = { pactSpecification: { version: '3.0.0' } };
    const interactions = [{ ...interaction, ...(providerStates.length > 0 && { providerStates }) }];
    const pact = { consumer: { name: 'portal' }, provider: { name: 'operator' }, metadata, interactions };
    const [read] = readPact(JSON.parse(JSON.stringify(pact)), 'copied.json');
    if (!read) throw new Error('the pact holds no interaction');
    expect(flawOf(read)).toBeUndefined();
    return verifyInteraction(simulator, read, { core });
  }

  const good = { outcome: 'passed', told: [] };
  const consumption = '/metering_data_dc/v5/daily_consumption?start=2026-01-10&end=2026-01-12&usage_point_id=';

  test('is JSON of version 3, with its states left open, and its secrets taken out', async () => {
    const path = '/oauth2/v3/token';
    await tokenBy(path);
    const { clientId: client_id, clientSecret: client_secret } = world.application;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
    const interaction = pactOf(await entryOfCall(path, { method: 'POST', body }));
    expect(interaction).toMatchObject({
      providerStates: [],
      request: { method: 'POST', path, body: expect.stringContaining('client_secret=taken-out-by-the-journal') },
      response: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { access_token: 'taken-out-by-the-journal', token_type: 'Bearer' },
        matchingRules: { body: { $: { matchers: [{ match: 'type' }] } } },
      },
    });
    expect(JSON.stringify(interaction)).not.toContain(client_secret);
    expect(await verified(interaction)).toMatchObject(good);
  });

  test('of data is kept by another world, where the values are others', async () => {
    const authorization = `Bearer ${await tokenBy('/oauth2/v3/token')}`;
    const entry = await entryOfCall(`${consumption}00000000011001`, { headers: { authorization } });
    const state = { name: 'an electricity point with a consent', params: { meteringPointId: '00000000011001' } };
    const interaction = pactOf(entry);
    expect(interaction.request.query).toEqual({
      start: ['2026-01-10'],
      end: ['2026-01-12'],
      usage_point_id: ['00000000011001'],
    });
    expect(await verified(interaction, [state])).toMatchObject(good);
  });

  test('of a refusal compares what it is called, and fails where the operator does not refuse', async () => {
    const authorization = `Bearer ${await tokenBy('/oauth2/v3/token')}`;
    const entry = await entryOfCall(`${consumption}99999999999999`, { headers: { authorization } });
    expect(entry.reason).toBeDefined();
    const interaction = pactOf(entry);
    expect(await verified(interaction)).toMatchObject(good);
    const other = { ...interaction, response: { ...interaction.response, status: 200 } };
    expect(await verified(other)).toMatchObject({ outcome: 'broken' });
  });

  test('of a stream holds its lines as a text', async () => {
    const token = await tokenBy('/oauth2/aus5y2ta2uEHjCWIR417/v1/token', { scope: '/adict/v2' });
    const headers = { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' };
    const path = '/adict/v2/pce/00000000010001/donnees_consos_publiees?date_debut=2025-11-01&date_fin=2026-01-01';
    const entry = await entryOfCall(path, { headers });
    const interaction = pactOf(entry);
    expect(entry.lines).toBeGreaterThan(0);
    expect(interaction.response.body).toMatch(/^\{.*\}\n/);
    const state = { name: 'a gas point with an active access right', params: { meteringPointId: '00000000010001' } };
    expect(await verified(interaction, [state])).toMatchObject(good);
  });
});
