import { judgePace, limitsOf } from '../../habits/pace.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

/** CL-02: the only scenario in which the quota is in force. */
export const paceScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-one-call-a-second',
    about: 'Four points are read at one call a second.',
    side: gas,
    checks: ['CL-02'],
    world: gasWorld('2026-01-15T08:00:00Z', { quotas: 'enforced' }),
    async play(stage) {
      const read = [points.home, points.school, points.townHall, points.canteen];
      const step = await stage.run(sync(read, ['informative'], '2026-01-05', '2026-01-12'));
      return [judgePace(step.calls, limitsOf(gas))];
    },
  },
];
