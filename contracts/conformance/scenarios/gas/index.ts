import type { ConformanceScenario } from '../../scenario.ts';
import { dateScenarios } from './dates.ts';
import { lateScenarios } from './late.ts';
import { paceScenarios } from './pace.ts';
import { retryScenarios } from './retries.ts';
import { rightScenarios } from './rights.ts';
import { stopScenarios } from './stops.ts';
import { streamScenarios } from './streams.ts';
import { tokenScenarios } from './tokens.ts';
import { valueScenarios } from './values.ts';
import { windowScenarios } from './windows.ts';

/**
 * What a client of GRDF ADICT is judged in. CL-10, CL-11 and CL-25 have no gas: there is no load curve, no greatest
 * power, and one generation.
 */
export const gasScenarios: readonly ConformanceScenario[] = [
  ...tokenScenarios,
  ...paceScenarios,
  ...windowScenarios,
  ...dateScenarios,
  ...stopScenarios,
  ...lateScenarios,
  ...valueScenarios,
  ...streamScenarios,
  ...retryScenarios,
  ...rightScenarios,
];
