import { addMonths, type Day, dayAt, isoDay } from '../../../core/paris.ts';
import type { WorldEvent } from '../../../core/provider.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { clientIdSchema, clientIdsIn, dayIn, type EventInput, objectSchema, textIn } from '../event-input.ts';
import { record } from '../happenings.ts';
import type { ElectricityPoint } from '../point.ts';
import { subscriptionEvents } from '../tokens/subscriptions.ts';
import type { ConsentAct } from './consent.ts';
import { applyTo, toldConsents } from './consent-event.ts';
import { giveConsents, pointIn } from './consents.ts';
import { type Duration, longest, parseDuration } from './duration.ts';
import { consentFacts } from './facts-consents.ts';
import { movesOf, serviceFrom } from './moves.ts';
import { returnAddressEvents } from './return-address.ts';

const pointSchema = { type: 'string', pattern: '^[0-9]{14}$', description: 'The metering point.' } as const;
const target = schemaWith({});

const farthestMonths = consentFacts.farthestMove.value;

/** What happens to consents and applications outside the API (enedis.md 1.4, 8.9, 8.10). */
export const consentEvents = {
  consentGiven: {
    summary:
      'The customer consents, as on the authorize page: data calls answer, and a consent that was live ends. ' +
      'Sandbox client 8 revokes at once.',
    certainty: 'documented',
    source: 'enedis.md 1.4, 3.1 (MED-DOC, S4)',
    needs: 'A point of the world.',
    input: schemaWith({ duration: { type: 'string', description: 'ISO 8601, three years at most; P3Y unless told.' } }),
    happen: (world, input) =>
      onPoint(world, input, async ({ point, clientIds, now }) => {
        const duration = durationIn(input, now);
        for (const clientId of clientIds) await giveConsents(world, clientId, [point.id], duration, now);
        return { consents: await toldConsents(world, clientIds, point, now) };
      }),
  },
  consentRevoked: {
    summary: 'The customer takes the consent back in the own account: data calls answer 403 ADAM-DC-0008 at once.',
    certainty: 'documented',
    source: 'enedis.md 1.4, 4.2 (MED-DOC)',
    needs: 'A live consent.',
    input: target,
    happen: act('customerRevokes', 'consentRevoked'),
  },
  consentExpires: {
    summary:
      'The consent ends before its term, as after a change of meter or supplier: data calls answer ADAM-DC-0008.',
    certainty: 'observed',
    source: 'enedis.md 1.4, 8 (10): issues',
    needs: 'A live consent.',
    input: target,
    happen: act('operatorEnds', 'consentExpires'),
  },
  customerMovesOut: {
    summary:
      'The customer moves out: every consent to the point ends, data calls answer ADAM-DC-0007, and the next holder’s ' +
      'service begins on that day.',
    certainty: 'documented',
    source: 'enedis.md 1.4, 4.2 (MED-DOC)',
    needs: 'A day from the present holder’s first on, a year ahead at most; consents are not needed.',
    input: schemaWith({ date: { type: 'string', description: 'Day (YYYY-MM-DD) of the move; today unless told.' } }),
    happen: (world, input) =>
      onPoint(world, input, async ({ point, now }) => {
        const day = dayIn(input, 'date') ?? dayAt(now);
        refuseMove(day, serviceFrom(point, await movesOf(world, point, now), now), point, now);
        await record(world, { kind: 'holder-moved-out', meteringPointId: point.id, recordedAt: now, day });
        const everyone = world.applications.map(({ clientId }) => clientId);
        const consents = await toldConsents(world, everyone, point, now);
        return { meteringPointId: point.id, date: isoDay(day), consents };
      }),
  },
  newTermsToAccept: {
    summary: 'The customer is to accept new terms in the own account: data calls fail until that is done.',
    certainty: 'documented',
    source: 'enedis.md 8 (9) (S2, JEE)',
    needs: 'A consent that does not await terms already.',
    input: target,
    happen: act('customerAskedForTerms', 'newTermsToAccept'),
  },
  newTermsAccepted: {
    summary: 'The customer accepts the new terms: data calls answer again.',
    certainty: 'documented',
    source: 'enedis.md 8 (9) (S2, JEE)',
    needs: 'A consent that awaits them.',
    input: target,
    happen: act('customerAcceptsTerms', 'newTermsAccepted'),
  },
  ...returnAddressEvents,
  ...subscriptionEvents,
} satisfies Record<string, WorldEvent>;

interface Target {
  readonly point: ElectricityPoint;
  readonly clientIds: readonly string[];
  /** World instant (ms, UTC). */
  readonly now: number;
}

function act(event: ConsentAct, called: string): WorldEvent['happen'] {
  return (world, input) =>
    onPoint(world, input, async ({ point, clientIds, now }) => ({
      consents: await applyTo(world, clientIds, point, { event, called }, now),
    }));
}

function onPoint<T>(world: World, input: EventInput, work: (target: Target) => Promise<T>): Promise<T> {
  return world.store.transaction(async () => {
    const id = textIn(input, 'meteringPointId');
    if (id === undefined) throw new SetupError('Name a point by meteringPointId.');
    const now = world.clock.now().getTime();
    return work({ point: pointIn(world, id), clientIds: clientIdsIn(world, input), now });
  });
}

function refuseMove(day: Day, first: Day, { id }: ElectricityPoint, now: number): void {
  if (day < first) {
    const since = isoDay(first);
    throw new SetupError(
      `${id} came into service for the present holder on ${since}, after ${isoDay(day)}; give ${since} or a later day.`,
      409,
    );
  }
  const last = addMonths(dayAt(now), farthestMonths);
  if (day <= last) return;
  throw new SetupError(`${isoDay(day)} is more than a year ahead; give ${isoDay(last)} or an earlier day.`);
}

function durationIn(input: EventInput, now: number): Duration {
  const text = textIn(input, 'duration');
  if (text === undefined) return longest;
  const duration = parseDuration(text, dayAt(now));
  if (typeof duration === 'object') return duration;
  throw new SetupError(`duration is "${text}"; give years, months, weeks or days, three years at most, such as P1Y.`);
}

function schemaWith(properties: Readonly<Record<string, unknown>>) {
  return objectSchema({ meteringPointId: pointSchema, clientId: clientIdSchema, ...properties }, ['meteringPointId']);
}
