import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import type { ElectricityPoint } from '../point.ts';
import { authorisationId } from './authorisation-id.ts';
import type { ConsentAct } from './consent.ts';
import { consentMachine } from './consent-machine.ts';
import { consentsOf, keepConsent, type StandingConsent } from './consents.ts';

/** What an event left behind: the consents it was about, as they stand now. */
export interface ToldConsent {
  readonly consentId: string;
  readonly clientId: string;
  readonly meteringPointId: string;
  readonly state: string;
  readonly authorisationId: number;
  /** Instant (ISO, UTC) at which the term is over. */
  readonly endsAt: string;
}

/** An act, and what the event is called that brings it about. */
export interface NamedAct {
  readonly event: ConsentAct;
  readonly called: string;
}

/** A consent as the control API tells it. */
export function told(world: World, { consent, state }: StandingConsent): ToldConsent {
  return {
    consentId: consent.id,
    clientId: consent.clientId,
    meteringPointId: consent.meteringPointId,
    state,
    authorisationId: authorisationId(world, consent),
    endsAt: new Date(consent.endsAt).toISOString(),
  };
}

/**
 * Records an act on those consents of some applications to a point for which it is possible.
 *
 * @throws SetupError (409) when it is possible for none, naming where each stands
 */
export async function applyTo(
  world: World,
  clientIds: readonly string[],
  point: ElectricityPoint,
  { event, called }: NamedAct,
  now: number,
): Promise<ToldConsent[]> {
  const changed: ToldConsent[] = [];
  const impossible: string[] = [];
  for (const clientId of clientIds) {
    for (const { consent, state } of await consentsOf(world, clientId, point, now)) {
      const possible: Readonly<Partial<Record<string, string>>> = consentMachine[state];
      const after = possible[event];
      if (after === undefined) {
        impossible.push(`the consent ${consent.id} is ${state}`);
        continue;
      }
      const kept = { ...consent, happenings: [...consent.happenings, { event, at: now }] };
      await keepConsent(world, kept);
      changed.push({ ...told(world, { consent: kept, state }), state: after });
    }
  }
  if (changed.length > 0) return changed;
  const why = impossible.slice(0, 3).join('; ') || 'no application has a consent to this point';
  throw new SetupError(`${called} is not possible: ${why}.`, 409);
}

/** The consents of some applications to a point, as they stand. */
export async function toldConsents(
  world: World,
  clientIds: readonly string[],
  point: ElectricityPoint,
  now: number,
): Promise<ToldConsent[]> {
  const found: ToldConsent[] = [];
  for (const clientId of clientIds) {
    for (const standing of await consentsOf(world, clientId, point, now)) found.push(told(world, standing));
  }
  return found;
}
