import type { Provider } from '../../core/provider.ts';
import { knownErrors } from './catalogue.ts';
import { causes } from './causes.ts';
import { differences } from './differences.ts';
import { facts } from './facts.ts';
import { reserved } from './reserved.ts';
import { knownStates } from './rights/met-states.ts';
import { scenarios } from './scenarios.ts';

/** What is known of GRDF ADICT and told about it: its errors and their causes, states, scenarios, points, facts, differences. */
export const knowledge = {
  causes,
  errors: knownErrors,
  states: knownStates,
  scenarios,
  reserved,
  facts,
  differences,
} satisfies Pick<Provider, 'causes' | 'errors' | 'states' | 'scenarios' | 'reserved' | 'facts' | 'differences'>;
