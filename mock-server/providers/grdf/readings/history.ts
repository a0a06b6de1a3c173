import type { Day } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import type { Happening } from '../park/happenings.ts';
import type { GasPoint } from '../park/point.ts';
import { knownHappenings, type Tenancy, tenancyOf } from '../park/tenancy.ts';
import { CoefficientSource } from './coefficients.ts';
import { type DayCorrection, LitreSource } from './litres.ts';
import { firstMeterOf } from './meter.ts';
import { Publication, PublishedAtOnce } from './publication.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** All that one answer needs to know of a point, as known at one instant. */
export interface History {
  readonly world: World;
  readonly point: GasPoint;
  readonly happenings: readonly Happening[];
  readonly tenancy: Tenancy;
  readonly stretches: readonly Stretch[];
  readonly coefficients: CoefficientSource;
  readonly litres: LitreSource;
  /** Gas days whose use was set right, and how their reading is called since. */
  readonly corrections: ReadonlyMap<Day, 'corrected' | 'rectified'>;
  readonly publication: Publication;
  /** Whether it is what the meter counted that is told, and not what is known of it. */
  readonly counted: boolean;
}

/** Reads what happened to a point by an instant, and makes ready what its lines are computed from. */
export async function historyOf(world: World, point: GasPoint, now: number, counted = false): Promise<History> {
  const happenings = await knownHappenings(world, point, now);
  const coefficients = new CoefficientSource(world, point);
  const corrected = new Map<Day, DayCorrection>();
  const corrections = new Map<Day, 'corrected' | 'rectified'>();
  for (const one of happenings) {
    if (one.kind !== 'reading-corrected') continue;
    corrected.set(one.day, { day: one.day, litres: Math.round(one.volume * 1000) });
    corrections.set(one.day, one.as);
  }
  return {
    world,
    point,
    happenings,
    tenancy: tenancyOf(point, happenings, now),
    stretches: stretchesOf(point, happenings, firstMeterOf(world, point)),
    coefficients,
    litres: new LitreSource(world, point, coefficients, [...corrected.values()]),
    corrections,
    publication: counted
      ? new PublishedAtOnce(world, point, happenings, now)
      : new Publication(world, point, happenings, now),
    counted,
  };
}
