import type { Application } from '../../../core/application.ts';
import { WorldClock } from '../../../core/clock.ts';
import { newWorld } from '../../../core/new-world.ts';
import { Beside, type World } from '../../../core/world.ts';
import { sandboxPark } from '../park/park.ts';
import { keepRight } from '../rights/access-rights.ts';
import { sandboxFacts } from './facts-sandbox.ts';
import { sandboxRights } from './sandbox-rights.ts';

/** Base path of the operator's sandbox (adict.md 1.1). */
export const sandboxMount = sandboxFacts.sandboxPath.value;

/** The frozen day of the sandbox's data set; its fixture says why this one. */
export const sandboxNow = new Date(sandboxFacts.sandboxNow.value);

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
    ...newWorld({
      id: `${world.id}/sandbox`,
      name: 'sandbox',
      seed: 'sandbox',
      clock: new WorldClock({ now: sandboxNow, mode: 'frozen' }),
      quotas: 'off',
      parks: [sandboxPark],
    }),
    // what a program meets in the sandbox, it has met
    met: world.met,
    get dialects() {
      return world.dialects;
    },
  };
  for (const right of sandboxRights(clientId)) await keepRight(sandbox, right);
  return sandbox;
}

/** Forgets the sandbox kept beside a world. */
export const forgetSandbox = (world: World): void => kept.forget(world);
