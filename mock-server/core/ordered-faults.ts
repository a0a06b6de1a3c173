import type { FaultPlan, FaultRule } from './fault.ts';
import { Faults } from './faults.ts';
import { endAllScenarios } from './scenarios.ts';
import type { World } from './world.ts';

/**
 * Puts these rules in force in a world, the first one first, and no others: all of them or, when one makes no sense,
 * none. Scenarios end.
 *
 * @throws SetupError of the first plan that makes no sense
 */
export function replaceFaults(world: World, plans: readonly FaultPlan[]): FaultRule[] {
  // a rule comes before those in force, so the last is put in first
  const last = [...plans].reverse();
  const trial = new Faults(world.seed);
  for (const plan of last) trial.use(plan);
  resetFaults(world);
  for (const plan of last) world.faults.use(plan);
  return world.faults.list();
}

/** Takes every rule of a world away. Scenarios end, and the settings before them come back. */
export function resetFaults(world: World): void {
  endAllScenarios(world);
  world.faults.reset();
}
