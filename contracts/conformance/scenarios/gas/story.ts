import type { ConformanceScenario } from '../../scenario.ts';
import type { Side, SyncTask } from '../../task.ts';

/** The side of all scenarios of this folder. */
export const gas: Side = { operator: 'grdf' };

/** Points of the parks `solo`, `syndicat` and `biomethane` that the scenarios use. */
export const points = {
  /** 1M, a home; read on the 1st. */
  home: '00000000010001',
  /** 6M, a home: nothing but half-yearly lines. */
  oldMeter: '00000000010006',
  /** 1M. */
  school: '00000000020001',
  townHall: '00000000020002',
  otherSchool: '00000000020003',
  canteen: '00000000020007',
  /** 1M, since March 2024: a long history with few lines. */
  residence: '00000000020005',
  /** MM. */
  pool: 'GI020002',
  /** JJ: published by the day, from 15:00 of the next one. */
  heatNetwork: 'GI020003',
  /** JJ, feeds in and takes nothing out. */
  biomethane: 'GI030001',
  /** In no park. */
  unknown: '00000000099999',
} as const;

/**
 * How the world of a gas scenario begins: all rights active, and no quota, so that a client without a pace fails the
 * scenario about quotas and no other.
 */
export function gasWorld(
  now: string,
  plan: Partial<ConformanceScenario['world']> = {},
): ConformanceScenario['world'] & { now: string } {
  return { parks: ['solo', 'syndicat', 'biomethane'], rights: 'active', quotas: 'off', ...plan, now };
}

/** A sync of one or more series over some days, the last one excluded. */
export function sync(ids: readonly string[], series: SyncTask['series'], from: string, to: string): SyncTask {
  return { task: 'sync', points: ids, series, from, to };
}
