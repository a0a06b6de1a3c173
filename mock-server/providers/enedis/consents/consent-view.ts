import type { ConsentFilter, ConsentStep, ConsentView } from '../../../core/consent-view.ts';
import { possibleEvents } from '../../../core/machine.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import type { ElectricityPoint } from '../point.ts';
import { type ConsentEvent, consentMachine } from './consent-machine.ts';
import { consentPath } from './consent-state.ts';
import { consentsOf, type StandingConsent } from './consents.ts';
import { type Move, movesOf } from './moves.ts';

/** The consents of a world as people look at them, point by point, oldest first. */
export async function* viewConsents(world: World, filter: ConsentFilter): AsyncGenerator<ConsentView> {
  const now = world.clock.now().getTime();
  for (const point of pointsOf(world, filter)) {
    const moves = await movesOf(world, point, now);
    for (const { clientId } of world.applications) {
      if (filter.application !== undefined && filter.application !== clientId) continue;
      for (const standing of await consentsOf(world, clientId, point, now)) yield viewOf(standing, moves, now);
    }
  }
}

function pointsOf(world: World, { meteringPointId }: ConsentFilter): Iterable<ElectricityPoint> {
  if (meteringPointId === undefined) return parkOf(world).points();
  const point = parkOf(world).find(meteringPointId);
  return point ? [point] : [];
}

function viewOf({ consent, state }: StandingConsent, moves: readonly Move[], now: number): ConsentView {
  return {
    id: consent.id,
    provider: 'enedis',
    application: consent.clientId,
    meteringPointId: consent.meteringPointId,
    state,
    since: new Date(consent.givenAt),
    steps: consentPath(consent, moves).flatMap(({ state: after, by }): ConsentStep[] => {
      if (!by) return [];
      const ahead = by.at > now;
      const [taken, coming] = words[by.event];
      return [
        { at: new Date(by.at), event: by.event, about: ahead ? coming : taken, state: after, of: 'consent', ahead },
      ];
    }),
    possible: possibleEvents(consentMachine, state).flatMap((event: ConsentEvent) => events[event] ?? []),
  };
}

/** What brings a step about, where an event of the control API does. */
const events: Readonly<Partial<Record<ConsentEvent, string>>> = {
  customerRevokes: 'consentRevoked',
  customerAskedForTerms: 'newTermsToAccept',
  customerAcceptsTerms: 'newTermsAccepted',
  operatorEnds: 'consentExpires',
  customerMovesOut: 'customerMovesOut',
};

const words = {
  customerRevokes: ['The customer took the consent back.', 'The customer takes the consent back.'],
  customerAskedForTerms: ['The customer was asked to accept new terms.', 'The customer is asked to accept new terms.'],
  customerAcceptsTerms: ['The customer accepted the new terms.', 'The customer accepts the new terms.'],
  customerConsentsAnew: ['A new consent took its place.', 'A new consent takes its place.'],
  operatorEnds: ['The consent ended before its term.', 'The consent ends before its term.'],
  termEnds: ['The term ended.', 'The term ends.'],
  customerMovesOut: ['The customer moved out.', 'The customer moves out.'],
} as const satisfies Record<ConsentEvent, readonly [taken: string, coming: string]>;
