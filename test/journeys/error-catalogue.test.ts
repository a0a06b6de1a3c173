import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownError } from '../../mock-server/core/known-error.ts';
import { isSameBody } from '../../mock-server/core/recipe.ts';
import type { Simulator } from '../../mock-server/index.ts';
import type { components } from '../../openapi/types/control.d.ts';
import { startSimulator } from '../support/adict.ts';
import type { Tried } from '../support/try-recipe.ts';

type Shown = KnownError & { readonly commands: readonly string[] };

/** What a recipe was answered, or why it was not. */
type Got = Tried | { readonly failure: string };

type Reproduction = components['schemas']['Reproduction'];

let simulator: Simulator;
let errors: readonly Shown[];
const wrong = new Set<string>();

beforeAll(async () => {
  ({ simulator } = await startSimulator());
  const answer = await fetch(`${simulator.url}/_wattif/errors`);
  ({ errors } = (await answer.json()) as { errors: readonly Shown[] });
});

afterAll(async () => {
  await simulator.close();
  const right = errors.filter(({ id }) => !wrong.has(id));
  const shares = [...new Set(errors.map(({ provider }) => provider))].map(
    (name) => `${name} ${right.filter(({ provider }) => provider === name).length}`,
  );
  process.stdout.write(`error catalogue: ${right.length} of ${errors.length} reproducible (${shares.join(', ')})\n`);
});

test('every known error is answered to the byte when the simulator brings it about itself, and it says so', async () => {
  const got = new Map<string, Got>();
  const doubted: string[] = [];
  await inParallel(4, errors, async ({ id }) => {
    const { asExpected, ...answer } = await reproduced(id);
    got.set(id, answer);
    if (!asExpected) doubted.push(id);
  });
  expect(departures(got)).toEqual([]);
  expect(doubted).toEqual([]);
}, 60_000);

test('every known error is answered to the byte when its commands are pasted into a shell', async () => {
  const shells = 3;
  const shares = Array.from({ length: shells }, (_, nth) => errors.filter((_error, index) => index % shells === nth));
  const outputs = await Promise.all(shares.map(pasted));
  expect(departures(new Map(outputs.flatMap((output) => [...output])))).toEqual([]);
}, 60_000);

function departures(got: ReadonlyMap<string, Got>): unknown[] {
  return errors.flatMap((error) => {
    const answer = got.get(error.id) ?? { failure: 'nothing was printed' };
    const isRight =
      'body' in answer &&
      answer.status === error.status &&
      (error.location === undefined || answer.location === error.location) &&
      isSameBody(error.body, answer.body);
    if (isRight) return [];
    wrong.add(error.id);
    return [{ id: error.id, documented: { status: error.status, body: error.body, location: error.location }, answer }];
  });
}

async function reproduced(id: string): Promise<Got & { readonly asExpected: boolean }> {
  const response = await fetch(`${simulator.url}/_wattif/errors/${id}/reproduction`, { method: 'POST' });
  if (!response.ok) return { failure: await response.text(), asExpected: false };
  const { status, headers, body, asExpected } = (await response.json()) as Reproduction;
  return { status, body, asExpected, ...(headers.location !== undefined && { location: headers.location }) };
}

async function inParallel<T>(lanes: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function pasted(share: readonly Shown[]): Promise<Map<string, Got>> {
  const [, ...parts] = (await bash(scriptOf(share))).split(/\n>>> (.*)\n/);
  const got = new Map<string, Got>();
  for (let at = 0; at + 1 < parts.length; at += 2) got.set(parts[at] ?? '', printed(parts[at + 1] ?? ''));
  return got;
}

// A token line that the shell has just run word for word is not run again: that world's clock stands, its token lives.
function scriptOf(share: readonly Shown[]): string {
  const lines: string[] = [];
  let taken: string | undefined;
  for (const { id, commands } of share) {
    lines.push(`printf '\\n>>> %s\\n' ${id}`);
    for (const command of commands) {
      const takes = command.startsWith('token=');
      if (!takes || command !== taken) lines.push(command);
      if (takes) taken = command;
    }
  }
  return `${lines.join('\n')}\nprintf '\\n>>> end\\n'`;
}

// curl prints the head of the answer, one more before it where it was told to go on with its body.
function printed(text: string): Got {
  const found = /^(?:HTTP\/1\.1 100 .*?\r\n\r\n)?HTTP\/1\.1 (\d{3}) (.*?)\r\n\r\n(.*)$/s.exec(text);
  if (!found) return { failure: text };
  const [, status, head = '', body = ''] = found;
  const location = /^location: (.*?)\r?$/im.exec(head)?.[1];
  return { status: Number(status), body, ...(location !== undefined && { location }) };
}

function bash(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-s'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const pieces: Buffer[] = [];
    shell.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    shell.on('error', reject);
    shell.on('close', () => resolve(Buffer.concat(pieces).toString('utf8')));
    shell.stdin.end(script);
  });
}
