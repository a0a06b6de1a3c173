import { dayAt } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { holderOf } from '../customers/holder.ts';
import { parkOf } from '../park.ts';
import { type ElectricityPoint, measures as measuresIn } from '../point.ts';
import { authorisationId, authorisationOf } from './authorisation-id.ts';
import type { Consent } from './consent.ts';
import { isLive } from './consent-machine.ts';
import { consentsOf, consentsTable, type StandingConsent } from './consents.ts';
import { consentSetting } from './dialect-consents.ts';
import { consentFacts } from './facts-consents.ts';
import { initialPoints } from './initial-consents.ts';
import { movesOf } from './moves.ts';
import type { FoundServices, Service, ServiceFilter, ServiceState } from './service.ts';
import { measures, servicesOfCase } from './service-cases.ts';

/** Services on one page. */
export const pageLength = consentFacts.pageLength.value;

const timeToAppear = consentFacts.timeToAppear.value * 1000;

// There is no max-power API for what is fed in (enedis.md 2.1).
const producedMeasures = measures.filter((measure) => measure !== 'maxPower');
const productionSegments = consentFacts.productionSegments.value;

/**
 * The services that an application's consents opened, as far as a filter admits them: of each authorisation those of its
 * newest consent, in the order of the points asked for (enedis.md 1.5). The operator's own test cases answer by their
 * authorisation id.
 *
 * @example
 * await subscribedServices(world, 'app', { ...everything, authorisationId: 11 }, now); // five, on 14000000000001
 */
export async function subscribedServices(
  world: World,
  clientId: string,
  filter: ServiceFilter,
  now: number,
): Promise<FoundServices> {
  const start = filter.page * pageLength;
  const services: Service[] = [];
  let total = 0;
  if (!filter.access) return { total, services };
  // a park may be large: only the page is kept
  for await (const service of candidates(world, clientId, filter, now)) {
    if (!admits(filter, service)) continue;
    if (!filter.countOnly && total >= start && services.length < pageLength) services.push(service);
    total += 1;
  }
  return { total, services };
}

async function* candidates(
  world: World,
  clientId: string,
  filter: ServiceFilter,
  now: number,
): AsyncGenerator<Service> {
  const { authorisationId: id } = filter;
  const testCase = id === undefined ? undefined : servicesOfCase(id);
  if (testCase) return yield* testCase;
  for (const point of await pointsOf(world, clientId, filter)) {
    for (const service of await servicesOfPoint(world, clientId, point, now)) {
      if (id === undefined || service.authorisationId === id) yield service;
    }
  }
}

async function pointsOf(world: World, clientId: string, filter: ServiceFilter): Promise<Iterable<ElectricityPoint>> {
  const park = parkOf(world);
  const found = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => park.find(id) ?? []);
  if (filter.authorisationId !== undefined) {
    const authorisation = authorisationOf(world, filter.authorisationId);
    return authorisation?.clientId === clientId ? found([authorisation.meteringPointId]) : [];
  }
  if (filter.meteringPointIds) return found(filter.meteringPointIds);
  // by the holder's number alone, or by nothing: every point to which there is, or was, a consent
  const rows = await consentsTable(world).where('application', clientId);
  return withConsent(world, found(rows.map(({ meteringPointId }) => meteringPointId)), filter.sirens !== undefined);
}

function* withConsent(
  world: World,
  stored: readonly ElectricityPoint[],
  onlyEntities: boolean,
): Generator<ElectricityPoint> {
  yield* stored;
  const known = new Set(stored.map(({ id }) => id));
  for (const point of initialPoints(world)) {
    if (!known.has(point.id) && (!onlyEntities || point.holderKind === 'entity')) yield point;
  }
}

async function servicesOfPoint(
  world: World,
  clientId: string,
  point: ElectricityPoint,
  now: number,
): Promise<Service[]> {
  const consents = await consentsOf(world, clientId, point, now);
  const moves = await movesOf(world, point, now);
  const tenancies = [...new Set(consents.map(({ consent }) => consent.tenancy))];
  return tenancies.flatMap((tenancy) => {
    const own = consents.filter(({ consent }) => consent.tenancy === tenancy);
    const standing = own.findLast(({ state }) => isLive(state)) ?? own.at(-1);
    if (!standing) return [];
    const holder = holderOf(world, point, moves.slice(0, tenancy), standing.consent.givenAt);
    return servicesOf(world, point, standing, holder.siren, now);
  });
}

function servicesOf(
  world: World,
  point: ElectricityPoint,
  standing: StandingConsent,
  siren: string | undefined,
  now: number,
): Service[] {
  const { consent, state, by } = standing;
  const appearing = stateOfNew(world, consent, now);
  if (appearing === undefined) return [];
  const id = authorisationId(world, consent);
  const common = {
    meteringPointId: point.id,
    state: isLive(state) ? appearing : ('ended' as const),
    from: dayAt(consent.givenAt),
    to: dayAt(isLive(state) ? consent.endsAt : (by?.at ?? consent.endsAt)),
    ...(siren !== undefined && { siren }),
    authorisationId: id,
    testCase: false,
  };
  const drawn = measuresIn(point, 'consumption') ? measures : [];
  const fed = measuresIn(point, 'production') ? producedMeasures : [];
  const numbered = (index: number) => String(id * 10 + index);
  return [
    ...drawn.map((measure, index): Service => {
      const minutes = measure === 'loadCurve' ? { minutes: point.interval } : {};
      return { ...common, id: numbered(index), segment: point.segment, direction: 'consumption', measure, ...minutes };
    }),
    ...fed.map((measure, index): Service => {
      const minutes = measure === 'loadCurve' ? { minutes: point.interval } : {};
      const segment = productionSegments[point.segment];
      return {
        ...common,
        id: numbered(measures.length + index),
        segment,
        direction: 'production',
        measure,
        ...minutes,
      };
    }),
  ];
}

function stateOfNew(world: World, consent: Consent, now: number): ServiceState | undefined {
  const isNew = !consent.initial && now < consent.givenAt + timeToAppear;
  if (!isNew) return 'active';
  switch (consentSetting(world, 'newServices')) {
    case 'empty-first':
      return undefined;
    case 'requested-first':
      return 'requested';
    default:
      return 'active';
  }
}

function admits(filter: ServiceFilter, service: Service): boolean {
  if (filter.states && !filter.states.has(service.state)) return false;
  if (filter.meteringPointIds && !filter.meteringPointIds.includes(service.meteringPointId)) return false;
  if (filter.sirens && !filter.sirens.includes(service.siren ?? '')) return false;
  if (filter.beginsFrom !== undefined && service.from < filter.beginsFrom) return false;
  if (filter.endsFrom !== undefined && service.to < filter.endsFrom) return false;
  if (filter.measures && !filter.measures.has(service.measure)) return false;
  if (filter.consumption && service.direction !== 'consumption') return false;
  return !filter.production || service.direction === 'production';
}
