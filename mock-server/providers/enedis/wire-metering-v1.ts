import type { Direction } from './point.ts';
import { withGaps } from './readings/gaps.ts';
import type { CurveValue, DailyValue, Measured, PeakValue } from './readings/request.ts';
import { dayText, stampOf } from './stamps.ts';
import { meteringWordFacts } from './wire-facts-metering.ts';
import { readingTypes } from './wire-metering-v5.ts';
import type { AskedPeaks } from './wire-query-2026.ts';
import type { AskedDays } from './wire-query-v5.ts';

const flowDirections: Readonly<Record<Direction, string>> = meteringWordFacts.flowDirections.value;
const missing = meteringWordFacts.missingInV1.value;
const quality = meteringWordFacts.quality.value;
const measureType = meteringWordFacts.measureType.value;

/**
 * The answer of the transitional V1 to a metering call (enedis.md 2.9): the shape of v5, with a direction of the flow,
 * dates as ISO texts with milliseconds and `Z`, and missing values shown as the text `null`. Known from mocks only: that
 * the texts are of Paris in spite of their `Z`, as the echoed dates are, where the direction stands and that it is
 * `reverse` for production are our convention.
 */
export function meterReadingV1(
  measured: Measured,
  asked: AskedDays,
  direction: Direction,
  peaks: AskedPeaks = { step: 'P1D', everyPhase: false },
): object {
  const flow = flowDirections[direction];
  const everyPhase = measured.series === 'max-power' && peaks.everyPhase;
  const { unit, measurement_kind, aggregate } = readingTypes[measured.series];
  const step = measured.series === 'max-power' ? peaks.step : 'P1D';
  return {
    meter_reading: {
      usage_point_id: asked.meteringPointId,
      start: `${asked.start}T00:00:00.000Z`,
      end: `${asked.end}T00:00:00.000Z`,
      quality,
      reading_type: {
        // the order of the mock, which is not that of v5
        flow_direction: everyPhase ? fourOf(flow) : flow,
        measurement_kind,
        ...(measured.series !== 'curve' && { measuring_period: step }),
        unit: everyPhase ? fourOf(unit) : unit,
        aggregate,
      },
      interval_reading: pointsOf(peaks.step === 'P1M' ? measured : withGaps(measured, asked.from), everyPhase),
    },
  };
}

function pointsOf(measured: Measured, everyPhase: boolean): object[] {
  if (measured.series === 'daily') return measured.values.map(dayOnWire);
  if (measured.series === 'curve') return measured.values.map(intervalOnWire);
  return measured.values.map((value) => (everyPhase ? phasesOnWire(value) : peakOnWire(value)));
}

function dayOnWire({ day, energy }: DailyValue) {
  return { value: valueOnWire(energy), date: `${dayText(day)}T00:00:00.000Z` };
}

function intervalOnWire({ end, minutes, power }: CurveValue) {
  return {
    value: valueOnWire(power),
    date: stampOnWire(end),
    interval_length: `PT${minutes}M`,
    measure_type: measureType,
  };
}

function peakOnWire({ at, power }: PeakValue) {
  return { value: valueOnWire(power), date: stampOnWire(at) };
}

// The whole first, then each phase; a meter of one phase misses the others.
function phasesOnWire({ at, power, phases }: PeakValue) {
  const values = [power, ...(phases ?? [power, null, null])];
  return { value: values.map(valueOnWire), date: fourOf(stampOnWire(at)) };
}

function fourOf<T>(value: T): T[] {
  return [value, value, value, value];
}

function valueOnWire(value: number | null): string {
  return value === null ? missing : String(value);
}

function stampOnWire(instant: number): string {
  return `${stampOf(instant).replace(' ', 'T')}.000Z`;
}
