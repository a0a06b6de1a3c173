import data from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import type { Application } from '../../../core/application.ts';
import { WorldClock } from '../../../core/clock.ts';
import { Journal } from '../../../core/journal.ts';
import { QuotaCounters } from '../../../core/quota.ts';
import { seededRandom } from '../../../core/random.ts';
import { memoryStore } from '../../../core/store.ts';
import { Beside, type World } from '../../../core/world.ts';
import { sandboxPark } from '../park/park.ts';
import { keepRight } from '../rights/access-rights.ts';
import { sandboxRights } from './sandbox-rights.ts';

/** Base path of the operator's sandbox (adict.md 1.1). */
export const sandboxMount = '/adict/bas/v6';

/** The frozen day of the sandbox's data set; its fixture says why this one. */
export const sandboxNow = new Date(data.now);

const clientId = 'sandbox';

/** An application as the sandbox sees it: all share the same rights, each under its own company name. */
export function inSandbox(application: Application): Application {
  return { ...application, clientId };
}

const kept = new Beside<Promise<World>>(freshSandbox);

/**
 * The sandbox as a world of its own: fixed points and rights on a frozen day, with the dialect of the world that asks.
 * It is a static copy (adict.md 1.1), so whoever writes takes a fresh one and throws it away.
 */
export function sandboxOf(world: World): Promise<World> {
  return kept.of(world);
}

/** A sandbox to write into: what is written is gone with the call. */
export async function freshSandbox(world: World): Promise<World> {
  const sandbox: World = {
    id: `${world.id}/sandbox`,
    name: 'sandbox',
    seed: 'sandbox',
    random: seededRandom('sandbox'),
    clock: new WorldClock({ now: sandboxNow, mode: 'frozen' }),
    startedAt: sandboxNow,
    quotas: 'off',
    parks: [sandboxPark],
    rights: 'none',
    applications: [],
    store: memoryStore(),
    journal: new Journal(),
    counters: new QuotaCounters(),
    get dialects() {
      return world.dialects;
    },
  };
  for (const right of sandboxRights(clientId)) await keepRight(sandbox, right);
  return sandbox;
}

/** Forgets the sandbox kept beside a world. */
export const forgetSandbox = (world: World): void => kept.forget(world);
