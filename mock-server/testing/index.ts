export { SetupError } from '../core/refusal.ts';
export { type WorldFixtureFunctions, type WorldFixtures, worldFixtures } from './fixture.ts';
export { connect, start, type TestSimulator } from './test-simulator.ts';
export {
  type Application,
  type Coverage,
  type Expectation,
  ExpectationFailed,
  type FaultPlan,
  type FaultRule,
  type JournalEntry,
  type JournalFilter,
  type Mail,
  type Point,
  type ScenarioRun,
  type Snapshot,
  TestWorld,
  type TestWorldPlan,
} from './test-world.ts';
