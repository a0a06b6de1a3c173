import type { QuotaRule } from '../../mock-server/core/quota.ts';

/** A limit of a system that does not exist: what a test is about, with words that no test looks at. */
export function fakeQuota(rule: Pick<QuotaRule, 'name' | 'window' | 'limit'> & Partial<QuotaRule>): QuotaRule {
  return { about: 'A limit.', certainty: 'our convention', source: 'our convention', value: 0, ...rule };
}
