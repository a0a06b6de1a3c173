import { Temporal } from 'temporal-polyfill';
import { SetupError } from './refusal.ts';

/** What every rule asks for the time: the instant it is in this world. */
export interface Clock {
  /** The world's present instant (UTC inside, as every `Date`). */
  now(): Date;
}

/** How a world's clock moves: with real time (times `speed`), or not at all. */
export type ClockMode = 'running' | 'frozen';

/** What the control API shows and sets of a clock. */
export interface ClockState {
  now: Date;
  mode: ClockMode;
  /** World seconds per real second while running; 1 unless set. */
  speed: number;
}

/** The only place of the program that asks the machine what time it is, in milliseconds since 1970 (UTC). */
export const realTime = (): number => Date.now();

// A longer timer of Node's would go off at once.
const longestTimer = 2 ** 31 - 1;

/** Settles after so many real milliseconds, or at once when the signal is aborted. */
export function realWait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, longestTimer));
    signal?.addEventListener('abort', done);
  });
}

/**
 * One world's clock: real, shifted, frozen or sped up.
 *
 * Nothing ticks: the present is computed from the last setting, so a jump of three days costs nothing.
 *
 * @example
 * const clock = new WorldClock({ now: new Date('2026-01-15T08:00:00Z'), mode: 'frozen' });
 * clock.advance('P3DT1H');
 * clock.now().toISOString(); // 2026-01-18T09:00:00.000Z
 */
export class WorldClock implements Clock {
  #mode: ClockMode;
  #speed: number;
  #worldAnchor: number;
  #realAnchor: number;
  #ended = false;
  readonly #real: () => number;
  readonly #waiting = new Set<() => void>();

  /** @throws SetupError when the instant or the speed makes no sense */
  constructor(start: { now?: Date; mode?: ClockMode; speed?: number } = {}, real: () => number = realTime) {
    check(start);
    this.#real = real;
    this.#realAnchor = real();
    this.#worldAnchor = start.now?.getTime() ?? this.#realAnchor;
    this.#mode = start.mode ?? 'running';
    this.#speed = start.speed ?? 1;
  }

  now(): Date {
    return new Date(this.#present());
  }

  state(): ClockState {
    return { now: this.now(), mode: this.#mode, speed: this.#speed };
  }

  /**
   * Sets any of instant, mode and speed; what is not named goes on as it was.
   *
   * @throws SetupError when the instant or the speed makes no sense; nothing is set then
   */
  set(change: { now?: Date; mode?: ClockMode; speed?: number }): void {
    check(change);
    const present = change.now?.getTime() ?? this.#present();
    if (present < earliest || present > latest) {
      throw new SetupError('The clock goes from 1970 to 2899; set it to an instant between.');
    }
    this.#worldAnchor = present;
    this.#realAnchor = this.#real();
    this.#mode = change.mode ?? this.#mode;
    this.#speed = change.speed ?? this.#speed;
    for (const look of [...this.#waiting]) look();
  }

  /**
   * Moves the clock by an ISO 8601 duration, on the calendar of Paris: a day is a civil day, of 23 to 25 hours.
   *
   * @throws SetupError when the text is no ISO 8601 duration
   */
  advance(by: string): void {
    this.set({ now: laterBy(this.now(), by) });
  }

  /**
   * Settles when the clock has come to an instant (ms since 1970, UTC), however it gets there, or at once when the
   * signal is aborted or the clock ends. A frozen clock gets there when somebody moves it.
   *
   * @example
   * await clock.reaches(clock.now().getTime() + 60_000); // a minute of the world
   */
  reaches(instant: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const look = (): void => {
        clearTimeout(timer);
        const left = instant - this.#present();
        if (left <= 0 || signal?.aborted || this.#ended) done();
        else if (this.#mode === 'running')
          timer = setTimeout(look, Math.min(Math.ceil(left / this.#speed), longestTimer));
      };
      this.#waiting.add(look);
      signal?.addEventListener('abort', done);
      look();
    });
  }

  /** Lets everybody go who waits: the world is thrown away. */
  end(): void {
    this.#ended = true;
    for (const look of [...this.#waiting]) look();
  }

  #present(): number {
    if (this.#mode === 'frozen') return this.#worldAnchor;
    return Math.floor(this.#worldAnchor + (this.#real() - this.#realAnchor) * this.#speed);
  }
}

function check({ now, speed }: { now?: Date; speed?: number }): void {
  if (now && Number.isNaN(now.getTime())) {
    throw new SetupError('now is no valid date; give for instance new Date("2026-01-15T08:00:00Z").');
  }
  if (speed !== undefined && !(speed > 0 && Number.isFinite(speed))) {
    throw new SetupError(`speed is ${speed}; give a positive number, such as 60 (or freeze the clock).`);
  }
}

// Beyond these the operators' four-digit years, and the calendar's own tables, end.
const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2900, 0, 1);

/**
 * An instant moved by an ISO 8601 duration on the calendar of Paris, where a day has 23 to 25 hours.
 *
 * @throws SetupError when the duration is none, or leads out of the calendar
 */
export function laterBy(from: Date, by: string): Date {
  let duration: Temporal.Duration;
  try {
    duration = Temporal.Duration.from(by);
  } catch {
    throw new SetupError(`"${by}" is no ISO 8601 duration; write for instance "P3DT1H", "PT15M" or "-P1D".`);
  }
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('Europe/Paris');
  try {
    return new Date(start.add(duration).epochMilliseconds);
  } catch {
    throw new SetupError(`"${by}" leads out of the calendar; give a shorter duration.`);
  }
}
