import { gravest } from '../../habits/finding.ts';
import { judgeNotYet } from '../../habits/not-yet.ts';
import { judgeReread } from '../../habits/rereads.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { corrected } from '../../values/index.ts';
import { gas, gasWorld, points, sync } from './story.ts';

/** CL-06 and CL-07. */
export const lateScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-day-not-out-yet',
    about: 'A run comes before the daily values of the morning are out, and one after it.',
    side: gas,
    checks: ['CL-06'],
    world: gasWorld('2026-01-15T05:30:00Z'),
    async play(stage) {
      const task = sync([points.home], ['informative'], '2026-01-05', '2026-01-15');
      const early = await stage.run(task);
      await stage.until('2026-01-15T08:00:00Z');
      const later = await stage.run(task);
      const late = { point: points.home, series: 'informative', day: '2026-01-12' } as const;
      return [judgeNotYet([early.calls, later.calls], late)];
    },
  },
  {
    name: 'gas-published-in-the-afternoon',
    about:
      'A meter that is read each day publishes yesterday at three in the afternoon; runs come before and after it.',
    side: gas,
    checks: ['CL-06'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const task = sync([points.heatNetwork], ['published'], '2026-01-05', '2026-01-15');
      const runs = [(await stage.run(task)).calls];
      for (const time of ['10:00', '15:00']) {
        await stage.until(`2026-01-15T${time}:00Z`);
        runs.push((await stage.run(task)).calls);
      }
      return [judgeNotYet(runs, { point: points.heatNetwork, series: 'published', day: '2026-01-14' })];
    },
  },
  {
    name: 'gas-day-corrected',
    about: 'A day that was read is corrected before the run of the next day.',
    side: gas,
    checks: ['CL-07'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const known = { points: [points.home], series: ['informative'], from: '2026-01-05', to: '2026-01-12' } as const;
      await stage.run(sync(known.points, known.series, known.from, '2026-01-15'));
      const before = await stage.truth(known);
      const day = '2026-01-08';
      await stage.both((world) =>
        world.happen('grdf', 'readingCorrected', { meteringPointId: points.home, date: day, volume: 37 }),
      );
      await stage.until('2026-01-16T08:00:00Z');
      const step = await stage.run(sync(known.points, known.series, known.from, '2026-01-16'));
      const read = judgeReread(step.calls, { point: points.home, series: 'informative', day });
      return [gravest([read, corrected(step, before, await stage.truth(known))])];
    },
  },
];
