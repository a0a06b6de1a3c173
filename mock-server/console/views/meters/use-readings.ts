import { useRef } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { type Look, useLook } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import type { Asked } from './asked.ts';
import { isoDay } from './paris-days.ts';

/** What is shown: readings, and the truth behind them where both are. */
export interface Found {
  /** What was asked for. */
  readonly asked: Asked;
  readonly readings: Told['Readings'];
  readonly truth?: Told['Readings'];
}

/** Name of the time that an answer takes, in the browser's own measures. */
export const fetchMeasure = 'wattif readings';

/** The readings that are asked for, never older than two seconds: another program may end the right to them. */
export function useReadings(meter: string, asked: Asked | undefined): Look<Found> {
  const { place } = usePlace();
  const last = useRef<{ text: string; found: Found } | undefined>(undefined);
  const { series, span, as, application } = asked ?? {};
  const key = [place.world, meter, series?.name, span?.from, span?.to, as, application];
  return useLook<Found>(
    async (signal) => {
      if (!asked) throw new Error('nothing is asked for');
      const first = await readingsOf(place.world, meter, asked, as === 'true' ? 'true' : 'visible', signal);
      const found = {
        asked,
        readings: first,
        ...(as === 'both' && { truth: await readingsOf(place.world, meter, asked, 'true', signal) }),
      };
      // the same answer again must not draw the plot anew under the pointer
      const text = JSON.stringify(found, (name, value) => (name === 'now' ? undefined : value));
      if (last.current?.text !== text) last.current = { text, found };
      return last.current.found;
    },
    key,
    'live',
  );
}

async function readingsOf(
  id: string,
  point: string,
  { series, span, application }: Asked,
  as: 'visible' | 'true',
  signal: AbortSignal,
): Promise<Told['Readings']> {
  const start = performance.now();
  const query = { series: series.name, from: isoDay(span.from), to: isoDay(span.to), as, application };
  const params = { path: { id, point }, query };
  const readings = await told(control.GET('/worlds/{id}/points/{point}/readings', { params, signal }));
  performance.clearMeasures(fetchMeasure);
  performance.measure(fetchMeasure, { start });
  return readings;
}
