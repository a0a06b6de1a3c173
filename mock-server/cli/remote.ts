import { remoteAt } from '../testing/remote.ts';

/**
 * Asks the control API of a running simulator and gives back its JSON.
 *
 * @throws SetupError with the simulator's own words, or with how to reach one
 */
export function ask(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  return remoteAt(base).ask(method, path, body);
}
