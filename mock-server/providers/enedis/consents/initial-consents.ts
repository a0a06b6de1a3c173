import { addMonths, dayAt, dayOf, instantOf } from '../../../core/paris.ts';
import { reservedPark } from '../../../core/park.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Beside, type World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import type { ElectricityPoint } from '../point.ts';
import type { Consent } from './consent.ts';
import { consentFacts } from './facts-consents.ts';
import { plannedMovesOf, tenancyAt } from './moves.ts';

// With a term of three years an initial consent outlives the world's start by two at least.
const { youngest, oldest } = consentFacts.ageOfInitialConsents.value;
const dayLength = 86_400_000;
const monthsOfConsent = consentFacts.monthsOfInitialConsents.value;

/** Of the sandbox the application has the consents whatever the date: from 1970 to the year 9999. */
const always = { from: 0, to: instantOf(dayOf(9999, 12, 31)) } as const;

/** The sandbox client who revokes the consent right after giving it (enedis.md 3.1). */
export const revokingClient = consentFacts.revokingClient.value;

const listedPoints = new Beside<ReadonlySet<string>>(({ rights }) => new Set(typeof rights === 'string' ? [] : rights));

/** Whether every application of a world may read this point from the start; reserved identifiers always. */
export function hasInitialConsent(world: World, point: ElectricityPoint): boolean {
  if (point.sandboxClient !== undefined || point.park === reservedPark || world.rights === 'active') return true;
  return world.rights !== 'none' && listedPoints.of(world).has(point.id);
}

/**
 * The consent to a point that an application has from the start: of every sandbox client, client 8's revoked at once
 * (enedis.md 3.1), and of the points that the world names. A formula of the world's seed, so that a park of any size
 * costs nothing; age and term are our convention.
 */
export function initialConsentOf(world: World, clientId: string, point: ElectricityPoint): Consent | undefined {
  if (!hasInitialConsent(world, point)) return undefined;
  const base = { id: `${clientId}|${point.id}|0`, clientId, meteringPointId: point.id, initial: true } as const;
  if (point.sandboxClient !== undefined) {
    const revoked = { event: 'customerRevokes', at: always.from } as const;
    const happenings = point.sandboxClient === revokingClient ? [revoked] : [];
    return { ...base, tenancy: 0, givenAt: always.from, endsAt: always.to, happenings };
  }
  const start = world.startedAt.getTime();
  const moves = plannedMovesOf(point, start);
  const tenancy = tenancyAt(moves, start);
  const age = youngest + (oldest - youngest) * noiseAt(keyOf(world.seed, 'age of consent', clientId, point.id), 0);
  const givenAt = Math.max(Math.floor((start - age * dayLength) / 1000) * 1000, moves[tenancy - 1]?.at ?? 0);
  const endsAt = instantOf(addMonths(dayAt(givenAt), monthsOfConsent));
  return { ...base, tenancy, givenAt, endsAt, happenings: [] };
}

/** The points to which an application has a consent from the start, in the order of the park. */
export function* initialPoints(world: World): Generator<ElectricityPoint> {
  const park = parkOf(world);
  for (const point of park.points()) if (hasInitialConsent(world, point)) yield point;
}

/** Forgets what was compiled of a world's listed points. */
export const forgetInitialConsents = (world: World): void => listedPoints.forget(world);
