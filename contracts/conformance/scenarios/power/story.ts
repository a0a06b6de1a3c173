import type { FaultPlan } from '../../../../mock-server/testing/index.ts';
import type { ConformanceScenario, Stage } from '../../scenario.ts';
import type { Days, Generation, SyncTask } from '../../task.ts';

/** What a scenario is besides its generation: `name` is what follows `power-v5-` or `power-2026-`. */
export type Story = Omit<ConformanceScenario, 'side'>;

/** A story with one generation of the APIs. */
export function told(generation: Generation, story: Story): ConformanceScenario {
  return { ...story, name: `power-${generation}-${story.name}`, side: { operator: 'enedis', generation } };
}

/** Points of the parks `solo`, `syndicat` and `soleil`, and of the sandbox, that the scenarios use. */
export const points = {
  /** PT30M, since 2019. */
  home: '00000000011001',
  lamps: '00000000021001',
  moreLamps: '00000000021002',
  /** PT60M. */
  hourly: '00000000021010',
  /** PT15M. */
  quarterly: '00000000021017',
  /** No load curve is collected: the operator has no data of it. */
  curveless: '00000000021030',
  townHall: '00000000021031',
  library: '00000000021033',
  hall: '00000000021037',
  school: '00000000021039',
  /** PT10M. */
  bigSchool: '00000000021041',
  /** Uses its own sun, and feeds in what is over. */
  solarHome: '00000000041001',
  /** One home, two meters: what it uses, what it feeds in. */
  sellingHome: '00000000041004',
  roof: '00000000041005',
  /** Sandbox client 2: its holder objects to the load curve. */
  objector: '32320647321714',
  /** Sandbox client 4: nothing on Tuesdays and Wednesdays. */
  holed: '42900589957123',
  /** Sandbox clients 3 (two meters), 5 (production alone) and 6 (both). */
  client3: '12345678901234',
  client3Roof: '10284856584123',
  client5: '24880057139941',
  client6: '12655648759651',
  /** In no park. */
  unknown: '00000000099999',
} as const;

/**
 * How the world of a power scenario begins: all consents given, and no quota, so that a client without a pace fails the
 * scenario about quotas and no other; and none of the late and lacking days that its parks have otherwise, so that what
 * is late or missing is so by the scenario.
 */
export function powerWorld(
  now: string,
  plan: Partial<ConformanceScenario['world']> = {},
): ConformanceScenario['world'] & { now: string } {
  const dialects = { enedis: { imperfections: 'none' } };
  return { parks: ['solo', 'syndicat', 'soleil'], rights: 'active', quotas: 'off', dialects, ...plan, now };
}

/** A sync of one or more series over some days, the last one excluded. */
export function sync(ids: readonly string[], series: SyncTask['series'], { from, to }: Days): SyncTask {
  return { task: 'sync', points: ids, series, from, to };
}

/** Every operation that reads metering data, of all generations. */
export const readings: readonly string[] = ['daily*', '*LoadCurve*', '*MaxPower*', 'maxPower*'];

/** A misbehaviour of what reads metering data, of one point when told. */
export function fault(
  stage: Stage,
  misbehaviour: FaultPlan['fault'],
  {
    meteringPointId,
    ...plan
  }: Partial<Omit<FaultPlan, 'fault' | 'where'>> & { readonly meteringPointId?: string } = {},
): Promise<unknown> {
  const where = meteringPointId === undefined ? {} : { where: { meteringPointId } };
  return stage.world.faults.use({
    provider: 'enedis',
    operation: [...readings],
    ...where,
    ...plan,
    fault: misbehaviour,
  });
}
