import type { Told } from '../../control.ts';
import type { Place } from '../../place.ts';
import { addsUp } from './frame.ts';
import { type Day, dayAt } from './paris-days.ts';
import { type Span, type SpanKind, spanOf } from './span.ts';

/** What is shown: what a client can see, what is true, or one behind the other. */
export const ases = ['visible', 'true', 'both'] as const;

/** What is shown, by its name in the address. */
export type As = (typeof ases)[number];

/** The plot that an address asks for. */
export interface Asked {
  readonly series: Told['ReadingSeries'];
  readonly quantity: string;
  /** Whether days are summed by month; `undefined` where they do not add up. */
  readonly by: 'day' | 'month' | undefined;
  readonly span: Span;
  readonly as: As;
  /** Client id of the application that looks. */
  readonly application: string;
}

const usualSpans = { minutes: 'week', day: 'month', period: 'year' } as const satisfies Record<string, SpanKind>;

/** The last day that has passed at an instant (ISO 8601). */
export function lastPassedDay(now: string): Day {
  return dayAt(Date.parse(now) / 1000) - 1;
}

/** What the address asks for of a meter, with what is usual where it says nothing; undefined when the meter has no series. */
export function askedOf(place: Place, sheet: Told['PointSheet'], world: Told['World']): Asked | undefined {
  const series = sheet.series.find(({ name }) => name === place.get('series')) ?? sheet.series[0];
  if (!series) return undefined;
  const { quantities, step } = series;
  const quantity = (quantities.find(({ name }) => name === place.get('quantity')) ?? quantities[0])?.name ?? '';
  const mayAdd = addsUp(series, quantity);
  const by = mayAdd ? (place.get('by') === 'month' ? 'month' : 'day') : undefined;
  const words = { span: place.get('span'), from: place.get('from'), last: place.get('last') };
  const named = world.applications.find(({ clientId }) => clientId === place.get('application'));
  return {
    series,
    quantity,
    by,
    span: spanOf(words, by === 'month' ? 'year' : usualSpans[step], lastPassedDay(world.clock.now)),
    as: ases.find((one) => one === place.get('as')) ?? 'visible',
    application: (named ?? world.applications[0])?.clientId ?? '',
  };
}
