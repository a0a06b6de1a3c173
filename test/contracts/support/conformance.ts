import type { Finding } from '../../../contracts/conformance/check.ts';
import type { Invocation, Program, ProgramEnd } from '../../../contracts/conformance/program.ts';
import type { ConformanceScenario, Stage } from '../../../contracts/conformance/scenario.ts';
import type { SyncTask } from '../../../contracts/conformance/task.ts';

/** A C5 meter and a gas meter of the park `solo`. */
export const electricityPoint = '00000000011001';
export const gasPoint = '00000000010001';

/** Three days of a meter. */
export const syncTask: SyncTask = {
  task: 'sync',
  points: [electricityPoint],
  series: ['daily'],
  from: '2026-01-12',
  to: '2026-01-15',
};

/** A scenario of v5 that plays as told, or runs one step and passes CL-08. */
export function smallScenario(
  changes: Partial<ConformanceScenario> = {},
  play: (stage: Stage) => Promise<readonly Finding[]> = async (stage) => {
    await stage.run(syncTask);
    return [{ check: 'CL-08', status: 'PASS', told: 'All is well.' }];
  },
): ConformanceScenario {
  return {
    name: 'power-v5-small',
    about: 'A small story.',
    side: { operator: 'enedis', generation: 'v5' },
    checks: ['CL-08'],
    world: { now: '2026-01-15T09:00:00Z', parks: ['solo'], rights: 'active' },
    play,
    ...changes,
  };
}

/** A program that ends as told. */
export function program(work: (invocation: Invocation) => Partial<ProgramEnd> | Promise<Partial<ProgramEnd>>): Program {
  return async (invocation) => ({
    ...{ exitCode: 0, timedOut: false, stdout: '', stderr: '', tookMs: 1 },
    ...(await work(invocation)),
  });
}

/** What a program that reads daily energy by v5 learns: the token, and the answer. */
export async function readDaily(
  environment: Readonly<Record<string, string>>,
): Promise<{ token: string; text: string }> {
  const {
    WATTIF_BASE_URL: base = '',
    WATTIF_POINTS: point = '',
    WATTIF_FROM: start = '',
    WATTIF_TO: end = '',
  } = environment;
  const credentials = {
    client_id: environment.WATTIF_CLIENT_ID ?? '',
    client_secret: environment.WATTIF_CLIENT_SECRET ?? '',
  };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials });
  const issued = await fetch(`${base}/oauth2/v3/token`, { method: 'POST', body });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  const query = new URLSearchParams({ usage_point_id: point, start, end });
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${base}/metering_data_dc/v5/daily_consumption?${query}`, { headers });
  return { token, text: await answer.text() };
}

/** A program that reads daily energy and says so in a line of the protocol. */
export const reader: Program = program(async ({ environment }) => {
  const { text } = await readDaily(environment);
  const [, value = '0'] = /"value":"(\d+)"/.exec(text) ?? [];
  const line = { point: environment.WATTIF_POINTS, series: 'daily', period: environment.WATTIF_FROM };
  return { stdout: `${JSON.stringify({ ...line, value: Number(value), unit: 'Wh' })}\n`, stderr: 'read one point\n' };
});
