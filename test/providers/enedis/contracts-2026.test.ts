import { describe, expect, test } from 'vitest';
import { meterEvents } from '../../../mock-server/providers/enedis/events-meters.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { caller, happen, home, peopleWorld, set } from './people-world.ts';

const selfConsumer = '12655648759651';
const producer = '24880057139941';
const operations = ['contractSituation', 'contractSummary', 'generalData', 'supply', 'metering'] as const;

function scene(change: Parameters<typeof peopleWorld>[0] = {}) {
  const world = peopleWorld({ rights: 'active', ...change });
  return { world, call: caller(world) };
}

const about = (prm: string) => ({ params: { prm } });

describe('the contract APIs of 2026 (enedis.md 2.8)', () => {
  test('answer JSON by the name of application/octet-stream (enedis.md 2.7)', async () => {
    const { call, world } = scene();
    for (const operation of operations) {
      const { status, type } = await call(operation, about(home));
      expect([status, type]).toEqual([200, 'application/octet-stream']);
    }
    set(world, { type2026: 'application/json' });
    expect((await call('supply', about(home))).type).toBe('application/json');
  });

  test('the situation of a consumer has the captured keys in their order', async () => {
    const { call } = scene();
    const { text } = await call('contractSituation', about(home));
    const list = JSON.parse(text) as Record<string, unknown>[];
    expect(list).toHaveLength(1);
    expect(Object.keys(list[0] ?? {})).toEqual([
      'usage_point_id',
      'contract_start',
      'contract_type',
      'contractor',
      'distribution_tariff',
      'subscribed_power',
      'segment',
      'customer',
      'contact_data',
      'person',
    ]);
    expect(list[0]).toMatchObject({ usage_point_id: home, contract_type: 'Contrat GRD-F', segment: 'C5' });
    expect(list[0]?.contract_start).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]00$/);
    expect(text).toMatch(/"subscribed_power":\{"unit":"kVA","value":"\d+"\}/);
    expect(text).toMatch(
      /"customer":\{"customer":\{"adress":\{"line1":"[^"]+","line4":"[^"]+","line6":"[^"]+","line7":"FR \(France\)"\}\}\}/,
    );
    expect(text).toMatch(/"person":\{"title":"(M|Mme)","lastname":"[^"]+","firstname":"[^"]+"\}/);
  });

  test('a self-consumer has two contracts, C5 and P4, the second without power', async () => {
    const { call } = scene();
    const list = JSON.parse((await call('contractSituation', about(selfConsumer))).text) as Record<string, unknown>[];
    expect(list.map(({ segment, contract_type: type }) => [segment, type])).toEqual([
      ['C5', 'Contrat GRD-F'],
      ['P4', 'Contrat GRD-A'],
    ]);
    expect(Object.keys(list[1] ?? {})).toEqual([
      'usage_point_id',
      'contract_start',
      'contract_type',
      'segment',
      'customer',
      'contact_data',
      'person',
    ]);
    const { body } = await call('contractSummary', about(selfConsumer));
    expect(body.segments).toEqual([{ segment: 'C5' }, { segment: 'P4' }]);
    expect(body.services_level).toBe('Communicant (ouvert aux services)');
    const only = (await call('contractSummary', about(producer))).body;
    expect(only.segments).toEqual([{ segment: 'P4' }]);
    expect(only).not.toHaveProperty('consumption_last_activation_date');
  });

  test('an entity above 36 kVA has an organization and a profile of powers', async () => {
    const { call, world } = scene();
    const point = [...parkOf(world).points()].find(({ segment }) => segment === 'C2' || segment === 'C3');
    const [contract] = JSON.parse((await call('contractSituation', about(point?.id ?? ''))).text);
    expect(contract.distribution_tariff).toMatch(/^Tarif HTA (Courte|Longue) Utilisation$/);
    expect(contract.distribution_tariff_profile).toHaveLength(5);
    expect(contract.distribution_tariff_profile[0]).toMatchObject({ name: 'Pointe', power: { unit: 'kW' } });
    expect(Object.keys(contract.organization)).toEqual(['name', 'siret_number', 'siren_number']);
    const { body } = await call('supply', about(point?.id ?? ''));
    expect(body).toMatchObject({ voltage_level: 'HTA', connection_state: 'Alimenté' });
  });

  test('general data, supply and metering have their shapes', async () => {
    const { call } = scene();
    const { address } = (await call('generalData', about(home))).body as { address: Record<string, string> };
    expect(address.postal_code_city).toMatch(/^\d{5} \S/);
    const supply = (await call('supply', about(home))).body;
    expect(Object.keys(supply)).toEqual([
      'serial_number',
      'connection_state',
      'voltage_level',
      'phase_count',
      'consumption_connection_power',
      'nominal_service_voltage',
    ]);
    expect(supply.serial_number).toBeTypeOf('number');
    const metering = (await call('metering', about(home))).body;
    expect(metering.dispositifComptage).toEqual({ typeComptage: { code: 'AMM', libelle: 'Compteur Linky' } });
  });

  test('print one serial number, another from the day on which the meter was replaced', async () => {
    const { call, world } = scene();
    const serials = async () => {
      const { compteurs } = (await call('metering', about(home))).body as { compteurs: { numeroSerie: string }[] };
      expect(compteurs[0]?.numeroSerie).toMatch(/^\d{14}$/);
      const { body } = await call('supply', about(home));
      expect(Number(compteurs[0]?.numeroSerie)).toBe(body.serial_number);
      return body.serial_number;
    };
    const before = await serials();
    await meterEvents.meterReplaced.happen(world, { meteringPointId: home });
    expect(await serials(), 'it is put up tomorrow').toBe(before);
    world.clock.advance('PT24H');
    const after = await serials();
    expect(after).not.toBe(before);
    await meterEvents.meterReplaced.happen(world, { meteringPointId: home });
    world.clock.advance('PT24H');
    expect([before, after]).not.toContain(await serials());
  });

  test('tell the same off-peak hours and activation as v5', async () => {
    const { call, world } = scene({ parks: ['electricity-points:60'] });
    for (const point of parkOf(world).points()) {
      if (point.direction === 'production' || point.sandboxClient === 8) continue;
      const v5 = (await call('contracts', { query: { usage_point_id: point.id } })).text;
      const hours = /"offpeak_hours":"([^"]+)"/.exec(v5)?.[1];
      const { relais } = (await call('metering', about(point.id))).body as { relais?: { plageHeuresCreuses: string } };
      expect(relais?.plageHeuresCreuses).toBe(hours);
      const activation = /"last_activation_date":"(\d{4}-\d\d-\d\d)/.exec(v5)?.[1];
      const { body } = await call('contractSummary', about(point.id));
      expect(String(body.consumption_last_activation_date).slice(0, 10)).toBe(activation);
    }
  });

  test.each([
    ['99999999999999', ['C1']],
    ['11111111111111', ['C2', 'P1']],
    ['14000000000001', ['C5']],
  ])('the sandbox point %s answers every application (enedis.md 3.4)', async (prm, segments) => {
    const { call } = scene({ rights: 'none' });
    const list = JSON.parse((await call('contractSituation', about(prm))).text) as { segment: string }[];
    expect(list.map(({ segment }) => segment)).toEqual(segments);
    for (const operation of operations) expect((await call(operation, about(prm))).status).toBe(200);
    if (prm === '14000000000001') expect(list[0]).toMatchObject({ subscribed_power: { unit: 'kVA', value: '9' } });
  });
});

describe('a contract call of 2026 is refused', () => {
  const noServices = '{"error":"Bad request","error_description":"Pas de services souscrits, le flux est stoppé."}';

  test('without a consent: there are no services (enedis.md 4.2)', async () => {
    const { call } = scene({ rights: 'none' });
    const { status, text } = await call('contractSituation', about(home));
    expect([status, text]).toEqual([400, noServices]);
  });

  test('for an unknown point in code and message, as the sandbox does, or as without a consent (enedis.md 3.4)', async () => {
    const { call, world } = scene({ rights: 'none' });
    const ask = () => call('contractSituation', about('12345678901299'));
    const told = await ask();
    expect([told.status, told.text]).toEqual([
      403,
      `{"code":"403","message":"Le client n'est pas autorisé pour le point demandé"}`,
    ]);
    set(world, { unknownContract: 'no-services' });
    expect((await ask()).text).toBe(noServices);
  });

  test.each([
    ['a point that is not fourteen digits', { params: { prm: 'abc' } }],
    ['a query', { params: { prm: home }, query: 'x=1' }],
    ['the point in the query', { params: { prm: home }, query: { pointId: home } }],
    ['a query about a sandbox point', { params: { prm: '14000000000001' }, query: 'x=1' }],
  ])('with %s: it is outside the Swagger, which gives 500 (enedis.md 2.8)', async (_, asked) => {
    const { call, world } = scene();
    for (const operation of operations) {
      const { status, body } = await call(operation, asked);
      expect([status, body.error]).toEqual([500, 'technical_error']);
    }
    set(world, { outsideDescription2026: '400' });
    expect((await call('supply', asked)).status).toBe(400);
  });

  test('in the documented shape by 403, code and message (enedis.md 3.4)', async () => {
    const { call } = scene({ rights: 'none', settings: { shape2026: 'code-and-message' } });
    const { status, text } = await call('supply', about(home));
    expect([status, text]).toEqual([
      403,
      `{"code":"403","message":"Le client n'est pas autorisé pour le point demandé"}`,
    ]);
  });

  test('when the customer moved out, in French (enedis.md 4.2)', async () => {
    const { call, world } = scene();
    await happen(world, 'customerMovesOut', { meteringPointId: home });
    const { status, text } = await call('generalData', about(home));
    expect([status, text]).toEqual([
      400,
      `{"error":"ADAM-DC-0007","error_description":"Le client n'est pas titulaire du point demandé."}`,
    ]);
  });

  test('when the application does not subscribe to that API (enedis.md 4.2)', async () => {
    const { call, world } = scene();
    await happen(world, 'apiSubscriptionEnds', { api: 'metering', clientId: 'app' });
    expect((await call('metering', about(home))).body.code).toBe('900908');
    expect((await call('supply', about(home))).status).toBe(200);
    await happen(world, 'apiSubscriptionStarts', { api: 'metering' });
    expect((await call('metering', about(home))).status).toBe(200);
  });
});
