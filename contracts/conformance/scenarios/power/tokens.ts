import { judgeTokens } from '../../habits/tokens.ts';
import { fault, points, powerWorld, type Story, sync } from './story.ts';

const read = [points.home, points.lamps, points.townHall, points.school];
const task = sync(read, ['daily'], { from: '2026-01-05', to: '2026-01-12' });
const world = powerWorld('2026-01-15T08:00:00Z');

/** CL-01. */
export const tokenStories: readonly Story[] = [
  {
    name: 'one-token',
    about: 'Four points are read in one run.',
    checks: ['CL-01'],
    world,
    play: async (stage) => [judgeTokens((await stage.run(task)).calls)],
  },
  {
    name: 'token-dies',
    about: 'The token dies in the middle of a run: the next call is answered 401.',
    checks: ['CL-01'],
    world,
    async play(stage) {
      await stage.world.use('power-token-dies', { after: 2 });
      return [judgeTokens((await stage.run(task)).calls, { endings: 1 })];
    },
  },
  {
    name: 'bad-signature-once',
    about: 'The gateway does not know the signature of a token that is good, once.',
    checks: ['CL-01'],
    world,
    async play(stage) {
      await fault(stage, { kind: 'refuse', reason: 'token-unknown' }, { at: 'gateway', after: 1, times: 1 });
      return [judgeTokens((await stage.run(task)).calls, { endings: 1 })];
    },
  },
];
