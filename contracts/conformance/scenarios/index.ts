import type { ConformanceScenario } from '../scenario.ts';
import { gasScenarios } from './gas/index.ts';
import { powerScenarios } from './power/index.ts';

/** Every story in which a program is judged. */
export const scenarios: readonly ConformanceScenario[] = [...gasScenarios, ...powerScenarios];
