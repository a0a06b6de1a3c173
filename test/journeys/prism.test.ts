import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarationOf, startSimulator } from '../support/adict.ts';

// An independent second opinion: Prism stands between a client and the simulator, and reports whatever differs from
// the description. It buffers and cannot read NDJSON of objects, so it sees the JSON operations only.
let prism: ChildProcess;
let proxy: string;
let started: Awaited<ReturnType<typeof startSimulator>>;

beforeAll(async () => {
  started = await startSimulator({ parks: ['syndicat'], rights: 'none' });
  const port = await freePort();
  proxy = `http://127.0.0.1:${port}`;
  const args = ['proxy', 'openapi/grdf-adict.yaml', `${started.simulator.url}/adict/v2`, '--port', String(port)];
  prism = spawn(process.execPath, ['node_modules/@stoplight/prism-cli/dist/index.js', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await saysReady(prism);
}, 60_000);

afterAll(async () => {
  prism.kill();
  await started.simulator.close();
});

test('Prism finds no violation in the answers of the JSON operations', async () => {
  const token = await started.adict.token();
  const [point, other] = await started.world.points();
  if (!point || !other) throw new Error('the park is empty');
  const id = point.meteringPointId;
  const found: Record<string, string | null> = {};
  const ask = async (method: string, path: string, body?: unknown): Promise<string> => {
    const response = await fetch(proxy + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    found[`${method} ${path} ${response.status}`] = response.headers.get('sl-violations');
    return response.text();
  };
  const declared = JSON.parse(await ask('PUT', `/pce/${id}/droit_acces`, declarationOf(point)));
  await ask('PUT', `/pce/${id}/droit_acces`, declarationOf(point));
  await started.world.happen('grdf', 'holderAccepts', { meteringPointId: id });
  await ask('GET', `/pce/${id}/donnees_contractuelles`);
  await ask('GET', `/pce/${id}/donnees_techniques`);
  await ask('GET', `/pce/${other.meteringPointId}/donnees_contractuelles`);
  await ask('PATCH', `/droit_acces/${declared.id_droit_acces}`, {});
  await ask('PATCH', `/droit_acces/${declared.id_droit_acces}`, {});
  expect(Object.keys(found)).toHaveLength(7);
  expect(Object.fromEntries(Object.keys(found).map((call) => [call, null]))).toEqual(found);
});

test('Prism does find a violation when there is one, so its silence means something', async () => {
  const response = await fetch(`${proxy}/pce/nonsense/donnees_techniques`, {
    headers: { authorization: `Bearer ${await started.adict.token()}` },
  });
  expect(response.headers.get('sl-violations')).toContain('id_pce');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer): void => {
      said += data.toString();
      if (said.includes('is listening')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', (code) => reject(new Error(`prism ended with ${code}: ${said}`)));
  });
}
