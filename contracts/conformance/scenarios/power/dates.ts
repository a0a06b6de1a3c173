import type { Finding } from '../../check.ts';
import { judgeDates } from '../../habits/dates.ts';
import { pass } from '../../habits/finding.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

const world = powerWorld('2026-01-15T08:00:00Z');

/** CL-04. */
export const dateStories: readonly Story[] = [
  {
    name: 'span-beyond-today',
    about: 'The span that is wanted goes on for two weeks after today.',
    checks: ['CL-04'],
    world,
    async play(stage) {
      const series = ['daily', 'load-curve', 'max-power'] as const;
      const step = await stage.run(sync([points.home], series, { from: '2026-01-10', to: '2026-02-01' }));
      return [judgeDates(step.calls)];
    },
  },
  {
    name: 'nothing-to-ask',
    about: 'After an ordinary run one is asked for whose span ends where it begins, and one for today alone.',
    checks: ['CL-04'],
    world,
    async play(stage) {
      const ordinary = await stage.run(sync([points.home], ['daily'], { from: '2026-01-05', to: '2026-01-10' }));
      await stage.until('2026-01-15T10:00:00Z');
      const empty = await stage.run(sync([points.home], ['daily'], { from: '2026-01-10', to: '2026-01-10' }));
      const today = await stage.run(sync([points.home], ['daily'], { from: '2026-01-15', to: '2026-01-16' }));
      const calls = [...empty.calls, ...today.calls];
      return [noneFor(calls.length, judgeDates([...ordinary.calls, ...calls]))];
    },
  },
];

function noneFor(calls: number, finding: Finding): Finding {
  return finding.status === 'SKIP' && calls === 0 ? pass('CL-04', 'Nothing was asked for an empty span.') : finding;
}
