export type { Application } from './core/application.ts';
export type { ClockMode, ClockState } from './core/clock.ts';
export type { DecidedBy, JournalEntry, JournalFilter } from './core/journal.ts';
export type { Mail, PointSummary } from './core/provider.ts';
export { SetupError } from './core/refusal.ts';
export type { InitialRights, QuotaSwitch } from './core/world.ts';
export type { ApplicationPlan, WorldPlan } from './core/worlds.ts';
export { createSimulator, type Simulator, type SimulatorOptions, type WorldHandle } from './simulator.ts';
export { version } from './version.ts';
