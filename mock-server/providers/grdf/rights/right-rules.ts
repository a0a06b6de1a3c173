import type { World } from '../../../core/world.ts';
import { cyclicOpenings } from './cyclic-control.ts';
import { settingOf } from './dialect-rights.ts';
import { type BatchTime, batchTimeOf } from './nightly-batch.ts';

/** What the folding of a right's history depends on beside the right itself. */
export interface RightRules {
  readonly batch: BatchTime;
  /** What becomes of a control that nobody answered. */
  readonly unanswered: 'rejected' | 'awaited';
  /** Instants (ms, UTC) at which the cyclic control took a right into its sample, by right id. */
  readonly openings: ReadonlyMap<string, readonly number[]>;
}

/** The rules that hold for an application's rights in a world, with the cyclic controls opened until an instant (ms, UTC). */
export async function rulesOf(world: World, clientId: string, now: number): Promise<RightRules> {
  const unanswered = settingOf(world, 'unansweredProofControl') === 'awaited' ? 'awaited' : 'rejected';
  const rules: RightRules = { batch: batchTimeOf(world), unanswered, openings: new Map() };
  if (settingOf(world, 'cyclicProofControl') === 'off') return rules;
  return { ...rules, openings: await cyclicOpenings(world, clientId, now, rules) };
}
