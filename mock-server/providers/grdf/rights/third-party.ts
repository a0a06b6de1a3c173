import { type Machine, next } from '../../../core/machine.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';

/** What the operator can do to the contract of a third party (adict.md 3.3, 4.4). */
export type ThirdPartyAct =
  | 'thirdPartyContractExpires'
  | 'thirdPartyContractRenewed'
  | 'thirdPartySuspended'
  | 'thirdPartyReinstated';

interface ThirdPartyHappening {
  readonly clientId: string;
  readonly event: ThirdPartyAct;
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Whether an application's contract with the operator holds, and whether it is suspended for misuse. */
export interface ThirdParty {
  readonly contract: 'valid' | 'expired';
  readonly access: 'open' | 'suspended';
}

const contractMachine = {
  valid: { thirdPartyContractExpires: 'expired' },
  expired: { thirdPartyContractRenewed: 'valid' },
} as const satisfies Machine<ThirdParty['contract'], ThirdPartyAct>;

const accessMachine = {
  open: { thirdPartySuspended: 'suspended' },
  suspended: { thirdPartyReinstated: 'open' },
} as const satisfies Machine<ThirdParty['access'], ThirdPartyAct>;

/** Where an application stands with the operator at an instant (ms, UTC); neither changes the state of its rights. */
export async function thirdPartyAt(world: World, clientId: string, now: number): Promise<ThirdParty> {
  const rows = await tableOf(world).where('application', clientId);
  const happened = rows.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
  let standing: ThirdParty = { contract: 'valid', access: 'open' };
  for (const { event } of happened) standing = after(standing, event) ?? standing;
  return standing;
}

/**
 * Records what the operator did to the contracts of some applications: of those for which it is not so already.
 *
 * @returns where each of them stands now
 * @throws SetupError (409) when it is so already for all
 */
export async function recordThirdParty(
  world: World,
  clientIds: readonly string[],
  event: ThirdPartyAct,
  now: number,
): Promise<(ThirdParty & { readonly clientId: string })[]> {
  const changed = [];
  const told = [];
  const table = tableOf(world);
  for (const clientId of clientIds) {
    const before = await thirdPartyAt(world, clientId, now);
    const standing = after(before, event);
    told.push(`the contract of "${clientId}" is ${before.contract} and its access ${before.access}`);
    if (!standing) continue;
    await table.put(String((await table.size()) + 1), { clientId, event, at: now });
    changed.push({ clientId, ...standing });
  }
  if (changed.length === 0) throw new SetupError(`${event} is not possible: ${told.join('; ')}.`, 409);
  return changed;
}

function after(standing: ThirdParty, event: ThirdPartyAct): ThirdParty | undefined {
  const contract = next<ThirdParty['contract'], ThirdPartyAct>(contractMachine, standing.contract, event);
  if (contract) return { ...standing, contract };
  const access = next<ThirdParty['access'], ThirdPartyAct>(accessMachine, standing.access, event);
  return access && { ...standing, access };
}

function tableOf(world: World): Table<ThirdPartyHappening> {
  return world.store.table<ThirdPartyHappening>('grdf.thirdParties', { application: (row) => row.clientId });
}
