import type { Finding } from '../../check.ts';
import { fail, gravest, pass } from '../../habits/finding.ts';
import { idsOf } from '../../habits/questions.ts';
import type { ConformanceScenario, Step } from '../../scenario.ts';
import { sameValues } from '../../values/index.ts';
import { points, powerWorld, sync } from './story.ts';

/** CL-25. */
export const migrationScenario: ConformanceScenario = {
  name: 'power-migration',
  about: 'The same task is done by v5, and then by 2026 in a folder of its own.',
  side: { operator: 'enedis', generation: 'v5' },
  checks: ['CL-25'],
  // a day of 25 hours, for the generations do not stamp intervals alike
  world: powerWorld('2025-11-05T08:00:00Z'),
  async play(stage) {
    const ids = [points.home, points.solarHome, points.bigSchool];
    const both = ['consumption', 'production'] as const;
    const days = { from: '2025-10-25', to: '2025-10-28' };
    const task = { ...sync(ids, ['daily', 'load-curve', 'max-power'], days), directions: both };
    const first = await stage.run(task);
    const second = await stage.run(task, { operator: 'enedis', generation: '2026' });
    return [gravest([hasMoved(second), sameValues(first, second)])];
  },
};

function hasMoved({ calls }: Step): Finding {
  const old = calls.filter(({ generation, kind }) => generation === 'v5' && kind !== 'authorize');
  if (old.length === 0) return pass('CL-25', 'By 2026 no call of v5 was made.');
  const told = `Told to use 2026, the program made ${old.length} calls of v5, which answers no more.`;
  return fail('CL-25', told, idsOf(old));
}
