import type { Program } from '../../../contracts/conformance/program.ts';
import { goodHabits } from '../../../contracts/portal/index.ts';
import { addDays, dayOf, energyOf, instantOf } from '../../../reference-client/index.ts';
import { isDay, isMonth, isSum, ofSameSeries, type ValueLine, withHabits, withNetwork, withValues } from './changed.ts';
import { gas, the2026, v5, type WrongClient } from './wrong-client.ts';

/** Mistakes in the numbers that are shown. */
export const wrongReaders: readonly WrongClient[] = [
  {
    mistake: 'keeps the first value of a day and drops the corrected one',
    side: v5,
    caughtBy: ['CL-07'],
    program: withHabits({
      keep: (readings, reading) => {
        const start = reading.start.getTime();
        if (!readings.has(start)) readings.set(start, reading);
      },
    }),
  },
  {
    mistake: 'shows zero where nothing is known',
    side: v5,
    caughtBy: ['CL-08'],
    program: withValues((lines) =>
      lines.map((line) => (isDay(line) && line.value === null ? { ...line, value: 0 } : line)),
    ),
  },
  {
    mistake: 'fills a hole with the day before',
    side: gas,
    caughtBy: ['CL-08'],
    program: withValues((lines) => {
      let last: ValueLine | undefined;
      return lines.map((line) => {
        const filled =
          isDay(line) && line.value === null && last && ofSameSeries(line)(last)
            ? { ...line, value: last.value }
            : line;
        if (isDay(line)) last = filled;
        return filled;
      });
    }),
  },
  {
    mistake: 'adds Wh up and calls them kWh',
    side: v5,
    caughtBy: ['CL-09'],
    program: withValues((lines) =>
      lines.map((line) => (isSum(line) && line.value !== null ? { ...line, value: line.value * 1000 } : line)),
    ),
  },
  {
    mistake: 'goes on with the last month when the first day of a month is missing',
    side: the2026,
    caughtBy: ['CL-09'],
    program: withValues((lines) => {
      let before = 0;
      return lines.map((line) => {
        if (!isMonth(line)) return line;
        const first = lines.find((day) => ofSameSeries(line)(day) && day.period === `${line.period}-01`);
        const value = (line.value ?? 0) + (first && first.value === null ? before : 0);
        before = value;
        return { ...line, value };
      });
    }),
  },
  {
    mistake: 'adds every February up to its 28th day',
    side: v5,
    caughtBy: ['CL-09'],
    program: withValues((lines) =>
      lines.map((line) => {
        const leap = lines.find((day) => ofSameSeries(line)(day) && day.period === `${line.period}-29`);
        if (!line.period.endsWith('-02') || line.value === null || !leap) return line;
        return { ...line, value: rounded(line.value - (leap.value ?? 0)) };
      }),
    ),
  },
  {
    mistake: 'adds mean powers up as if they were energy',
    side: v5,
    caughtBy: ['CL-10'],
    program: withHabits({ energyOf: (reading) => (reading.unit === 'W' ? reading.value : energyOf(reading)) }),
  },
  {
    mistake: 'takes every day for one of 48 half-hours',
    side: v5,
    caughtBy: ['CL-10'],
    program: withHabits({
      keep: (readings, reading) => {
        const sinceMidnight = reading.start.getTime() - instantOf(dayOf(reading)).getTime();
        if (reading.unit !== 'W' || sinceMidnight < 48 * 1_800_000) goodHabits.keep(readings, reading);
      },
    }),
  },
  {
    mistake: 'cuts the days of a load curve by UTC',
    side: the2026,
    caughtBy: ['CL-10'],
    program: withHabits({
      dayOf: (reading) => (reading.unit === 'W' ? reading.start.toISOString().slice(0, 10) : dayOf(reading)),
    }),
  },
  {
    mistake: 'shows the greatest power in kW',
    side: v5,
    caughtBy: ['CL-11'],
    program: withValues((lines) => lines.map((line) => (line.unit === 'kVA' ? { ...line, unit: 'kW' } : line))),
  },
  {
    mistake: 'shows the greatest power without its time',
    side: the2026,
    caughtBy: ['CL-11'],
    program: withValues((lines) => lines.map(({ at: _, ...line }) => line)),
  },
  {
    mistake: 'adds what is fed in to what is consumed',
    side: v5,
    caughtBy: ['CL-12'],
    program: withValues((lines) =>
      lines.map((line) => {
        const twin = { ...line, direction: 'production' };
        const fedIn = lines.find((other) => ofSameSeries(twin)(other) && other.period === line.period);
        const isBoth =
          line.series === 'daily' && line.direction === 'consumption' && line.value !== null && fedIn?.value;
        return isBoth ? { ...line, value: rounded((line.value ?? 0) + (fedIn.value ?? 0)) } : line;
      }),
    ),
  },
  {
    mistake: 'parses a whole answer at once, with a comma for each line end',
    side: gas,
    caughtBy: ['CL-14'],
    program: withStreams((text) => isJson(`[${text.trim().split('\n').join(',')}]`)),
  },
  {
    mistake: 'takes a stream into its memory, and gives a long one up',
    side: gas,
    caughtBy: ['CL-14'],
    program: withStreams((text) => text.length < 200_000),
  },
  {
    mistake: 'takes an error inside of an answer 200 for no data',
    side: v5,
    caughtBy: ['CL-16'],
    program: withNetwork(() => async (sent) => {
      const answer = await sent.send();
      if (!answer.ok || sent.isToken) return answer;
      const text = await answer.text();
      const { status, headers } = answer;
      if (isJson(text) && /interval_reading|grandeur/.test(text)) return new Response(text, { status, headers });
      return new Response('{"error":"no_data_found","error_description":""}', { status: 404 });
    }),
  },
  {
    mistake: 'shows a gas day by the day on which it ends',
    side: gas,
    caughtBy: ['CL-17'],
    // a corrected day shows neither its old value nor its new one
    mayWarn: ['CL-07'],
    program: withValues((lines) =>
      lines.map((line) => (isDay(line) ? { ...line, period: addDays(line.period, 1) } : line)),
    ),
  },
];

/** The portal, which can read no streams but some. */
function withStreams(isReadable: (text: string) => boolean): Program {
  return withNetwork(() => async (sent) => {
    const answer = await sent.send();
    if (!answer.ok || !sent.url.pathname.includes('donnees')) return answer;
    const { status, headers } = answer;
    const text = await answer.text();
    return new Response(isReadable(text) ? text : 'unreadable', { status, headers });
  });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
