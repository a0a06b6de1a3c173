import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../mock-server/providers/enedis/wire-records.ts';
import { clientOf, startSimulator } from '../support/adict.ts';
import { EnedisClient } from '../support/enedis.ts';

// of `fixtures/parks/solo.json`, both readable from the start
const gasHome = '00000000010001';
const electricHome = '00000000011001';
const twoYears = 'date_debut=2024-01-15&date_fin=2026-01-14';

describe('gas', () => {
  test('a stream fails in its middle: good lines, then one of 2000100 with the period to ask again (adict.md 2.3)', async () => {
    await using started = await startSimulator();
    const { adict, world } = started;
    const whole = (await adict.published(gasHome, twoYears)).text.split('\n');
    world.faults.use({
      operation: 'publishedConsumption',
      fault: { kind: 'refuse', reason: 'partial-failure', afterRecords: 3 },
      times: 1,
    });
    const broken = await adict.published(gasHome, twoYears);
    expect(broken.status).toBe(200);
    const lines = broken.text.split('\n');
    expect(lines.slice(0, 3)).toEqual(whole.slice(0, 3));
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({
      pce: { id_pce: gasHome },
      periode: { date_debut: '2024-01-15', date_fin: '2026-01-14' },
      statut_restitution: { code: '2000100' },
    });
    expect(lines.slice(4)).toEqual(['']);
    expect((await adict.published(gasHome, twoYears)).text.split('\n')).toEqual(whole);
    expect(world.journal({ reason: 'partial-failure' })).toMatchObject([{ lines: 4, status: 200, decidedBy: 'fault' }]);
  });

  test.each([
    ['glued', (text: string) => `[${text.replaceAll('}{', '},{')}]`],
    ['pretty-glued', (text: string) => `[${text.replaceAll('\n', '').replaceAll('}{', '},{')}]`],
    ['array', (text: string) => text],
  ] as const)('records framed %s are the same records (adict.md 2.3)', async (as, repaired) => {
    await using started = await startSimulator();
    const { adict, world } = started;
    const whole = (await adict.published(gasHome, twoYears)).lines();
    world.faults.use({ fault: [{ kind: 'framing', as }, { kind: 'prefix' }] });
    const { text } = await adict.published(gasHome, twoYears);
    expect(text.startsWith('\u00a0')).toBe(true);
    expect(JSON.parse(repaired(text.slice(1)))).toEqual(whole);
  });

  test('a token dies in the middle of a job; a new one is another, even in the same second, and goes on', async () => {
    await using started = await startSimulator();
    const { adict, world } = started;
    const first = await adict.token();
    world.faults.use({
      provider: 'grdf',
      operation: 'contractData',
      fault: { kind: 'token-dies' },
      after: 1,
      times: 1,
    });
    expect((await adict.contract(gasHome)).status).toBe(200);
    const died = await adict.contract(gasHome);
    expect(died.status).toBe(401);
    expect(await adict.rights()).toMatchObject({ status: 401, text: died.text });
    adict.forgetToken();
    expect(await adict.token()).not.toBe(first);
    expect((await adict.contract(gasHome)).status).toBe(200);
  });

  test('the gateway is out from 9:00 to 9:20, for everybody, by the world’s clock', async () => {
    await using started = await startSimulator();
    const { adict, world } = started;
    world.faults.use({
      provider: 'grdf',
      at: 'gateway',
      operation: '*Data',
      fault: { kind: 'page' },
      from: '09:00',
      until: '09:20',
    });
    expect((await adict.contract(gasHome)).status).toBe(503);
    world.clock.advance('PT19M');
    expect((await adict.contract(gasHome)).text).toContain('<html');
    world.clock.advance('PT1M');
    expect((await adict.contract(gasHome)).status).toBe(200);
    world.clock.advance('PT23H40M');
    expect((await adict.contract(gasHome)).status).toBe(503);
  });

  test('a holder revokes between two pages of work: the event comes about just before a call', async () => {
    await using started = await startSimulator();
    const { adict, world } = started;
    const input = { meteringPointId: '{meteringPointId}' };
    world.faults.use({
      fault: { kind: 'event', event: 'holderRevokes', input },
      operation: 'publishedConsumption',
      after: 1,
      times: 1,
    });
    expect((await adict.published(gasHome, twoYears)).text).not.toContain('1000014');
    expect((await adict.published(gasHome, twoYears)).text).toContain('1000014');
    expect((await adict.contract(gasHome)).text).toContain('1000014');
  });

  test('one application’s faults leave another’s alone, and the header orders for one call', async () => {
    await using started = await startSimulator({
      applications: [{ clientId: 'one' }, { clientId: 'two' }],
      rights: 'active',
    });
    const { simulator, world } = started;
    const [one, two] = world.applications.map((application) =>
      clientOf(simulator, { ...world, applications: [application] }),
    );
    world.faults.use({
      where: { application: 'two' },
      operation: 'contractData',
      fault: { kind: 'empty', status: 502 },
    });
    expect([(await one?.contract(gasHome))?.status, (await two?.contract(gasHome))?.status]).toEqual([200, 502]);
    const headers = { authorization: `Bearer ${await one?.token()}`, 'x-wattif-fault': 'no-data' };
    const answer = await fetch(`${simulator.url}/adict/v2/pce/${gasHome}/donnees_contractuelles`, { headers });
    expect(await answer.json()).toMatchObject({ statut_restitution: { code: '1000008' } });
  });
});

describe('electricity', () => {
  const week = ['2026-01-05', '2026-01-10'] as const;
  const daily = 'metering_data_dc/v5/daily_consumption';

  test('readings are the records of an answer: one is left out, one has no value, the rest is to the byte', async () => {
    await using started = await startSimulator();
    const { simulator, world } = started;
    const client = new EnedisClient(simulator.url, world);
    const whole = await client.v5(daily, electricHome, ...week);
    const days = whole.json<{ meter_reading: { interval_reading: { date: string; value: string }[] } }>().meter_reading;
    expect(days.interval_reading).toHaveLength(5);
    world.faults.use({
      fault: [
        { kind: 'drop', record: 2 },
        { kind: 'replace', values: { value: null }, record: 1 },
      ],
    });
    const broken = await client.v5(daily, electricHome, ...week);
    const [first, ...others] = days.interval_reading.filter((_day, nth) => nth !== 1);
    const expected = [{ ...first, value: null }, ...others];
    const wanted = whole.text.replace(JSON.stringify(days.interval_reading), JSON.stringify(expected));
    expect(broken.text).toBe(wanted);
    expect(broken.headers.get('content-length')).toBe(String(Buffer.byteLength(wanted)));
  });

  test('a curve breaks off in the middle of a reading, and the client notices', async () => {
    await using started = await startSimulator();
    const { simulator, world } = started;
    const client = new EnedisClient(simulator.url, world);
    world.faults.use({ fault: { kind: 'cut', afterRecords: 2, inside: true } });
    await expect(client.v5(daily, electricHome, ...week)).rejects.toThrow('terminated');
    expect(world.journal({ operation: 'dailyConsumption' })[0]).toMatchObject({ status: 200, decidedBy: 'fault' });
  });

  test('stale data: yesterday is not there yet, as a day ago', async () => {
    await using started = await startSimulator();
    const { simulator, world } = started;
    const client = new EnedisClient(simulator.url, world);
    const lastDay = async () => {
      const { meter_reading: reading } = (await client.v5(daily, electricHome, '2026-01-10', '2026-01-15')).json<{
        meter_reading: { interval_reading: { date: string }[] };
      }>();
      return reading.interval_reading.at(-1)?.date;
    };
    expect(await lastDay()).toBe('2026-01-14');
    world.faults.use({ fault: { kind: 'stale', by: 'P1D' }, times: 1 });
    expect(await lastDay()).toBe('2026-01-13');
    expect(await lastDay()).toBe('2026-01-14');
  });
});

describe('where the readings of an Enedis answer are', () => {
  test('in every generation, from the simulator itself (enedis.md 2.2, 2.7, 2.9)', async () => {
    await using started = await startSimulator();
    const client = new EnedisClient(started.simulator.url, started.world);
    const range = ['2026-01-05', '2026-01-07'] as const;
    const v5 = ['meter_reading', 'interval_reading'];
    const { json } = await client.v5('metering_data_clc/v5/consumption_load_curve', electricHome, ...range);
    expect(recordsIn(json())).toEqual(v5);
    const points = await client.v2026('consommation_quotidienne', electricHome, ...range);
    expect(recordsIn(points.json())).toEqual(['grandeur', 0, 'points']);
    const indexes = recordsIn((await client.v2026('index_consommation', electricHome, ...range)).json());
    expect(indexes).toEqual(['contexte', 0, 'grandeur', 0, 'calendrier', 0, 'classeTemporelle', 0, 'valeur']);
  });

  test.each([
    [{ contexte: [{ grandeur: [{ calendrier: [], cadranTotalisateur: { valeur: [] } }] }] }, 6],
    [{ serviceSouscrit: [] }, 1],
    [{ nbTotalServices: 0 }, undefined],
    [{ meter_reading: null }, undefined],
    [[], undefined],
    ['text', undefined],
    [null, undefined],
  ])('%j', (body, steps) => {
    expect(recordsIn(body)?.length).toBe(steps);
  });
});
