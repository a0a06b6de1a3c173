/** Which generation of the operator's APIs an operation belongs to (enedis.md 0). */
export type Generation = 'v4' | 'v5' | '2026' | 'transitional';

/** What applications subscribe to, in the product's words: each is an API of its own at the gateway. */
export type ApiName = keyof typeof operationsOfApi;

// v5 has an API for each resource, v4 one for measures and one for customers, 2026 one for all measures (enedis.md 2).
const operationsOfApi = {
  dailyConsumption: ['v5', 'dailyConsumption'],
  dailyProduction: ['v5', 'dailyProduction'],
  dailyConsumptionMaxPower: ['v5', 'dailyConsumptionMaxPower'],
  consumptionLoadCurve: ['v5', 'consumptionLoadCurve'],
  productionLoadCurve: ['v5', 'productionLoadCurve'],
  identity: ['v5', 'identity'],
  contactData: ['v5', 'contactData'],
  contracts: ['v5', 'contracts'],
  addresses: ['v5', 'addresses'],
  measuresV4: [
    'v4',
    'dailyConsumptionV4',
    'dailyProductionV4',
    'dailyConsumptionMaxPowerV4',
    'consumptionMaxPowerV4',
    'consumptionLoadCurveV4',
    'productionLoadCurveV4',
  ],
  customersV4: ['v4', 'identityV4', 'contactDataV4', 'contractsV4', 'addressesV4'],
  measures2026: [
    '2026',
    'dailyConsumption2026',
    'dailyProduction2026',
    'maxPower2026',
    'consumptionLoadCurve2026',
    'productionLoadCurve2026',
    'consumptionIndex2026',
    'productionIndex2026',
  ],
  subscribedServices: ['2026', 'subscribedServices'],
  contractSituation: ['2026', 'contractSituation'],
  contractSummary: ['2026', 'contractSummary'],
  generalData: ['2026', 'generalData'],
  supply: ['2026', 'supply'],
  metering: ['2026', 'metering'],
  measuresV1: [
    'transitional',
    'dailyConsumptionV1',
    'dailyProductionV1',
    'dailyConsumptionMaxPowerV1',
    'consumptionLoadCurveV1',
    'productionLoadCurveV1',
  ],
} as const satisfies Record<string, readonly [Generation, ...string[]]>;

/** Names of all APIs. */
export const apiNames = Object.keys(operationsOfApi) as readonly ApiName[];

/** The APIs that tell about the customer in v5 and v4. */
export const customerApis: ReadonlySet<string> = new Set<ApiName>([
  'identity',
  'contactData',
  'contracts',
  'addresses',
  'customersV4',
]);

const apiOfOperation = new Map<string, { readonly api: ApiName; readonly generation: Generation }>(
  apiNames.flatMap((api) => {
    const [generation, ...operations] = operationsOfApi[api];
    return operations.map((operation) => [operation, { api, generation }] as const);
  }),
);

/** The API of an operation; undefined for those that hand out tokens and take consents. */
export function apiOf(operation: string): ApiName | undefined {
  return apiOfOperation.get(operation)?.api;
}

/** The generation of an operation; tokens and consents, which serve all, count as v5. */
export function generationOf(operation: string): Generation {
  return apiOfOperation.get(operation)?.generation ?? 'v5';
}
