import { gravest } from '../../habits/finding.ts';
import { judgeNotYet } from '../../habits/not-yet.ts';
import { outcomeOf } from '../../habits/outcome.ts';
import { judgeReread } from '../../habits/rereads.ts';
import { corrected } from '../../values/index.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

const meteringPointId = points.home;

/** CL-06 and CL-07. */
export const lateStories: readonly Story[] = [
  {
    name: 'day-not-out-yet',
    about: 'A run comes before the data of the day before are out, at eight in the morning, and one after it.',
    checks: ['CL-06'],
    world: powerWorld('2026-01-15T06:00:00Z'),
    async play(stage) {
      const task = sync([meteringPointId], ['daily'], { from: '2026-01-14', to: '2026-01-15' });
      const early = await stage.run(task);
      await stage.until('2026-01-15T08:00:00Z');
      const later = await stage.run(task);
      const late = { point: meteringPointId, series: 'daily', day: '2026-01-14' } as const;
      return [judgeNotYet([early.calls, later.calls], late)];
    },
  },
  {
    name: 'day-late-and-day-corrected',
    about: 'Of the days that a run has read, one comes a day late and one is corrected before the run of the next day.',
    checks: ['CL-07'],
    world: powerWorld('2026-01-14T12:00:00Z'),
    async play(stage) {
      const [correctedDay, lateDay] = ['2026-01-13', '2026-01-14'];
      await stage.both((world) => world.happen('enedis', 'dayDelayed', { meteringPointId, day: lateDay, byDays: 1 }));
      await stage.until('2026-01-15T08:00:00Z');
      const known = { points: [meteringPointId], series: ['daily'], from: '2026-01-10', to: '2026-01-15' } as const;
      await stage.run(sync(known.points, known.series, known));
      const before = await stage.truth(known);
      await stage.until('2026-01-15T12:00:00Z');
      const correction = { meteringPointId, day: correctedDay, energy: 12_345 };
      await stage.both((world) => world.happen('enedis', 'dayCorrected', correction));
      await stage.until('2026-01-16T08:00:00Z');
      const step = await stage.run(sync(known.points, known.series, { from: known.from, to: '2026-01-16' }));
      const about = { point: meteringPointId, series: 'daily' } as const;
      const reread = [correctedDay, lateDay].map((day) => judgeReread(step.calls, { ...about, day }));
      // whoever is refused shows no new values, for a reason of its own
      const isAnswered = step.calls.some((call) => outcomeOf(call) === 'answered' && call.kind === 'readings');
      const values = isAnswered ? [corrected(step, before, await stage.truth(known))] : [];
      return [gravest([...reread, ...values])];
    },
  },
];
