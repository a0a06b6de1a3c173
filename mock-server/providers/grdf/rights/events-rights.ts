import { type Day, dayAt, isoDay } from '../../../core/paris.ts';
import type { WorldEvent } from '../../../core/provider.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { record } from '../park/happenings.ts';
import type { GasPoint } from '../park/point.ts';
import { knownHappenings, tenancyOf } from '../park/tenancy.ts';
import type { AccessRight, ProofHappening, RightHappening } from './access-right.ts';
import { clientIdsIn, dayIn, type EventInput, rightsToPoint, targetOf, targetSchema, textIn } from './event-target.ts';
import { hasGasContractEnded } from './gas-contract.ts';
import { batchOn, batchTimeOf } from './nightly-batch.ts';
import { proofStandingAt } from './proof-control.ts';
import { applyTo, changeWherePossible, type RightEventName } from './right-event.ts';
import { rulesOf } from './right-rules.ts';
import { recordThirdParty, type ThirdPartyAct } from './third-party.ts';

type Happen = WorldEvent['happen'];

const target = schema(targetSchema);

/** What happens to access rights outside the API (adict.md 3.3, 3.5). */
export const rightEvents = {
  holderAccepts: {
    summary: 'The holder agrees, in the mail or in the own space: the right becomes active and opens its data.',
    certainty: 'documented',
    source: 'adict.md 3.3 (W)',
    needs: 'A right that waits for validation, or is to be checked again.',
    input: target,
    happen: onRights('holderAccepts'),
  },
  holderRefuses: {
    summary:
      'The holder refuses in the mail, and may tell why: the right is refused, a new declaration makes a new one.',
    certainty: 'documented',
    source: 'adict.md 3.3 (W)',
    needs: 'A right that waits for validation.',
    input: schema({ ...targetSchema, reason: text('Why.'), comment: text('In the holder’s words.') }),
    happen: onRights('holderRefuses', (input) => ({ ...told(input, 'reason'), ...told(input, 'comment') })),
  },
  holderRevokes: {
    summary: 'The holder takes the consent back in the own space: data calls answer 1000014 at once.',
    certainty: 'documented',
    source: 'adict.md 3.3, 4.4 (OAS)',
    needs: 'An active right, or one to be checked again.',
    input: target,
    happen: onRights('holderRevokes'),
  },
  holderMovesOut: {
    summary: 'The holder moves out: every right to the point becomes obsolete, data calls answer 1000000.',
    certainty: 'documented',
    source: 'adict.md 3.3 (W), 4.4 (OAS)',
    needs: 'A point of the park; rights to it are not needed.',
    input: schema({ ...targetSchema, date: text('Day (YYYY-MM-DD) of the move; today unless told.') }),
    happen: onPoint('holderMovesOut', 'holder-moved-out'),
  },
  gasContractEnds: {
    summary: 'The gas contract ends: every right to the point becomes obsolete, declarations answer 1000000004.',
    certainty: 'documented',
    source: 'adict.md 3.3 (W), 4.1 (OAS)',
    needs: 'A point of the park whose contract has not ended; rights to it are not needed.',
    input: schema({ ...targetSchema, date: text('Day (YYYY-MM-DD) of the end; today unless told.') }),
    happen: onPoint('gasContractEnds', 'gas-contract-ended'),
  },
  operatorRevokes: {
    summary: 'The operator revokes the right at the holder’s request; data calls say so.',
    certainty: 'documented',
    source: 'adict.md 3.3 (OAS)',
    needs: 'An active right, or one to be checked again.',
    input: target,
    happen: onRights('operatorRevokes'),
  },
  operatorMakesObsolete: {
    summary:
      'The operator makes the right obsolete; data calls say so, or answer 1000011 when its proofs were the cause.',
    certainty: 'inferred',
    source: 'adict.md 3.3: texts of OAS, the link to a rejected proof is a deduction',
    needs: 'A right that is not refused, revoked or obsolete.',
    input: schema({
      ...targetSchema,
      because: { enum: ['proof'], description: 'Set when the proofs were not valid.' },
    }),
    happen: makesObsolete,
  },
  operatorAsksRecheck: {
    summary: 'The operator has the right checked again: its data close until the holder accepts.',
    certainty: 'our convention',
    source: 'adict.md 3.2, 11: the state is known, nothing that leads to it',
    needs: 'An active right.',
    input: target,
    happen: onRights('operatorAsksRecheck'),
  },
  proofControlOpens: {
    summary: 'The operator opens a control: proofs are awaited within 20 working days; the data stay open.',
    certainty: 'documented',
    source: 'adict.md 3.5 (W)',
    needs: 'An active right that is not under control.',
    input: target,
    happen: onProofs('proofControlOpens', 'opens'),
  },
  proofAccepted: {
    summary: 'The operator finds the proofs valid.',
    certainty: 'documented',
    source: 'adict.md 3.5 (W)',
    needs: 'A right whose control is open.',
    input: target,
    happen: onProofs('proofAccepted', 'accepted'),
  },
  proofRejected: {
    summary: 'The operator finds the proofs not valid; the right stays active until the operator makes it obsolete.',
    certainty: 'inferred',
    source: 'adict.md 3.5: the decision is documented (W), that access lasts is what a client saw (LOWATT)',
    needs: 'A right whose control is open.',
    input: target,
    happen: onProofs('proofRejected', 'rejected'),
  },
  thirdPartyContractExpires: {
    summary: 'The third party’s contract with the operator expires: data calls say so, states stay as they are.',
    certainty: 'documented',
    source: 'adict.md 3.3, 4.4 (OAS)',
    needs: 'A contract that is valid.',
    input: schema({ clientId: targetSchema.clientId }),
    happen: onThirdParty('thirdPartyContractExpires'),
  },
  thirdPartyContractRenewed: {
    summary: 'The third party’s contract with the operator is renewed: data calls answer again.',
    certainty: 'our convention',
    source: 'adict.md 4.4: the text asks to renew it, no source tells what follows',
    needs: 'A contract that expired.',
    input: schema({ clientId: targetSchema.clientId }),
    happen: onThirdParty('thirdPartyContractRenewed'),
  },
  thirdPartySuspended: {
    summary: 'The operator suspends the third party for misuse: data calls say so, states stay as they are.',
    certainty: 'documented',
    source: 'adict.md 3.3, 4.4 (OAS)',
    needs: 'A third party that is not suspended.',
    input: schema({ clientId: targetSchema.clientId }),
    happen: onThirdParty('thirdPartySuspended'),
  },
  thirdPartyReinstated: {
    summary: 'The operator lifts the suspension of the third party: data calls answer again.',
    certainty: 'our convention',
    source: 'adict.md 4.4: the text asks to contact the operator, no source tells what follows',
    needs: 'A third party that is suspended.',
    input: schema({ clientId: targetSchema.clientId }),
    happen: onThirdParty('thirdPartyReinstated'),
  },
} satisfies Record<RightEventName | ThirdPartyAct, WorldEvent>;

type StateEvent = Exclude<RightEventName, 'proofControlOpens' | 'proofAccepted' | 'proofRejected'>;
type Remarks = Pick<RightHappening, 'reason' | 'comment' | 'because'>;

function onRights(event: StateEvent, remarksIn: (input: EventInput) => Remarks = () => ({})): Happen {
  return (world, input) =>
    world.store.transaction(async () => {
      const now = world.clock.now().getTime();
      const { rights } = await targetOf(world, input, now);
      const happening: RightHappening = { event, at: now, ...remarksIn(input) };
      return applyTo(world, rights, event, now, (right) => withHappening(right, happening));
    });
}

// Unless told, the proofs were the cause where the operator had found them not valid.
async function makesObsolete(world: World, input: EventInput): Promise<Record<string, unknown>> {
  return world.store.transaction(async () => {
    const now = world.clock.now().getTime();
    const { rights } = await targetOf(world, input, now);
    const rejected = new Set<string>();
    for (const right of rights) {
      const rules = await rulesOf(world, right.clientId, now);
      if (proofStandingAt(right, now, rules).status === 'rejected') rejected.add(right.id);
    }
    const event = 'operatorMakesObsolete';
    const told = becauseIn(input);
    return applyTo(world, rights, event, now, (right) => {
      const because: Remarks = rejected.has(right.id) ? { because: 'proof' } : {};
      return withHappening(right, { event, at: now, ...because, ...told });
    });
  });
}

function onProofs(name: RightEventName, event: Exclude<ProofHappening['event'], 'uploaded'>): Happen {
  return (world, input) =>
    world.store.transaction(async () => {
      const now = world.clock.now().getTime();
      const { rights } = await targetOf(world, input, now);
      return applyTo(world, rights, name, now, (right) => ({
        ...right,
        proofs: [...right.proofs, { event, at: now }],
      }));
    });
}

// What happens to a point happens to every right to it, whichever of them was named.
function onPoint(event: 'holderMovesOut' | 'gasContractEnds', kind: 'holder-moved-out' | 'gas-contract-ended'): Happen {
  return (world, input) =>
    world.store.transaction(async () => {
      const now = world.clock.now().getTime();
      const { point } = await targetOf(world, input, now);
      const today = dayAt(now);
      const day = dayIn(input, 'date') ?? today;
      await refuseBefore(world, point, day, now);
      if (kind === 'gas-contract-ended' && (await hasGasContractEnded(world, point, now))) {
        throw new SetupError(`The gas contract of ${point.id} has ended already; choose another point.`, 409);
      }
      await record(world, { kind, meteringPointId: point.id, recordedAt: now, day });
      // The operator learns of a past day now, and of a day to come in its night (our convention).
      const at = day > today ? batchOn(day, batchTimeOf(world)) : now;
      const everyone = world.applications.map(({ clientId }) => clientId);
      const rights = await rightsToPoint(world, everyone, point, now);
      const { accessRights } = await changeWherePossible(world, rights, event, now, (right) =>
        withHappening(right, { event, at }),
      );
      return { meteringPointId: point.id, date: isoDay(day), accessRights };
    });
}

// A holder cannot leave before having come.
async function refuseBefore(world: World, point: GasPoint, day: Day, now: number): Promise<void> {
  const { from } = tenancyOf(point, await knownHappenings(world, point, now), now);
  if (day > from) return;
  throw new SetupError(`The holder of ${point.id} came on ${isoDay(from)}; name a later date than that.`);
}

function onThirdParty(event: ThirdPartyAct): Happen {
  return (world, input) =>
    world.store.transaction(async () => {
      const now = world.clock.now().getTime();
      return { applications: await recordThirdParty(world, clientIdsIn(world, input), event, now) };
    });
}

function withHappening(right: AccessRight, happening: RightHappening): AccessRight {
  return { ...right, happenings: [...right.happenings, happening] };
}

function told(input: EventInput, name: 'reason' | 'comment'): Remarks {
  const value = textIn(input, name);
  return value === undefined ? {} : { [name]: value };
}

function becauseIn(input: EventInput): Remarks {
  const because = textIn(input, 'because');
  if (because === undefined) return {};
  if (because !== 'proof') throw new SetupError(`because is "${because}"; give "proof", or leave it out.`);
  return { because };
}

function text(description: string) {
  return { type: 'string', description };
}

function schema(properties: Readonly<Record<string, unknown>>): WorldEvent['input'] {
  return { type: 'object', properties, additionalProperties: false };
}
