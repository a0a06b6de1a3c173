import type { QuotaRule } from '../../../core/quota.ts';
import { apiOf, generationOf } from './apis.ts';
import { tokenFacts } from './facts-tokens.ts';

const windows = tokenFacts.quotaWindows.value;

const isNew = (operation: string): boolean => {
  const generation = generationOf(operation);
  return generation === '2026' || generation === 'transitional';
};
const isOld = (operation: string): boolean => !isNew(operation);
const api = (operation: string): string => apiOf(operation) ?? operation;

/**
 * Quotas of an application (enedis.md 5): five calls a second and 10,000 an hour in v5 and v4, all APIs together; five
 * a second and 1,000 an hour for each API in 2026.
 */
export const quotas: readonly QuotaRule[] = [
  limited(5, {
    name: 'perSecond',
    about: 'Calls of an application in one second in v5 and v4, all APIs together.',
    certainty: 'documented',
    source: 'enedis.md 5 (MED-DOC; the tier of recorded tokens says the same)',
    window: windows.perSecond,
    counts: isOld,
  }),
  limited(10_000, {
    name: 'perHour',
    about: 'Calls of an application in one hour in v5 and v4, all APIs together.',
    certainty: 'documented',
    source: 'enedis.md 5 (MED-DOC, CONSO)',
    window: windows.perHour,
    counts: isOld,
  }),
  limited(5, {
    name: 'perSecondAndApi',
    about: 'Calls of an application in one second to each API of 2026.',
    certainty: 'documented',
    source: 'enedis.md 5 (MED-26)',
    window: windows.perSecond,
    counts: isNew,
    group: api,
  }),
  limited(1000, {
    name: 'perHourAndApi',
    about: 'Calls of an application in one hour to each API of 2026.',
    certainty: 'documented',
    source: 'enedis.md 5 (MED-26)',
    window: windows.perHour,
    counts: isNew,
    group: api,
  }),
];

function limited(value: number, rule: Omit<QuotaRule, 'value' | 'limit'>): QuotaRule {
  return { ...rule, value, limit: () => value };
}
