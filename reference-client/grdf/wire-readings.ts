import type { components } from '../../openapi/types/grdf-adict.d.ts';
import { BodyError } from '../body.ts';
import { addDays, instantOf } from '../civil-day.ts';
import type { GasReading, Quality } from '../reading.ts';
import type { DaySpan } from '../spans.ts';

type Schemas = components['schemas'];
type Json = Readonly<Record<string, unknown>>;

/** A line of an answer: the interval it is about, and its reading, if anybody measured. */
export interface GasLine {
  readonly start: Date;
  readonly end: Date;
  readonly reading: GasReading | undefined;
}

const qualities = {
  Mesuré: 'measured',
  Estimé: 'estimated',
  Corrigé: 'corrected',
  'Absence de Données': undefined,
} as const satisfies Record<Schemas['Qualification'], Quality | undefined>;

/** What a line of data says no with, inside an answer that looks like a success. */
export function refusalInLine(line: Json): { code: string; text: string } | undefined {
  const { code, message } = partOf(line.statut_restitution);
  return code ? { code: String(code), text: String(message ?? '') } : undefined;
}

/** The period that a line says it is about: that of the request, or the one to ask again when the stream broke. */
export function periodOfLine(line: Json): DaySpan | undefined {
  const { date_debut: from, date_fin: to } = partOf(line.periode);
  const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

/**
 * A line, with its reading unless nobody measured: absent is not zero.
 *
 * A gas day begins at 06:00 and is named by the day it begins on; longer lines begin and end at 06:00 too.
 *
 * @throws BodyError when it is not what the operator's documents say
 */
export function lineFromWire(line: Json): GasLine {
  const { consommation, injection } = line;
  const use = partOf(consommation ?? injection);
  const { id_pce: meteringPointId } = partOf(line.pce);
  if (typeof meteringPointId !== 'string') throw new BodyError('a line names no metering point');
  const [start, end] = intervalOf(use);
  const label = use.type_qualif_conso ?? use.type_qualif_injection;
  if (typeof label !== 'string' || !(label in qualities)) throw new BodyError('a line has an unknown qualification');
  const quality = qualities[label as Schemas['Qualification']];
  if (!quality || typeof use.energie !== 'number') return { start, end, reading: undefined };
  const isFinal = (use.statut_conso ?? use.statut_injection) !== 'Provisoire';
  const reading: GasReading = {
    meteringPointId,
    direction: injection ? 'production' : 'consumption',
    start,
    end,
    value: use.energie,
    unit: 'kWh',
    quality,
    status: isFinal ? 'final' : 'provisional',
    volume: numberOf(use.volume_brut),
    coefficient: coefficientOf(partOf(use.coeff_calcul)),
    index: {
      start: numberOf(partOf(partOf(line.releve_debut).index_brut_debut).valeur_index),
      end: numberOf(partOf(partOf(line.releve_fin).index_brut_fin).valeur_index),
    },
  };
  return { start, end, reading };
}

// The day of a gas day wins: start readings of monthly lines have no date, and dates lie in the consumption (adict.md 9).
function intervalOf(use: Json): [Date, Date] {
  const { journee_gaziere: gasDay } = use;
  const first = use.date_debut_consommation ?? use.date_debut_injection;
  const last = use.date_fin_consommation ?? use.date_fin_injection;
  const [start, end] =
    typeof gasDay === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(gasDay)
      ? [instantOf(gasDay, '06:00'), instantOf(addDays(gasDay, 1), '06:00')]
      : [momentOf(first), momentOf(last)];
  if (!(start < end)) throw new BodyError('a line does not say what time it is about');
  return [start, end];
}

// With an offset in every record; without one it could only be French time.
function momentOf(text: unknown): Date {
  if (typeof text !== 'string') return new Date(Number.NaN);
  const plain = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(text);
  return plain ? instantOf(plain[1] ?? '', plain[2] ?? '06:00') : new Date(text);
}

// The product, or its two factors: which of them is told depends on the meter (adict.md 5.5).
function coefficientOf({ coeff_conversion: product, coeff_pta: pressure, valeur_pcs: calorific }: Json): number | null {
  if (typeof product === 'number') return product;
  return typeof pressure === 'number' && typeof calorific === 'number' ? pressure * calorific : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function partOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
