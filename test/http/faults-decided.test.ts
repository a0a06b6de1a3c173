import { describe, expect, test } from 'vitest';
import type { Fault } from '../../mock-server/core/fault.ts';
import { entryOf, runningSite } from './fake-site.ts';
import { rawCall } from './raw-call.ts';

describe('who decided a call that a fault acted on', () => {
  test.each<[Fault]>([
    [{ kind: 'delay', by: 'PT0S' }],
    [{ kind: 'pause', by: 'PT0S' }],
    [{ kind: 'drip', bytesPerSecond: 1e6 }],
  ])('%j: the operation, and the entry and the header still tell what the fault did', async (fault) => {
    const site = await runningSite();
    site.world.faults.use({ fault });
    const { status, headers } = await rawCall(site, '/export');
    const entry = await entryOf(site.world, 'exportThings');
    expect(entry).toMatchObject({ decidedBy: 'handler', fault: { rule: 'f1', fired: 1 } });
    expect(entry.why).toMatch(/^fault f1, 1st time: /);
    const told = fault.kind === 'delay' ? entry.why : `ordered: ${entry.why}`;
    expect([status, headers['x-wattif-why']]).toEqual([200, `${entry.id}; ${told}`]);
  });

  test.each<[Fault]>([
    [{ kind: 'refuse', reason: 'thing-unknown' }],
    [{ kind: 'refuse', reason: 'thing-unknown', afterRecords: 1 }],
    [{ kind: 'answer', status: 200 }],
    [{ kind: 'page' }],
    [{ kind: 'empty' }],
    [{ kind: 'reset' }],
    [{ kind: 'cut', afterRecords: 1 }],
    [{ kind: 'garble' }],
    [{ kind: 'duplicate' }],
    [{ kind: 'drop', record: 1 }],
    [{ kind: 'reorder' }],
    [{ kind: 'framing', as: 'array' }],
    [{ kind: 'prefix' }],
    [{ kind: 'content-type', type: 'text/html' }],
    [{ kind: 'replace', values: { line: 0 } }],
    [{ kind: 'stale', by: 'P1D' }],
    [{ kind: 'token-dies' }],
  ])('%j: the fault', async (fault) => {
    const site = await runningSite();
    site.world.faults.use({ fault: [{ kind: 'delay', by: 'PT0S' }, fault] });
    await rawCall(site, '/export');
    expect(await entryOf(site.world, 'exportThings')).toMatchObject({ decidedBy: 'fault', fault: { rule: 'f1' } });
  });

  test('an answer that a rule at the gateway changes is decided by it, a rule behind it that only waits or not', async () => {
    const site = await runningSite();
    site.world.faults.use({ at: 'gateway', fault: { kind: 'garble' } });
    site.world.faults.use({ fault: { kind: 'delay', by: 'PT0S' } });
    await rawCall(site, '/things/1');
    expect(await entryOf(site.world, 'readThing')).toMatchObject({ decidedBy: 'fault', fault: { rule: 'f2' } });
  });
});

describe('a fault that finds nothing to act on', () => {
  const oneRecord = 'the answer had 1 record only, so';
  test.each<[Fault, string, string]>([
    [{ kind: 'cut', afterRecords: 3 }, '/things/1', `${oneRecord} nothing was cut`],
    [{ kind: 'cut', afterRecords: 1, inside: true, how: 'end' }, '/things/1', `${oneRecord} nothing was cut`],
    [{ kind: 'cut', afterRecords: 4 }, '/export', 'the answer had 3 records only, so nothing was cut'],
    [{ kind: 'cut', afterBytes: 99 }, '/things/1', 'the answer had 10 bytes only, so nothing was cut'],
    [{ kind: 'garble', record: 2 }, '/things/1', `${oneRecord} nothing was garbled`],
    [{ kind: 'duplicate', record: 4 }, '/export', 'the answer had 3 records only, so nothing came twice'],
    [{ kind: 'drop', record: 2 }, '/things/1', `${oneRecord} nothing was left out`],
    [{ kind: 'reorder' }, '/things/1', `${oneRecord} nothing was reordered`],
    [{ kind: 'reorder', how: 'neighbours' }, '/things/1', `${oneRecord} nothing was reordered`],
    [{ kind: 'replace', values: { id: 2 }, record: 2 }, '/things/1', `${oneRecord} nothing was replaced`],
    [{ kind: 'replace', values: { no: 2 } }, '/things/1', 'there was no such key, so nothing was replaced'],
  ])('%j leaves %s to the operation, and the entry says so', async (fault, path, note) => {
    const site = await runningSite();
    const whole = await rawCall(site, path);
    site.world.journal.clear();
    const { id } = site.world.faults.use({ fault });
    const { status, text, end, headers } = await rawCall(site, path);
    expect({ status, text, end }).toEqual({ status: 200, text: whole.text, end: whole.end });
    expect(headers['x-wattif-why']).toContain(`; ordered: fault ${id}, 1st time: `);
    const entry = await entryOf(site.world, path === '/export' ? 'exportThings' : 'readThing');
    expect(entry).toMatchObject({ decidedBy: 'handler', fault: { rule: id } });
    expect(entry.why).toMatch(new RegExp(`^fault ${id}, 1st time: .*; ${note}$`));
    expect(site.world.met.times('fault', fault.kind)).toBe(0);
  });

  test('beside one that acts does not change who decided', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: [{ kind: 'prefix' }, { kind: 'cut', afterRecords: 3 }] });
    await rawCall(site, '/things/1');
    const entry = await entryOf(site.world, 'readThing');
    expect(entry).toMatchObject({ decidedBy: 'fault' });
    expect(entry.why).toContain('nothing was cut');
    expect([...site.world.met.of('fault')]).toEqual([['prefix', 1]]);
  });

  test('and rests nowhere is told too', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: { kind: 'pause', by: 'PT0S', afterRecords: 3 } });
    await rawCall(site, '/export');
    const { why } = await entryOf(site.world, 'exportThings');
    expect(why).toMatch(/; the answer had 3 records only, so there was no rest$/);
  });

  test('and is a refusal inside an answer refuses it all the same, whole or behind its last record', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: { kind: 'refuse', reason: 'thing-unknown', afterRecords: 9 } });
    await rawCall(site, '/things/1');
    await rawCall(site, '/export');
    const whole = await entryOf(site.world, 'readThing');
    expect(whole).toMatchObject({ status: 404, decidedBy: 'fault' });
    expect(whole.why).toContain('; the answer is no stream, so it was refused whole');
    const behind = await entryOf(site.world, 'exportThings');
    expect(behind).toMatchObject({ status: 200, decidedBy: 'fault', lines: 4 });
    expect(behind.why).toContain('; the answer had 3 records only, and the refusal stands behind all of it');
  });

  test('leaves a refusal of the operation to it', async () => {
    const site = await runningSite();
    site.world.faults.use({ fault: { kind: 'cut', afterRecords: 3 } });
    await rawCall(site, '/things/unknown');
    const entry = await entryOf(site.world, 'readThing');
    expect(entry).toMatchObject({ status: 404, decidedBy: 'handler', reason: 'thing-unknown' });
  });
});

test('the scenarios of both rules that acted on a call were met, one of both once', async () => {
  const site = await runningSite();
  site.world.faults.use({ at: 'gateway', fault: { kind: 'prefix' } }, 'slow-gate');
  site.world.faults.use({ fault: { kind: 'garble' }, times: 1 }, 'bad-lines');
  site.world.faults.use({ fault: { kind: 'garble' }, after: 1 }, 'slow-gate');
  await rawCall(site, '/things/1');
  const entry = await entryOf(site.world, 'readThing');
  expect(entry.fault).toEqual({ rule: 'f2', scenario: 'bad-lines', fired: 1 });
  expect([...site.world.met.of('scenario')]).toEqual([
    ['fake/slow-gate', 1],
    ['fake/bad-lines', 1],
  ]);
  await rawCall(site, '/things/1');
  expect(site.world.met.times('scenario', 'fake/slow-gate')).toBe(2);
  expect([...site.world.met.of('fault')]).toEqual([
    ['prefix', 2],
    ['garble', 2],
  ]);
});
