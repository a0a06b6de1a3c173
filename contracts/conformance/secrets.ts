import type { JournalEntry, TestWorld } from '../../mock-server/testing/index.ts';
import type { Finding } from './check.ts';
import { idleness, incomplete } from './findings.ts';
import type { Step } from './scenario.ts';
import { Secrets, type SecretText } from './secret-texts.ts';
import type { Side, Task } from './task.ts';
import { personalData } from './wire-personal.ts';

/** Where the secrets of a scenario lie. */
export interface SecretPlace {
  readonly side: Side;
  readonly world: TestWorld;
  readonly twin: TestWorld;
  readonly steps: readonly Step[];
}

/**
 * What no output may hold (CL-18): secrets of the applications, tokens and codes of this world, and who the holders of
 * the points concerned are. Identifiers of metering points are not counted: logs need them.
 */
export async function secretsOf(place: SecretPlace, journal: readonly JournalEntry[]): Promise<Secrets> {
  const { world, steps } = place;
  const texts: SecretText[] = [];
  for (const { clientId, clientSecret } of world.applications) {
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    texts.push({ kind: 'the client secret', text: clientSecret }, { kind: 'the client secret', text: basic });
  }
  for (const { task } of steps) texts.push(...secretsOfTask(task));
  if (steps.length > 0) texts.push(...(await secretsOfHolders(place)));
  const endings = journal.map(({ request }) => /…(\S{6})$/.exec(String(request.headers.authorization ?? ''))?.[1]);
  return new Secrets(texts, new Set(endings.filter((ending) => ending !== undefined)));
}

function secretsOfTask(task: Task): SecretText[] {
  if (task.task === 'callback') {
    const query = task.url.split('?')[1] ?? '';
    const code = new URLSearchParams(query).get('code');
    return code === null ? [] : [{ kind: 'an authorization code', text: code }];
  }
  if (task.task !== 'declare') return [];
  const { name, email, phone } = task.declaration.holder;
  return [
    { kind: "a holder's name", text: name },
    { kind: "a holder's e-mail address", text: email },
    ...(phone === undefined ? [] : [{ kind: "a holder's phone number", text: phone } as const]),
  ];
}

async function secretsOfHolders({ side, world, twin, steps }: SecretPlace): Promise<SecretText[]> {
  const concerned = new Set(steps.flatMap((step) => pointsOf(step)));
  const points = (await world.points()).filter(({ meteringPointId }) => concerned.has(meteringPointId));
  const texts = points.flatMap(({ holder: { name, email } }): SecretText[] => [
    { kind: "a holder's name", text: name },
    { kind: "a holder's e-mail address", text: email },
  ]);
  // who has not asked for addresses cannot print them
  const told = steps.flatMap(({ calls }) => calls.filter(({ kind }) => kind === 'contract' || kind === 'customer'));
  const asked = [...new Set(told.flatMap(({ meteringPointId }) => meteringPointId ?? []))];
  if (asked.length === 0) return texts;
  const { streets, phones } = await personalData(twin, side.operator, asked);
  return [
    ...texts,
    ...streets.map((text) => ({ kind: "a holder's street", text }) as const),
    ...phones.map((text) => ({ kind: "a holder's phone number", text }) as const),
  ];
}

function pointsOf({ task, calls }: Step): string[] {
  const called = calls.flatMap(({ meteringPointId }) => meteringPointId ?? []);
  if (task.task === 'sync') return [...task.points, ...called];
  if (task.task === 'declare') return [task.declaration.meteringPointId, ...called];
  return task.task === 'proofs' ? [...Object.keys(task.files), ...called] : called;
}

/** CL-18: secrets, tokens and personal data in what the program printed besides the lines of the protocol. */
export function secretsFinding(steps: readonly Step[], secrets: Secrets): Finding {
  if (steps.length === 0) return { check: 'CL-18', status: 'SKIP', told: 'no run of the program came to its end' };
  const leaks = steps.flatMap((step) =>
    linesOf(step).flatMap(({ stream, line }) => {
      const kinds = secrets.in(line);
      const evidence = `step ${step.number}, ${stream}: ${secrets.blanked(line).slice(0, 200)}`;
      return kinds.length > 0 ? [{ kinds, evidence }] : [];
    }),
  );
  const idle = idleness(steps);
  if (leaks.length === 0 && idle !== undefined) return { check: 'CL-18', status: 'SKIP', told: idle };
  if (leaks.length === 0) {
    const lines = steps.reduce((sum, step) => sum + linesOf(step).length, 0);
    const told = `The log (${lines} ${lines === 1 ? 'line' : 'lines'}) holds no secret, token or personal data.`;
    const passed = { check: 'CL-18', status: 'PASS', told } as const;
    return incomplete(passed, steps);
  }
  const kinds = [...new Set(leaks.flatMap((leak) => leak.kinds))].join(', ');
  const lines = leaks.length === 1 ? 'One line of the log holds' : `${leaks.length} lines of the log hold`;
  const told = `${lines} ${kinds}; a good client blanks them before it writes.`;
  return { check: 'CL-18', status: 'FAIL', told, evidence: leaks.slice(0, 5).map(({ evidence }) => evidence) };
}

// A problem is meant for people and logs; the other lines of the protocol hold what they must.
function linesOf({ end, shown }: Step): { stream: string; line: string }[] {
  const errors = end.stderr.split('\n').filter((line) => line.trim() !== '');
  const problems = shown.problems.map(({ text }) => text);
  return [
    ...errors.map((line) => ({ stream: 'stderr', line })),
    ...[...shown.log, ...problems].map((line) => ({ stream: 'stdout', line })),
  ];
}
