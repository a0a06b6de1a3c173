import type { ConformanceScenario } from '../../scenario.ts';
import type { Generation } from '../../task.ts';
import { answerStories } from './answers.ts';
import { consentStories, oldConsentStories } from './consents.ts';
import { curveStories } from './curves.ts';
import { dateStories } from './dates.ts';
import { failureStories } from './failures.ts';
import { holeStories } from './holes.ts';
import { lateStories } from './late.ts';
import { migrationScenario } from './migration.ts';
import { paceStories } from './pace.ts';
import { retryStories } from './retries.ts';
import { seriesStories } from './series.ts';
import { stopStories } from './stops.ts';
import { told } from './story.ts';
import { sumStories } from './sums.ts';
import { tokenStories } from './tokens.ts';
import { windowStories } from './windows.ts';

const stories = [
  ...tokenStories,
  ...paceStories,
  ...windowStories,
  ...dateStories,
  ...stopStories,
  ...lateStories,
  ...holeStories,
  ...sumStories,
  ...curveStories,
  ...seriesStories,
  ...answerStories,
  ...retryStories,
  ...consentStories,
  ...failureStories,
];
const generations: readonly Generation[] = ['v5', '2026'];

/**
 * Stories with electricity, each by v5 and by 2026. Of gas alone are CL-14 (Enedis has no streams), CL-15 (no list of
 * rights), CL-17 (no gas days), CL-21 (no proofs) and CL-23 (no declarations).
 */
export const powerScenarios: readonly ConformanceScenario[] = [
  ...generations.flatMap((generation) => stories.map((story) => told(generation, story))),
  ...oldConsentStories.map((story) => told('v5', story)),
  migrationScenario,
];
