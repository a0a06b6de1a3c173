import { describe, expect, test } from 'vitest';
import { contractOf } from '../../../mock-server/providers/enedis/customers/contract.ts';
import { deliveryAddressOf } from '../../../mock-server/providers/enedis/customers/delivery-address.ts';
import { holderOf } from '../../../mock-server/providers/enedis/customers/holder.ts';
import {
  addressBody,
  contractBody,
  customerIdOf,
  identityBody,
  offPeakText,
} from '../../../mock-server/providers/enedis/customers/wire-customers.ts';
import { parkOf } from '../../../mock-server/providers/enedis/park.ts';
import { measures } from '../../../mock-server/providers/enedis/point.ts';
import { caller, happen, home, nowOf, peopleWorld, sandboxHome, set } from './people-world.ts';

const street = '00000000021001';
const producer = '24880057139941';

function scene(change: Parameters<typeof peopleWorld>[0] = {}) {
  const world = peopleWorld({ rights: 'active', ...change });
  return { world, call: caller(world) };
}

const about = (point: string) => ({ query: { usage_point_id: point } });

describe('customer data of v5 (enedis.md 2.5)', () => {
  test('identity of a person: id and three parts of the name', async () => {
    const { call } = scene();
    const { status, body, text, type } = await call('identity', about(home));
    expect([status, type]).toEqual([200, 'application/json']);
    expect(text).toMatch(
      /^\{"customer_id":"-?\d+","identity":\{"natural_person":\{"title":"(M|Mme)","firstname":"[^"]+","lastname":"[^"]+"\}\}\}$/,
    );
    expect(body.customer_id).toBeTypeOf('string');
  });

  test('identity of an entity: its name and company number, sometimes with a person beside it', async () => {
    const { call } = scene();
    const { body } = await call('identity', about(street));
    expect(body.identity).toMatchObject({ legal_entity: { name: 'Commune de Valcendre' } });
    const { world } = scene({ parks: ['electricity-points:3000'] });
    const shapes = new Set<string>();
    for (const point of parkOf(world).points()) {
      const { identity } = identityBody(holderOf(world, point, [], nowOf(world)), '1');
      shapes.add(Object.keys(identity).join('+'));
    }
    expect([...shapes].sort()).toEqual(['legal_entity', 'natural_person', 'natural_person+legal_entity']);
  });

  test('contact data: the recorded key is contact_data, the Swagger’s is contact', async () => {
    const { call, world } = scene();
    expect((await call('contactData', about(home))).text).toMatch(
      /^\{"customer_id":"-?\d+","contact_data":\{"phone":"063998\d{4}","email":"[^"]+@example\.com"\}\}$/,
    );
    set(world, { contactKey: 'documented' });
    expect(Object.keys((await call('contactData', about(home))).body)).toEqual(['customer_id', 'contact']);
  });

  test('contracts: keys in the recorded order, dates with the offset of that day', async () => {
    const { call } = scene();
    const { body, type } = await call('contracts', about(sandboxHome));
    expect(type, 'enedis.md 2.2').toBe('application/octet-stream');
    const { usage_points: points } = body.customer as { usage_points: Record<string, Record<string, string>>[] };
    expect(points?.[0]?.usage_point).toEqual({
      usage_point_id: sandboxHome,
      usage_point_status: 'com',
      meter_type: 'AMM',
    });
    const contracts = points?.[0]?.contracts ?? {};
    const keys = Object.keys(contracts).filter((key) => key !== 'offpeak_hours');
    expect(keys).toEqual([
      'segment',
      'subscribed_power',
      'last_activation_date',
      'distribution_tariff',
      'contract_type',
      'contract_status',
      'last_distribution_tariff_change_date',
    ]);
    expect(contracts).toMatchObject({
      segment: 'C5',
      subscribed_power: '9 kVA',
      last_activation_date: '2015-12-01+01:00',
      contract_type: 'Contrat GRD-F',
      contract_status: 'SERVC',
    });
    expect(contracts.last_distribution_tariff_change_date).toMatch(/^\d{4}-\d{2}-\d{2}\+0[12]:00$/);
  });

  test('contracts of v4: the tariff before the activation, and JSON', async () => {
    const { call } = scene();
    const { body, type } = await call('contractsV4', about(sandboxHome));
    const { usage_points: points } = body.customer as { usage_points: { contracts: object }[] };
    expect(Object.keys(points[0]?.contracts ?? {}).slice(2, 4)).toEqual([
      'distribution_tariff',
      'last_activation_date',
    ]);
    expect(type).toBe('application/json');
  });

  test('the activation follows a move: service began anew for the next holder (enedis.md 2.4)', async () => {
    const { call, world } = scene();
    const before = await call('identity', about(home));
    await happen(world, 'customerMovesOut', { meteringPointId: home, date: '2026-01-10' });
    await happen(world, 'consentGiven', { meteringPointId: home });
    const after = await call('identity', about(home));
    expect(after.text).not.toBe(before.text);
    expect((await call('contracts', about(home))).text).toContain('"last_activation_date":"2026-01-10+01:00"');
  });

  test('addresses: strings for coordinates, and the recorded gaps', async () => {
    const { call, world } = scene();
    const { body } = await call('addresses', about(home));
    const { usage_points: points } = body.customer as { usage_points: { usage_point: Record<string, object> }[] };
    const entry = points[0]?.usage_point ?? {};
    expect(Object.keys(entry)).toEqual(['usage_point_id', 'usage_point_status', 'meter_type', 'usage_point_addresses']);
    set(world, { addressGaps: 'none' });
    const full = (await call('addresses', about(home))).body.customer as typeof body & { usage_points: typeof points };
    const address = full.usage_points[0]?.usage_point.usage_point_addresses ?? {};
    expect(Object.keys(address)).toEqual([
      'street',
      'locality',
      'postal_code',
      'insee_code',
      'city',
      'country',
      'geo_points',
    ]);
    expect(JSON.stringify(address)).toMatch(
      /"country":"France","geo_points":\{"latitude":"[\d.]+","longitude":"-?[\d.]+","altitude":"\d+"\}/,
    );
  });

  test('every recorded gap occurs: coordinates empty or absent, locality null or absent', () => {
    const world = peopleWorld({ parks: ['electricity-points:300'] });
    const seen = new Set<string>();
    for (const point of parkOf(world).points()) {
      const { customer } = addressBody(deliveryAddressOf(world, point), '1', point, 'mixed') as {
        customer: { usage_points: { usage_point: { usage_point_addresses: Record<string, unknown> } }[] };
      };
      const address = customer.usage_points[0]?.usage_point.usage_point_addresses ?? {};
      seen.add('geo_points' in address ? `coordinates ${Object.keys(address.geo_points as object).length}` : 'none');
      seen.add('locality' in address ? (address.locality === null ? 'null' : 'locality') : 'no locality');
    }
    expect([...seen].sort()).toEqual(['coordinates 0', 'coordinates 3', 'locality', 'no locality', 'none', 'null']);
  });
});

describe('a customer id', () => {
  test('has ten digits, or is negative, as seen in real life: always a text (enedis.md 2.5)', () => {
    const world = peopleWorld({ parks: ['electricity-points:500'] });
    const signs = { plus: 0, minus: 0 };
    for (const point of parkOf(world).points()) {
      const customer = holderOf(world, point, [], nowOf(world));
      const id = customerIdOf(customer, 'mixed');
      expect(id).toMatch(/^\d{10}$|^-[1-9]\d{0,9}$/);
      signs[id.startsWith('-') ? 'minus' : 'plus'] += 1;
      expect(customerIdOf(customer, 'negative')).toMatch(/^-/);
      expect(customerIdOf(customer, 'positive')).toMatch(/^\d{10}$/);
    }
    expect(signs.minus).toBeGreaterThan(20);
    expect(signs.plus).toBeGreaterThan(350);
  });

  test('is one for all points of a customer: of a commune, and of sandbox client 7', async () => {
    const { call } = scene();
    const idOf = async (point: string) => (await call('identity', about(point))).body.customer_id;
    expect(await idOf('00000000021002')).toBe(await idOf(street));
    expect(await idOf('63695879465986')).toBe(await idOf('64975835695673'));
    expect(await idOf(home)).not.toBe(await idOf(street));
  });
});

describe('made-up people', () => {
  test('are the same in equal worlds, others elsewhere, and reachable by nobody', () => {
    const world = peopleWorld();
    for (const point of parkOf(world).points()) {
      const customer = holderOf(world, point, [], nowOf(world));
      expect(customer).toEqual(holderOf(peopleWorld(), point, [], nowOf(world)));
      expect(customer.phone).toMatch(/^063998\d{4}$/);
      expect(customer.email).toMatch(/\.example$|@example\.com$/);
      expect(customer.kind === 'entity' ? customer.siret : '00000000000000').toMatch(/^\d{14}$/);
    }
    const point = parkOf(world).find(home);
    if (!point) throw new Error('no home');
    expect(holderOf(peopleWorld({ seed: 'x' }), point, [], 0).name).not.toBe(holderOf(world, point, [], 0).name);
    const moved = [{ at: 5, day: 0 }];
    expect(holderOf(world, point, moved, 10).name).not.toBe(holderOf(world, point, moved, 4).name);
  });

  test('have company numbers with a right check digit', () => {
    const world = peopleWorld({ parks: ['electricity-points:400'] });
    const luhn = (digits: string) =>
      [...digits].reverse().reduce((sum, digit, index) => {
        const value = Number(digit) * (index % 2 ? 2 : 1);
        return sum + (value > 9 ? value - 9 : value);
      }, 0) % 10;
    const entities = [...parkOf(world).points()].filter(({ holderKind }) => holderKind === 'entity');
    expect(entities.length).toBeGreaterThan(10);
    for (const point of entities) {
      const { siren = '', siret = '' } = holderOf(world, point, [], 0);
      expect([siren.length, siret.length, siret.startsWith(siren)]).toEqual([9, 14, true]);
      expect([luhn(siren), luhn(siret)]).toEqual([0, 0]);
    }
  });
});

describe('a contract', () => {
  test('has a documented tariff, eight off-peak hours where it tells any, and no day of the future', () => {
    const world = peopleWorld({ parks: ['electricity-points:500'] });
    for (const point of parkOf(world).points()) {
      const contract = contractOf(world, point, [], nowOf(world));
      const { customer } = contractBody(contract, '1', point.id, 'v5') as {
        customer: { usage_points: { contracts: Record<string, string> }[] };
      };
      const wire = customer.usage_points[0]?.contracts ?? {};
      if (point.segment === 'C5')
        expect(wire.distribution_tariff).toMatch(/^BTINF(CUST|CUDT|MUST|MUDT|LUST|LUDT|CU4|MU4)$/);
      const minutes = contract.offPeak.map(({ from, to }) => (to - from + 1440) % 1440);
      expect([0, 480]).toContain(minutes.reduce((sum, length) => sum + length, 0));
      expect(String(wire.last_distribution_tariff_change_date) < '2026-01-16').toBe(true);
      expect(contract.productionFrom !== undefined).toBe(measures(point, 'production'));
    }
  });

  test('prints its off-peak hours as recorded: capital H, semicolons (enedis.md 2.5)', () => {
    const night = { from: 23 * 60 + 30, to: 7 * 60 + 30 };
    expect(offPeakText([night])).toBe('HC (23H30-7H30)');
    expect(
      offPeakText([
        { from: 90, to: 480 },
        { from: 750, to: 840 },
      ]),
    ).toBe('HC (1H30-8H00;12H30-14H00)');
  });
});

describe('a customer call is refused', () => {
  test('without a point, in lower case, or with another length (enedis.md 4.2)', async () => {
    const { call } = scene();
    const { status, text } = await call('contracts');
    expect([status, text]).toEqual([
      400,
      '{"error":"invalid_request","error_description":"usage_point_id parameter is required."}',
    ]);
    const short = await call('identity', about('123'));
    expect(short.text).toBe(
      '{"error":"Invalid_request","error_description":"usage_point_id parameter must be 14 digits long."}',
    );
  });

  test('without a consent', async () => {
    const { call } = scene({ rights: 'none' });
    expect((await call('addresses', about(home))).status).toBe(403);
  });

  test('about a point that only produces: there is no customer data of it (enedis.md 2.5, 4.2)', async () => {
    const { call } = scene();
    const { status, text } = await call('identity', about(producer));
    expect([status, text]).toEqual([
      404,
      '{"error":"STM-ERR-0000019","error_description":"Unknown or unauthorized user"}',
    ]);
  });

  test('by the gateway, as on the sandbox from September 2024 on (enedis.md 3.3)', async () => {
    const { call } = scene({ settings: { customerApis: 'forbidden' } });
    for (const operation of ['identity', 'contactData', 'contracts', 'addresses', 'identityV4'] as const) {
      expect((await call(operation, about(home))).body.code).toBe('900908');
    }
  });
});
