import { type Application, madeSecret } from './application.ts';
import type { StoredCoverage } from './coverage.ts';
import type { FaultRule } from './fault.ts';
import type { JournalEntry } from './journal.ts';
import type { KeptTable } from './provider.ts';
import type { StoredCounters } from './quota.ts';
import { SetupError } from './refusal.ts';
import type { ScenarioRun } from './scenario.ts';
import type { StoredTables } from './store.ts';
import type { World } from './world.ts';
import type { WorldPlan } from './worlds.ts';

/** The version of snapshots that this simulator writes, and the only one it reads. */
export const snapshotVersion = 1;

// What happened last, for whoever reads the ticket; a restored world begins with an empty journal.
const lastExchanges = 200;

/** A world as one JSON document: all that is needed to go on from there in another simulator. */
export interface Snapshot {
  readonly format: 'wattif-world';
  readonly version: number;
  /** Version of the simulator that took it. */
  readonly wattif: string;
  /** Real time, ISO 8601. */
  readonly takenAt: string;
  readonly world: SnapshotWorld;
}

/** The parts of a world. Instants are ISO 8601, or milliseconds since 1970 (UTC) inside rows. */
export interface SnapshotWorld {
  readonly id: string;
  /** How it began: what a reset goes back to. */
  readonly plan: Omit<WorldPlan, 'now' | 'applications'> & {
    readonly now: string;
    readonly applications: readonly Application[];
  };
  readonly clock: { readonly now: string; readonly mode: 'running' | 'frozen'; readonly speed: number };
  readonly quotas: World['quotas'];
  readonly dialects: World['dialects'];
  readonly explain: World['explain'];
  readonly tables: StoredTables;
  readonly counters: StoredCounters;
  readonly faults: readonly FaultRule[];
  readonly scenarios: readonly SnapshotScenario[];
  readonly met: StoredCoverage;
  /** The last exchanges, to read; they are not put back. */
  readonly journal: readonly JournalEntry[];
}

/** A scenario in force; null is a setting that nobody had set. */
export type SnapshotScenario = Omit<ScenarioRun, 'since' | 'settingsBefore'> & {
  readonly since: string;
  readonly settingsBefore: Readonly<Record<string, string | null>>;
};

/** What a world is now, as data. */
export async function snapshotOf(world: World, plan: WorldPlan): Promise<SnapshotWorld> {
  const { now, mode, speed } = world.clock.state();
  return {
    id: world.id,
    plan: { ...plan, applications: world.applications, now: world.startedAt.toISOString() },
    clock: { now: now.toISOString(), mode, speed },
    quotas: world.quotas,
    dialects: world.dialects,
    explain: world.explain,
    tables: await world.store.dump(),
    counters: world.counters.dump(),
    faults: world.faults.list(),
    scenarios: [...world.scenarios.values()].map(written),
    met: world.met.dump(),
    journal: world.journal.find().slice(-lastExchanges),
  };
}

/** The same without what opens a door: secrets are made from client ids as for a new world, and secret rows left out. */
export function withoutSecrets(from: SnapshotWorld, tables: Readonly<Record<string, KeptTable>>): SnapshotWorld {
  const applications = from.plan.applications.map((one) => ({ ...one, clientSecret: madeSecret(one.clientId) }));
  const open = Object.entries(from.tables).filter(([name]) => tables[name]?.secret !== true);
  return { ...from, plan: { ...from.plan, applications }, tables: Object.fromEntries(open) };
}

/** Puts a fresh world into the state of a snapshot. */
export async function loadSnapshot(world: World, from: SnapshotWorld): Promise<void> {
  await world.store.load(from.tables);
  world.counters.load(from.counters);
  world.faults.load(from.faults);
  for (const run of from.scenarios) world.scenarios.set(run.name, readRun(run));
  world.met.load(from.met);
  world.quotas = from.quotas;
  world.dialects = from.dialects;
  world.explain = from.explain;
  world.clock.set({ now: new Date(from.clock.now), mode: from.clock.mode, speed: from.clock.speed });
}

// JSON has no undefined.
function written({ since, settingsBefore, ...run }: ScenarioRun): SnapshotScenario {
  const before = Object.entries(settingsBefore).map(([setting, value]) => [setting, value ?? null]);
  return { ...run, since: since.toISOString(), settingsBefore: Object.fromEntries(before) };
}

function readRun({ since, settingsBefore, ...run }: SnapshotScenario): ScenarioRun {
  const before = Object.entries(settingsBefore).map(([setting, value]) => [setting, value ?? undefined]);
  return { ...run, since: new Date(since), settingsBefore: Object.fromEntries(before) };
}

/**
 * Reads a document as a snapshot.
 *
 * @throws SetupError when it is none, is of another version, or lacks a part
 */
export function readSnapshot(document: unknown): Snapshot {
  const snapshot = document as Partial<Snapshot> | null;
  if (typeof snapshot !== 'object' || snapshot?.format !== 'wattif-world') {
    throw new SetupError('This is no snapshot of a world; take one with "wattif snapshot save".');
  }
  if (snapshot.version !== snapshotVersion) {
    const by = snapshot.wattif ? ` (taken by wattif ${snapshot.wattif})` : '';
    throw new SetupError(
      `The snapshot is of version ${snapshot.version}${by}; this simulator reads version ${snapshotVersion}. Take it anew, or use the wattif that took it.`,
    );
  }
  const world = snapshot.world as Readonly<Record<string, unknown>> | undefined;
  const missing = parts.filter((part) => world?.[part] === undefined);
  if (missing.length > 0) throw new SetupError(`The snapshot lacks ${missing.join(', ')}; take it anew.`);
  if (!isStored(world?.tables)) throw new SetupError('The tables of the snapshot are no lists of rows; take it anew.');
  return snapshot as Snapshot;
}

function isStored(tables: unknown): boolean {
  if (typeof tables !== 'object' || tables === null) return false;
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === 2 && typeof row[0] === 'string';
  return Object.values(tables).every((rows) => Array.isArray(rows) && rows.every(isRow));
}

const parts = [
  'id',
  'plan',
  'clock',
  'quotas',
  'dialects',
  'explain',
  'tables',
  'counters',
  'faults',
  'scenarios',
  'met',
] as const satisfies readonly (keyof SnapshotWorld)[];
