import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playScenario } from '../../contracts/conformance/engine.ts';
import type { Task } from '../../contracts/conformance/task.ts';
import { start, type TestSimulator } from '../../mock-server/testing/index.ts';
import {
  electricityPoint,
  gasPoint,
  program,
  readDaily,
  reader,
  smallScenario,
  syncTask,
} from './support/conformance.ts';

let simulator: TestSimulator;
beforeAll(async () => {
  simulator = await start();
});
afterAll(() => simulator.close());

const ended = { exitCode: 0, timedOut: false, stdout: '', stderr: '', tookMs: 1 };

test('a program is told its task, the address, its credentials, the time and its folder, and nothing of the twin', async () => {
  const told: Readonly<Record<string, string>>[] = [];
  const listener = program(({ environment }) => {
    told.push(environment);
    return {};
  });
  const tasks: Task[] = [
    { ...syncTask, series: ['daily', 'load-curve'], directions: ['consumption', 'production'] },
    { task: 'proofs', files: { [gasPoint]: ['/tmp/a.pdf'] } },
    { task: 'consent', redirectUri: 'http://localhost:3000/callback' },
    {
      task: 'callback',
      redirectUri: 'http://localhost:3000/callback',
      url: 'http://localhost:3000/callback?code=abcdef',
    },
  ];
  const scenario = smallScenario({}, async (stage) => {
    for (const task of tasks) await stage.run(task);
    expect(told[0]).toEqual({
      WATTIF_TASK: 'sync',
      WATTIF_OPERATOR: 'enedis',
      WATTIF_GENERATION: 'v5',
      WATTIF_BASE_URL: simulator.url,
      WATTIF_CLIENT_ID: stage.world.application.clientId,
      WATTIF_CLIENT_SECRET: stage.world.application.clientSecret,
      WATTIF_NOW: '2026-01-15T09:00:00.000Z',
      WATTIF_STATE: expect.stringContaining('wattif-conformance-'),
      WATTIF_CLOCK: `${simulator.url}/_wattif/worlds/${stage.world.id}/clock`,
      WATTIF_POINTS: electricityPoint,
      WATTIF_SERIES: 'daily load-curve',
      WATTIF_DIRECTIONS: 'consumption production',
      WATTIF_FROM: '2026-01-12',
      WATTIF_TO: '2026-01-15',
    });
    return [];
  });
  const { findings } = await playScenario(simulator, scenario, listener, { clock: 'program' });
  expect(findings[0]?.told).toContain('made no call');
  expect(told[1]).toMatchObject({ WATTIF_TASK: 'proofs', WATTIF_PROOFS: `{"${gasPoint}":["/tmp/a.pdf"]}` });
  expect(told[2]).toMatchObject({ WATTIF_TASK: 'consent', WATTIF_REDIRECT_URI: 'http://localhost:3000/callback' });
  expect(told[3]).toMatchObject({ WATTIF_CALLBACK_URL: 'http://localhost:3000/callback?code=abcdef' });
});

test('a step knows its own calls and lines, and the folder is kept over the steps and gone behind them', async () => {
  let folder = '';
  const keeper = program(async ({ environment, ...rest }) => {
    folder = environment.WATTIF_STATE ?? '';
    writeFileSync(`${folder}/run-${readdirSync(folder).length + 1}`, '');
    return reader({ environment, ...rest });
  });
  const scenario = smallScenario({}, async (stage) => {
    const first = await stage.run(syncTask);
    await stage.until('2026-01-16T09:00:00Z');
    const second = await stage.run({ ...syncTask, to: '2026-01-16' });
    expect(first.calls.map(({ kind, days }) => [kind, days])).toEqual([
      ['token', undefined],
      ['readings', { from: '2026-01-12', to: '2026-01-15' }],
    ]);
    expect(second.calls.map(({ days }) => days?.to)).toEqual([undefined, '2026-01-16']);
    expect(second.calls[0]?.at).toBeGreaterThanOrEqual(Date.parse('2026-01-16T09:00:00Z'));
    expect(first.shown.values).toHaveLength(1);
    expect(second.number).toBe(2);
    expect(readdirSync(folder)).toEqual(['run-1', 'run-2']);
    return [{ check: 'CL-08', status: 'PASS', told: 'seen' }];
  });
  const { findings } = await playScenario(simulator, scenario, keeper);
  expect(findings.map(({ status, told }) => [status, told])).toEqual([
    ['PASS', 'seen'],
    ['PASS', 'The log (2 lines) holds no secret, token or personal data.'],
  ]);
  expect(existsSync(folder)).toBe(false);
});

test('truth is read from a twin without faults, at the time of the world', async () => {
  const scenario = smallScenario({ checks: ['CL-08', 'CL-09'] }, async (stage) => {
    await stage.world.faults.use({ operation: '*', fault: { kind: 'answer', status: 503 } });
    const step = await stage.run(syncTask);
    expect(step.calls.map(({ status }) => status)).toEqual([503]);
    const asked = { points: [electricityPoint], series: ['daily' as const], from: '2026-01-13', to: '2026-01-17' };
    expect((await stage.truth(asked)).map(({ day }) => day)).toEqual(['2026-01-13', '2026-01-14']);
    await stage.until('2026-01-16T09:00:00Z');
    expect((await stage.truth(asked)).map(({ day }) => day)).toEqual(['2026-01-13', '2026-01-14', '2026-01-15']);
    return [
      { check: 'CL-08', status: 'PASS', told: 'seen' },
      { check: 'CL-09', status: 'PASS', told: 'seen' },
    ];
  });
  const failing = program(async ({ environment }) => {
    await readDaily(environment).catch(() => undefined);
    return {};
  });
  const { findings } = await playScenario(simulator, scenario, failing);
  expect(findings.map(({ status, told }) => (status === 'PASS' ? status : told))).toEqual(['PASS', 'PASS', 'PASS']);
});

test('what a scenario throws, and a check that it forgets, are errors of the judge', async () => {
  const broken = smallScenario({ checks: ['CL-08', 'CL-09'] }, async (stage) => {
    await stage.run(syncTask);
    throw new Error('no such point');
  });
  const thrown = await playScenario(simulator, broken, reader);
  expect(thrown.findings.slice(0, 2)).toEqual([
    { check: 'CL-08', status: 'ERROR', told: 'the judge broke off: no such point' },
    { check: 'CL-09', status: 'ERROR', told: 'the judge broke off: no such point' },
  ]);
  const forgotten = await playScenario(simulator, smallScenario({ checks: ['CL-08', 'CL-09'] }), reader);
  expect(forgotten.findings.map(({ check, status }) => `${check} ${status}`)).toEqual([
    'CL-08 PASS',
    'CL-09 ERROR',
    'CL-18 PASS',
  ]);
  const noWorld = smallScenario({ world: { now: 'tomorrow' } });
  expect((await playScenario(simulator, noWorld, reader)).findings.map(({ status }) => status)).toEqual([
    'ERROR',
    'ERROR',
  ]);
  const unstartable = () => Promise.reject(new Error('spawn ENOENT'));
  const { findings } = await playScenario(simulator, smallScenario(), unstartable);
  expect(findings[0]).toMatchObject({
    status: 'ERROR',
    told: expect.stringContaining('could not be started: spawn ENOENT'),
  });
});

test('a program that says 77 is skipped, and so is one that did nothing at all: it keeps every rule', async () => {
  const refuses = await playScenario(
    simulator,
    smallScenario(),
    program(() => ({ exitCode: 77 })),
  );
  expect(refuses.findings[0]).toEqual({
    check: 'CL-08',
    status: 'SKIP',
    told: 'the program does not do the task "sync" (exit code 77)',
  });
  const absent = await playScenario(
    simulator,
    smallScenario(),
    program(() => ({ exitCode: 1, stderr: 'a\nno module x\n' })),
  );
  expect(absent.findings[0]).toEqual({
    check: 'CL-08',
    status: 'SKIP',
    told: 'the program made no call and printed no line of the protocol; it ended with exit code 1, and said "no module x"',
  });
});

test('a step that is stopped passes nothing, but what it broke stays broken', async () => {
  const story = smallScenario({ checks: ['CL-08', 'CL-09'] }, async (stage) => {
    await stage.run(syncTask);
    return [
      { check: 'CL-08', status: 'PASS', told: 'seen' },
      { check: 'CL-09', status: 'FAIL', told: 'wrong' },
    ];
  });
  const slow = program(() => ({ exitCode: undefined, timedOut: true, tookMs: 60_000 }));
  const { findings } = await playScenario(simulator, story, slow);
  expect(findings[0]).toMatchObject({
    status: 'ERROR',
    told: expect.stringMatching(/^step 1 \(sync\) was stopped after 60 s/),
  });
  expect(findings[1]).toMatchObject({ status: 'FAIL', told: 'wrong' });
  expect(findings[2]).toMatchObject({
    check: 'CL-18',
    status: 'ERROR',
    told: expect.stringMatching(/^step 1 \(sync\) was stopped after 60 s.* Until then: The log \(/),
  });
});

test('a step that printed too much and was stopped is told in one reason', async () => {
  const story = smallScenario({}, async (stage) => {
    await stage.run(syncTask);
    return [{ check: 'CL-08', status: 'PASS', told: 'seen' }];
  });
  const endless = program(() => ({ exitCode: undefined, timedOut: true, tookMs: 60_000, isCut: true }));
  const { findings } = await playScenario(simulator, story, endless);
  expect(findings[0]?.told).toMatch(/^step 1 \(sync\) printed more than [^.]*\. Until then: seen$/);
});

test('when every line that a program prints is spelt wrongly, what is skipped for want of lines is not passed over', async () => {
  const story = smallScenario({ checks: ['CL-08', 'CL-09'] }, async (stage) => {
    await stage.run(syncTask);
    return [
      { check: 'CL-08', status: 'SKIP', told: 'The program prints no values.' },
      { check: 'CL-09', status: 'PASS', told: 'seen' },
    ];
  });
  const good = '{"point":"1","series":"daily","period":"2026-01-14","value":1,"unit":"kWh"}';
  const line = good.replace('daily', 'dayly');
  const judged = async (stdout: string, exitCode = 0) => {
    const misspelt = program(async (invocation) => ({ ...(await reader(invocation)), stdout, exitCode }));
    return (await playScenario(simulator, story, misspelt, { clock: 'program' })).findings;
  };
  const findings = await judged(`${line}\n${line}\n`);
  expect((await judged(`${line}\n${good}\n`))[0]?.status).toBe('SKIP');
  expect((await judged(`${line}\n`, 77))[0]?.status).toBe('SKIP');
  expect(findings.slice(0, 2)).toEqual([
    {
      check: 'CL-08',
      status: 'ERROR',
      told: `The program prints no values. But 2 lines of JSON that it printed are none of the protocol, the first: series is "dayly": ${line}`,
    },
    { check: 'CL-09', status: 'PASS', told: 'seen' },
  ]);
});

test('of a step that prints more than is read nothing is said, for or against', async () => {
  const chatty = program(async (invocation) => ({ ...(await reader(invocation)), isCut: true }));
  for (const status of ['PASS', 'FAIL'] as const) {
    const story = smallScenario({}, async (stage) => {
      await stage.run(syncTask);
      return [{ check: 'CL-08', status, told: 'Two days.' }];
    });
    const { findings } = await playScenario(simulator, story, chatty, { clock: 'program' });
    expect(findings.map(({ check, status: found }) => `${check} ${found}`)).toEqual(['CL-08 ERROR', 'CL-18 ERROR']);
    expect(findings[0]?.told).toMatch(/^step 1 \(sync\) printed more than .* Until then: Two days\.$/);
  }
});

test('in a world that runs, time goes by itself; in one that the program moves, only so', async () => {
  const sleeper = program(async ({ environment }) => {
    const clock = environment.WATTIF_CLOCK;
    if (clock !== undefined) {
      const headers = { 'content-type': 'application/json' };
      await fetch(`${clock}/advance`, { method: 'POST', headers, body: JSON.stringify({ by: 'PT1.5S' }) });
      const told = (await (await fetch(clock)).json()) as { now: string };
      return { stdout: told.now };
    }
    return { stdout: 'none' };
  });
  const times: string[] = [];
  const story = smallScenario({}, async (stage) => {
    const { end } = await stage.run(syncTask);
    times.push(end.stdout);
    return [];
  });
  await playScenario(simulator, story, sleeper, { clock: 'program' });
  await playScenario(simulator, story, sleeper, { clock: 'real' });
  expect(times).toEqual(['2026-01-15T09:00:01.500Z', 'none']);
});

test('equal seeds play to the same verdicts and the same values, other seeds to other values', async () => {
  const story = smallScenario({}, async (stage) => {
    const { shown } = await stage.run(syncTask);
    const [truth] = await stage.truth({ ...syncTask });
    expect(shown.values[0]?.value).toBe(truth?.value);
    return [{ check: 'CL-08', status: 'PASS', told: `${truth?.value} Wh` }];
  });
  const play = async (seed: string) => (await playScenario(simulator, story, reader, { seed })).findings;
  expect(await play('one')).toEqual(await play('one'));
  expect((await play('two'))[0]?.told).not.toBe((await play('one'))[0]?.told);
});

test('a run that is interrupted says so, and judges nothing', async () => {
  const stop = new AbortController();
  const interrupted = program(() => {
    stop.abort();
    return ended;
  });
  const { findings } = await playScenario(simulator, smallScenario(), interrupted, { signal: stop.signal });
  expect(findings[0]).toEqual({ check: 'CL-08', status: 'ERROR', told: 'the run was interrupted' });
});

test('calls that the journal let go cannot show that a rule is kept: what would pass is an ERROR', async () => {
  const { world } = smallScenario();
  const forgetful = smallScenario({ world: { ...world, journalBytes: 10_000 } });
  const hammer = program(async ({ environment }) => {
    const address = `${environment.WATTIF_BASE_URL}/metering_data_dc/v5/daily_consumption`;
    const token = await fetch(`${environment.WATTIF_BASE_URL}/oauth2/v3/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: environment.WATTIF_CLIENT_ID ?? '',
        client_secret: environment.WATTIF_CLIENT_SECRET ?? '',
      }),
    });
    const { access_token } = (await token.json()) as { access_token: string };
    for (let n = 0; n < 20; n += 1) await fetch(address, { headers: { authorization: `Bearer ${access_token}` } });
    return {};
  });
  const { findings } = await playScenario(simulator, forgetful, hammer, { clock: 'program' });
  expect(findings.map(({ status }) => status)).toEqual(['ERROR', 'ERROR']);
  expect(findings[0]?.told).toMatch(/^the journal let \d+ exchanges go/);
});
