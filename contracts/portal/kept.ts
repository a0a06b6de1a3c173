import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessRight, CivilDay, ClientErrorCode, Reading } from '../../reference-client/index.ts';

/** What the portal keeps between its runs: its database. Instants are milliseconds since 1970 (UTC). */
export interface Kept {
  readonly points: Map<string, KeptPoint>;
  /** When the list of gas rights was last read. */
  rightsAskedAt?: number;
  /** The operator asked to be left alone until then. */
  restUntil?: number;
  /** States of consents that were begun, and did not come back yet. */
  readonly states: Set<string>;
  /** Ids of the rights whose proofs were sent, with the day until which they were asked for. */
  readonly proofsSent: Set<string>;
}

/** What is kept of a metering point. */
export interface KeptPoint {
  /** Gas: the rights that open its data, as the list told last; and whether one waits for its holder. */
  rights?: { readonly supply?: AccessRight; readonly injection?: AccessRight; readonly isPending: boolean };
  /** Why nothing is asked about it any more, since when, and by which right that was said. */
  stopped?: Stopped;
  /** By series and direction, such as `daily consumption`. */
  readonly series: Map<string, KeptSeries>;
}

/** A refusal for good. */
export interface Stopped {
  readonly code: ClientErrorCode;
  readonly at: number;
  readonly rightId?: string;
}

/** What is kept of a series of a point. */
export interface KeptSeries {
  /** By their start, so that what is read again replaces what was read before. */
  readonly readings: Map<number, Reading>;
  /** What was asked and answered: all days from one to another, excluded; when last, and how often on that day. */
  asked?: { readonly from: CivilDay; readonly until: CivilDay; readonly at: number; readonly times: number };
  /** Nobody may read it, or it does not exist: not to be asked again before this day. */
  closedUntil?: CivilDay;
}

const file = 'portal.json';

/** Reads what was kept; nothing yet in a new folder. */
export async function load(folder: string): Promise<Kept> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8'), revived) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { points: new Map(), states: new Set(), proofsSent: new Set() };
  }
}

/** Writes what is kept, so that a run that is stopped meanwhile leaves the old file or the new one. */
export async function save(folder: string, kept: Kept): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file);
  await writeFile(`${path}.new`, JSON.stringify(kept, flattened));
  await rename(`${path}.new`, path);
}

/** The point's own place, made when it is new. */
export function pointIn({ points }: Kept, meteringPointId: string): KeptPoint {
  const known = points.get(meteringPointId) ?? { series: new Map<string, KeptSeries>() };
  points.set(meteringPointId, known);
  return known;
}

/** The place of a series, made when it is new. */
export function seriesIn({ series }: KeptPoint, name: string): KeptSeries {
  const known = series.get(name) ?? { readings: new Map<number, Reading>() };
  series.set(name, known);
  return known;
}

function flattened(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  return value instanceof Set ? { set: [...value] } : value;
}

const instants: ReadonlySet<string> = new Set(['start', 'end', 'at']);

function revived(name: string, value: unknown): unknown {
  if (instants.has(name) && typeof value === 'string') return new Date(value);
  if (typeof value !== 'object' || value === null) return value;
  if ('map' in value && Array.isArray(value.map)) return new Map(value.map as [unknown, unknown][]);
  return 'set' in value && Array.isArray(value.set) ? new Set(value.set) : value;
}
