import type { Chunk } from '../../../../mock-server/core/exchange.ts';
import { type Day, parseDay } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import type { KnownGasPoint, PointFacts } from '../../../../mock-server/providers/grdf/park/facts.ts';
import type { Happening } from '../../../../mock-server/providers/grdf/park/happenings.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import type { GasPoint } from '../../../../mock-server/providers/grdf/park/point.ts';
import type { LineRequest } from '../../../../mock-server/providers/grdf/readings/line-request.ts';
import { testWorld } from '../rights/rights-world.ts';

interface WireIndex {
  valeur_index: number | null;
  horodate_Index: string | null;
}

interface WireReading {
  date_releve: string | null;
  raison_releve: string | null;
  libelle_raison_releve: string | null;
  qualite_releve: string | null;
  statut_releve: string;
}

/** A line as a client sees it; injection lines have `injection` in place of `consommation`. */
export interface WireLine {
  pce: { id_pce: string };
  periode: { valeur: string | null; date_debut: string; date_fin: string };
  releve_debut: WireReading & { index_brut_debut: WireIndex; index_converti_debut: WireIndex };
  releve_fin: WireReading & { index_brut_fin: WireIndex; index_converti_fin: WireIndex };
  consommation: {
    date_debut_consommation: string;
    date_fin_consommation: string;
    flag_retour_zero: boolean | null;
    volume_brut: number | null;
    coeff_calcul: { coeff_pta: number | null; valeur_pcs: number | null; coeff_conversion: number | null };
    volume_converti: number | null;
    energie: number | null;
    type_qualif_conso: string;
    sens_flux_gaz: string;
    statut_conso: string;
    journee_gaziere: string | null;
    type_conso: string;
  };
  injection?: Record<string, unknown>;
  bordereau_publication?: {
    date_debut_bordereau: string | null;
    date_fin_bordereau: string | null;
    nb_jour_gazier: number | null;
  };
  statut_restitution: null;
}

/** A world for readings: frozen at an instant, with the parks named. */
export function dataWorld(now: string, settings: Record<string, string> = {}, change: Partial<World> = {}): World {
  const world = testWorld({ parks: ['solo', 'syndicat', 'biomethane', 'gas-points:1000'], settings, ...change });
  world.clock.set({ now: new Date(now) });
  return world;
}

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

export function point(world: World, id: string): GasPoint {
  const found = parkOf(world).find(id);
  if (!found) throw new Error(`no point ${id}`);
  return found;
}

/** A made-up point of any kind, for what the parks do not have. */
export function madeUp(change: Partial<GasPoint> & { facts?: PointFacts } = {}): KnownGasPoint {
  return {
    id: '00000000099001',
    park: 'test',
    frequency: '1M',
    usage: 'home',
    yearlyReference: 14_000,
    holderKind: 'person',
    postcode: '99099',
    city: 'LAMBDAVILLE',
    station: 'ORLY',
    commissionedOn: day('2018-03-10'),
    readingDate: 12,
    converter: false,
    injects: false,
    facts: {},
    ...change,
  };
}

type Happened<T> = T extends Happening ? Omit<T, 'id' | 'meteringPointId' | 'recordedAt'> : never;

/** A made-up point to which something happened before the world began. */
export function pointWith(
  happened: readonly Happened<Happening>[],
  change: Parameters<typeof madeUp>[0] = {},
): KnownGasPoint {
  const happenings = happened.map(
    (one, index) => ({ ...one, id: `h${index}`, meteringPointId: 'x', recordedAt: 0 }) as Happening,
  );
  return madeUp({ ...change, facts: { happenings } });
}

/** The first days of lines. */
export function startsOf(lines: readonly WireLine[]): string[] {
  return lines.map((line) => line.consommation.date_debut_consommation.slice(0, 10));
}

type Lines = (request: LineRequest) => Promise<Iterable<Chunk>>;

/** Asks for the lines of some days, end excluded; shown as far as anything may be. */
export function ask(world: World, of: GasPoint | string, from: string, to: string): LineRequest {
  return {
    world,
    point: typeof of === 'string' ? point(world, of) : of,
    now: world.clock.now().getTime(),
    window: { from: day(from), to: day(to) },
    clamp: { from: day('1970-01-01'), to: day('2100-01-01') },
    echo: { value: null, from, to },
  };
}

/** The text of an answer. */
export async function textOf(lines: Lines, request: LineRequest): Promise<string> {
  let text = '';
  for (const chunk of await lines(request)) {
    const part = Buffer.from(chunk.data as Uint8Array).toString();
    if (chunk.lines !== part.split('\n').length - 1 || !part.endsWith('\n')) throw new Error('a chunk is whole lines');
    text += part;
  }
  return text;
}

/** The lines of an answer, read as a client reads them. */
export async function linesOf(lines: Lines, request: LineRequest): Promise<WireLine[]> {
  const text = await textOf(lines, request);
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as WireLine);
}
