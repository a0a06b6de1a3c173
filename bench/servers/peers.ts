import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractPath } from '../wire.ts';
import { type Running, startServer } from './running.ts';

/** What wattif answered, for the peers to answer the same. */
export interface Answers {
  readonly token?: string;
  readonly contract?: string;
  readonly month?: string;
  readonly stream?: string;
}

/** A folder with the answers, which peers read when they start. */
export interface AnswerFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Writes answers down for the peers. */
export async function answerFolder(answers: Answers): Promise<AnswerFolder> {
  const path = await mkdtemp(join(tmpdir(), 'wattif-bench-'));
  for (const [name, text] of Object.entries(answers)) await writeFile(join(path, name), text);
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** Starts a peer that was compiled, such as `peers/bare`. */
export function startPeer(program: string, answers: string): Promise<Running> {
  return startServer({ args: [program, answers], health: '/health' });
}

const root = new URL('../../', import.meta.url);

/** Starts Prism's mock on our description of the API; it serves the description's own example of contract data. */
export async function startPrism(): Promise<Running & { readonly contract: string }> {
  const port = await freePort();
  const prism = fileURLToPath(new URL('node_modules/@stoplight/prism-cli/dist/index.js', root));
  const spec = fileURLToPath(new URL('openapi/grdf-adict.yaml', root));
  const contract = contractPath('GI999001');
  const running = await startServer({
    args: [prism, 'mock', spec, '--host', '127.0.0.1', '--port', String(port), '--verboseLevel', 'silent'],
    url: `http://127.0.0.1:${port}`,
    health: contract,
    headers: { authorization: 'Bearer any' },
  });
  return { ...running, contract };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
