export { addDays, type CivilDay, dayAt, daysBetween, hoursOf, instantOf } from './civil-day.ts';
export {
  ClientError,
  type ClientErrorCode,
  type ClientErrorFacts,
  type FailedRequest,
  isClientError,
} from './client-error.ts';
export { type ClientClock, machineClock } from './clock.ts';
export * from './enedis/index.ts';
export * from './grdf/index.ts';
export { JsonStreamError, jsonObjects } from './json-stream.ts';
export { type Pace, Pacer, paces } from './pacer.ts';
export {
  type Direction,
  dayOf,
  energyOf,
  type Gap,
  type GasReading,
  gaps,
  type Quality,
  type Reading,
  type Unit,
} from './reading.ts';
export { defaultRetry, type RetryPolicy, retryAfterOf, waitBefore } from './retry.ts';
export { answerable, type DaySpan, windowsOf, windowsOfMonths } from './spans.ts';
export {
  type GasSyncPoint,
  type LastRead,
  type PlannedCall,
  type PowerSyncPoint,
  type QuotaUse,
  type SyncInput,
  type SyncPlan,
  type SyncReason,
  syncPlan,
} from './sync-plan.ts';
export type { SyncTask } from './sync-rules.ts';
export { readAfter } from './sync-state.ts';
export type { CallOptions } from './transport.ts';
