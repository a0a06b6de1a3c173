import type { Measured } from './readings/request.ts';
import { dayText, stampOf } from './stamps.ts';
import { meteringWordFacts } from './wire-facts-metering.ts';

const quality = meteringWordFacts.quality.value;
const measureType = meteringWordFacts.measureType.value;

/** What of a question comes back in its answer (enedis.md 2.2). */
export interface Echo {
  readonly meteringPointId: string;
  /** `YYYY-MM-DD`, as they came. */
  readonly start: string;
  readonly end: string;
}

/** What is measured, in which unit; keys in the order of the wire (enedis.md 2.2). */
export const readingTypes = {
  daily: { unit: 'Wh', measurement_kind: 'energy', aggregate: 'sum', measuring_period: 'P1D' },
  'max-power': { unit: 'VA', measurement_kind: 'power', aggregate: 'maximum', measuring_period: 'P1D' },
  curve: { unit: 'W', measurement_kind: 'power', aggregate: 'average' },
} as const satisfies Record<Measured['series'], object>;

const typeTexts = {
  daily: JSON.stringify(readingTypes.daily),
  'max-power': JSON.stringify(readingTypes['max-power']),
  curve: JSON.stringify(readingTypes.curve),
} as const satisfies Record<Measured['series'], string>;

/**
 * The answer of v5 to a metering call, as the text of its JSON: compact, keys in the order of the wire, values as texts
 * (enedis.md 2.2). In v4 what is measured comes last on curves, and only there.
 *
 * @example
 * meterReadingV5({ series: 'daily', values: [{ day, energy: 49171 }] }, echo); // {"meter_reading":{"usage_point_id":…
 */
export function meterReadingV5(measured: Measured, echo: Echo, { v4 = false } = {}): string {
  const type = `"reading_type":${typeTexts[measured.series]}`;
  const points = `"interval_reading":[${pointsOf(measured)}]`;
  const body = v4 && measured.series === 'curve' ? `${points},${type}` : `${type},${points}`;
  const { meteringPointId, start, end } = echo;
  return `{"meter_reading":{"usage_point_id":"${meteringPointId}","start":"${start}","end":"${end}","quality":"${quality}",${body}}}`;
}

function pointsOf(measured: Measured): string {
  if (measured.series === 'daily') {
    return joined(measured.values, ({ day, energy }) => `{"value":${quoted(energy)},"date":"${dayText(day)}"}`);
  }
  if (measured.series === 'max-power') {
    return joined(measured.values, ({ at, power }) => `{"value":${quoted(power)},"date":"${stampOf(at)}"}`);
  }
  return joined(
    measured.values,
    ({ end, minutes, power }) =>
      `{"value":${quoted(power)},"date":"${stampOf(end)}","interval_length":"PT${minutes}M","measure_type":"${measureType}"}`,
  );
}

/** Texts of values, with commas between them. */
export function joined<Value>(values: readonly Value[], write: (value: Value) => string): string {
  let text = '';
  for (const value of values) text += text === '' ? write(value) : `,${write(value)}`;
  return text;
}

/** A number as the wire has it: in a text, or null where a hole is shown as such. */
export function quoted(value: number | null): string {
  return value === null ? 'null' : `"${value}"`;
}
