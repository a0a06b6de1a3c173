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
