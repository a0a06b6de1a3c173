import type { JournalEntry, JournalFilter } from './journal.ts';

/** The number in an entry's id: ids are `x` and a number that grows with every request of the process. */
export function entryNumber(id: string): number {
  return Number(id.slice(1)) || 0;
}

/** Whether an entry meets every condition on what it is. `after` is about its place, which only a journal knows. */
export function matches(entry: JournalEntry, filter: JournalFilter): boolean {
  if (filter.provider !== undefined && entry.provider !== filter.provider) return false;
  if (filter.operation !== undefined && entry.operation !== filter.operation) return false;
  if (filter.status !== undefined && entry.status !== filter.status) return false;
  if (filter.decidedBy !== undefined && entry.decidedBy !== filter.decidedBy) return false;
  if (filter.application !== undefined && entry.application !== filter.application) return false;
  if (filter.meteringPointId !== undefined && entry.meteringPointId !== filter.meteringPointId) return false;
  if (filter.reason !== undefined && entry.reason !== filter.reason) return false;
  return filter.since === undefined || entry.at >= filter.since;
}

/** What an entry fails of a filter, each in words: `was 429, not 200`. Empty when it meets every condition. */
export function failures(entry: JournalEntry, filter: JournalFilter): string[] {
  const { after, since } = filter;
  const failed = conditionWords.flatMap(([name, words]) => {
    const wanted = filter[name];
    return wanted === undefined || entry[name] === wanted ? [] : [words(entry[name], wanted)];
  });
  if (since !== undefined && entry.at < since) failed.push('came too early');
  if (after !== undefined && entryNumber(entry.id) <= entryNumber(after)) failed.push(`came before ${after}`);
  return failed;
}

/** How many conditions a filter has. */
export function conditionCount(filter: JournalFilter): number {
  return Object.values(filter).filter((value) => value !== undefined).length;
}

/** A filter in words: `publishedConsumption answered 200 about 09999999900617`. */
export function filterWords(filter: JournalFilter): string {
  const { provider, operation, status, decidedBy, reason, meteringPointId, application, since, after } = filter;
  return [
    operation ?? 'any operation',
    provider && `of ${provider}`,
    status !== undefined && `answered ${status}`,
    decidedBy && `decided by ${decidedBy}`,
    reason && `refused for ${reason}`,
    meteringPointId && `about ${meteringPointId}`,
    application && `by ${application}`,
    since && `since ${since.toISOString()}`,
    after && `after ${after}`,
  ]
    .filter(Boolean)
    .join(' ');
}

type Condition = Exclude<keyof JournalFilter, 'since' | 'after'>;
type Value = string | number | undefined;

// In the order in which they tell most.
const conditionWords: readonly (readonly [Condition, (was: Value, wanted: Value) => string])[] = [
  ['provider', (was, wanted) => `was of ${was}, not ${wanted}`],
  ['operation', (was, wanted) => `was ${was}, not ${wanted}`],
  ['meteringPointId', (was, wanted) => `was about ${was ?? 'no metering point'}, not ${wanted}`],
  ['application', (was, wanted) => `was by ${was ?? 'nobody known'}, not ${wanted}`],
  ['status', (was, wanted) => `was ${was}, not ${wanted}`],
  ['decidedBy', (was, wanted) => `was decided by ${was}, not ${wanted}`],
  ['reason', (was, wanted) => (was === undefined ? 'was not refused' : `was refused for ${was}, not ${wanted}`)],
];
