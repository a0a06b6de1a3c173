import sandbox from '../../../fixtures/enedis/sandbox.json' with { type: 'json' };
import reserved from '../../../fixtures/parks/reserved.json' with { type: 'json' };
import soleil from '../../../fixtures/parks/soleil.json' with { type: 'json' };
import solo from '../../../fixtures/parks/solo.json' with { type: 'json' };
import syndicat from '../../../fixtures/parks/syndicat.json' with { type: 'json' };
import { joinedPark, listedPark, type Park, reservedPark } from '../../core/park.ts';
import { SetupError } from '../../core/refusal.ts';
import { Beside, type World } from '../../core/world.ts';
import { electricityPointsOf } from './park-file.ts';
import { isNumberedPark, numberedPark } from './park-numbered.ts';
import type { ElectricityPoint } from './point.ts';

/** Electricity metering points. */
export type ElectricityPark = Park<ElectricityPoint>;

const parkFiles = { solo, syndicat, soleil, [reservedPark]: reserved };

const filePark = new Map<string, ElectricityPark>();

/** Names of the electricity parks, beside `electricity-points:N` for any N up to forty million. */
export const electricityParks: readonly string[] = Object.keys(parkFiles);

/** Park of the sandbox clients 0 to 8 (enedis.md 3.1): in every world, behind the points of its parks. */
export const sandboxPark: ElectricityPark = listedPark(electricityPointsOf(sandbox));

/** How many points the electricity park of a name has; undefined when there is none of that name. */
export function electricityParkSize(name: string): number | undefined {
  return Object.hasOwn(parkFiles, name) || isNumberedPark(name) ? electricityParkOf(name).size : undefined;
}

const parks = new Beside<ElectricityPark>((world) =>
  joined([...new Set(world.parks)].filter((name) => electricityParkSize(name) !== undefined)),
);

/**
 * All electricity points of a world: those of its parks, in the order in which the world names the parks, then the
 * reserved ones, then those of the sandbox clients.
 *
 * @throws SetupError when the world names two parks `electricity-points:N`, which share identifiers
 *
 * @example
 * parkOf(world).find('22516914714270')?.sandboxClient; // 0, in every world
 */
export function parkOf(world: World): ElectricityPark {
  return parks.of(world);
}

/** Forgets the park compiled for a world. */
export const forgetPark = (world: World): void => parks.forget(world);

function electricityParkOf(name: string): ElectricityPark {
  if (isNumberedPark(name)) return numberedPark(name);
  let park = filePark.get(name);
  if (!park) {
    park = listedPark(electricityPointsOf(parkFiles[name as keyof typeof parkFiles]));
    filePark.set(name, park);
  }
  return park;
}

function joined(names: readonly string[]): ElectricityPark {
  const numbered = names.filter(isNumberedPark);
  if (numbered.length > 1) {
    throw new SetupError(`The parks ${numbered.join(' and ')} share identifiers; keep the larger one.`);
  }
  const reservedLast = names.filter((name) => name === reservedPark);
  const ordered = [...names.filter((name) => name !== reservedPark), ...reservedLast];
  return joinedPark([...ordered.map(electricityParkOf), sandboxPark]);
}
