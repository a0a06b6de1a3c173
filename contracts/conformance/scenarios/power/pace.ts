import { judgePace, limitsOf } from '../../habits/pace.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

/** CL-02: the only scenario in which the quota is in force. */
export const paceStories: readonly Story[] = [
  {
    name: 'five-calls-a-second',
    about: 'Two series of seven points are read at five calls a second.',
    checks: ['CL-02'],
    world: powerWorld('2026-01-15T08:00:00Z', { quotas: 'enforced' }),
    async play(stage) {
      const { home, lamps, moreLamps, townHall, library, hall, school } = points;
      const read = [home, lamps, moreLamps, townHall, library, hall, school];
      const step = await stage.run(sync(read, ['daily', 'max-power'], { from: '2026-01-12', to: '2026-01-15' }));
      return [judgePace(step.calls, limitsOf(stage.side))];
    },
  },
];
