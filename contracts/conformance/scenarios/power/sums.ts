import { totals } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

/** CL-09. */
export const sumStories: readonly Story[] = [
  {
    name: 'new-year',
    about: 'A year and the month after it, over New Year, with the first of January missing.',
    checks: ['CL-09'],
    world: powerWorld('2026-01-01T12:00:00Z'),
    async play(stage) {
      // until it is completed, which it never is
      const missing = { meteringPointId: points.home, day: '2026-01-01' };
      await stage.both((world) => world.happen('enedis', 'dayDelayed', missing));
      await stage.until('2026-02-03T08:00:00Z');
      const asked = { points: [points.home], from: '2025-01-01', to: '2026-02-01' };
      const step = await stage.run(sync(asked.points, ['daily'], asked));
      return [totals(step, await stage.truth({ ...asked, series: ['daily'] }))];
    },
  },
  {
    name: 'leap-day',
    about: 'Two months with 29 February 2024 between them.',
    checks: ['CL-09'],
    world: powerWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const asked = { points: [points.home, points.lamps], from: '2024-02-01', to: '2024-04-01' };
      const step = await stage.run(sync(asked.points, ['daily'], asked));
      return [totals(step, await stage.truth({ ...asked, series: ['daily'] }))];
    },
  },
];
