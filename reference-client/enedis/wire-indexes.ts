import type { components } from '../../openapi/types/enedis-data-connect.d.ts';
import { BodyError } from '../body.ts';
import { instantOf } from '../civil-day.ts';
import type { Direction } from '../reading.ts';
import type { JsonObject } from './answer.ts';
import type { IndexReading } from './index-reading.ts';

type Schemas = components['schemas'];
type Context = Schemas['Indexes2026']['contexte'][number];

/**
 * The indexes of an answer: for each context and register the values in their order (enedis.md 2.7, from the Swagger
 * alone: no payload was ever recorded).
 *
 * @throws BodyError when it is about another point, or makes no sense
 */
export function indexesIn(
  [object]: readonly JsonObject[],
  { meteringPointId, direction }: { readonly meteringPointId: string; readonly direction: Direction },
): IndexReading[] {
  const { idPrm, contexte } = (object ?? {}) as Partial<Schemas['Indexes2026']>;
  if (!Array.isArray(contexte)) throw new BodyError('the answer has no contexts');
  if (idPrm !== undefined && idPrm !== meteringPointId) throw new BodyError(`the metering point is "${idPrm}"`);
  return contexte.flatMap((context: Context) => registersOf(context, { meteringPointId, direction }));
}

function registersOf(
  { etapeMetier, contexteReleve, typeReleve, grandeur }: Context,
  about: { readonly meteringPointId: string; readonly direction: Direction },
): IndexReading[] {
  const common = {
    ...about,
    unit: 'Wh',
    quality: etapeMetier === 'BEST' ? 'corrected' : 'measured',
    context: contexteReleve,
    kind: typeReleve,
  } as const;
  return (grandeur ?? []).flatMap(({ calendrier, cadranTotalisateur: total }) => [
    ...(calendrier ?? []).flatMap(({ idCalendrier, libelleCalendrier, classeTemporelle }) =>
      (classeTemporelle ?? []).flatMap(({ idClasseTemporelle, libelleClasseTemporelle, codeCadran, valeur }) =>
        valuesOf(valeur, {
          ...common,
          register: codeCadran,
          calendar: { id: idCalendrier, label: libelleCalendrier },
          band: { id: idClasseTemporelle, label: libelleClasseTemporelle },
        }),
      ),
    ),
    ...(total ? valuesOf(total.valeur, { ...common, register: total.codeCadran, calendar: null, band: null }) : []),
  ]);
}

function valuesOf(
  values: readonly Schemas['IndexValue'][] | undefined,
  common: Omit<IndexReading, 'at' | 'value'>,
): IndexReading[] {
  return (values ?? []).flatMap(({ d, v }) => {
    const value = Number(v ?? Number.NaN);
    return Number.isFinite(value) ? [{ ...common, at: instantIn(d), value }] : [];
  });
}

function instantIn(stamp: string): Date {
  try {
    return instantOf(stamp.slice(0, 10), stamp.slice(11) || '00:00');
  } catch {
    throw new BodyError(`"${stamp}" is no date`);
  }
}
