import { type CivilDay, type ClientClock, dayAt, EnedisClient, GrdfClient } from '../../reference-client/index.ts';
import type { Told } from './environment.ts';
import type { Habits } from './habits.ts';
import type { Kept } from './kept.ts';

/** What one run works with. */
export interface Portal {
  readonly told: Told;
  readonly kept: Kept;
  readonly clock: ClientClock;
  readonly habits: Habits;
  /** One client for the whole run, so that all calls share its token and its pace. */
  readonly grdf: GrdfClient;
  readonly enedis: EnedisClient;
  /** Writes what is kept. */
  readonly save: () => Promise<void>;
  /** A line of the protocol. */
  readonly print: (line: Readonly<Record<string, unknown>>) => void;
  /** A line for whoever runs the portal. */
  readonly log: (line: string) => void;
}

/** The clients of a run. */
export function clientsFor(
  told: Told,
  { client }: Habits,
  clock: ClientClock,
  fetch: typeof globalThis.fetch,
): Pick<Portal, 'grdf' | 'enedis'> {
  const { host, clientId, clientSecret, side } = told;
  const options = { host, clientId, clientSecret, clock, fetch, ...client };
  const generation = side.operator === 'enedis' ? side.generation : '2026';
  return { grdf: new GrdfClient(options), enedis: new EnedisClient({ ...options, generation }) };
}

/** The day it is in France. */
export function today({ clock }: Portal): CivilDay {
  return dayAt(clock.now());
}

/** Says what could not be done, in the protocol and in the log. */
export function problem({ print, log }: Portal, text: string, point?: string): void {
  print({ problem: text, ...(point !== undefined && { point }) });
  log(point === undefined ? text : `${point}: ${text}`);
}
