import type { Direction } from '../reading.ts';
import type { Call } from './gateway.ts';
import { type Generation, GenerationError } from './generation.ts';
import type { AskedSeries, Series } from './series.ts';

type Paths = Readonly<Record<Series, Partial<Readonly<Record<Direction, string>>>>>;

// enedis.md 2.1, 2.7. There is no greatest power of production in either generation.
const paths = {
  v5: {
    dailyEnergy: {
      consumption: '/metering_data_dc/v5/daily_consumption',
      production: '/metering_data_dp/v5/daily_production',
    },
    loadCurve: {
      consumption: '/metering_data_clc/v5/consumption_load_curve',
      production: '/metering_data_plc/v5/production_load_curve',
    },
    maxPower: { consumption: '/metering_data_dcmp/v5/daily_consumption_max_power' },
    indexes: {},
  },
  '2026': {
    dailyEnergy: {
      consumption: '/mesure_synchrone_auto/v2/consommation_quotidienne',
      production: '/mesure_synchrone_auto/v2/production_quotidienne',
    },
    loadCurve: {
      consumption: '/mesure_synchrone_auto/v2/courbe_de_charge_consommation',
      production: '/mesure_synchrone_auto/v2/courbe_de_charge_production',
    },
    maxPower: { consumption: '/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne' },
    indexes: {
      consumption: '/mesure_synchrone_auto/v2/index_consommation',
      production: '/mesure_synchrone_auto/v2/index_production',
    },
  },
} as const satisfies Record<Generation, Paths>;

/**
 * The call for a series in a generation; the end is excluded in both.
 *
 * @throws GenerationError when the generation does not have it
 */
export function seriesCall(generation: Generation, { series, direction, meteringPointId, span }: AskedSeries): Call {
  const known: Paths = paths[generation];
  const path = known[series][direction];
  if (path === undefined) throw new GenerationError(`${series} of ${direction}`, generation);
  const { from, to } = span;
  if (generation === 'v5') {
    return { api: 'measures', path, query: { usage_point_id: meteringPointId, start: from, end: to } };
  }
  const peaks = series === 'maxPower' ? { mesuresPas: 'P1D', grandeurPhysique: 'PMA' } : {};
  return { api: 'measures', path, query: { pointId: meteringPointId, dateDebut: from, dateFin: to, ...peaks } };
}
