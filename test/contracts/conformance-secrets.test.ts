import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../contracts/conformance/check.ts';
import { playScenario } from '../../contracts/conformance/engine.ts';
import { Secrets } from '../../contracts/conformance/secret-texts.ts';
import type { Task } from '../../contracts/conformance/task.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import { electricityPoint, program, readDaily, smallScenario, syncTask } from './support/conformance.ts';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

interface Known {
  readonly token: string;
  readonly secret: string;
  readonly id: string;
  readonly holder: { name: string; email: string };
}

/** CL-18 of a program that says this on its standard error, or in the lines that `print` gives. */
async function judged(
  say: (known: Known) => string,
  print: (known: Known) => string = () => '',
  task: Task = syncTask,
): Promise<Finding | undefined> {
  const story = smallScenario({}, async (stage) => {
    const points = await stage.world.points();
    const holder = points.find(({ meteringPointId }) => meteringPointId === electricityPoint)?.holder;
    if (holder) holders.set(stage.world.application.clientId, holder);
    await stage.run(task);
    return [];
  });
  const holders = new Map<string, { name: string; email: string }>();
  const leaking = program(async ({ environment }) => {
    const { WATTIF_CLIENT_ID: id = '', WATTIF_CLIENT_SECRET: secret = '' } = environment;
    const { token } = await readDaily({ ...environment, WATTIF_POINTS: electricityPoint });
    const holder = holders.get(id) ?? { name: '', email: '' };
    await fetch(
      `${environment.WATTIF_BASE_URL}/customers_upa/v5/usage_points/addresses?usage_point_id=${electricityPoint}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    const known = { token, secret, id, holder };
    return { stderr: say(known), stdout: print(known) };
  });
  const { findings } = await playScenario(simulator, story, leaking, { clock: 'program' });
  return findings.at(-1);
}

test.each<readonly [string, string, (known: Known) => string]>([
  ['the client secret', 'the client secret', ({ secret }) => `secret=${secret}`],
  [
    'the secret in a Basic header',
    'the client secret',
    ({ id, secret }) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  ],
  ['a token', 'an access token', ({ token }) => `GET /x authorization: Bearer ${token}`],
  ['the end of a token', 'an access token', ({ token }) => token.slice(-60)],
  ['a holder', "a holder's name", ({ holder }) => `read ${holder.name.toUpperCase()}`],
  ['a holder, last name first', "a holder's name", ({ holder }) => holder.name.split(' ').reverse().join(' ')],
  ['an e-mail address', "a holder's e-mail address", ({ holder }) => `mail to ${holder.email}`],
  ['a street', "a holder's street", () => '71 impasse Moliere'],
])('%s in the log is told as %s, and blanked in the evidence', async (_, kind, say) => {
  for (const found of [await judged(say), await judged(() => '', say)]) {
    expect(found).toMatchObject({
      check: 'CL-18',
      status: 'FAIL',
      told: `One line of the log holds ${kind}; a good client blanks them before it writes.`,
    });
    expect(found?.evidence?.[0]).toContain('***');
    expect(found?.evidence?.[0]).not.toMatch(/-secret|marchand|moliere|@example/i);
  }
});

test('metering points, client ids, masked tokens and ordinary words are no leak', async () => {
  const found = await judged(({ token, id, holder }) => {
    const [first = ''] = holder.name.split(' ');
    return `${electricityPoint} ${id} Bearer ${token.slice(0, 6)}…${token.slice(-6)} ${first} ***${token.slice(-6)}\n2026-01-15 GET /oauth2/v3/token 200`;
  });
  expect(found).toEqual({
    check: 'CL-18',
    status: 'PASS',
    told: 'The log (2 lines) holds no secret, token or personal data.',
  });
});

test('lines of the protocol are not looked at, texts of problems are', async () => {
  const line = ({ holder }: Known): string => JSON.stringify({ link: `https://x.example/?hint=${holder.email}` });
  expect(await judged(() => '', line)).toMatchObject({ status: 'PASS' });
  const problem = ({ holder }: Known): string => JSON.stringify({ problem: `no consent of ${holder.email}` });
  expect(await judged(() => '', problem)).toMatchObject({ status: 'FAIL' });
});

describe('what only a task tells', () => {
  const declaration = {
    meteringPointId: '00000000010001',
    holder: {
      kind: 'person',
      name: 'Oriande Lemoine',
      email: 'o.lemoine@example.com',
      phone: '0639984558',
      postcode: '99099',
    },
    ...{ series: ['published' as const], consentedOn: '2026-01-10', from: '2026-01-01', to: '2027-01-01' },
  } as const;

  test.each(['0639984558', '06 39 98 45 58', '+33 6.39.98.45.58', 'Lemoine Oriande', 'o.lemoine@example.com'])(
    'who declares for a holder keeps "%s" to itself',
    async (text) => {
      expect(await judged(() => `declared ${text}.`, undefined, { task: 'declare', declaration })).toMatchObject({
        status: 'FAIL',
      });
    },
  );

  test('the code of a consent is a secret too', async () => {
    const url = 'http://localhost:3000/callback?code=nFfYSZnFgUFg&state=s-1';
    const task: Task = { task: 'callback', redirectUri: 'http://localhost:3000/callback', url };
    expect(await judged(() => `came back with ${url}`, undefined, task)).toMatchObject({
      status: 'FAIL',
      told: expect.stringContaining('an authorization code'),
    });
  });
});

test('a digit more makes a phone number another number', () => {
  const secrets = new Secrets([{ kind: "a holder's phone number", text: '0639984558' }]);
  expect(secrets.in('PRM 30639984558123')).toEqual([]);
  expect(secrets.blanked('call 06-39-98-45-58 now')).toBe('call *** now');
});

test.each([
  ['one word', 'x'],
  ['words that begin like a token', '-eyJabcdefgh'],
])('a log of a million characters is searched at once, also when it is %s', (_, piece) => {
  const secrets = new Secrets([], new Set(['abc123']));
  const log = piece.repeat(1_000_000 / piece.length);
  const begun = performance.now();
  expect(secrets.in(log)).toEqual([]);
  expect(secrets.in(`${log}abc123`)).toEqual(['an access token']);
  // to look again from every letter would take an hour
  expect(performance.now() - begun).toBeLessThan(10_000);
});
