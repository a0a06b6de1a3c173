import { dayAfter } from '../../calendar.ts';
import { gravest } from '../../habits/finding.ts';
import { judgeWindows } from '../../habits/windows.ts';
import type { Step } from '../../scenario.ts';
import type { TrueReading } from '../../truth.ts';
import { shownOnce } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

const world = powerWorld('2026-01-15T08:00:00Z');
const point = points.home;

/** CL-03. */
export const windowStories: readonly Story[] = [
  {
    name: 'daily-longer-than-kept',
    about: 'Three and a half years of daily energy are wanted, of which the operator keeps three and 15 days.',
    checks: ['CL-03'],
    world,
    async play(stage) {
      const wanted = { from: '2022-06-01', to: '2026-01-10' };
      const step = await stage.run(sync([point], ['daily'], wanted));
      const asked = judgeWindows(step.calls, { point, series: 'daily', wanted, oldest: '2022-12-31' });
      // the edge of what is kept moves at midnight: from the day after it on all is to be there
      const truth = await stage.truth({ points: [point], series: ['daily'], from: '2023-01-01', to: wanted.to });
      return [gravest([asked, shownOnce('CL-03', step, atEdges(truth, step))])];
    },
  },
  {
    name: 'curve-of-thirty-days',
    about: 'Thirty days of load curve are wanted, of which a call takes seven.',
    checks: ['CL-03'],
    world,
    async play(stage) {
      const wanted = { from: '2025-12-10', to: '2026-01-09' };
      const step = await stage.run(sync([point], ['load-curve'], wanted));
      const asked = judgeWindows(step.calls, { point, series: 'load-curve', wanted, longest: { days: 7 } });
      const truth = await stage.truth({ points: [point], series: ['load-curve'], ...wanted });
      return [gravest([asked, shownOnce('CL-03', step, atEdges(truth, step))])];
    },
  },
];

// Days are lost where windows begin and end; what else is not shown is told by other checks.
function atEdges(truth: readonly TrueReading[], { calls }: Step): TrueReading[] {
  const edges = new Set(calls.flatMap(({ days }) => (days ? [days.from, dayAfter(days.to, -1), days.to] : [])));
  return truth.filter(({ day }) => edges.has(day));
}
