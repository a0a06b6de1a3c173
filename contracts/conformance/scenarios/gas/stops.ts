import { judgeStops } from '../../habits/persistence.ts';
import { judgeRevoked } from '../../habits/revoked.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

/** CL-05 and CL-22. */
export const stopScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-no-consent-for-one',
    about:
      'Of three points one is unknown, and the holder of another revokes just before it is read; an hour later comes the next run.',
    side: gas,
    checks: ['CL-05'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const refused = [points.school, points.unknown];
      const task = sync([points.school, points.unknown, points.home], ['informative'], '2026-01-05', '2026-01-12');
      // the list of rights does not show it yet, so that the refusal itself has to be understood
      await stage.world.faults.use({
        provider: 'grdf',
        operation: 'informativeConsumption',
        where: { meteringPointId: points.school },
        fault: { kind: 'refuse', reason: 'revoked-by-holder' },
      });
      const first = await stage.run(task);
      await stage.until('2026-01-15T09:00:00Z');
      const next = await stage.run(task);
      return [judgeStops([first.calls, next.calls], { refused, served: [points.home] })];
    },
  },
  {
    name: 'gas-consent-taken-back',
    about: 'The holder of one of two points revokes between two runs; two more runs follow on the next days.',
    side: gas,
    checks: ['CL-22'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const read = [points.school, points.home];
      await stage.run(sync(read, ['informative'], '2026-01-05', '2026-01-15'));
      await stage.until('2026-01-15T14:00:00Z');
      await stage.world.happen('grdf', 'holderRevokes', { meteringPointId: points.school });
      const runs = [];
      for (const day of ['2026-01-16', '2026-01-17']) {
        await stage.until(`${day}T08:00:00Z`);
        runs.push((await stage.run(sync(read, ['informative'], '2026-01-05', day))).calls);
      }
      return [judgeRevoked(runs, { point: points.school, served: [points.home] })];
    },
  },
];
