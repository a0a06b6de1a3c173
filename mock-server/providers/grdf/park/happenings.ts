import type { Day } from '../../../core/paris.ts';
import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import type { Frequency } from './point.ts';

/** Something that happened to a metering point outside the API, as an event recorded it. */
export type Happening = {
  readonly id: string;
  readonly meteringPointId: string;
  /** World instant (milliseconds, UTC) at which it was recorded: before it, nobody knows of it. */
  readonly recordedAt: number;
  /** Gas day from which it holds. */
  readonly day: Day;
} & (
  | { readonly kind: 'holder-moved-out' }
  | { readonly kind: 'gas-contract-ended' }
  /** The day's true use becomes this many cubic metres; readings from then on follow. */
  | { readonly kind: 'reading-corrected'; readonly volume: number; readonly as: 'corrected' | 'rectified' }
  /** What was due on this gas day comes this many days later. */
  | { readonly kind: 'publication-delayed'; readonly byDays: number }
  | { readonly kind: 'meter-replaced'; readonly newIndex: number }
  | { readonly kind: 'supplier-changed' }
  | { readonly kind: 'frequency-changed'; readonly frequency: Frequency }
  | { readonly kind: 'tariff-changed'; readonly tariff: string }
);

type WithoutIdentity<T> = T extends Happening ? Omit<T, 'id'> : never;

function tableOf(world: World): Table<Happening> {
  return world.store.table<Happening>('grdf.happenings', { point: (row) => row.meteringPointId });
}

/** Records what happened; the id tells it apart from others. */
export async function record(world: World, happening: WithoutIdentity<Happening>): Promise<Happening> {
  const table = tableOf(world);
  const id = `happening-${(await table.size()) + 1}`;
  const row = { ...happening, id } as Happening;
  await table.put(id, row);
  return row;
}

/** What had been recorded of a point by an instant, in the order in which it came. */
export async function happeningsOf(world: World, meteringPointId: string, now: number): Promise<Happening[]> {
  const rows = await tableOf(world).where('point', meteringPointId);
  return rows.filter((row) => row.recordedAt <= now);
}
