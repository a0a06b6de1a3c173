import { gravest } from '../../habits/finding.ts';
import { judgeOpenSeries } from '../../habits/open-series.ts';
import { directions } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

/** CL-12 and CL-13. CL-15 is of gas alone: a point of Enedis has no list of rights to choose from. */
export const seriesStories: readonly Story[] = [
  {
    name: 'sun',
    about: 'Points that consume, feed in, or both, on their own or as two meters of one home; all are asked for both.',
    checks: ['CL-12'],
    world: powerWorld('2026-06-20T08:00:00Z'),
    async play(stage) {
      const { solarHome, sellingHome, roof, client3, client3Roof, client5, client6 } = points;
      const ids = [solarHome, sellingHome, roof, client3, client3Roof, client5, client6];
      const both = ['consumption', 'production'] as const;
      const asked = { points: ids, directions: both, from: '2026-06-15', to: '2026-06-19' };
      const step = await stage.run({ ...sync(ids, ['daily'], asked), directions: both });
      return [directions(step, await stage.truth({ ...asked, series: ['daily'] }))];
    },
  },
  {
    name: 'no-load-curve',
    about:
      'The load curve of one point is objected to, that of another one is not collected; their daily energy is open.',
    checks: ['CL-13'],
    world: powerWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const ids = [points.objector, points.curveless];
      const step = await stage.run(sync(ids, ['load-curve', 'daily'], { from: '2026-01-05', to: '2026-01-10' }));
      const about = { closed: 'load-curve', open: 'daily' } as const;
      return [gravest(ids.map((point) => judgeOpenSeries(step.calls, { point, ...about })))];
    },
  },
];
