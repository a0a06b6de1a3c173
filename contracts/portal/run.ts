import { beginConsent, endConsent } from './consent.ts';
import { declare } from './declare.ts';
import { EnvironmentMistake, type Told, told } from './environment.ts';
import { goodHabits, type Habits } from './habits.ts';
import { load, save } from './kept.ts';
import { linesOf } from './lines.ts';
import { clientsFor, type Portal } from './portal.ts';
import { sendProofs } from './proofs.ts';
import { sync } from './sync.ts';
import { shiftedTime, worldTime } from './world-clock.ts';

/** One run of the portal. */
export interface PortalRun {
  /** The variables of the protocol, `WATTIF_…`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes each line of the standard output. */
  readonly print: (line: string) => unknown;
  /** Takes each line of the log: no secrets, and nobody's name. */
  readonly log: (line: string) => unknown;
  readonly fetch?: typeof globalThis.fetch;
  /** Other habits than the good ones: this is how the judge gets its wrong clients. */
  readonly habits?: Partial<Habits>;
}

/** The exit codes of the protocol: did what could be done; mistake in the environment; does not do this task. */
const codes = { done: 0, mistaken: 2, unknownTask: 77 } as const;

/**
 * Runs the reference portal once: a small program on the reference client that a conformance run takes for a portal.
 *
 * @returns its exit code
 *
 * @example
 * process.exitCode = await runPortal({ environment: process.env, print: console.log, log: console.error });
 */
export async function runPortal({ environment, print, log, fetch, habits }: PortalRun): Promise<number> {
  try {
    const found = told(environment);
    if (!found) return codes.unknownTask;
    const portal = await portalFor(found, { print, log, fetch, habits: { ...goodHabits, ...habits } });
    await perform(portal).finally(portal.save);
    return codes.done;
  } catch (error) {
    if (!(error instanceof EnvironmentMistake)) throw error;
    log(error.message);
    return codes.mistaken;
  }
}

async function portalFor(
  told: Told,
  {
    print,
    log,
    fetch: given,
    habits,
  }: Pick<PortalRun, 'print' | 'log'> & { fetch: PortalRun['fetch']; habits: Habits },
): Promise<Portal> {
  const chosen = given ?? globalThis.fetch;
  const { clock, fetch } =
    told.clock === undefined ? shiftedTime(told.now, chosen) : await worldTime(told.clock, chosen);
  const kept = await load(told.folder);
  return {
    told,
    kept,
    clock,
    habits,
    ...clientsFor(told, habits, clock, fetch),
    save: () => save(told.folder, kept),
    print: (line) => print(JSON.stringify(line)),
    log,
  };
}

async function perform(portal: Portal): Promise<void> {
  const { task } = portal.told;
  switch (task.task) {
    case 'sync':
      await sync(portal, task);
      for (const line of linesOf(task, portal.kept, portal.habits)) portal.print(line);
      return;
    case 'declare':
      return declare(portal, task.declaration);
    case 'proofs':
      return sendProofs(portal, task);
    case 'consent':
      return beginConsent(portal, task);
    case 'callback':
      return endConsent(portal, task);
  }
}
