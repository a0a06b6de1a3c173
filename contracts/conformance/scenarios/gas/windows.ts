import { judgeWindows } from '../../habits/windows.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

const world = gasWorld('2026-01-15T08:00:00Z');

/** CL-03. Days near the end are not insisted on: not all of them are out. */
export const windowScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-published-eight-years',
    about: 'Eight years of published lines are wanted, of which the operator keeps five.',
    side: gas,
    checks: ['CL-03'],
    world,
    async play(stage) {
      const point = points.townHall;
      const step = await stage.run(sync([point], ['published'], '2018-01-01', '2026-01-15'));
      const wanted = { from: '2018-01-01', to: '2025-12-01' };
      const longest = { months: 60 };
      return [judgeWindows(step.calls, { point, series: 'published', wanted, longest, oldest: '2021-01-15' })];
    },
  },
  {
    name: 'gas-informative-four-years',
    about: 'Four years of daily values are wanted, of which the operator keeps three.',
    side: gas,
    checks: ['CL-03'],
    world,
    async play(stage) {
      const point = points.residence;
      const step = await stage.run(sync([point], ['informative'], '2022-01-01', '2026-01-10'));
      const wanted = { from: '2022-01-01', to: '2026-01-10' };
      const longest = { months: 36 };
      return [judgeWindows(step.calls, { point, series: 'informative', wanted, longest, oldest: '2023-01-15' })];
    },
  },
];
