import type { World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import { consentFacts } from './facts-consents.ts';

const first = consentFacts.firstAuthorisationId.value;

/** Whom and what an authorisation is about. */
export interface Authorisation {
  readonly clientId: string;
  readonly meteringPointId: string;
  readonly tenancy: number;
}

/**
 * The id of the authorisation that a holder gives an application: the same whenever the consent is given again, another
 * one for the next holder (enedis.md 1.5). Since each consent is about one point, a holder of several has several ids
 * (our convention).
 */
export function authorisationId(world: World, { clientId, meteringPointId, tenancy }: Authorisation): number {
  const { applications } = world;
  const park = parkOf(world);
  const application = applications.findIndex((one) => one.clientId === clientId);
  return first + (tenancy * park.size + park.indexOf(meteringPointId)) * applications.length + application;
}

/** What an authorisation id stands for; undefined when it was never one of this world. */
export function authorisationOf(world: World, id: number): Authorisation | undefined {
  const { applications } = world;
  const number = id - first;
  if (!Number.isSafeInteger(id) || number < 0) return undefined;
  const park = parkOf(world);
  const place = Math.floor(number / applications.length);
  const clientId = applications[number % applications.length]?.clientId;
  const point = park.at(place % park.size);
  if (clientId === undefined || !point) return undefined;
  return { clientId, meteringPointId: point.id, tenancy: Math.floor(place / park.size) };
}
