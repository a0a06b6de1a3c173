import type { FaultPlan } from '../../../../mock-server/testing/index.ts';
import { judgeBrokenAnswers } from '../../habits/broken-answers.ts';
import { gravest } from '../../habits/finding.ts';
import type { ConformanceScenario, Stage } from '../../scenario.ts';
import type { Days } from '../../task.ts';
import { holes, shownOnce } from '../../values/index.ts';
import { gas, gasWorld, points, sync } from './story.ts';

const world = gasWorld('2026-01-15T08:00:00Z');

type Fault = FaultPlan['fault'];

/** CL-14 and CL-16. */
export const streamScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-framings',
    about:
      'Lines come glued together, printed over several lines, with blank lines between them, and behind a no-break space.',
    side: gas,
    checks: ['CL-14'],
    world,
    async play(stage) {
      await fault(stage, points.school, { kind: 'framing', as: 'glued' });
      await fault(stage, points.townHall, { kind: 'framing', as: 'pretty-glued' });
      await fault(stage, points.otherSchool, { kind: 'framing', as: 'blank-lines' });
      await fault(stage, points.canteen, { kind: 'prefix' });
      const read = [points.school, points.townHall, points.otherSchool, points.canteen, points.home];
      return [await shown(stage, read, { from: '2025-12-20', to: '2026-01-05' })];
    },
  },
  {
    name: 'gas-short-streams',
    about:
      'One day is asked for: one line; of a meter without daily values a status line alone; of one no line at all.',
    side: gas,
    checks: ['CL-14'],
    world,
    async play(stage) {
      await fault(stage, points.school, { kind: 'empty' });
      await fault(stage, points.townHall, { kind: 'refuse', reason: 'no-data' });
      const day = { from: '2026-01-05', to: '2026-01-06' };
      const read = [points.school, points.townHall, points.oldMeter, points.home];
      const step = await stage.run(sync(read, ['informative'], day.from, day.to));
      const truth = await stage.truth({ points: [points.home], series: ['informative'], ...day });
      const invented = holes(step, truth);
      return [gravest([shownOnce('CL-14', step, truth), { ...invented, check: 'CL-14' }])];
    },
  },
  {
    name: 'gas-long-stream',
    about: 'Nearly three years of daily values come as one stream of a thousand lines.',
    side: gas,
    checks: ['CL-14'],
    world,
    play: async (stage) => [await shown(stage, [points.home], { from: '2023-02-01', to: '2026-01-10' })],
  },
  {
    name: 'gas-broken-answers',
    about:
      'With status 200 come an HTML page, an empty body and an error, each for another point; a fourth point is fine.',
    side: gas,
    checks: ['CL-16'],
    world,
    async play(stage) {
      await fault(stage, points.school, { kind: 'page', status: 200 });
      await fault(stage, points.townHall, { kind: 'empty' });
      await fault(stage, points.otherSchool, { kind: 'refuse', reason: 'moved-out' });
      const broken = [points.school, points.townHall, points.otherSchool];
      return [await told(stage, broken)];
    },
  },
  {
    name: 'gas-cut-answer',
    about: 'The answer for one point ends within a line, each time; another point is fine.',
    side: gas,
    checks: ['CL-16'],
    world,
    async play(stage) {
      await fault(stage, points.school, { kind: 'cut', afterRecords: 2, inside: true, how: 'end' });
      return [await told(stage, [points.school])];
    },
  },
];

function fault(stage: Stage, meteringPointId: string, misbehaviour: Fault): Promise<unknown> {
  const operation = 'informativeConsumption';
  return stage.world.faults.use({ provider: 'grdf', operation, where: { meteringPointId }, fault: misbehaviour });
}

async function shown(stage: Stage, read: readonly string[], days: Days) {
  const step = await stage.run(sync(read, ['informative'], days.from, days.to));
  return shownOnce('CL-14', step, await stage.truth({ points: read, series: ['informative'], ...days }));
}

async function told(stage: Stage, broken: readonly string[]) {
  const served = [points.home];
  const days = { from: '2026-01-01', to: '2026-01-12' };
  const step = await stage.run(sync([...broken, ...served], ['informative'], days.from, days.to));
  const truth = await stage.truth({ points: served, series: ['informative'], ...days });
  return judgeBrokenAnswers(step, { broken, shown: shownOnce('CL-16', step, truth) });
}
