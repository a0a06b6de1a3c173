import type { Machine } from '../../../core/machine.ts';
import type { RightAct, RightDeadline } from './access-right.ts';

/** The six states of an access right (adict.md 3.2). */
export type AccessRightState = 'toValidate' | 'active' | 'toRecheck' | 'refused' | 'revoked' | 'obsolete';

export type AccessRightEvent = RightAct | RightDeadline;

/** Whatever its state, a live right ends so (adict.md 3.3; before it is active: our convention). */
const endings = {
  holderMovesOut: 'obsolete',
  gasContractEnds: 'obsolete',
  termEnds: 'obsolete',
  operatorMakesObsolete: 'obsolete',
} as const;

/**
 * Every step an access right can take (adict.md 3.3).
 *
 * No source says how a right leaves `toRecheck`: that the holder accepts again, revokes, or the right ends, is our
 * convention.
 */
export const accessRightMachine = {
  toValidate: {
    holderAccepts: 'active',
    holderRefuses: 'refused',
    personStaysSilent: 'refused',
    entityStaysSilent: 'active',
    ...endings,
  },
  active: {
    thirdPartyRevokes: 'revoked',
    holderRevokes: 'revoked',
    operatorRevokes: 'revoked',
    operatorAsksRecheck: 'toRecheck',
    ...endings,
  },
  toRecheck: {
    holderAccepts: 'active',
    thirdPartyRevokes: 'revoked',
    holderRevokes: 'revoked',
    operatorRevokes: 'revoked',
    ...endings,
  },
  refused: {},
  revoked: {},
  obsolete: {},
} as const satisfies Machine<AccessRightState, AccessRightEvent>;

/** Whether a right in this state stands in the way of a new one (adict.md 3.3). */
export function isLive(state: AccessRightState): boolean {
  return state === 'toValidate' || state === 'active' || state === 'toRecheck';
}
