import type { Call } from '../../call.ts';
import { judgeRetries } from '../../habits/retries.ts';
import { judgeRetryAfter } from '../../habits/retry-after.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

const world = gasWorld('2026-01-15T08:00:00Z');
const seconds = 7;

/** CL-19 and CL-20. */
export const retryScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-unavailable-then-fine',
    about: 'The operator is unavailable for the first two calls about a point; the next day, about another one.',
    side: gas,
    checks: ['CL-19'],
    world,
    async play(stage) {
      const read = [points.home, points.school];
      const calls: Call[] = [];
      // on different days, so that no pace makes their waits the same
      for (const [meteringPointId, day] of [
        [points.home, '2026-01-15'],
        [points.school, '2026-01-16'],
      ] as const) {
        await stage.until(`${day}T08:00:00Z`);
        await stage.world.faults.use({
          provider: 'grdf',
          operation: 'informativeConsumption',
          where: { meteringPointId },
          times: 2,
          fault: { kind: 'refuse', reason: 'service-unavailable' },
        });
        calls.push(...(await stage.run(sync(read, ['informative'], '2026-01-05', day))).calls);
      }
      return [judgeRetries(calls)];
    },
  },
  {
    name: 'gas-retry-after',
    about: `A 429 asks to wait ${seconds} seconds.`,
    side: gas,
    checks: ['CL-20'],
    world,
    async play(stage) {
      await stage.world.faults.use({
        provider: 'grdf',
        operation: 'informativeConsumption',
        times: 1,
        fault: { kind: 'answer', status: 429, body: 'Too Many Requests', headers: { 'retry-after': String(seconds) } },
      });
      const step = await stage.run(sync([points.home], ['informative'], '2026-01-05', '2026-01-12'));
      return [judgeRetryAfter(step.calls, { seconds })];
    },
  },
];
