import type { QuotaRule } from '../../../core/quota.ts';
import { apiOf, generationOf } from './apis.ts';

const isNew = (operation: string): boolean => {
  const generation = generationOf(operation);
  return generation === '2026' || generation === 'transitional';
};
const isOld = (operation: string): boolean => !isNew(operation);
const api = (operation: string): string => apiOf(operation) ?? operation;

/**
 * Quotas of an application (enedis.md 5): five calls a second and 10,000 an hour in v5 and v4, all APIs together; five
 * a second and 1,000 an hour for each API in 2026. The hour is a full one (UTC), as its recorded 429 says.
 *
 * That the second is one of the clock, and that token requests do not count, is our convention.
 */
export const quotas: readonly QuotaRule[] = [
  { name: 'perSecond', window: 'second', limit: () => 5, counts: isOld },
  { name: 'perHour', window: 'hour', limit: () => 10_000, counts: isOld },
  { name: 'perSecondAndApi', window: 'second', limit: () => 5, counts: isNew, group: api },
  { name: 'perHourAndApi', window: 'hour', limit: () => 1000, counts: isNew, group: api },
];
