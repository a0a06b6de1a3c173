import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSimulator, type Simulator, type WorldHandle } from '../../mock-server/index.ts';

interface RuleView {
  id: string;
  seen: number;
  fired: number;
  healsAt?: string;
  provider?: string;
}

let simulator: Simulator;
let world: WorldHandle;

beforeAll(async () => {
  simulator = await createSimulator({ now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen', quotas: 'off' });
  world = simulator.world();
});
afterAll(() => simulator.close());
beforeEach(() => world.faults.reset());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${simulator.url}/_wattif${path}`, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const faults = '/worlds/default/faults';
const reset = { kind: 'reset' };

describe('rules over the control API', () => {
  test('one is ordered, listed with its counters and taken away', async () => {
    const ordered = await control('POST', faults, { operation: 'publishedConsumption', fault: reset, times: 1 });
    expect(ordered).toMatchObject({ status: 201, body: { provider: 'grdf', seen: 0, fired: 0 } });
    const { id } = ordered.body as RuleView;
    expect((await control('GET', faults)).body).toEqual({ faults: [ordered.body] });
    expect((await control('DELETE', `${faults}/${id}`)).status).toBe(204);
    expect((await control('GET', faults)).body).toEqual({ faults: [] });
  });

  test('the newest stands first', async () => {
    await control('POST', faults, { name: 'old', fault: reset });
    await control('POST', faults, { name: 'new', fault: reset });
    const { body } = await control('GET', faults);
    expect(body.faults.map(({ name }: { name: string }) => name)).toEqual(['new', 'old']);
  });

  test('one that heals itself tells when, as an instant', async () => {
    const { body } = await control('POST', faults, { fault: reset, timeToLive: 'PT10M' });
    expect(body.healsAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const left = Date.parse(body.healsAt) - performance.timeOrigin - performance.now();
    expect(Math.round(left / 60_000)).toBe(10);
  });

  test('replacing puts these in force, the first one first, and no others', async () => {
    await control('POST', faults, { name: 'before', fault: reset });
    const rules = [
      { name: 'one', fault: reset },
      { name: 'two', fault: [{ kind: 'delay', by: 'PT1S' }, reset] },
    ];
    const { status, body } = await control('PUT', faults, { faults: rules });
    expect(status).toBe(200);
    expect(body.faults).toMatchObject(rules);
    expect(body.faults).toHaveLength(2);
  });

  test.each([
    [{ fault: reset, from: '9:00' }, 'is no instant and no time'],
    [{ fault: { kind: 'refuse', reason: 'no-dta' } }, 'Did you mean \\"no-data\\"?'],
    [{ operation: 'publishdConsumption', fault: reset }, 'Did you mean \\"publishedConsumption\\"?'],
  ])('when one of many makes no sense, those in force stay: %j', async (wrong, fix) => {
    await control('POST', faults, { name: 'before', fault: reset });
    const { status, body } = await control('PUT', faults, { faults: [{ name: 'good', fault: reset }, wrong] });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(fix);
    expect(world.faults.list().map(({ name }) => name)).toEqual(['before']);
  });

  test('resetting takes all away, and restoring sets their counters back', async () => {
    await control('POST', faults, { fault: reset, operation: 'sofitKeys', times: 1 });
    await fetch(`${simulator.url}/openam/oauth2/realms/externeGrdf/connect/jwk_uri`).catch(() => undefined);
    expect(world.faults.list()).toMatchObject([{ seen: 1, fired: 1 }]);
    const { body } = await control('POST', `${faults}/restore`);
    expect(body.faults).toMatchObject([{ seen: 0, fired: 0 }]);
    expect((await control('DELETE', faults)).status).toBe(204);
    expect(world.faults.list()).toEqual([]);
  });

  test('taking away one that is not there names those in force', async () => {
    expect(await control('DELETE', `${faults}/f0`)).toMatchObject({
      status: 404,
      body: { detail: 'There is no rule "f0". None is in force.' },
    });
    const { id } = world.faults.use({ fault: { kind: 'reset' } });
    expect((await control('DELETE', `${faults}/f0`)).body.detail).toBe(`There is no rule "f0". In force are: ${id}.`);
  });

  test.each([
    [{ fault: { kind: 'rset' } }, 'must be one of refuse'],
    [{ fault: { kind: 'cut', afterRecord: 3 } }, 'afterRecord'],
    [{ fault: { kind: 'cut' } }, 'The fault cut needs afterRecords or afterBytes'],
    [{ fault: { kind: 'drip', bytesPerSecond: 5, by: 'PT1S' } }, 'The fault drip has no \\"by\\".'],
    [{ fault: { kind: 'reorder', how: 'stall' } }, 'give reversed or neighbours.'],
    [{ fault: { kind: 'delay', by: '2s' } }, 'give a duration such as PT2S'],
    [{ fault: [] }, 'fault'],
    [{ fault: reset, provider: 'engie' }, 'There is no provider \\"engie\\".'],
    [{ fault: reset, times: 0 }, 'times'],
    [{ fault: reset, from: '09:00', until: '*:20' }, 'are of different forms'],
    [{ fault: reset, timeToLive: 'P1M' }, 'is no duration of days or less'],
    [{ fault: reset, timeToLive: 'P999999999D' }, 'give a duration of more than 0 and at most P365D.'],
    [{ fault: { kind: 'content-type', type: 'a\nb' } }, 'type of content-type is'],
    [{ fault: { kind: 'event', event: 'holderRevoke' } }, 'Did you mean \\"holderRevokes\\"?'],
  ])('a rule that makes no sense is answered with the fix: %j', async (plan, fix) => {
    const { status, body } = await control('POST', faults, plan);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(fix);
    expect(world.faults.list()).toEqual([]);
  });

  test('an unknown world or provider is told with those that exist', async () => {
    expect((await control('GET', '/worlds/nowhere/faults')).status).toBe(404);
    expect((await control('GET', '/providers/engie/reserved')).status).toBe(404);
  });

  test('the reserved identifiers of a provider are listed with what each does', async () => {
    const { body } = await control('GET', '/providers/enedis/reserved');
    expect(body.points[0]).toEqual({
      meteringPointId: '00000000091001',
      about: 'There is no measure in the period: 404 no_data_found.',
      operation: ['daily*', 'consumption*', 'production*', 'maxPower*'],
      fault: { kind: 'refuse', reason: 'no-data' },
    });
  });
});

describe('rules of a test in the same process', () => {
  test('are held to the same checks as those of the control API', () => {
    expect(() => world.faults.use({ fault: { kind: 'refuse', reason: 'nodata' } })).toThrow('Did you mean "no-data"?');
    const rule = world.faults.use({ operation: 'daily*', fault: { kind: 'reset' } });
    expect(rule).toMatchObject({ provider: 'enedis', seen: 0, fired: 0 });
    expect(world.faults.list()).toEqual([rule]);
    expect(world.faults.remove(rule.id)).toBe(true);
    expect(world.faults.remove(rule.id)).toBe(false);
    world.faults.restore();
  });

  test('are gone after a reset of the world', async () => {
    const other = await simulator.createWorld({ name: 'other' });
    other.faults.use({ fault: { kind: 'reset' } });
    expect(world.faults.list()).toEqual([]);
    await other.reset();
    expect(other.faults.list()).toEqual([]);
    other.delete();
  });
});
