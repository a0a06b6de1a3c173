import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSimulator } from '../../../mock-server/index.ts';
import { consentPages } from '../../../reference-client/examples/consent.ts';
import { loadCurve } from '../../../reference-client/examples/load-curve.ts';
import { differences } from '../../../reference-client/examples/migrate.ts';
import { enedisWorld } from './enedis-world.ts';

const home = '00000000011001';

test('the example of a consent takes a customer to the operator and back to the points', async () => {
  await using it = await enedisWorld({ rights: 'none', dialects: { enedis: { newServices: 'empty-first' } } });
  for (const generation of ['v5', '2026'] as const) {
    const pages = consentPages(it.client(generation)).listen(0);
    onTestFinished(() => void pages.close());
    const portal = `http://localhost:${(pages.address() as AddressInfo).port}`;
    const sent = await fetch(portal, { redirect: 'manual' });
    const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const link = sent.headers.get('location') ?? '';
    const answer = async (decision: string) => {
      const body = new URLSearchParams([
        ['point', home],
        ['decision', decision],
      ]);
      const decided = await fetch(link, { method: 'POST', body, redirect: 'manual' });
      return (decided.headers.get('location') ?? '').replace('http://localhost:3000', portal);
    };
    const refused = await fetch(await answer('refuse'), { headers: { cookie } });
    expect(await refused.text()).toBe('Nothing was shared.');
    const back = await answer('accept');
    expect(await (await fetch(back, { headers: { cookie } })).text()).toBe(`Thank you. We may read ${home}.`);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await fetch(back, { headers: { cookie: 'state=another' } })).status).toBe(502);
    expect(warn).toHaveBeenCalledWith('the customer came back with the state of somebody else');
    warn.mockRestore();
    await it.world.happen('enedis', 'consentRevoked', { meteringPointId: home });
  }
});

test('the example of a load curve prints intervals, days and holes', async () => {
  await using it = await enedisWorld();
  const lines: string[] = [];
  const client4 = '42900589957123';
  await loadCurve(it.client('2026'), client4, { from: '2026-03-01', to: '2026-03-08' }, (line) => lines.push(line));
  expect(lines.slice(0, 2)).toEqual([
    'start,end,W',
    expect.stringMatching(/^2026-02-28T23:00:00.000Z,2026-02-28T23:30:00.000Z,\d+$/),
  ]);
  expect(lines.filter((line) => line.startsWith('# 2026-03-'))).toHaveLength(5);
  expect(lines.at(-1)).toBe('# not measured: 2026-03-02T23:00:00.000Z to 2026-03-04T23:00:00.000Z');
});

test('the example of a migration finds no difference, and finds one that there is', async () => {
  await using it = await enedisWorld();
  const { clientId, clientSecret } = it.simulator.application;
  const options = { clientId, clientSecret, host: it.simulator.url, clock: it.time };
  const span = { from: '2025-10-20', to: '2025-11-01' };
  expect(await differences(options, home, span)).toEqual([]);
  it.world.faults.use({ operation: 'dailyConsumption2026', fault: { kind: 'replace', values: { v: '1' }, record: 2 } });
  expect(await differences(options, home, span)).toEqual([
    expect.stringMatching(/^dailyEnergy from 2025-10-20T22:00:00.000Z: \d+ Wh .* by v5, 1 Wh .* by 2026$/),
  ]);
});

test.for([
  [
    'load-curve',
    ['00000000011001', '2026-03-01', '2026-03-03'],
    /^start,end,W\n(?:\S+\n){96}# 2026-03-01: [\d.]+ kWh\n/,
  ],
  ['migrate', ['00000000011001', '2026-03-01', '2026-03-03'], /^Both generations say the same\.\n$/],
] as const)('the example %s runs as its comment says', async ([name, words, expected]) => {
  const simulator = await createSimulator({ rights: 'active' });
  onTestFinished(() => simulator.close());
  const { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET } = simulator.application;
  const env = { ...process.env, CLIENT_ID, CLIENT_SECRET, HOST: simulator.url };
  const path = `reference-client/examples/${name}.ts`;
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  expect(output).toMatch(expected);
  expect(code).toBe(0);
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(61);
});
