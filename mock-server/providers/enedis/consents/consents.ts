import { SetupError } from '../../../core/refusal.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import type { ElectricityPoint } from '../point.ts';
import type { Consent } from './consent.ts';
import { isLive } from './consent-machine.ts';
import { type ConsentStanding, consentAt } from './consent-state.ts';
import { type Duration, instantAfter } from './duration.ts';
import { initialConsentOf, revokingClient } from './initial-consents.ts';
import { movesOf, tenancyAt } from './moves.ts';

/** A consent, and where it stands. */
export interface StandingConsent extends ConsentStanding {
  readonly consent: Consent;
}

/** The stored consents of a world: those given since it began, and initial ones to which something happened. */
export function consentsTable(world: World): Table<Consent> {
  return world.store.table<Consent>('enedis.consents', {
    'application|point': (consent) => `${consent.clientId}|${consent.meteringPointId}`,
    application: (consent) => consent.clientId,
  });
}

/** Adds a consent, or replaces the one of its id. */
export async function keepConsent(world: World, consent: Consent): Promise<void> {
  await consentsTable(world).put(consent.id, consent);
}

/** The consents of an application to a point at an instant (ms, UTC), oldest first, with where each stands. */
export async function consentsOf(
  world: World,
  clientId: string,
  point: ElectricityPoint,
  now: number,
): Promise<StandingConsent[]> {
  const rows = await consentsTable(world).where('application|point', `${clientId}|${point.id}`);
  const consents = rows.filter(({ givenAt }) => givenAt <= now);
  const initial = rows.some((row) => row.initial) ? undefined : initialConsentOf(world, clientId, point);
  if (initial && initial.givenAt <= now) consents.unshift(initial);
  const moves = await movesOf(world, point, now);
  return consents
    .sort((one, other) => one.givenAt - other.givenAt)
    .map((consent) => ({ consent, ...consentAt(consent, moves, now) }));
}

/**
 * The consent of an application to a point that counts at an instant (ms, UTC): the newest live one, else the newest;
 * undefined when there never was one, or no such point.
 */
export async function consentOf(
  world: World,
  clientId: string,
  meteringPointId: string,
  now: number,
): Promise<StandingConsent | undefined> {
  const point = parkOf(world).find(meteringPointId);
  if (!point) return undefined;
  const consents = await consentsOf(world, clientId, point, now);
  return consents.findLast(({ state }) => isLive(state)) ?? consents.at(-1);
}

/**
 * Gives an application the consents of the present holders of some points, in place of those that are live. Sandbox
 * client 8 takes each back at once (enedis.md 3.1).
 *
 * @throws SetupError (404) when a point is unknown; then none is given
 */
export async function giveConsents(
  world: World,
  clientId: string,
  meteringPointIds: readonly string[],
  duration: Duration,
  now: number,
): Promise<Consent[]> {
  const points = meteringPointIds.map((id) => pointIn(world, id));
  const given: Consent[] = [];
  for (const point of points) {
    await endLive(world, clientId, point, now);
    const rows = await consentsTable(world).where('application|point', `${clientId}|${point.id}`);
    const consent: Consent = {
      id: `${clientId}|${point.id}|${rows.filter((row) => !row.initial).length + 1}`,
      clientId,
      meteringPointId: point.id,
      tenancy: tenancyAt(await movesOf(world, point, now), now),
      givenAt: now,
      endsAt: instantAfter(now, duration),
      initial: false,
      happenings: point.sandboxClient === revokingClient ? [{ event: 'customerRevokes', at: now }] : [],
    };
    await keepConsent(world, consent);
    given.push(consent);
  }
  return given;
}

async function endLive(world: World, clientId: string, point: ElectricityPoint, now: number): Promise<void> {
  for (const { consent, state } of await consentsOf(world, clientId, point, now)) {
    if (!isLive(state)) continue;
    const ending = { event: 'customerConsentsAnew', at: now } as const;
    await keepConsent(world, { ...consent, happenings: [...consent.happenings, ending] });
  }
}

/** @throws SetupError (404) when the world has no such point */
export function pointIn(world: World, id: string): ElectricityPoint {
  const point = parkOf(world).find(id);
  if (point) return point;
  throw new SetupError(`There is no electricity point "${id}" in this world; its parks name those that exist.`, 404);
}
