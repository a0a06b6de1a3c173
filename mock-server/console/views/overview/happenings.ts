import type { Told } from '../../control.ts';

/** Things of one kind that happen at one instant, told once. */
export interface Happening {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly provider: string;
  readonly about: string;
  /** The metering points that it is about; none where it is about many at once. */
  readonly points: readonly string[];
}

/** Items of an agenda, where those that differ in nothing but the metering point stand together. */
export function together(items: readonly Told['AgendaItem'][]): Happening[] {
  const found = new Map<string, { at: string; provider: string; about: string; points: string[] }>();
  for (const { at, provider, about, meteringPointId } of items) {
    const key = JSON.stringify([at, provider, about]);
    const happening = found.get(key) ?? { at, provider, about, points: [] };
    found.set(key, happening);
    if (meteringPointId !== undefined) happening.points.push(meteringPointId);
  }
  return [...found.values()];
}

/**
 * How far an instant is from another, in the unit that people would use.
 *
 * @example
 * distance(4 * 86_400_000); // [4, 'day']
 */
export function distance(ms: number): [number, 'second' | 'minute' | 'hour' | 'day'] {
  const size = Math.abs(ms);
  if (size < 90_000) return [Math.round(ms / 1000), 'second'];
  if (size < 90 * 60_000) return [Math.round(ms / 60_000), 'minute'];
  if (size < 36 * 3_600_000) return [tenths(ms / 3_600_000), 'hour'];
  const days = ms / 86_400_000;
  return [Math.abs(days) < 10 ? tenths(days) : Math.round(days), 'day'];
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
