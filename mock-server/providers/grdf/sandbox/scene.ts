import type { Application } from '../../../core/application.ts';
import type { Exchange } from '../../../core/exchange.ts';
import type { World } from '../../../core/world.ts';
import { freshSandbox, inSandbox, sandboxMount, sandboxNow, sandboxOf } from './sandbox.ts';

/** Where a call acts: in the caller's world, or in the operator's sandbox on its frozen day. */
export interface Scene {
  readonly world: World;
  readonly application: Application;
  /** World instant, in milliseconds (UTC). */
  readonly now: number;
  readonly inSandbox: boolean;
}

/** The scene of a call; one that writes gets a sandbox of its own, since the real one never changes. */
export async function sceneOf(exchange: Exchange, world: World, does: 'read' | 'write' = 'read'): Promise<Scene> {
  const { caller } = exchange;
  if (!caller) throw new Error(`${exchange.operation} was called without a caller`);
  const { application } = caller;
  if (exchange.mount !== sandboxMount) {
    return { world, application, now: exchange.receivedAt.getTime(), inSandbox: false };
  }
  const sandbox = await (does === 'read' ? sandboxOf(world) : freshSandbox(world));
  return { world: sandbox, application: inSandbox(application), now: sandboxNow.getTime(), inSandbox: true };
}
