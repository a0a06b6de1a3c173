import { type Day, isoDay } from '../../../core/paris.ts';
import type { Coefficients } from './coefficients.ts';
import { readingFacts } from './facts-readings.ts';
import { gasDayText } from './gas-day.ts';
import type { Figures, Line } from './line.ts';
import type { DayRange } from './line-request.ts';
import type { Qualification, Reading, ReadingReason, ReadingStatus } from './reading.ts';
import { readingWordFacts } from './wire-facts-readings.ts';

/** What of a line's form does not come from its readings. */
export interface PublishedForm {
  readonly flow: 'consumption' | 'injection';
  /** The start reading of a 1M line has no date and no reason (adict.md 5.5). */
  readonly barrenStart: boolean;
  /** Converted index of a meter without converter. */
  readonly plainConvertedIndex: 0 | null;
}

/** What of an informative line's form does not come from its readings. */
export interface InformativeForm {
  readonly label: string;
  /** Whether a provisional line hides its start reading. */
  readonly hideProvisionalStart: boolean;
}

const readingReasons: Readonly<Record<ReadingReason, readonly [code: string, label: string]>> =
  readingWordFacts.readingReasons.value;

const readingStatuses = {
  normal: 'Normal',
  corrected: 'Corrigé',
  rectified: 'Rectifié',
  absent: 'Absence de Données',
} as const satisfies Record<ReadingStatus, string>;

const qualifications = {
  measured: 'Mesuré',
  estimated: 'Estimé',
  corrected: 'Corrigé',
  absent: 'Absence de Données',
} as const satisfies Record<Qualification, string>;

const withoutConverter = readingFacts.volumeWithoutConverter.value;
const noIndex = { valeur_index: null, horodate_Index: null };

/** The head that all lines of an answer share (adict.md 5.1). */
export function lineHead(
  meteringPointId: string,
  echo: { value: string | null; from: string | null; to: string | null },
) {
  return {
    pce: { id_pce: meteringPointId },
    periode: { valeur: echo.value, date_debut: echo.from, date_fin: echo.to },
  };
}

/** A published line behind its head, keys in the order of the wire (adict.md 5.1, 5.3). */
export function publishedBody(line: Line, figures: Figures, { flow, barrenStart, plainConvertedIndex }: PublishedForm) {
  const plain = { valeur_index: plainConvertedIndex, horodate_Index: null };
  const index = (reading: Reading, value: unknown) => indexOf(reading, value);
  const converted = (reading: Reading, value: unknown) => (line.converter ? indexOf(reading, value) : plain);
  return {
    releve_debut: {
      ...readingFields(line.start, barrenStart),
      index_brut_debut: index(line.start, figures.startIndex),
      index_converti_debut: converted(line.start, figures.startConverted),
    },
    releve_fin: {
      ...readingFields(line.end, false),
      index_brut_fin: index(line.end, figures.endIndex),
      index_converti_fin: converted(line.end, figures.endConverted),
    },
    ...(flow === 'consumption' ? publishedConsumption(line, figures) : publishedInjection(line, figures)),
    bordereau_publication: slipOf(line.slip),
    statut_restitution: null,
  };
}

/** An informative line behind its head, keys in the order of the wire (adict.md 5.2). */
export function informativeBody(line: Line, figures: Figures, { label, hideProvisionalStart }: InformativeForm) {
  const hidden = hideProvisionalStart && !line.final;
  const start = hidden ? undefined : line.start;
  return {
    releve_debut: {
      date_releve: dateOf(start),
      index_brut_debut: indexOf(start, figures.startIndex),
      index_converti_debut: line.converter ? indexOf(start, figures.startConverted) : noIndex,
    },
    releve_fin: {
      date_releve: dateOf(line.end),
      index_brut_fin: indexOf(line.end, figures.endIndex),
      index_converti_fin: line.converter ? indexOf(line.end, figures.endConverted) : noIndex,
    },
    consommation: {
      date_debut_consommation: gasDayText(line.start.day),
      date_fin_consommation: gasDayText(line.end.day),
      flag_retour_zero: null,
      volume_brut: figures.volume,
      coeff_calcul: figures.coefficients,
      volume_converti: line.converter ? figures.convertedVolume : null,
      energie: figures.energy,
      type_qualif_conso: qualifications[line.qualification],
      sens_flux_gaz: 'Consommation',
      statut_conso: finality(line),
      journee_gaziere: gasDayOf(line.gasDay),
      type_conso: label,
    },
    statut_restitution: null,
  };
}

const { pressure, calorific, conversion } = readingFacts.decimals.value;
const scales = { pressure: 10 ** pressure, calorific: 10 ** calorific, conversion: 10 ** conversion } as const;

/** The coefficients of a line, with the decimals of the wire: three, and two for the conversion (adict.md 5.5). */
export function coefficientsOnWire({ pressure, calorific, conversion }: Coefficients) {
  return {
    coeff_pta: pressure === null ? null : pressure / scales.pressure,
    valeur_pcs: calorific === null ? null : calorific / scales.calorific,
    coeff_conversion: conversion === null ? null : conversion / scales.conversion,
  };
}

function publishedConsumption(line: Line, figures: Figures) {
  return {
    consommation: {
      date_debut_consommation: gasDayText(line.start.day),
      date_fin_consommation: gasDayText(line.end.day),
      ...measured(line, figures),
      type_qualif_conso: qualifications[line.qualification],
      sens_flux_gaz: 'Consommation',
      statut_conso: finality(line),
      journee_gaziere: gasDayOf(line.gasDay),
      type_conso: 'Publiée',
    },
  };
}

function publishedInjection(line: Line, figures: Figures) {
  return {
    injection: {
      date_debut_injection: gasDayText(line.start.day),
      date_fin_injection: gasDayText(line.end.day),
      ...measured(line, figures),
      type_qualif_injection: qualifications[line.qualification],
      sens_flux_gaz: 'Production',
      statut_injection: finality(line),
      journee_gaziere: gasDayOf(line.gasDay),
      type_injection: 'Publiée',
    },
  };
}

function measured(line: Line, figures: Figures) {
  return {
    flag_retour_zero: line.volume === null ? null : line.turnedOver,
    volume_brut: figures.volume,
    coeff_calcul: figures.coefficients,
    volume_converti: line.converter ? figures.convertedVolume : withoutConverter,
    energie: figures.energy,
  };
}

function readingFields(reading: Reading, barren: boolean) {
  const absent = reading.status === 'absent';
  const [code, label] = readingReasons[reading.reason];
  return {
    date_releve: barren ? null : dateOf(reading),
    raison_releve: barren || absent ? null : code,
    libelle_raison_releve: barren || absent ? null : label,
    qualite_releve: absent ? null : reading.estimated ? 'Estimation' : 'Mesure',
    statut_releve: readingStatuses[reading.status],
  };
}

function dateOf(reading: Reading | undefined): string | null {
  return !reading || reading.status === 'absent' ? null : gasDayText(reading.day);
}

function indexOf(reading: Reading | undefined, value: unknown) {
  const date = dateOf(reading);
  return date === null ? noIndex : { valeur_index: value, horodate_Index: date };
}

function finality(line: Line): string {
  return line.final ? 'Définitive' : 'Provisoire';
}

function gasDayOf(day: Day | null): string | null {
  return day === null ? null : isoDay(day);
}

function slipOf(slip: DayRange | null) {
  if (!slip) return { date_debut_bordereau: null, date_fin_bordereau: null, nb_jour_gazier: null };
  return {
    date_debut_bordereau: gasDayText(slip.from),
    date_fin_bordereau: gasDayText(slip.to),
    nb_jour_gazier: slip.to - slip.from,
  };
}
