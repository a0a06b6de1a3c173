import type { Exchange } from '../../../core/exchange.ts';
import { type Day, dayAt } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park.ts';
import type { BusinessReason } from '../refusals-business.ts';
import { pointsBoundTo } from '../tokens/consent-token.ts';
import type { Consent } from './consent.ts';
import type { ConsentState } from './consent-machine.ts';
import { consentOf, type StandingConsent } from './consents.ts';
import { consentSetting } from './dialect-consents.ts';
import { consentFacts } from './facts-consents.ts';
import { meetConsent } from './met-states.ts';

/** "The first hours after a new consent" (enedis.md 8.11), in milliseconds. */
const firstDay = consentFacts.firstHours.value * 3_600_000;

// Revoked, expired and never given are told alike: an application learns no more than that there is none (enedis.md 1.4).
const reasonOf = {
  given: () => undefined,
  awaitsTerms: (world) => termsReasons[consentSetting(world, 'newTerms') as keyof typeof termsReasons],
  revoked: () => 'no-consent',
  expired: () => 'no-consent',
  movedOut: (world) => (consentSetting(world, 'movedOut') === 'not-holder' ? 'not-holder' : 'moved-out'),
} as const satisfies Record<ConsentState, (world: World) => BusinessReason | undefined>;

const termsReasons = {
  'technical-error': 'technical-error',
  'unauthorized-user': 'unauthorized-user',
  'no-consent': 'no-consent',
} as const satisfies Record<string, BusinessReason>;

const unknownReasons = {
  'no-consent': 'no-consent',
  'unauthorized-user': 'unauthorized-user',
  'wrong-direction': 'wrong-direction',
  'no-data': 'no-data',
} as const satisfies Record<string, BusinessReason>;

/**
 * The consent by which a call may read a point's data at its instant.
 *
 * @param from first day asked for, where the call asks for days
 * @throws Refusal `no-consent`, `moved-out` or `not-holder`, `technical-error`, `unauthorized-user`, `before-consent`,
 *   with the metering point (enedis.md 4.2)
 *
 * @example
 * const consent = await requireConsent(exchange, world, '22516914714270', from);
 */
export async function requireConsent(
  exchange: Exchange,
  world: World,
  meteringPointId: string,
  from?: Day,
): Promise<Consent> {
  const refuse = (reason: BusinessReason): Refusal => new Refusal<BusinessReason>(reason, { meteringPointId });
  const now = exchange.receivedAt.getTime();
  if (!parkOf(world).find(meteringPointId)) {
    throw refuse(unknownReasons[consentSetting(world, 'unknownPoint') as keyof typeof unknownReasons]);
  }
  const bound = await pointsBoundTo(exchange, world);
  if (bound && !bound.includes(meteringPointId)) throw refuse('no-consent');
  const clientId = exchange.caller?.application.clientId ?? '';
  const standing = await consentOf(world, clientId, meteringPointId, now);
  if (!standing) throw refuse('no-consent');
  meetConsent(world, standing.state);
  const reason = consentObstacle(standing, world, now, from);
  if (reason) throw refuse(reason);
  return standing.consent;
}

/**
 * Why a consent lets nothing be read at an instant (ms, UTC); undefined when it does.
 *
 * @param from first day asked for, where the call asks for days
 */
export function consentObstacle(
  standing: StandingConsent | undefined,
  world: World,
  now: number,
  from?: Day,
): BusinessReason | undefined {
  if (!standing) return 'no-consent';
  return reasonOf[standing.state](world) ?? reasonOfAge(standing, world, now, from);
}

function reasonOfAge({ consent }: StandingConsent, world: World, now: number, from: Day | undefined) {
  if (consentSetting(world, 'firstDayOfConsent') === 'technical-error' && now < consent.givenAt + firstDay) {
    return 'technical-error' satisfies BusinessReason;
  }
  if (from === undefined || consentSetting(world, 'dataBeforeConsent') === 'open') return undefined;
  return from < dayAt(consent.givenAt) ? ('before-consent' satisfies BusinessReason) : undefined;
}
