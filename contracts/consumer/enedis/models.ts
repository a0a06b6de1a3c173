import type {
  ContractHolder,
  Customer,
  Direction,
  GridConnection,
  IndexReading,
  PowerContract,
  Reading,
} from '../../../reference-client/index.ts';

// What the client makes of the answers of both generations: the promise of a migration is that these are the same objects.

/** A home of the park solo. */
export const home = '00000000011001';
/** A home of the park soleil that also feeds in. */
export const sunHome = '00000000041001';
/** A home of the park soleil whose meter was activated on 2023-03-08. */
export const youngHome = '00000000041002';

/** A street lamp of the park syndicat, which a town holds. */
export const townLamp = '00000000021001';

/** The days that the tests ask for: final ones at the instant of verification. */
export const days = { from: '2026-01-10', to: '2026-01-12' } as const;

/** One of them: a load curve of a day. */
export const day = { from: '2026-01-10', to: '2026-01-11' } as const;

/** The energy of the two days. */
export function energyOf(meteringPointId: string, direction: Direction): Reading[] {
  const common = { meteringPointId, direction, unit: 'Wh', quality: 'measured', status: 'final' } as const;
  return [
    { ...common, start: new Date('2026-01-09T23:00:00Z'), end: new Date('2026-01-10T23:00:00Z'), value: 54879 },
    { ...common, start: new Date('2026-01-10T23:00:00Z'), end: new Date('2026-01-11T23:00:00Z'), value: 49414 },
  ];
}

/** The first half-hour of the day, and its last one, which the operator stamps with the next day (enedis.md 2.3). */
export function powerOf(meteringPointId: string, direction: Direction): Reading[] {
  const common = { meteringPointId, direction, unit: 'W', quality: 'measured', status: 'final' } as const;
  return [
    { ...common, start: new Date('2026-01-09T23:00:00Z'), end: new Date('2026-01-09T23:30:00Z'), value: 2266 },
    { ...common, start: new Date('2026-01-10T22:30:00Z'), end: new Date('2026-01-10T23:00:00Z'), value: 1440 },
  ];
}

/** The greatest power of the day. */
export const peaks: readonly Reading[] = [
  {
    meteringPointId: home,
    direction: 'consumption',
    start: new Date('2026-01-09T23:00:00Z'),
    end: new Date('2026-01-10T23:00:00Z'),
    at: new Date('2026-01-10T21:20:29Z'),
    value: 6089,
    unit: 'VA',
    quality: 'measured',
    status: 'final',
  },
];

/** The first day of the young home. */
export const firstDay: readonly Reading[] = [
  {
    meteringPointId: youngHome,
    direction: 'consumption',
    start: new Date('2023-03-07T23:00:00Z'),
    end: new Date('2023-03-08T23:00:00Z'),
    value: 31250,
    unit: 'Wh',
    quality: 'measured',
    status: 'final',
  },
];

const holder: ContractHolder = {
  person: { title: 'Mme', firstName: 'Lucie', lastName: 'Fournier' },
  organisation: null,
  customerId: null,
};

const contract: PowerContract = {
  segment: 'C5',
  subscribedPower: { value: 9, unit: 'kVA' },
  activatedOn: '2019-05-14',
  type: 'Contrat GRD-F',
  offPeak: [{ from: '00:51', to: '08:51' }],
  tariff: { code: null, label: null },
  status: null,
  supplier: null,
};

const customer = {
  meteringPointId: home,
  contact: { email: 'lucie.fournier@example.com', phone: '0639984558' },
  address: {
    street: '71 IMPASSE MOLIERE',
    locality: null,
    complement: null,
    postcode: '99099',
    city: 'LAMBDAVILLE',
    communeCode: '99893',
    coordinates: null,
  },
} satisfies Partial<Customer>;

/** The customer, with what each generation alone tells. */
export const customers: Readonly<Record<'v5' | '2026', Customer>> = {
  v5: {
    ...customer,
    holder: { ...holder, customerId: '-1493132285' },
    contract: { ...contract, tariff: { code: 'BTINFCU4', label: null }, status: 'SERVC' },
  },
  '2026': {
    ...customer,
    holder,
    contract: {
      ...contract,
      tariff: { code: null, label: 'Tarif BT<=36kVA Courte Utilisation heures pleines heures creuses' },
      supplier: 'FOURNISSEUR EXEMPLE',
    },
  },
};

const town: ContractHolder = {
  person: null,
  organisation: { name: 'Commune de Valcendre', siret: '34745301100137', siren: null },
  customerId: null,
};

/** The town that holds the street lamp, with what each generation alone tells. */
export const towns: Readonly<Record<'v5' | '2026', ContractHolder>> = {
  v5: { ...town, customerId: '7598116638' },
  '2026': {
    ...town,
    organisation: { name: 'Commune de Valcendre', siret: '34745301100137', siren: '347453011' },
  },
};

/** How the home is connected. */
export const connection: GridConnection = {
  serialNumber: '408875638',
  connectionState: 'Alimenté',
  voltageLevel: 'BT',
  phaseCount: 2,
  consumptionPower: { value: 12, unit: 'kVA' },
  productionPower: null,
};

const register = { unit: 'Wh', quality: 'measured', context: 'COL', kind: 'AQ' } as const;

/** What the registers of the home showed. */
export const consumptionIndexes: readonly IndexReading[] = [
  {
    ...register,
    meteringPointId: home,
    direction: 'consumption',
    at: new Date('2026-01-09T23:00:00Z'),
    value: 24416252,
    register: 'EASD01',
    calendar: { id: 'DI000002', label: 'Heures Pleines / Heures Creuses' },
    band: { id: 'HC', label: 'Heures Creuses' },
  },
  {
    ...register,
    meteringPointId: home,
    direction: 'consumption',
    at: new Date('2026-01-09T23:00:00Z'),
    value: 70368341,
    register: 'EAST',
    calendar: null,
    band: null,
  },
];

/** What the register of the home that feeds in showed. */
export const productionIndexes: readonly IndexReading[] = [
  {
    ...register,
    meteringPointId: sunHome,
    direction: 'production',
    at: new Date('2026-01-09T23:00:00Z'),
    value: 8416820,
    register: 'EAIT',
    calendar: null,
    band: null,
  },
];
