import { WorldClock } from './clock.ts';
import { Coverage } from './coverage.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { QuotaCounters } from './quota.ts';
import { seededRandom } from './random.ts';
import { memoryStore } from './store.ts';
import type { World } from './world.ts';

/** What a new world is told; the rest has a default, or begins empty. */
export type WorldFacts = { readonly id: string; readonly clock?: WorldClock; readonly journalBytes?: number } & Partial<
  Pick<World, 'name' | 'seed' | 'quotas' | 'parks' | 'rights' | 'applications' | 'dialects' | 'explain' | 'startedAt'>
>;

/** A world in which nothing has happened yet. */
export function newWorld(facts: WorldFacts): World {
  const { id, clock = new WorldClock(), journalBytes, ...told } = facts;
  const seed = told.seed ?? 'wattif';
  return {
    name: id,
    quotas: 'enforced',
    parks: ['solo'],
    rights: 'none',
    applications: [],
    dialects: {},
    explain: 'on',
    startedAt: clock.now(),
    ...told,
    id,
    seed,
    clock,
    random: seededRandom(seed),
    store: memoryStore(),
    journal: new Journal(journalBytes),
    counters: new QuotaCounters(),
    faults: new Faults(seed),
    scenarios: new Map(),
    met: new Coverage(),
  };
}
