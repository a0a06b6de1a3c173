import type { Stage } from '../../scenario.ts';
import type { Days } from '../../task.ts';
import { curve, maxPower } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

/** CL-10 and CL-11. */
export const curveStories: readonly Story[] = [
  {
    name: 'clocks-forward',
    about: 'The day of 23 hours in March, in intervals of 10, 15, 30 and 60 minutes.',
    checks: ['CL-10'],
    world: powerWorld('2026-04-05T08:00:00Z'),
    play: async (stage) => [await curvesOf(stage, { from: '2026-03-28', to: '2026-03-31' })],
  },
  {
    name: 'clocks-back',
    about: 'The day of 25 hours in October, in intervals of 10, 15, 30 and 60 minutes.',
    checks: ['CL-10'],
    world: powerWorld('2025-11-02T08:00:00Z'),
    play: async (stage) => [await curvesOf(stage, { from: '2025-10-25', to: '2025-10-28' })],
  },
  {
    name: 'intervals-change',
    about: 'From noon of a day on the intervals have ten minutes in place of thirty, in one answer.',
    checks: ['CL-10'],
    world: powerWorld('2026-01-13T12:00:00Z'),
    async play(stage) {
      const change = { meteringPointId: points.home, interval: 10, day: '2026-01-14', hour: 12 };
      await stage.both((world) => world.happen('enedis', 'intervalChanges', change));
      await stage.until('2026-01-20T08:00:00Z');
      return [await curvesOf(stage, { from: '2026-01-13', to: '2026-01-16' }, [points.home])];
    },
  },
  {
    name: 'greatest-power',
    about: 'A week of greatest powers of a home, a school and street lighting.',
    checks: ['CL-11'],
    world: powerWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const asked = { points: [points.home, points.bigSchool, points.lamps], from: '2026-01-05', to: '2026-01-12' };
      const step = await stage.run(sync(asked.points, ['max-power'], asked));
      return [maxPower(step, await stage.truth({ ...asked, series: ['max-power'] }))];
    },
  },
];

const { bigSchool, quarterly, home, hourly } = points;

async function curvesOf(stage: Stage, days: Days, ids: readonly string[] = [bigSchool, quarterly, home, hourly]) {
  const step = await stage.run(sync(ids, ['load-curve'], days));
  return curve(step, await stage.truth({ points: ids, series: ['load-curve'], ...days }));
}
