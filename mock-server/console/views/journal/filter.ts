import type { Place } from '../../place.ts';
import type { Exchange } from './exchange.ts';

/** The words of the address that say which exchanges are shown. */
export const filterWords = [
  'operator',
  'operation',
  'status',
  'decided',
  'meter',
  'application',
  'text',
  'refused',
  'departed',
] as const;

/** A word of the filter. */
export type FilterWord = (typeof filterWords)[number];

/** Which exchanges are shown: all that is told must hold; `refused` and `departed` are told by any text. */
export type ExchangeFilter = Readonly<Partial<Record<FilterWord, string>>>;

/** The filter that an address tells. */
export function filterOf(place: Place): ExchangeFilter {
  return Object.fromEntries(filterWords.flatMap((word) => (place.get(word) ? [[word, place.get(word)]] : [])));
}

/**
 * The judgement of a filter on one exchange.
 *
 * @example
 * exchanges.filter(matching({ status: '403', text: 'consommation' }));
 */
export function matching(filter: ExchangeFilter): (exchange: Exchange) => boolean {
  const { operator, operation, decided, meter, application, refused, departed } = filter;
  const status = filter.status === undefined ? undefined : Number(filter.status);
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (exchange) => {
    if (operator !== undefined && exchange.provider !== operator) return false;
    if (operation !== undefined && exchange.operation !== operation) return false;
    if (status !== undefined && exchange.status !== status) return false;
    if (decided !== undefined && exchange.decidedBy !== decided) return false;
    if (application !== undefined && exchange.application !== application) return false;
    if (refused !== undefined && !exchange.isRefused) return false;
    if (departed !== undefined && exchange.departures === 0) return false;
    // a meter is typed, so that its beginning is enough
    if (meter !== undefined && !exchange.meteringPointId.startsWith(meter)) return false;
    return words.every((word) => exchange.text.includes(word));
  };
}
