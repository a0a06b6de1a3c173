import { gravest } from '../../habits/finding.ts';
import { judgeOpenSeries } from '../../habits/open-series.ts';
import type { ConformanceScenario, Stage } from '../../scenario.ts';
import type { Days } from '../../task.ts';
import { directions, gasDay, holes, totals } from '../../values/index.ts';
import { gas, gasWorld, points, sync } from './story.ts';

/** CL-08, CL-09, CL-12, CL-13, CL-17. */
export const valueScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-holes',
    about:
      'One day in the middle is not published for weeks, some lines are without data, days near the end are not out, and one meter has no daily values at all.',
    side: gas,
    checks: ['CL-08'],
    world: gasWorld('2026-01-05T08:00:00Z'),
    async play(stage) {
      await withhold(stage, '2026-01-09');
      await stage.until('2026-01-20T08:00:00Z');
      // two of them have a day whose line says that there are no data (adict.md 5.5), with the seed that is used unless told
      const read = [points.home, points.oldMeter, points.residence, points.pool];
      const asked = { points: read, from: '2025-12-15', to: '2026-01-20' };
      const step = await stage.run(sync(asked.points, ['informative'], asked.from, asked.to));
      return [holes(step, await stage.truth({ ...asked, series: ['informative'] }))];
    },
  },
  {
    name: 'gas-sums',
    about: 'Months and a year of daily values, over New Year, 29 February 2024 and a first of March that is missing.',
    side: gas,
    checks: ['CL-09'],
    world: gasWorld('2024-02-20T08:00:00Z'),
    async play(stage) {
      // gas day 1 March
      await withhold(stage, '2024-03-04');
      await stage.until('2024-04-08T08:00:00Z');
      const asked = { points: [points.home], from: '2023-01-01', to: '2024-04-01' };
      const step = await stage.run(sync(asked.points, ['informative'], asked.from, asked.to));
      return [totals(step, await stage.truth({ ...asked, series: ['informative'] }))];
    },
  },
  {
    name: 'gas-injection-and-consumption',
    about: 'One point feeds biomethane in, another one takes gas out; both are asked for both.',
    side: gas,
    checks: ['CL-12'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const asked = { points: [points.biomethane, points.heatNetwork], from: '2026-01-01', to: '2026-01-12' };
      const step = await stage.run(sync(asked.points, ['published', 'injection'], asked.from, asked.to));
      return [directions(step, await stage.truth({ ...asked, series: ['published', 'injection'] }))];
    },
  },
  {
    name: 'gas-informative-closed',
    about: 'The right to a point does not cover its daily values, but its published ones.',
    side: gas,
    checks: ['CL-13'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      await stage.world.faults.use({
        provider: 'grdf',
        operation: 'informativeConsumption',
        fault: { kind: 'refuse', reason: 'scope-informative' },
      });
      const step = await stage.run(sync([points.home], ['informative', 'published'], '2025-11-01', '2026-01-10'));
      return [judgeOpenSeries(step.calls, { point: points.home, closed: 'informative', open: 'published' })];
    },
  },
  {
    name: 'gas-days-and-clocks',
    about: 'Gas days over both changes of the clocks and the ends of months, and monthly lines between them.',
    side: gas,
    checks: ['CL-17'],
    world: gasWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const daily = [points.home, points.townHall];
      const spring = await gasDaysOf(stage, daily, 'informative', { from: '2025-03-25', to: '2025-04-05' });
      const autumn = await gasDaysOf(stage, daily, 'informative', { from: '2025-10-20', to: '2025-11-05' });
      const months = await gasDaysOf(stage, daily, 'published', { from: '2025-03-01', to: '2025-12-01' });
      return [gravest([spring, autumn, months])];
    },
  },
];

async function gasDaysOf(stage: Stage, ids: readonly string[], series: 'informative' | 'published', days: Days) {
  const step = await stage.run(sync(ids, [series], days.from, days.to));
  return gasDay(step, await stage.truth({ points: ids, series: [series], ...days }));
}

// What would come out on a day stays away for good: the gas day three days before it is a hole.
async function withhold(stage: Stage, dueOn: string): Promise<void> {
  await stage.both((world) =>
    world.happen('grdf', 'publicationDelayed', { meteringPointId: points.home, date: dueOn, days: 300 }),
  );
}
