import { describe, expect, test } from 'vitest';
import type { Node } from '../../scripts/generate.ts';
import { described, examplesOf, validatorOf } from './examples.ts';

const description = described('enedis-data-connect');
const { operations, components } = description.schemas;
const validator = validatorOf(description);
const examples = examplesOf(description);

const shownAt = (where: string): unknown => {
  const found = examples.find((example) => example.where === where);
  if (!found) throw new Error(`there is no example "${where}"`);
  return found.value;
};

describe('the order of keys on the wire', () => {
  // Copied from the reference by hand, so that a schema cannot be reordered together with its examples. A name with
  // dots leads through properties and the elements of lists.
  const energy = 'usage_point_id start end quality reading_type interval_reading';
  const measures = 'idPrm etapeMetier periode typeValeur modeCalcul pas grandeur contexte';
  const quantity = 'grandeurMetier grandeurPhysique unite points calendrier';
  const contract =
    'segment subscribed_power last_activation_date distribution_tariff offpeak_hours contract_type contract_status last_distribution_tariff_change_date';
  const orders = {
    // enedis.md 1.2, 1.3
    Token: 'access_token scope token_type expires_in',
    TokenError: 'error_description error',
    ConsentToken:
      'access_token token_type expires_in refresh_token scope refresh_token_issued_at issued_at usage_points_id apigo_client_id',
    // enedis.md 1.5
    SubscribedService:
      'id injection soutirage serviceCode dateDebut dateFin etatCode etatLibelle pointId sirenTitulaire sirenBeneficiaire mesuresTypeCode mesuresPas periodiciteTransmission mesuresCorrigees espaceDynamique publicationDonnees autorisation',
    // enedis.md 2.2
    'DailyEnergy.meter_reading': energy,
    'MaximumPower.meter_reading': energy,
    'LoadCurve.meter_reading': energy,
    'LoadCurveV4.meter_reading': 'usage_point_id start end quality interval_reading reading_type',
    EnergyType: 'unit measurement_kind aggregate measuring_period',
    PeakType: 'unit measurement_kind aggregate measuring_period',
    CurveType: 'unit measurement_kind aggregate',
    EnergyOfDay: 'value date',
    PowerOfInterval: 'value date interval_length measure_type',
    // enedis.md 2.5
    'Contracts.customer': 'customer_id usage_points',
    'Contracts.customer.usage_points.contracts': contract,
    'ContractsV4.customer.usage_points.contracts': contract.replace(
      'last_activation_date distribution_tariff',
      'distribution_tariff last_activation_date',
    ),
    UsagePoint: 'usage_point_id usage_point_status meter_type',
    PointAddress: 'street locality postal_code insee_code city country geo_points',
    // enedis.md 2.7
    DailyEnergy2026: measures,
    MaximumPower2026: measures.replace('typeValeur ', ''),
    LoadCurve2026: measures.replace('typeValeur ', '').replace('pas ', ''),
    'DailyEnergy2026.grandeur': quantity,
    'LoadCurve2026.grandeur': quantity,
    EnergyOfDay2026: 'v d',
    PeakOfDay2026: 'v d',
    PowerOfInterval2026: 'v d p n iv ec',
    Indexes2026: 'idPrm periode grandeur contexte',
    'Indexes2026.contexte': 'etapeMetier contexteReleve typeReleve grandeur',
    'Indexes2026.contexte.grandeur': 'grandeurMetier grandeurPhysique unite points calendrier cadranTotalisateur',
    // enedis.md 2.8
    ContractOfPoint:
      'usage_point_id contract_start contract_type contractor balance_responsible_party pricing_structure distribution_tariff distribution_tariff_profile subscribed_power segment customer contact_data person organization',
    ContractSummary:
      'segments generation_last_activation_date consumption_last_activation_date last_subscribed_power_change_date services_level',
    'GeneralData.address': 'staircase_floor_apartment building number_street_name locality postal_code_city insee_code',
    Supply:
      'serial_number connection_state voltage_level phase_count consumption_connection_power generation_connection_power nominal_service_voltage',
    Metering: 'dispositifComptage compteurs relais',
    // enedis.md 2.9
    'DailyEnergyV1.meter_reading.reading_type': 'flow_direction measurement_kind measuring_period unit aggregate',
    // enedis.md 4.1
    Error: 'error error_description',
    ErrorV4: 'error error_description error_uri',
    'GatewayFault.fault': 'code message description',
    GatewayMessage: 'code message description nextAccessTime',
  };

  test.each(Object.entries(orders))('%s keeps the order of the reference', (name, keys) => {
    const [component = '', ...steps] = name.split('.');
    const schema = steps.reduce((at, step) => propertyOf(at, step), components.$defs[component] as Node);
    expect(Object.keys(elementOf(schema).properties as Node)).toEqual(keys.split(' '));
  });
});

function propertyOf(schema: Node, name: string): Node {
  return (elementOf(schema).properties as Record<string, Node>)[name] ?? {};
}

function elementOf(schema: Node): Node {
  return (schema.items as Node | undefined) ?? schema;
}

describe('the recorded days of sandbox client 0', () => {
  interface Reading {
    readonly meter_reading: { readonly interval_reading: readonly { value: string; date: string }[] };
  }
  const readings = (operation: string) =>
    (shownAt(`${operation} 200 sandboxClient0`) as Reading).meter_reading.interval_reading;
  const values = (operation: string): number[] => readings(operation).map(({ value }) => Number(value));

  test('eight days of energy, of which the first has 49171 Wh (enedis.md 3.2)', () => {
    expect(values('dailyConsumption')).toEqual([49171, 44101, 38218, 39894, 34943, 26429, 38000, 34589]);
  });

  test('48 half-hours of the same day come to 35617.5 Wh: the two series disagree, as there (enedis.md 2.3)', () => {
    const curve = readings('consumptionLoadCurve');
    expect(curve.length).toBe(48);
    expect(values('consumptionLoadCurve').reduce((sum, power) => sum + power / 2, 0)).toBe(35617.5);
    expect([curve[0]?.date, curve.at(-1)?.date]).toEqual(['2021-09-14 00:30:00', '2021-09-15 00:00:00']);
  });

  test('peaks have their second (enedis.md 3.2)', () => {
    expect(readings('dailyConsumptionMaxPower')[0]).toEqual({ value: '4287', date: '2021-09-14 11:37:02' });
  });

  test('v4 shows the same points, and its curve ends with what they are (enedis.md 2.2)', () => {
    for (const operation of ['dailyConsumption', 'dailyConsumptionMaxPower', 'consumptionLoadCurve']) {
      expect(readings(`${operation}V4`)).toEqual(readings(operation));
    }
    const { meter_reading } = shownAt('consumptionLoadCurveV4 200 sandboxClient0') as Reading;
    expect(Object.keys(meter_reading).at(-1)).toBe('reading_type');
  });

  test('2026 shows the same numbers under other names (enedis.md 2.7)', () => {
    const points = (operation: string) => {
      const { grandeur } = shownAt(`${operation} 200 sandboxClient0`) as {
        grandeur: { points: { v: string; d: string }[] }[];
      };
      return grandeur[0]?.points.map(({ v, d }) => ({ value: v, date: d }));
    };
    expect(points('dailyConsumption2026')).toEqual(readings('dailyConsumption'));
    expect(points('maxPower2026')).toEqual(readings('dailyConsumptionMaxPower'));
  });
});

describe('types of values', () => {
  const accepts = (name: string, value: unknown): boolean =>
    validator({ $ref: `enedis-data-connect#/$defs/${name}` })(value) === true;

  test('a value is a text, and a whole number (enedis.md 2.2, 8)', () => {
    expect(accepts('EnergyOfDay', { value: '49171', date: '2021-09-14' })).toBe(true);
    expect(accepts('EnergyOfDay', { value: 49171, date: '2021-09-14' })).toBe(false);
    expect(accepts('EnergyOfDay', { value: '49171.5', date: '2021-09-14' })).toBe(false);
  });

  test('codes of the gateway are numbers in a fault and texts elsewhere (enedis.md 4.1)', () => {
    const told = { message: 'Message throttled out', description: 'You have exceeded your quota' };
    expect(accepts('GatewayFault', { fault: { code: 900807, ...told } })).toBe(true);
    expect(accepts('GatewayFault', { fault: { code: '900807', ...told } })).toBe(false);
    expect(accepts('GatewayMessage', { code: '900804', ...told })).toBe(true);
    expect(accepts('GatewayMessage', { code: 900804, ...told })).toBe(false);
  });

  test('a load curve has no measuring period, a missing value of the transitional API is a text (enedis.md 2.2, 2.9)', () => {
    const curve = { unit: 'W', measurement_kind: 'power', aggregate: 'average' };
    expect(accepts('CurveType', curve)).toBe(true);
    expect(accepts('CurveType', { ...curve, measuring_period: 'P1D' })).toBe(false);
    expect(accepts('ReadingV1', { value: 'null', date: '2025-05-01T00:00:00.000Z' })).toBe(true);
    expect(accepts('ReadingV1', { value: null, date: '2025-05-01T00:00:00.000Z' })).toBe(false);
  });

  test('a number of a customer may be negative (enedis.md 2.5)', () => {
    expect(accepts('CustomerId', '-1839051324')).toBe(true);
  });

  test('durations of consents are in days, weeks, months and years (enedis.md 1.4)', () => {
    const { schema } = operations.authorizeV1?.parameters.find(({ name }) => name === 'duration') ?? {};
    const seen = ['P3Y', 'P36M', 'P2Y', 'P1Y4M', 'P1095D', 'P1Y', 'P6M', 'P2W'];
    expect(seen.filter((duration) => !validator(schema)(duration))).toEqual([]);
    expect(['P', 'PT1H', '3Y', 'P-1Y', ''].filter((duration) => validator(schema)(duration))).toEqual([]);
  });
});

describe('media types', () => {
  const typesOf = (operation: string, status: string): string[] =>
    Object.keys(operations[operation]?.responses[status] ?? {});
  const current = Object.keys(operations).filter((id) => /2026$/.test(id));
  const onePoint = ['contractSituation', 'contractSummary', 'generalData', 'supply', 'metering'];

  test('every 2026 GET and the v5 contracts are sent as octets (enedis.md 2.2, 2.7)', () => {
    const octets = Object.keys(operations).filter((id) => typesOf(id, '200').includes('application/octet-stream'));
    const transitional = octets.filter((id) => /V1$/.test(id));
    expect(transitional.length).toBe(5);
    expect(octets.sort()).toEqual(['contracts', ...current, ...onePoint, ...transitional].sort());
    for (const id of octets) expect(typesOf(id, '200')).toEqual(['application/octet-stream']);
  });

  test('refusals are JSON by its name, whatever the answers are sent as; a failure may be plain text', () => {
    const secured = Object.keys(operations).filter((id) => operations[id]?.responses['429']);
    expect(secured.length).toBe(37);
    const types = secured.flatMap((id) =>
      Object.keys(operations[id]?.responses ?? {})
        .filter((status) => Number(status) >= 400)
        .map((status) => `${status === '500' ? 'failure' : 'refusal'} ${typesOf(id, status).join()}`),
    );
    expect([...new Set(types)].sort()).toEqual([
      'failure application/json',
      'failure application/json,text/plain',
      'refusal application/json',
    ]);
  });
});
