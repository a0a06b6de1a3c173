import { type Day, instantOf, parseDay } from '../../../core/paris.ts';
import type { Address, ContractFacts, KnownGasPoint, PointFacts, TechnicalFacts } from './facts.ts';
import type { Happening } from './happenings.ts';
import type { Frequency, GasPoint, Holder, Usage } from './point.ts';

/**
 * A park file: `fixtures/parks/*.json`, or the operator's sandbox. What a point does not say itself comes from its
 * site; what neither says is made up from the world's seed.
 */
export interface ParkFile {
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly sites: readonly ParkSite[];
  readonly gas: readonly ParkGasPoint[];
}

/** A place of the park: shared by its gas and electricity points. */
export interface ParkSite extends Place {
  readonly id: string;
  readonly member: string;
  readonly name: string;
}

interface Place {
  readonly address: Address;
  readonly postcode: string;
  readonly city: string;
  readonly station: string;
}

interface ParkGasPoint extends Partial<Place> {
  readonly id: string;
  readonly frequency: string;
  readonly usage: string;
  readonly yearlyReference: number;
  readonly commissionedOn: string;
  readonly readingDate?: number;
  readonly converter?: boolean;
  readonly injects?: boolean;
  readonly site?: string;
  readonly member?: string;
  /** Absent: somebody is made up, a person. */
  readonly holder?: { readonly kind: string; readonly name: string; readonly email: string; readonly phone: string };
  readonly contract?: Partial<ContractFacts>;
  readonly technical?: Partial<TechnicalFacts>;
  readonly happenings?: readonly ParkHappening[];
  readonly readingMonth?: number;
}

/** A happening of `happenings.ts` as a file writes it; it was known from the beginning of its day on. */
interface ParkHappening {
  readonly kind: string;
  readonly day: string;
  readonly [more: string]: unknown;
}

const frequencies = ['6M', '1M', 'MM', 'JJ'] as const satisfies readonly Frequency[];
const kinds = ['person', 'entity'] as const satisfies readonly Holder['kind'][];
const usages = [
  'home',
  'cooking',
  'school',
  'office',
  'pool',
  'industry',
  'biomethane',
] as const satisfies readonly Usage[];

/** The gas points of a park file, in its order. */
export function gasPointsOf(file: ParkFile): GasPoint[] {
  const sites = new Map(file.sites.map((site) => [site.id, site]));
  return file.gas.map((row) => pointOf(file, row, sites.get(row.site ?? '')));
}

function pointOf(file: ParkFile, row: ParkGasPoint, site: ParkSite | undefined): KnownGasPoint {
  const { id } = row;
  const member = row.member ?? site?.member;
  const facts = factsIn(row, site);
  return {
    id,
    park: file.name,
    frequency: oneOf(frequencies, row.frequency, id),
    usage: oneOf(usages, row.usage, id),
    yearlyReference: row.yearlyReference,
    holderKind: facts.holder?.kind ?? 'person',
    postcode: told(row.postcode ?? site?.postcode, 'postcode', id),
    city: told(row.city ?? site?.city, 'city', id),
    station: told(row.station ?? site?.station, 'station', id),
    commissionedOn: told<Day>(parseDay(row.commissionedOn), 'commissionedOn', id),
    readingDate: row.readingDate ?? 1,
    converter: row.converter ?? false,
    injects: row.injects ?? false,
    facts,
    ...(member !== undefined && { member }),
    ...(row.site !== undefined && { site: row.site }),
  };
}

function factsIn({ id, contract, technical, ...row }: ParkGasPoint, site: ParkSite | undefined): PointFacts {
  const holder = row.holder && { ...row.holder, kind: oneOf(kinds, row.holder.kind, id) };
  const address = row.address ?? site?.address;
  const happenings = row.happenings?.map((happening, index) => happeningIn(id, happening, index));
  return {
    ...(holder && { holder }),
    ...(address && { address }),
    ...(contract && { contract }),
    ...(technical && { technical }),
    ...(happenings && { happenings }),
    ...(row.readingMonth !== undefined && { readingMonth: row.readingMonth }),
  };
}

function happeningIn(meteringPointId: string, { kind, day, ...more }: ParkHappening, index: number): Happening {
  const on = told<Day>(parseDay(day), `day of ${kind}`, meteringPointId);
  const id = `${meteringPointId}-${index + 1}`;
  return { ...more, kind, id, meteringPointId, day: on, recordedAt: instantOf(on) } as Happening;
}

function oneOf<T extends string>(values: readonly T[], value: string, id: string): T {
  return told(
    values.find((one) => one === value),
    value,
    id,
  );
}

function told<T>(value: T | undefined, name: string, id: string): T {
  if (value === undefined) throw new Error(`park point ${id}: "${name}" is missing or unknown`);
  return value;
}
