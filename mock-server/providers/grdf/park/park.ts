import sandbox from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import biomethane from '../../../../fixtures/parks/biomethane.json' with { type: 'json' };
import reserved from '../../../../fixtures/parks/reserved.json' with { type: 'json' };
import solo from '../../../../fixtures/parks/solo.json' with { type: 'json' };
import syndicat from '../../../../fixtures/parks/syndicat.json' with { type: 'json' };
import { joinedPark, listedPark, type Park, reservedPark } from '../../../core/park.ts';
import { SetupError } from '../../../core/refusal.ts';
import { Beside, type World } from '../../../core/world.ts';
import { gasPointsOf } from './park-file.ts';
import { isNumberedPark, numberedPark } from './park-numbered.ts';
import type { GasPoint } from './point.ts';

/** Gas metering points. */
export type GasPark = Park<GasPoint>;

const parkFiles = { solo, syndicat, biomethane, [reservedPark]: reserved };

/** Park of the operator's sandbox (adict.md 8): for the sandbox's own world, so it is not among `gasParks`. */
export const sandboxPark = 'sandbox';

const filePark = new Map<string, GasPark>();

/** Names of the gas parks, beside `gas-points:N` for any N up to ten million. */
export const gasParks: readonly string[] = Object.keys(parkFiles);

/** Whether there is a gas park of a name. */
export function hasGasPark(name: string): boolean {
  return gasParkSize(name) !== undefined;
}

/** How many points of a world are reserved identifiers: the last ones of its park. */
export function reservedPoints(world: World): number {
  return world.parks.includes(reservedPark) ? gasParkOf(reservedPark).size : 0;
}

/** Whether a point is a reserved identifier of a world. */
export function isReserved(world: World, meteringPointId: string): boolean {
  return reservedPoints(world) > 0 && gasParkOf(reservedPark).indexOf(meteringPointId) >= 0;
}

/** How many points the gas park of a name has; undefined when there is none of that name. */
export function gasParkSize(name: string): number | undefined {
  return Object.hasOwn(parkFiles, name) || isNumberedPark(name) ? gasParkOf(name).size : undefined;
}

const parks = new Beside<GasPark>((world) =>
  joined([...new Set(world.parks)].filter((name) => name === sandboxPark || hasGasPark(name))),
);

/**
 * All gas points of a world: those of its parks, in the order in which the world names the parks, the reserved ones
 * last.
 *
 * @throws SetupError when the world names two parks `gas-points:N`, which share identifiers
 *
 * @example
 * parkOf(world).find('01000000000042')?.frequency; // '1M' in a world with the park gas-points:100
 */
export function parkOf(world: World): GasPark {
  return parks.of(world);
}

function gasParkOf(name: string): GasPark {
  if (isNumberedPark(name)) return numberedPark(name);
  let park = filePark.get(name);
  if (!park) {
    park = listedPark(gasPointsOf(name === sandboxPark ? sandbox : parkFiles[name as keyof typeof parkFiles]));
    filePark.set(name, park);
  }
  return park;
}

function joined(names: readonly string[]): GasPark {
  const numbered = names.filter(isNumberedPark);
  if (numbered.length > 1) {
    throw new SetupError(`The parks ${numbered.join(' and ')} share identifiers; keep the larger one.`);
  }
  const reservedLast = names.filter((name) => name === reservedPark);
  return joinedPark([...names.filter((name) => name !== reservedPark), ...reservedLast].map(gasParkOf));
}
