import rows from '../../../fixtures/scenarios/enedis.json' with { type: 'json' };
import type { Scenario } from '../../core/scenario.ts';

/** What went wrong with this operator in real life, by name. */
export const scenarios = rows as unknown as readonly Scenario[];
