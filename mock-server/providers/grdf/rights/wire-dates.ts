import { type Day, isoDay, parisOffset } from '../../../core/paris.ts';

/** Writes days and instants as JSON, quickly: a long list has the same days again and again. */
export interface DateWriter {
  /** The day in quotes, or null. */
  day(day: Day | null): string;
  /** Midnight of the day in quotes, or null. */
  midnight(day: Day | null): string;
  /** The instant in quotes, as `parisDateTime` prints it. */
  instant(instant: number): string;
}

/** A writer that remembers the days it wrote. */
export function dateWriter(): DateWriter {
  const written = new Map<Day, string>();
  const iso = (day: Day): string => {
    let date = written.get(day);
    if (date === undefined) {
      date = isoDay(day);
      written.set(day, date);
    }
    return date;
  };
  return {
    day: (day) => (day === null ? 'null' : `"${iso(day)}"`),
    midnight: (day) => (day === null ? 'null' : `"${iso(day)} 00:00:00"`),
    instant(instant) {
      const seconds = Math.floor((instant + parisOffset(instant)) / 1000);
      const day = Math.floor(seconds / 86_400);
      const clock = seconds - day * 86_400;
      return `"${iso(day)} ${two(clock / 3600)}:${two((clock / 60) % 60)}:${two(clock % 60)}"`;
    },
  };
}

function two(value: number): string {
  const whole = Math.floor(value);
  return whole < 10 ? `0${whole}` : `${whole}`;
}
