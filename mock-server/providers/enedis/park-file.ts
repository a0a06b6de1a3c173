import { type Day, instantOf, parseDay } from '../../core/paris.ts';
import type { Happening } from './happenings.ts';
import type { Address, ElectricityPoint, Holder, Interval, Segment, Usage } from './point.ts';

/** The electricity of a park file: `fixtures/parks/*.json`. What a point does not say itself comes from its site. */
export interface ParkFile {
  readonly name: string;
  /** Left out: a few days come late, in parts, with holes, or wrong at first. */
  readonly steady?: boolean;
  readonly sites: readonly ParkSite[];
  readonly electricity: readonly ParkPoint[];
}

interface Place {
  readonly address: Address;
  readonly postcode: string;
  readonly city: string;
  readonly station: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface ParkSite extends Place {
  readonly id: string;
  readonly member: string;
}

interface ParkPoint extends Partial<Place> {
  readonly id: string;
  readonly segment: string;
  readonly usage: string;
  readonly yearlyEnergy: number;
  readonly yearlySolar?: number;
  readonly subscribedPower: number;
  readonly activatedOn: string;
  /** Minutes; 30 unless told. */
  readonly interval?: number;
  /** Left out: the load curve is collected. */
  readonly loadCurve?: boolean;
  /** Left out: consumption. */
  readonly direction?: string;
  readonly darkAtNight?: boolean;
  readonly sandboxClient?: number;
  readonly site?: string;
  readonly member?: string;
  /** Absent: somebody is made up, a person. */
  readonly holder?: { readonly kind: string; readonly name: string; readonly email: string; readonly phone: string };
  readonly happenings?: readonly ParkHappening[];
}

/** What a park plans: `on` is the day, known from its start on; the rest is as in `Happening`. */
interface ParkHappening {
  readonly kind: string;
  readonly on: string;
  readonly curve?: boolean;
  readonly hour?: number;
  readonly interval?: number;
  readonly index?: number;
}

const segments = ['C5', 'C4', 'C3', 'C2'] as const satisfies readonly Segment[];
const kinds = ['person', 'entity'] as const satisfies readonly Holder['kind'][];
const directions = ['consumption', 'production', 'both'] as const satisfies readonly ElectricityPoint['direction'][];
const intervals = [10, 15, 30, 60] as const satisfies readonly Interval[];
const usages = [
  'home',
  'electric-home',
  'street-lighting',
  'office',
  'school',
  'hall',
  'pool',
  'pump',
  'solar',
] as const satisfies readonly Usage[];

/** The electricity points of a park file, in its order. */
export function electricityPointsOf(file: ParkFile): ElectricityPoint[] {
  const sites = new Map(file.sites.map((site) => [site.id, site]));
  return file.electricity.map((row) => pointOf(file, row, sites.get(row.site ?? '')));
}

function pointOf(file: ParkFile, row: ParkPoint, site: ParkSite | undefined): ElectricityPoint {
  const { id } = row;
  const member = row.member ?? site?.member;
  const holder = row.holder && { ...row.holder, kind: oneOf(kinds, row.holder.kind, id) };
  const address = row.address ?? site?.address;
  const happenings = row.happenings?.map((planned, index) => happeningOf(id, planned, index));
  return {
    id,
    park: file.name,
    segment: oneOf(segments, row.segment, id),
    usage: oneOf(usages, row.usage, id),
    yearlyEnergy: row.yearlyEnergy,
    yearlySolar: row.yearlySolar ?? 0,
    subscribedPower: row.subscribedPower,
    holderKind: holder?.kind ?? 'person',
    postcode: told(row.postcode ?? site?.postcode, 'postcode', id),
    city: told(row.city ?? site?.city, 'city', id),
    station: told(row.station ?? site?.station, 'station', id),
    latitude: told(row.latitude ?? site?.latitude, 'latitude', id),
    longitude: told(row.longitude ?? site?.longitude, 'longitude', id),
    activatedOn: dayIn(row.activatedOn, id),
    interval: oneOf(intervals, row.interval ?? 30, id),
    loadCurve: row.loadCurve ?? true,
    direction: oneOf(directions, row.direction ?? 'consumption', id),
    darkAtNight: row.darkAtNight ?? false,
    steady: file.steady ?? false,
    ...(row.sandboxClient !== undefined && { sandboxClient: row.sandboxClient }),
    ...(member !== undefined && { member }),
    ...(row.site !== undefined && { site: row.site }),
    facts: { ...(holder && { holder }), ...(address && { address }), ...(happenings && { happenings }) },
  };
}

function happeningOf(id: string, planned: ParkHappening, index: number): Happening {
  const day = dayIn(planned.on, id);
  const common = { id: `planned-${index + 1}`, meteringPointId: id, recordedAt: instantOf(day), day };
  if (planned.kind === 'load-curve-switched') {
    return { ...common, kind: planned.kind, on: told(planned.curve, 'curve', id) };
  }
  if (planned.kind === 'meter-replaced') return { ...common, kind: planned.kind, index: planned.index ?? 0 };
  if (planned.kind === 'interval-changed') {
    return { ...common, kind: planned.kind, hour: planned.hour ?? 0, interval: oneOf(intervals, planned.interval, id) };
  }
  throw new Error(`park point ${id}: no "${planned.kind}" can be planned`);
}

function dayIn(text: string, id: string): Day {
  return told<Day>(parseDay(text), text, id);
}

function oneOf<T extends string | number>(values: readonly T[], value: unknown, id: string): T {
  return told(
    values.find((one) => one === value),
    String(value),
    id,
  );
}

function told<T>(value: T | undefined, name: string, id: string): T {
  if (value === undefined) throw new Error(`park point ${id}: "${name}" is missing or unknown`);
  return value;
}
