import { type dataDialect, dataSetting } from './dialect-data.ts';
import type { History } from './history.ts';
import { LineCache, type Shelf } from './line-cache.ts';
import type { Echo } from './line-request.ts';

/** About thirteen questions for five years of a daily meter. */
const limitInBytes = 32 * 1024 * 1024;

const cache = new LineCache(limitInBytes);

// The settings that a daily line can depend on; publication hours only decide when a month is settled.
const settings = [
  'plainMeterConvertedIndex',
  'informativeLabel',
  'imperfections',
] as const satisfies readonly (keyof typeof dataDialect)[];

/** Keeps nothing. */
export const emptyShelf: Shelf = { get: () => undefined, put: () => undefined };

/** The kept months of one question: all that its settled lines depend on makes the key, so worlds with equal data share. */
export function shelfFor(history: History, kind: string, echo: Echo): Shelf {
  const { world, point, happenings } = history;
  const values = settings.map((name) => dataSetting(world, name));
  return cache.of(JSON.stringify([world.seed, point, kind, echo, happenings, values]));
}
