import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type PactCore, startPactCore } from '../../contracts/verify/pact-library.ts';
import { folderOf, pactOf } from './support/pacts.ts';

// A core in place of Pact's, which does what the consumer's name says.
const fakeCore = `
const { readFileSync } = require('node:fs');
exports.verifyPacts = ({ pactUrls: [file] }) => {
  const { consumer } = JSON.parse(readFileSync(file, 'utf8'));
  if (consumer.name === 'crash') process.kill(process.pid, 'SIGKILL');
  return consumer.name === 'silence' ? new Promise(() => {}) : Promise.resolve('{"errors":[]}');
};
`;

const projectWithFake = (): string =>
  folderOf({
    'package.json': {},
    'node_modules/@pact-foundation/pact/index.js': '',
    'node_modules/@pact-foundation/pact-core/index.js': `${fakeCore}exports.default = exports;`,
  });

const asked = (core: PactCore, what: string) =>
  core.verify({ pact: pactOf([], what), providerBaseUrl: 'http://127.0.0.1:1', providerStatesSetupUrl: '' });

async function coreWith(patience?: number): Promise<PactCore> {
  const core = await startPactCore({ from: projectWithFake(), ...(patience !== undefined && { patience }) });
  onTestFinished(() => core.close());
  return core;
}

test('a core that crashes spoils one interaction alone: the next one has a new core', async () => {
  const core = await coreWith();
  await expect(asked(core, 'good')).resolves.toMatchObject({ passed: true });
  await expect(asked(core, 'crash')).rejects.toThrow("Pact's verifier ended: SIGKILL.");
  await expect(asked(core, 'good')).resolves.toMatchObject({ passed: true });
  const crashes = [asked(core, 'crash'), asked(core, 'crash'), asked(core, 'good')];
  const outcomes = (await Promise.allSettled(crashes)).map(({ status }) => status);
  expect(outcomes).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('a core that never answers is ended when the time of the interaction is up', async () => {
  const core = await coreWith(1);
  await expect(asked(core, 'silence')).rejects.toThrow("Pact's verifier ended: it gave no answer in 0.001 s.");
});

test('a core that was closed starts no other', async () => {
  const core = await coreWith();
  await core.close();
  await expect(asked(core, 'good')).rejects.toThrow("Pact's verifier ended: it was closed.");
});

test.each(['SIGINT', 'SIGTERM'] as const)('a run that %s ends leaves no folder behind', async (signal) => {
  const scratch = folderOf({});
  const library = new URL('../../contracts/verify/pact-library.ts', import.meta.url).href;
  const script = `
    import { startPactCore } from ${JSON.stringify(library)};
    const core = await startPactCore({ from: ${JSON.stringify(projectWithFake())} });
    await core.verify({ pact: { consumer: {}, provider: {} }, providerBaseUrl: '', providerStatesSetupUrl: '' });
    process.send('ready');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  const [folder] = readdirSync(scratch).filter((name) => name.startsWith('wattif-verify-'));
  if (folder === undefined || child.pid === undefined) throw new Error('there is no folder of the verifier');
  // as Ctrl-C does: the whole group hears it
  process.kill(-child.pid, signal);
  await vi.waitFor(() => expect(existsSync(join(scratch, folder))).toBe(false), { timeout: 5000 });
});
