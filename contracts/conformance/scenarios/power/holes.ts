import { holes } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

const days = { from: '2026-01-08', to: '2026-01-10' };
const world = powerWorld('2026-01-15T08:00:00Z');

/** CL-08. */
export const holeStories: readonly Story[] = [
  {
    name: 'tuesdays-and-wednesdays',
    about: 'A meter has nothing on Tuesdays and Wednesdays, in any series, and the span goes on after today.',
    checks: ['CL-08'],
    world,
    async play(stage) {
      const series = ['daily', 'load-curve', 'max-power'] as const;
      const asked = { points: [points.holed], series, from: '2026-01-10', to: '2026-01-18' };
      const step = await stage.run(sync(asked.points, series, asked));
      return [holes(step, await stage.truth(asked))];
    },
  },
  {
    name: 'half-a-day',
    about: 'Of yesterday the first 14 hours of the load curve came out, and its daily energy did not.',
    checks: ['CL-08'],
    world: powerWorld('2026-01-14T12:00:00Z'),
    async play(stage) {
      const half = { meteringPointId: points.home, day: '2026-01-14', hours: 14 };
      await stage.both((one) => one.happen('enedis', 'dayDelayed', half));
      await stage.until('2026-01-15T08:00:00Z');
      const series = ['daily', 'load-curve'] as const;
      const asked = { points: [points.home], series, from: '2026-01-12', to: '2026-01-15' };
      const step = await stage.run(sync(asked.points, series, asked));
      return [holes(step, await stage.truth(asked))];
    },
  },
  {
    name: 'null-curve',
    about: 'The load curve of one of two points is made of null values alone.',
    checks: ['CL-08'],
    world,
    async play(stage) {
      await stage.world.use('power-null-curve', { meteringPointId: points.lamps });
      const step = await stage.run(sync([points.lamps, points.home], ['load-curve'], days));
      const truth = await stage.truth({ points: [points.home], series: ['load-curve'], ...days });
      return [holes(step, truth)];
    },
  },
];
