import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { type AccessRight, isAuthorised } from './access-right.ts';
import type { AccessRightState } from './access-right-machine.ts';
import { stateAt } from './access-right-state.ts';
import { keepRight, rightById } from './access-rights.ts';
import { settingOf } from './dialect-rights.ts';
import { batchTimeOf } from './nightly-batch.ts';
import type { RightsReason } from './refusals-rights.ts';
import { parseRightId } from './right-id.ts';

// Texts documented, their conditions our convention (adict.md 4.3).
const refusalIn = {
  toValidate: 'revocation-inconsistent',
  active: undefined,
  toRecheck: undefined,
  refused: 'revocation-right-ended',
  revoked: 'revocation-right-ended',
  obsolete: 'revocation-right-ended',
} as const satisfies Record<AccessRightState, RightsReason | undefined>;

/**
 * Revokes a right at the wish of the third party that has it.
 *
 * @throws Refusal one of the `revocation-…` reasons: the id is no uuid, of no right of this application, or of one that
 *   cannot be revoked
 */
export async function revoke(world: World, clientId: string, accessRightId: string, now: number): Promise<AccessRight> {
  const id = parseRightId(accessRightId);
  if (!id) throw no('revocation-id-malformed');
  return world.store.transaction(async () => {
    const right = await rightById(world, clientId, id, now);
    if (!right) throw no('revocation-right-unknown');
    const reason = refusalIn[stateAt(right, now, batchTimeOf(world))];
    if (reason) throw no(reason);
    if (!isAuthorised(right.role) && settingOf(world, 'revocationByHolderRole') === 'refused') {
      throw no('revocation-not-as-authorised');
    }
    const revoked: AccessRight = {
      ...right,
      happenings: [...right.happenings, { event: 'thirdPartyRevokes', at: now }],
    };
    await keepRight(world, revoked);
    return revoked;
  });
}

function no(reason: RightsReason): Refusal<RightsReason> {
  return new Refusal(reason);
}
