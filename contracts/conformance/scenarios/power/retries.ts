import type { Call } from '../../call.ts';
import type { Finding } from '../../check.ts';
import { fail, pass, skip } from '../../habits/finding.ts';
import { idsOf, instantText, readingsOf } from '../../habits/questions.ts';
import { judgeRetries } from '../../habits/retries.ts';
import { fault, points, powerWorld, type Story, sync } from './story.ts';

const opens = '2026-01-15T09:00:00Z';
const days = { from: '2026-01-05', to: '2026-01-12' };

/** CL-19 and CL-20. */
export const retryStories: readonly Story[] = [
  {
    name: 'failing-then-fine',
    about: 'The first two calls about one point answer 500 technical_error, those about another one 503.',
    checks: ['CL-19'],
    world: powerWorld('2026-01-15T08:00:00Z'),
    async play(stage) {
      const { home, school } = points;
      await fault(stage, { kind: 'refuse', reason: 'technical-error' }, { meteringPointId: home, times: 2 });
      await fault(stage, { kind: 'refuse', reason: 'service-unavailable' }, { meteringPointId: school, times: 2 });
      return [judgeRetries((await stage.run(sync([home, school], ['daily'], days))).calls)];
    },
  },
  {
    name: 'hour-quota-gone',
    about:
      'A few seconds before a full hour its calls are used up; the 429 tells that they are open again at the hour.',
    checks: ['CL-20'],
    world: powerWorld('2026-01-15T08:59:54Z'),
    async play(stage) {
      const gone = { kind: 'refuse', reason: 'quota-exceeded', detail: { quota: 'perHour' } } as const;
      await fault(stage, gone, { at: 'gateway', until: opens });
      const { home } = points;
      const task = sync([home], ['daily'], days);
      const first = await stage.run(task);
      await stage.until('2026-01-15T10:30:00Z');
      const next = await stage.run(task);
      return [judgeOpening([...first.calls, ...next.calls], home)];
    },
  },
];

/** CL-20 where the time stands in the body (`nextAccessTime`, enedis.md 5): nothing before it, and then on. */
function judgeOpening(calls: readonly Call[], point: string): Finding {
  const asked = readingsOf(calls, point);
  const refused = asked.filter(({ status }) => status === 429);
  const [first] = refused;
  if (!first) return skip('CL-20', 'No call was asked to wait.');
  const early = asked.filter((call) => call !== first && call.at < Date.parse(opens));
  if (early.length > 0) {
    const told = `A call was refused at ${instantText(first.at)} until ${opens}, and ${early.length} more came before; a good client keeps the wait it is asked for.`;
    return fail('CL-20', told, idsOf([first, ...early]));
  }
  const later = asked.find(({ status }) => status === 200);
  if (later) return pass('CL-20', `Calls were closed until ${opens}; the next one came at ${instantText(later.at)}.`);
  return fail('CL-20', `Calls were open again at ${opens}, and none came, also in a run at 10:30Z.`, idsOf(asked));
}
