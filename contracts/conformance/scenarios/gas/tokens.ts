import { judgeTokens } from '../../habits/tokens.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

const read = [points.home, points.school, points.townHall, points.otherSchool];
const task = sync(read, ['informative'], '2026-01-05', '2026-01-12');
const world = gasWorld('2026-01-15T08:00:00Z');

/** CL-01. */
export const tokenScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-one-token',
    about: 'Four points are read in one run.',
    side: gas,
    checks: ['CL-01'],
    world,
    play: async (stage) => [judgeTokens((await stage.run(task)).calls)],
  },
  {
    name: 'gas-token-dies',
    about: 'The token dies in the middle of a run: the next call is answered 401.',
    side: gas,
    checks: ['CL-01'],
    world,
    async play(stage) {
      await stage.world.use('gas-token-dies', { after: 2 });
      return [judgeTokens((await stage.run(task)).calls, { endings: 1 })];
    },
  },
  {
    name: 'gas-stale-token-403',
    about: 'A stale token is answered 403 in place of 401.',
    side: gas,
    checks: ['CL-01'],
    world,
    async play(stage) {
      await stage.world.use('gas-403-for-a-stale-token', { after: 2 });
      // so young a token is hardly stale: whoever renews it, and whoever does not, may be right
      return [judgeTokens((await stage.run(task)).calls, { endings: 1, isSure: false })];
    },
  },
];
