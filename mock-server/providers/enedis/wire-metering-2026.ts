import type { Direction } from './point.ts';
import type { IndexValue, Measured, PeakValue } from './readings/request.ts';
import { dayText, stampOf } from './stamps.ts';
import { meteringWordFacts } from './wire-facts-metering.ts';
import { type Echo, joined, quoted } from './wire-metering-v5.ts';
import type { AskedPeaks } from './wire-query-2026.ts';

const stage = meteringWordFacts.stage2026.value;
const flows = { consumption: 'CONS', production: 'PROD' } as const satisfies Record<Direction, string>;

/**
 * The answer of 2026 to a metering call, as the text of its JSON: compact, keys in the order of the wire, values as
 * texts (enedis.md 2.7).
 *
 * @param peaks what was asked of the greatest power; each day and no phases unless told
 *
 * @example
 * measures2026({ series: 'daily', values: [{ day, energy: 49171 }] }, echo, 'consumption'); // {"idPrm":…
 */
export function measures2026(
  measured: Measured,
  echo: Echo,
  direction: Direction,
  peaks: AskedPeaks = { step: 'P1D', everyPhase: false },
): string {
  return `{${headOf(echo)},${kindOf(measured, peaks)},"grandeur":[${quantitiesOf(measured, direction, peaks)}],"contexte":[]}`;
}

function headOf({ meteringPointId, start, end }: Echo): string {
  return `"idPrm":"${meteringPointId}","etapeMetier":"${stage}","periode":{"dateDebut":"${start}","dateFin":"${end}"}`;
}

function kindOf({ series }: Measured, { step }: AskedPeaks): string {
  if (series === 'daily') return '"typeValeur":"GLOBALE","modeCalcul":"DIFF.INDEX","pas":"P1D"';
  return series === 'curve' ? '"modeCalcul":"MESURE"' : `"modeCalcul":"MESURE","pas":"${step}"`;
}

function quantitiesOf(measured: Measured, direction: Direction, { everyPhase }: AskedPeaks): string {
  const quantity = (physical: string, unit: string, points: string) =>
    `{"grandeurMetier":"${flows[direction]}","grandeurPhysique":"${physical}","unite":"${unit}","points":[${points}],"calendrier":[]}`;
  if (measured.series === 'daily') {
    const points = joined(measured.values, ({ day, energy }) => `{"v":${quoted(energy)},"d":"${dayText(day)}"}`);
    return quantity('EA', 'Wh', points);
  }
  if (measured.series === 'curve') return quantity('PA', 'W', curvePoints(measured.values));
  const whole = quantity(
    'PMA',
    'VA',
    peakPoints(measured.values, ({ power }) => power),
  );
  if (!everyPhase || !measured.values.some(({ phases }) => phases)) return whole;
  // The whole and each phase; a meter of one phase has the whole alone (our convention).
  const phases = [0, 1, 2].map((nth) =>
    quantity(
      `PMA${nth + 1}`,
      'VA',
      peakPoints(measured.values, (value) => value.phases?.[nth] ?? null),
    ),
  );
  return [whole, ...phases].join();
}

function curvePoints(values: Extract<Measured, { series: 'curve' }>['values']): string {
  return joined(
    values,
    ({ end, minutes, power }) =>
      `{"v":${quoted(power)},"d":"${stampOf(end)}","p":"PT${minutes}M","n":"B","iv":"0","ec":"0"}`,
  );
}

function peakPoints(values: readonly PeakValue[], powerOf: (value: PeakValue) => number | null): string {
  return joined(values, (value) => `{"v":${quoted(powerOf(value))},"d":"${stampOf(value.at)}"}`);
}

// The structure is described, no payload was recorded (enedis.md 2.7, 10). Names of calendars and dials are those of
// the meters' own labels and of the operator's files.
const calendars = meteringWordFacts.calendars.value;
const totalDials: Readonly<Record<Direction, string>> = meteringWordFacts.totalDials.value;
const contexts = meteringWordFacts.readingContexts.value;

/** The answer of 2026 to a call for indexes (enedis.md 2.7). */
export function indexes2026(
  values: readonly IndexValue[],
  { meteringPointId, start, end }: Echo,
  direction: Direction,
) {
  const contextOf = (context: keyof typeof contexts) => {
    const shown = values.filter(({ removed }) => removed === (context === 'removal'));
    if (shown.length === 0) return [];
    return [{ etapeMetier: stage, ...contexts[context], grandeur: [registersOnWire(shown, direction)] }];
  };
  return {
    idPrm: meteringPointId,
    periode: { dateDebut: start, dateFin: end },
    grandeur: [],
    contexte: [...contextOf('everyDay'), ...contextOf('removal')],
  };
}

function registersOnWire(values: readonly IndexValue[], direction: Direction) {
  return {
    grandeurMetier: flows[direction],
    grandeurPhysique: 'EA',
    unite: 'Wh',
    points: [],
    calendrier: direction === 'production' ? [] : [calendarOnWire(values)],
    cadranTotalisateur: { codeCadran: totalDials[direction], valeur: values.map((one) => dialOnWire(one, one.total)) },
  };
}

function calendarOnWire(values: readonly IndexValue[]) {
  const classOf = (of: { id: string; label: string; dial: string }, shown: (value: IndexValue) => number) => ({
    idClasseTemporelle: of.id,
    libelleClasseTemporelle: of.label,
    codeCadran: of.dial,
    valeur: values.map((one) => dialOnWire(one, shown(one))),
  });
  const { oneBand, twoBands } = calendars;
  if (values.every(({ offPeak }) => offPeak === null)) {
    const classes = [classOf(oneBand.classes.all, ({ total }) => total)];
    return { idCalendrier: oneBand.id, libelleCalendrier: oneBand.label, classeTemporelle: classes };
  }
  const classes = [
    classOf(twoBands.classes.offPeak, ({ offPeak }) => offPeak ?? 0),
    classOf(twoBands.classes.peak, ({ total, offPeak }) => total - (offPeak ?? 0)),
  ];
  return { idCalendrier: twoBands.id, libelleCalendrier: twoBands.label, classeTemporelle: classes };
}

function dialOnWire({ at }: IndexValue, value: number) {
  return { d: stampOf(at), v: value, iv: 0 };
}
