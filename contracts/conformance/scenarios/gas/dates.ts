import type { Finding } from '../../check.ts';
import { judgeDates } from '../../habits/dates.ts';
import { pass } from '../../habits/finding.ts';
import type { ConformanceScenario } from '../../scenario.ts';
import { gas, gasWorld, points, sync } from './story.ts';

const world = gasWorld('2026-01-15T08:00:00Z');

/** CL-04. */
export const dateScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-span-beyond-today',
    about: 'The span that is wanted goes on for two weeks after today.',
    side: gas,
    checks: ['CL-04'],
    world,
    async play(stage) {
      const step = await stage.run(sync([points.home], ['informative', 'published'], '2026-01-01', '2026-02-01'));
      return [judgeDates(step.calls)];
    },
  },
  {
    name: 'gas-empty-span',
    about: 'After an ordinary run, one is asked for whose span ends where it begins.',
    side: gas,
    checks: ['CL-04'],
    world,
    async play(stage) {
      const ordinary = await stage.run(sync([points.home], ['informative'], '2026-01-05', '2026-01-10'));
      await stage.until('2026-01-15T10:00:00Z');
      const empty = await stage.run(sync([points.home], ['informative'], '2026-01-10', '2026-01-10'));
      return [noneFor(empty.calls.length, judgeDates([...ordinary.calls, ...empty.calls]))];
    },
  },
];

function noneFor(calls: number, finding: Finding): Finding {
  return finding.status === 'SKIP' && calls === 0 ? pass('CL-04', 'Nothing was asked for an empty span.') : finding;
}
