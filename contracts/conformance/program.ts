/** One run of a program under test. */
export interface Invocation {
  /** The protocol's variables, all beginning with `WATTIF_`; the machine's own come beside them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds after which it is stopped. */
  readonly timeout: number;
  /** Ends it before its time, as when the user interrupts the judge. */
  readonly signal?: AbortSignal;
}

/** How a run of a program ended. */
export interface ProgramEnd {
  /** Its exit code; undefined when it was stopped. 77 says: this program does not do this task. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
  /** Of each the first million characters. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it printed more than that. */
  readonly isCut?: boolean;
  /** Real time, in milliseconds. */
  readonly tookMs: number;
}

/** A program under test, as the judge starts it. Throws only when it cannot be started at all. */
export type Program = (invocation: Invocation) => Promise<ProgramEnd>;

/** By this exit code a program says that it does not do a task (as automake's tests do). */
export const notDone = 77;
