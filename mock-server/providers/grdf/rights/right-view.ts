import type { ConsentFilter, ConsentStep, ConsentView } from '../../../core/consent-view.ts';
import type { World } from '../../../core/world.ts';
import type { AccessRight } from './access-right.ts';
import type { AccessRightEvent } from './access-right-machine.ts';
import { pathOf, stateAt } from './access-right-state.ts';
import { listRights, rightsOf } from './access-rights.ts';
import { type ProofEvent, type ProofStatus, proofStandingAt } from './proof-control.ts';
import { possibleFor } from './right-event.ts';
import { type RightRules, rulesOf } from './right-rules.ts';

/** The access rights of a world as people look at them, application by application, oldest first. */
export async function* viewRights(world: World, filter: ConsentFilter): AsyncGenerator<ConsentView> {
  const now = world.clock.now().getTime();
  for (const { clientId } of world.applications) {
    if (filter.application !== undefined && filter.application !== clientId) continue;
    const rules = await rulesOf(world, clientId, now);
    const { meteringPointId } = filter;
    const rights =
      meteringPointId === undefined
        ? listRights(world, clientId, now)
        : await rightsOf(world, clientId, meteringPointId, now);
    for await (const right of rights) yield viewOf(right, now, rules);
  }
}

function viewOf(right: AccessRight, now: number, rules: RightRules): ConsentView {
  const { status } = proofStandingAt(right, now, rules);
  return {
    id: right.id,
    provider: 'grdf',
    application: right.clientId,
    meteringPointId: right.meteringPointId,
    state: stateAt(right, now, rules.batch),
    ...(status !== null && { proofStatus: status }),
    since: new Date(right.createdAt),
    steps: [...rightSteps(right, now, rules), ...proofSteps(right, now, rules)].sort(
      (one, other) => one.at.getTime() - other.at.getTime(),
    ),
    possible: possibleFor(right, now, rules),
  };
}

function rightSteps(right: AccessRight, now: number, { batch }: RightRules): ConsentStep[] {
  return pathOf(right, batch).flatMap(({ state, by }) => {
    if (!by) return [];
    const ahead = by.at > now;
    const [taken, coming] = words[by.event];
    return {
      at: new Date(by.at),
      event: by.event,
      about: ahead ? coming : taken,
      state,
      of: 'consent' as const,
      ahead,
    };
  });
}

// With what is known now: nobody is taken to send or decide anything.
function proofSteps(right: AccessRight, now: number, rules: RightRules): ConsentStep[] {
  const { steps } = proofStandingAt(right, Number.MAX_SAFE_INTEGER / 4, rules);
  return steps.map(({ at, event }) => {
    const ahead = at > now;
    const [taken, coming] = proofWords[event];
    const state = statusAfter[event];
    return { at: new Date(at), event, about: ahead ? coming : taken, state, of: 'proof' as const, ahead };
  });
}

const statusAfter = {
  opens: 'awaited',
  uploaded: 'underReview',
  accepted: 'accepted',
  rejected: 'rejected',
  deadlinePasses: 'rejected',
} as const satisfies Record<ProofEvent, ProofStatus>;

type Words = readonly [taken: string, coming: string];

const words = {
  holderAccepts: ['The holder accepted.', 'The holder accepts.'],
  holderRefuses: ['The holder refused.', 'The holder refuses.'],
  holderRevokes: ['The holder took the consent back.', 'The holder takes the consent back.'],
  thirdPartyRevokes: ['The third party gave the right back.', 'The third party gives the right back.'],
  operatorRevokes: ['The operator revoked the right.', 'The operator revokes the right.'],
  operatorAsksRecheck: ['The operator had the right checked again.', 'The operator has the right checked again.'],
  holderMovesOut: ['The holder moved out.', 'The holder moves out.'],
  gasContractEnds: ['The gas contract ended.', 'The gas contract ends.'],
  operatorMakesObsolete: ['The operator made the right obsolete.', 'The operator makes the right obsolete.'],
  personStaysSilent: ['The holder did not answer in time: refused.', 'Refused, unless the holder answers before.'],
  entityStaysSilent: ['The company did not object in time: active.', 'Active, unless the company refuses before.'],
  termEnds: ['The term ended.', 'The term ends.'],
} as const satisfies Record<AccessRightEvent, Words>;

const proofWords = {
  opens: ['The operator asked for proofs.', 'The operator asks for proofs.'],
  uploaded: ['Proofs were sent.', 'Proofs are sent.'],
  accepted: ['The operator found the proofs valid.', 'The operator finds the proofs valid.'],
  rejected: ['The operator found the proofs not valid.', 'The operator finds the proofs not valid.'],
  deadlinePasses: ['No proof came in time: rejected.', 'Rejected, unless proofs are sent before.'],
} as const satisfies Record<ProofEvent, Words>;
