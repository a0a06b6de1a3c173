/** The period parameters of a query for readings, as they came (adict.md 2.11). An empty one counts as not given. */
export interface PeriodQuery {
  readonly period: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Parameters that came more than once. */
  readonly repeated: ReadonlySet<'period' | 'start' | 'end'>;
}

const names = { period: 'periode', start: 'date_debut', end: 'date_fin' } as const;

/** Reads the period parameters of a query. */
export function periodQuery(query: URLSearchParams): PeriodQuery {
  const repeated = new Set<keyof typeof names>();
  const read = (parameter: keyof typeof names) => {
    const values = query.getAll(names[parameter]);
    if (values.length > 1) repeated.add(parameter);
    return values[0] || undefined;
  };
  return { period: read('period'), start: read('start'), end: read('end'), repeated };
}

const filterName = 'filtre';

/** The filters of a query for contract data: repeated, or separated by commas (adict.md 2.12). */
export function filterQuery(query: URLSearchParams): string[] {
  return query.getAll(filterName).flatMap((value) => value.split(','));
}
