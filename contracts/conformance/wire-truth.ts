import type { TestWorld } from '../../mock-server/testing/index.ts';
import { type Day, dayAfter, dayOf, instantsOf, monthsAfter, startOf } from './calendar.ts';
import type { Days, Direction, Series } from './task.ts';
import type { TrueReading } from './truth.ts';
import { TwinApi } from './wire-twin.ts';

/** What is to be read. */
export interface AskedTruth extends Days {
  readonly points: readonly string[];
  readonly series: readonly Series[];
  /** Of daily energy and load curves; consumption alone unless told. */
  readonly directions?: readonly Direction[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * What a client can read in a world now, by the judge's own plain reading of ADICT and of v5; ordered by point, series,
 * direction and time. The world is to have open rights, no faults and no quotas.
 *
 * @throws Error when the world answers what it should not
 */
export async function readTruth(world: TestWorld, asked: AskedTruth): Promise<readonly TrueReading[]> {
  const reader = new TruthReader(world, dayOf((await world.clock.now()).getTime()));
  const found: TrueReading[] = [];
  for (const point of asked.points) {
    for (const series of asked.series) {
      for (const direction of directionsOf(series, asked.directions ?? ['consumption'])) {
        found.push(...(await reader.read({ point, series, direction }, asked)));
      }
    }
  }
  return found;
}

function directionsOf(series: Series, directions: readonly Direction[]): readonly Direction[] {
  if (series === 'injection') return ['production'];
  return series === 'daily' || series === 'load-curve' ? directions : ['consumption'];
}

/** One series of one point. */
type Line = Pick<TrueReading, 'point' | 'series' | 'direction'>;

interface Source {
  readonly path: string;
  /** How far back it may be asked. */
  readonly months: number;
  readonly days: number;
  /** Days that it may be asked at once. */
  readonly longest: number;
}

const threeYears = { months: 36, days: 15, longest: 365 };
const twoYears = { months: 24, days: 15, longest: 7 };
const fiveYears = { months: 60, days: 0, longest: 2000 };

// adict.md 2.1, 4.5; enedis.md 2.1, 2.4.
const sources: Readonly<Record<string, Source>> = {
  'daily consumption': { path: '/metering_data_dc/v5/daily_consumption', ...threeYears },
  'daily production': { path: '/metering_data_dp/v5/daily_production', ...threeYears },
  'load-curve consumption': { path: '/metering_data_clc/v5/consumption_load_curve', ...twoYears },
  'load-curve production': { path: '/metering_data_plc/v5/production_load_curve', ...twoYears },
  'max-power consumption': { path: '/metering_data_dcmp/v5/daily_consumption_max_power', ...threeYears },
  'published consumption': { path: 'donnees_consos_publiees', ...fiveYears },
  'informative consumption': { path: 'donnees_consos_informatives', ...fiveYears, months: 36 },
  'injection production': { path: 'donnees_injections_publiees', ...fiveYears },
};

// Nothing there, or never any: no data, other direction, curve not recorded; scopes that a gas point does not have.
const nothing = /"(?:no_data_found|ADAM-ERR0069|ADAM-ERR0075|1000008|1000009|1000010|1000026)"/;

class TruthReader {
  readonly #api: TwinApi;
  readonly #today: Day;
  #activations: Promise<ReadonlyMap<string, Day>> | undefined;

  constructor(world: TestWorld, today: Day) {
    this.#api = new TwinApi(world);
    this.#today = today;
  }

  async read(line: Line, { from, to }: Days): Promise<TrueReading[]> {
    const source = sources[`${line.series} ${line.direction}`];
    if (!source) return [];
    const isGas = !source.path.startsWith('/');
    const deepest = dayAfter(monthsAfter(this.#today, -source.months), -source.days);
    const activation = isGas ? deepest : ((await this.#activatedOn()).get(line.point) ?? deepest);
    const first = [from, deepest, activation].toSorted().at(-1) ?? from;
    const last = to < this.#today ? to : this.#today;
    const found: TrueReading[] = [];
    for (let start = first; start < last; start = dayAfter(start, source.longest)) {
      const end = [dayAfter(start, source.longest), last].toSorted()[0] ?? last;
      found.push(...(isGas ? await this.#gas(line, source, start, end) : await this.#power(line, source, start, end)));
    }
    // a line that began before the window came with the window before, too
    return [...new Map(found.map((one) => [`${one.start} ${one.end}`, one])).values()];
  }

  async #gas(line: Line, { path }: Source, from: Day, to: Day): Promise<TrueReading[]> {
    const text = await this.#get('grdf', `/adict/v2/pce/${line.point}/${path}?date_debut=${from}&date_fin=${to}`);
    if (text === undefined) return [];
    const answers = text.split('\n').filter((one) => one.trim() !== '');
    return answers.flatMap((one) => gasReading(line, JSON.parse(one) as Json) ?? []);
  }

  async #power(line: Line, { path }: Source, from: Day, to: Day): Promise<TrueReading[]> {
    const text = await this.#get('enedis', `${path}?usage_point_id=${line.point}&start=${from}&end=${to}`);
    if (text === undefined) return [];
    const told = partOf((JSON.parse(text) as Json).meter_reading).interval_reading;
    if (!Array.isArray(told))
      throw new Error(`the judge cannot read what its own world tells of ${line.point}: ${text}`);
    if (line.series === 'load-curve') return curveOf(line, told as Json[], startOf(from));
    return (told as Json[]).filter(isKnown).map((one) => dayReading(line, one));
  }

  // Undefined when there is nothing.
  async #get(operator: 'grdf' | 'enedis', path: string): Promise<string | undefined> {
    const { isOk, status, text } = await this.#api.get(operator, path);
    if (isOk) return text;
    if (nothing.test(text)) return undefined;
    throw new Error(`the judge asked its own world ${path} and was told ${status} ${text.slice(0, 300)}`);
  }

  #activatedOn(): Promise<ReadonlyMap<string, Day>> {
    this.#activations ??= this.#api.world
      .points()
      .then((points) => new Map(points.map((point) => [point.meteringPointId, String(point.activatedOn ?? '')])));
    return this.#activations;
  }
}

// Under a setting of the dialect what nobody measured comes as null.
function isKnown({ value }: Json): boolean {
  return value !== null;
}

function gasReading(line: Line, told: Json): TrueReading | undefined {
  const use = partOf(told.consommation ?? told.injection);
  const quality = use.type_qualif_conso ?? use.type_qualif_injection;
  const { energie: value, journee_gaziere: gasDay } = use;
  if (quality === 'Absence de Données' || typeof value !== 'number') return undefined;
  const first = use.date_debut_consommation ?? use.date_debut_injection;
  const last = use.date_fin_consommation ?? use.date_fin_injection;
  const [start, end] =
    typeof gasDay === 'string'
      ? [startOf(gasDay, '06:00'), startOf(dayAfter(gasDay), '06:00')]
      : [Date.parse(String(first)), Date.parse(String(last))];
  return { ...line, start, end, day: dayOf(start), value, unit: 'kWh' };
}

function dayReading(line: Line, { value, date }: Json): TrueReading {
  const stamp = String(date);
  const day = stamp.slice(0, 10);
  const whole = { ...line, start: startOf(day), end: startOf(dayAfter(day)), day, value: Number(value) };
  return line.series === 'max-power'
    ? { ...whole, unit: 'VA', at: startOf(day, stamp.slice(11)) }
    : { ...whole, unit: 'Wh' };
}

// A stamp is the end of its interval in Paris, without offset; where a clock shows it twice, the order tells which it is
// (enedis.md 2.3).
function curveOf(line: Line, points: readonly Json[], from: number): TrueReading[] {
  let reached = from;
  return points.flatMap((told) => {
    const { value, date, interval_length: length } = told;
    const minutes = Number(/^PT(\d+)M$/.exec(String(length))?.[1] ?? 60);
    const [earlier, later] = instantsOf(String(date).slice(0, 10), String(date).slice(11));
    const end = earlier > reached ? earlier : later;
    const start = end - minutes * 60_000;
    reached = end;
    return isKnown(told) ? { ...line, start, end, day: dayOf(start), value: Number(value), unit: 'W' } : [];
  });
}

function partOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
