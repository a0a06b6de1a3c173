import { expect, test } from 'vitest';
import { seededRandom } from '../../mock-server/core/random.ts';
import { startSimulator } from '../support/adict.ts';
import { EnedisClient } from '../support/enedis.ts';
import { flawsOf } from '../support/schema.ts';

const client0 = '22516914714270';
const home = '00000000011001';

async function connected(options: Parameters<typeof startSimulator>[0] = {}) {
  const started = await startSimulator(options);
  const enedis = new EnedisClient(started.simulator.url, started.world);
  return { ...started, enedis, [Symbol.asyncDispose]: () => started.simulator.close() };
}

test('the recorded days of sandbox client 0 come back to the byte, whatever the clock says (enedis.md 3.2)', async () => {
  await using it = await connected();
  const daily =
    '{"meter_reading":{"usage_point_id":"22516914714270","start":"2021-09-14","end":"2021-09-22","quality":"BRUT","reading_type":{"unit":"Wh","measurement_kind":"energy","aggregate":"sum","measuring_period":"P1D"},"interval_reading":[{"value":"49171","date":"2021-09-14"},{"value":"44101","date":"2021-09-15"},{"value":"38218","date":"2021-09-16"},{"value":"39894","date":"2021-09-17"},{"value":"34943","date":"2021-09-18"},{"value":"26429","date":"2021-09-19"},{"value":"38000","date":"2021-09-20"},{"value":"34589","date":"2021-09-21"}]}}';
  for (const now of ['2021-10-01T08:00:00Z', '2024-03-01T08:00:00Z', '2033-01-01T08:00:00Z']) {
    it.world.clock.set({ now: new Date(now) });
    it.enedis.forgetToken();
    const answer = await it.enedis.v5('metering_data_dc/v5/daily_consumption', client0, '2021-09-14', '2021-09-22');
    expect(answer.text).toBe(daily);
  }
  const curve = await it.enedis.v5('metering_data_clc/v5/consumption_load_curve', client0, '2021-09-14', '2021-09-15');
  const values = curve.json<{ meter_reading: { interval_reading: { value: string; date: string }[] } }>().meter_reading;
  expect(values.interval_reading.map(({ value }) => value).join(',')).toBe(
    '2249,1032,988,945,1569,992,958,983,1520,969,1616,2257,2311,2478,2280,2319,2192,2161,2196,2153,2147,979,1682,731,735,1709,1370,1417,2321,3029,3554,2064,1344,1880,433,703,508,430,317,737,1141,1628,857,732,261,488,1698,2172',
  );
  expect(values.interval_reading.at(-1)?.date).toBe('2021-09-15 00:00:00');
});

test('the same meter read through v5 and through 2026 gives the same numbers at the same instant', async () => {
  await using it = await connected({ parks: ['solo', 'syndicat', 'soleil'], rights: 'active' });
  const random = seededRandom('generations');
  const points = (await it.world.points()).filter(
    ({ provider, park }) => provider === 'enedis' && park !== 'enedis-sandbox',
  );
  let compared = 0;
  for (let round = 0; round < 40; round += 1) {
    const point = points[random.int(0, points.length - 1)]?.meteringPointId ?? '';
    const day = 1 + random.int(0, 20);
    const start = `2025-${String(random.int(7, 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const end = start.replace(/\d\d$/, String(day + random.int(1, 7)).padStart(2, '0'));
    const old = await it.enedis.v5('metering_data_clc/v5/consumption_load_curve', point, start, end);
    const recent = await it.enedis.v2026('courbe_de_charge_consommation', point, start, end);
    expect(recent.status).toBe(old.status);
    if (old.status !== 200) continue;
    compared += 1;
    type Old = { meter_reading: { interval_reading: { value: string; date: string; interval_length: string }[] } };
    type Recent = { grandeur: [{ points: { v: string; d: string; p: string }[] }] };
    const [quantity] = recent.json<Recent>().grandeur;
    const before = old
      .json<Old>()
      .meter_reading.interval_reading.map((one) => [one.value, one.date, one.interval_length]);
    expect(quantity.points.map(({ v, d, p }) => [v, d, p])).toEqual(before);
  }
  expect(compared).toBeGreaterThan(10);
});

test('the half-hours of a day add up to the day, 46 and 50 of them when the hour changes (enedis.md 2.3)', async () => {
  await using it = await connected();
  for (const [start, end, count] of [
    ['2025-03-30', '2025-03-31', 46],
    ['2025-10-26', '2025-10-27', 50],
    ['2025-12-24', '2025-12-25', 48],
  ] as const) {
    type Reading = { meter_reading: { interval_reading: { value: string }[] } };
    const curve = await it.enedis.v5('metering_data_clc/v5/consumption_load_curve', home, start, end);
    const daily = await it.enedis.v5('metering_data_dc/v5/daily_consumption', home, start, end);
    const powers = curve.json<Reading>().meter_reading.interval_reading.map(({ value }) => Number(value));
    expect(powers).toHaveLength(count);
    expect(powers.every((power) => power % 2 === 0)).toBe(true);
    const [day] = daily.json<Reading>().meter_reading.interval_reading;
    expect(powers.reduce((sum, power) => sum + power / 2, 0)).toBe(Number(day?.value));
  }
});

test('a day is there from 8:00 in Paris on the next (enedis.md 2.4)', async () => {
  await using it = await connected({ now: new Date('2026-01-15T06:59:00Z') });
  const yesterday = () => it.enedis.v5('metering_data_dc/v5/daily_consumption', home, '2026-01-14', '2026-01-15');
  const early = await yesterday();
  expect([early.status, early.text]).toEqual([
    404,
    '{"error":"no_data_found","error_description":"no measure found for this usage point"}',
  ]);
  it.world.clock.advance('PT1M');
  expect((await yesterday()).status).toBe(200);
});

test('a consent comes from the authorize page, and ends by revocation with 403 (enedis.md 1.4, 4.2)', async () => {
  await using it = await connected({ rights: 'none' });
  const read = () => it.enedis.v5('metering_data_dc/v5/daily_consumption', home, '2026-01-10', '2026-01-12');
  const none =
    '{"error":"ADAM-DC-0008","error_description":"No consent can be found for this customer and this usage point."}';
  expect([(await read()).status, (await read()).text]).toEqual([403, none]);
  const query = { state: 'abcx', redirect_uri: 'http://localhost:9/cb' };
  const page = await it.enedis.authorize('v1', query);
  expect(page.text).toContain(home);
  await it.world.happen('enedis', 'consentGiven', { meteringPointId: home });
  expect((await read()).status).toBe(200);
  await it.world.happen('enedis', 'consentRevoked', { meteringPointId: home });
  expect((await read()).status).toBe(403);
});

test('the last digit of the state picks a sandbox client, and client 9 refuses (enedis.md 1.4, 3.1)', async () => {
  await using it = await connected();
  const sent = async (state: string) =>
    new URL(
      (await it.enedis.authorize('v1', { state, redirect_uri: 'http://localhost:9/cb' })).headers.get('location') ?? '',
    );
  expect((await sent('abc0')).searchParams.get('usage_point_id')).toBe(client0);
  expect((await sent('abc7')).searchParams.get('usage_point_id')).toBe('64975835695673;63695879465986;22315546958763');
  const refused = await sent('abc9');
  expect(refused.search).toBe('?code=403&error=access_denied&error_description=authorization_request_refused');
});

test('the sixth call in a second is refused in the words of the gateway, and the next second opens (enedis.md 4.2, 5)', async () => {
  await using it = await connected({ quotas: 'enforced' });
  const call = () => it.enedis.v5('metering_data_dc/v5/daily_consumption', client0, '2021-09-14', '2021-09-15');
  for (let nth = 0; nth < 5; nth += 1) expect((await call()).status).toBe(200);
  const burst = await call();
  expect([burst.status, burst.text]).toEqual([
    429,
    '{"fault":{"code":900807,"message":"Message throttled out","description":"You have exceeded your quota"}}',
  ]);
  it.world.clock.advance('PT1S');
  expect((await call()).status).toBe(200);
});

test('the call over an hour’s quota is told when the next full hour opens, and that hour opens (enedis.md 4.2, 5)', async () => {
  await using it = await connected({ quotas: 'enforced' });
  const world = await it.simulator.createWorld({
    now: new Date('2026-07-17T04:12:00Z'),
    clock: 'frozen',
    applications: [{ name: 'few', limits: { perHour: 2 } }],
  });
  const enedis = new EnedisClient(it.simulator.url, world);
  const call = () => enedis.v5('metering_data_dc/v5/daily_consumption', client0, '2021-09-14', '2021-09-15');
  expect([(await call()).status, (await call()).status]).toEqual([200, 200]);
  const refused = await call();
  expect([refused.status, refused.text]).toEqual([
    429,
    '{"code":"900804","message":"Message throttled out","description":"You have exceeded your quota .You can access API after 2026-Jul-17 05:00:00+0000 UTC","nextAccessTime":"2026-Jul-17 05:00:00+0000 UTC"}',
  ]);
  world.clock.set({ now: new Date('2026-07-17T05:00:00Z') });
  expect((await call()).status).toBe(200);
});

test('an expired token and a made-up one get the two texts of 900901 (enedis.md 4.2)', async () => {
  await using it = await connected();
  const token = await it.enedis.token();
  const ask = async (bearer: string) => {
    const headers = { authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${it.simulator.url}/metering_data_dc/v5/daily_consumption`, { headers });
    return [answer.status, await answer.text()];
  };
  it.world.clock.advance('PT3H30M');
  const said = (description: string) =>
    `{"fault":{"code":900901,"message":"Invalid Credentials","description":"${description}"}}`;
  expect(await ask(token)).toEqual([
    401,
    said('Invalid Credentials. Make sure you have provided the correct security credentials'),
  ]);
  expect(await ask('eyJ.a.b')).toEqual([
    401,
    said(
      'Invalid JWT token. Signature verification failed.. Make sure you have provided the correct security credentials',
    ),
  ]);
});

test('every operation answers as its description says, for every kind of point', async () => {
  await using it = await connected({
    parks: ['solo', 'syndicat', 'soleil'],
    rights: 'active',
    dialects: { enedis: { transitionalMeasures: 'served' } },
  });
  const points = (await it.world.points()).filter(({ provider }) => provider === 'enedis');
  const days = ['2026-01-05', '2026-01-10'] as const;
  const flaws: string[] = [];
  const check = async (operation: string, path: string) => {
    const answer = await it.enedis.get(path);
    flaws.push(...flawsOf(operation, { ...answer, headers: answer.headers }));
  };
  for (const [index, { meteringPointId: id }] of points.entries()) {
    if (index % 4 !== 0 && index < 48) continue;
    const v5 = `usage_point_id=${id}&start=${days[0]}&end=${days[1]}`;
    const v2 = `pointId=${id}&dateDebut=${days[0]}&dateFin=${days[1]}`;
    await check('dailyConsumption', `/metering_data_dc/v5/daily_consumption?${v5}`);
    await check('dailyProduction', `/metering_data_dp/v5/daily_production?${v5}`);
    await check('dailyConsumptionMaxPower', `/metering_data_dcmp/v5/daily_consumption_max_power?${v5}`);
    await check('consumptionLoadCurve', `/metering_data_clc/v5/consumption_load_curve?${v5}`);
    await check('productionLoadCurve', `/metering_data_plc/v5/production_load_curve?${v5}`);
    await check('consumptionLoadCurveV4', `/v4/metering_data/consumption_load_curve?${v5}`);
    await check('dailyConsumptionV1', `/mesure_synchrone_auto/v1/metering_data/daily_consumption?${v5}`);
    await check('dailyConsumption2026', `/mesure_synchrone_auto/v2/consommation_quotidienne?${v2}`);
    await check('productionLoadCurve2026', `/mesure_synchrone_auto/v2/courbe_de_charge_production?${v2}`);
    await check(
      'maxPower2026',
      `/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne?${v2}&mesuresPas=P1D&grandeurPhysique=TOUT`,
    );
    await check('consumptionIndex2026', `/mesure_synchrone_auto/v2/index_consommation?${v2}`);
    await check('identity', `/customers_i/v5/identity?usage_point_id=${id}`);
    await check('contactData', `/customers_cd/v5/contact_data?usage_point_id=${id}`);
    await check('contracts', `/customers_upc/v5/usage_points/contracts?usage_point_id=${id}`);
    await check('addresses', `/customers_upa/v5/usage_points/addresses?usage_point_id=${id}`);
    await check('contractsV4', `/v4/customers/usage_points/contracts?usage_point_id=${id}`);
    await check('contractSituation', `/situation_contrat_auto/v1/${id}`);
    await check('contractSummary', `/synth_contrat_auto/v1/${id}`);
    await check('generalData', `/donnees_generales_auto/v1/${id}`);
    await check('supply', `/alimentation_auto/v1/${id}`);
    await check('metering', `/comptage_auto/v1/${id}`);
    expect(flaws.slice(0, 3), id).toEqual([]);
  }
  const services = await it.enedis.post('/subscribed_services/v1', { autorisationId: 11, comptage: false });
  expect(flawsOf('subscribedServices', { ...services, headers: services.headers })).toEqual([]);
});

test('customer data is there for consumption points only (enedis.md 2.5)', async () => {
  await using it = await connected();
  expect((await it.enedis.get(`/customers_i/v5/identity?usage_point_id=${client0}`)).status).toBe(200);
  expect((await it.enedis.get('/customers_i/v5/identity?usage_point_id=24880057139941')).status).not.toBe(200);
});

test('an application told with its return address gets the browser back there; one told a wrong address is refused', async () => {
  await using it = await connected();
  const make = (redirectUri: string) =>
    fetch(`${it.simulator.url}/_wattif/worlds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'returns', applications: [{ name: 'portal', redirectUri }] }),
    });
  expect((await make('ftp://b.example')).status).toBe(400);
  const made = await make('https://b.example/cb');
  expect(made.status).toBe(201);
  expect(await made.json()).toMatchObject({ applications: [{ redirectUri: 'https://b.example/cb' }] });
  const query = new URLSearchParams({
    client_id: 'returns-portal',
    response_type: 'code',
    duration: 'P1Y',
    state: '0',
  });
  const url = `${it.simulator.url}/dataconnect/v1/oauth2/authorize?${query}`;
  const sent = await fetch(url, { redirect: 'manual' });
  expect(sent.headers.get('location')).toMatch(/^https:\/\/b\.example\/cb\?code=/);
});
