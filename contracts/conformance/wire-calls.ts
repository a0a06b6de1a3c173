import type { JournalEntry } from '../../mock-server/testing/index.ts';
import { type Day, dayAfter, isDay, monthsAfter, weekOf } from './calendar.ts';
import type { Call, CallKind } from './call.ts';
import type { Days, Direction, Generation, Operator, Series } from './task.ts';

/** What the judge knows of an operation of the simulated APIs. */
interface Known {
  readonly kind: CallKind;
  readonly series?: Series;
  readonly direction?: Direction;
}

const daily = (direction: Direction): Known => ({ kind: 'readings', series: 'daily', direction });
const curve = (direction: Direction): Known => ({ kind: 'readings', series: 'load-curve', direction });
const peak: Known = { kind: 'readings', series: 'max-power', direction: 'consumption' };
const injection: Known = { kind: 'readings', series: 'injection', direction: 'production' };
const contract: Known = { kind: 'contract' };
const customer: Known = { kind: 'customer' };
const token: Known = { kind: 'token' };
const authorize: Known = { kind: 'authorize' };

// By the names of openapi/grdf-adict.yaml and openapi/enedis-data-connect.yaml.
const operations: Readonly<Record<string, Known>> = {
  sofitToken: token,
  sofitTokenByQuery: token,
  oktaToken: token,
  tokenV1: token,
  tokenV3: token,
  declareAccessRight: { kind: 'declaration' },
  listAccessRights: { kind: 'rights' },
  searchAccessRights: { kind: 'rights' },
  revokeAccessRight: { kind: 'revocation' },
  submitProofs: { kind: 'proofs' },
  publishedConsumption: { kind: 'readings', series: 'published', direction: 'consumption' },
  informativeConsumption: { kind: 'readings', series: 'informative', direction: 'consumption' },
  publishedInjection: injection,
  publishedInjectionOldPath: injection,
  contractData: contract,
  technicalData: contract,
  sofitAuthorize: authorize,
  sofitDecide: authorize,
  authorizeV1: authorize,
  decideV1: authorize,
  authorizeV2: authorize,
  decideV2: authorize,
  dailyConsumption: daily('consumption'),
  dailyConsumptionV4: daily('consumption'),
  dailyConsumptionV1: daily('consumption'),
  dailyConsumption2026: daily('consumption'),
  dailyProduction: daily('production'),
  dailyProductionV4: daily('production'),
  dailyProductionV1: daily('production'),
  dailyProduction2026: daily('production'),
  consumptionLoadCurve: curve('consumption'),
  consumptionLoadCurveV4: curve('consumption'),
  consumptionLoadCurveV1: curve('consumption'),
  consumptionLoadCurve2026: curve('consumption'),
  productionLoadCurve: curve('production'),
  productionLoadCurveV4: curve('production'),
  productionLoadCurveV1: curve('production'),
  productionLoadCurve2026: curve('production'),
  dailyConsumptionMaxPower: peak,
  dailyConsumptionMaxPowerV4: peak,
  dailyConsumptionMaxPowerV1: peak,
  consumptionMaxPowerV4: peak,
  maxPower2026: peak,
  consumptionIndex2026: { kind: 'readings', direction: 'consumption' },
  productionIndex2026: { kind: 'readings', direction: 'production' },
  identity: customer,
  identityV4: customer,
  contactData: customer,
  contactDataV4: customer,
  contracts: contract,
  contractsV4: contract,
  addresses: contract,
  addressesV4: contract,
  contractSituation: contract,
  contractSummary: contract,
  generalData: contract,
  supply: contract,
  metering: contract,
  subscribedServices: { kind: 'services' },
};

/** Every operation that the judge knows; a test keeps it equal to the OpenAPI files. */
export const knownOperations: readonly string[] = Object.keys(operations);

// The old API (v4) is neither; tokens are of both.
const generations: readonly (readonly [RegExp, Generation])[] = [
  [/^\/(?:metering_data_\w+|customers_\w+)\/v5\/|^\/dataconnect\/v1\//, 'v5'],
  [/^\/(?:mesure_synchrone_auto|\w+_auto|subscribed_services)\/|^\/dataconnect\/v2\//, '2026'],
];

/** A call of the program, read from the journal's entry. */
export function callOf(entry: JournalEntry): Call {
  const { id, operation, method, url, status, decidedBy, reason, why, cutShort } = entry;
  const [path = '', query = ''] = url.split('?', 2);
  const { kind, series, direction } = operations[operation] ?? { kind: 'other' };
  const operator: Operator = entry.provider === 'grdf' ? 'grdf' : 'enedis';
  const generation = generations.find(([paths]) => operator === 'enedis' && paths.test(path))?.[1];
  const asked = new URLSearchParams(query);
  const meteringPointId = entry.meteringPointId ?? pointIn(path, asked);
  const days = kind === 'readings' ? daysIn(asked) : undefined;
  return {
    id,
    operator,
    ...(generation && { generation }),
    operation,
    kind,
    method,
    url,
    at: Date.parse(entry.at),
    realAt: Date.parse(entry.realAt),
    status,
    decidedBy,
    ...(reason !== undefined && { reason }),
    ...(why !== undefined && { why }),
    ...(meteringPointId !== undefined && { meteringPointId }),
    ...(series && { series }),
    ...(direction && { direction }),
    ...(days && { days }),
    ...(cutShort && { cutShort }),
  };
}

/** Exchanges in the order in which they came in: the journal writes them down as they end. */
export function asTheyCame(entries: readonly JournalEntry[]): JournalEntry[] {
  const number = ({ id }: JournalEntry): number => Number(id.slice(1));
  return entries.toSorted((one, other) => number(one) - number(other));
}

/** Calls in the order in which they came in. */
export function callsOf(entries: readonly JournalEntry[]): Call[] {
  return asTheyCame(entries).map(callOf);
}

function pointIn(path: string, asked: URLSearchParams): string | undefined {
  const inPath = /\/pce\/([^/]+)\//.exec(path)?.[1] ?? /_auto\/v1\/(\w{14})$/.exec(path)?.[1];
  return asked.get('usage_point_id') ?? asked.get('pointId') ?? inPath;
}

const pairs = [
  ['start', 'end'],
  ['dateDebut', 'dateFin'],
  ['date_debut', 'date_fin'],
] as const;

function daysIn(asked: URLSearchParams): Days | undefined {
  for (const [first, last] of pairs) {
    const [from, to] = [asked.get(first), asked.get(last)];
    if (from !== null && to !== null) return isDay(from) && isDay(to) ? { from, to } : undefined;
  }
  const period = asked.get('periode');
  return period === null ? undefined : daysOfPeriod(period);
}

// Year, month, ISO week, or day of the year (adict.md 4.6); nobody knows what the forms that begin with PN- mean.
function daysOfPeriod(period: string): Days | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(\d{2}|\d{3}|W\d{2}))?$/.exec(period) ?? [];
  if (!(Number(year) >= 1900)) return undefined;
  const first: Day = `${year}-01-01`;
  if (rest === '') return { from: first, to: monthsAfter(first, 12) };
  if (rest.startsWith('W')) return weekOf(Number(year), Number(rest.slice(1)));
  if (rest.length === 3) return { from: dayAfter(first, Number(rest) - 1), to: dayAfter(first, Number(rest)) };
  const from: Day = `${year}-${rest}-01`;
  return isDay(from) ? { from, to: monthsAfter(from, 1) } : undefined;
}
