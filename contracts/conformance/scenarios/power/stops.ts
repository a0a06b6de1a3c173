import type { Finding } from '../../check.ts';
import { fail, gravest, pass } from '../../habits/finding.ts';
import { outcomeOf } from '../../habits/outcome.ts';
import { judgeStops } from '../../habits/persistence.ts';
import { idsOf, readingsAbout } from '../../habits/questions.ts';
import { judgeRevoked } from '../../habits/revoked.ts';
import type { Step } from '../../scenario.ts';
import type { Series } from '../../task.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

/** CL-05 and CL-22. */
export const stopStories: readonly Story[] = [
  {
    name: 'no-consent-for-two',
    about: 'Of three points one is unknown and one has no consent; an hour later comes the next run.',
    checks: ['CL-05'],
    world: powerWorld('2026-01-15T08:00:00Z', { rights: 'none' }),
    async play(stage) {
      await stage.world.happen('enedis', 'consentGiven', { meteringPointId: points.home });
      const refused = [points.school, points.unknown];
      const series = ['daily', 'max-power'] as const;
      const read = sync([...refused, points.home], series, { from: '2026-01-05', to: '2026-01-12' });
      const first = await stage.run(read);
      await stage.until('2026-01-15T09:00:00Z');
      const next = await stage.run(read);
      const stops = judgeStops([first.calls, next.calls], { refused, served: [points.home] });
      return [gravest([stops, ...series.map((one) => goesOn(first, one))])];
    },
  },
  {
    name: 'consent-taken-back',
    about: 'The holder of one of two points takes the consent back between two runs; two more follow on the next days.',
    checks: ['CL-22'],
    world: powerWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const read = [points.school, points.home];
      await stage.run(sync(read, ['daily'], { from: '2026-01-05', to: '2026-01-15' }));
      await stage.until('2026-01-15T14:00:00Z');
      await stage.world.happen('enedis', 'consentRevoked', { meteringPointId: points.school });
      const runs = [];
      for (const to of ['2026-01-16', '2026-01-17']) {
        await stage.until(`${to}T08:00:00Z`);
        runs.push((await stage.run(sync(read, ['daily'], { from: '2026-01-05', to }))).calls);
      }
      return [judgeRevoked(runs, { point: points.school, served: [points.home] })];
    },
  },
];

function goesOn({ calls }: Step, series: Series): Finding {
  const asked = readingsAbout(calls, { point: points.home, series });
  if (asked.some((call) => outcomeOf(call) === 'answered'))
    return pass('CL-05', `${series} of ${points.home} was read.`);
  const told = `${series} of ${points.home} was not read in the run in which other points were refused; a good client goes on with the others.`;
  return fail('CL-05', told, idsOf(asked));
}
