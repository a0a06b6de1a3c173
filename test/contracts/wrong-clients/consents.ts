import { goodHabits } from '../../../contracts/portal/index.ts';
import { dayAt } from '../../../reference-client/index.ts';
import { withEnvironment, withHabits, withLog, withNetwork } from './changed.ts';
import { gas, the2026, v5, type WrongClient } from './wrong-client.ts';

/** Mistakes with rights, consents, and what must not be told. */
export const wrongKeepers: readonly WrongClient[] = [
  {
    mistake: 'takes the last access right of the list',
    side: gas,
    caughtBy: ['CL-15'],
    program: withHabits({
      rightOf: (rights) => {
        const last = rights.at(-1);
        return last?.state === 'active' ? last : undefined;
      },
    }),
  },
  {
    mistake: 'logs its client secret',
    side: v5,
    caughtBy: ['CL-18'],
    program: withLog(({ WATTIF_CLIENT_SECRET }) => [`connecting with ${WATTIF_CLIENT_SECRET}`]),
  },
  {
    mistake: 'logs its tokens',
    side: gas,
    caughtBy: ['CL-18'],
    program: async (invocation) => {
      const seen: string[] = [];
      const portal = withNetwork(() => (sent) => {
        seen.push(`${sent.init.method} ${sent.url.pathname} ${JSON.stringify(sent.init.headers ?? {})}`);
        return sent.send();
      });
      return withLog(() => seen, portal)(invocation);
    },
  },
  {
    mistake: 'logs who consented',
    side: gas,
    caughtBy: ['CL-18'],
    shownIn: 'gas-right-declared',
    program: withLog(({ WATTIF_DECLARATION }) => (WATTIF_DECLARATION ? [`declaring ${WATTIF_DECLARATION}`] : [])),
  },
  {
    mistake: 'never sends the proofs that it is asked for',
    side: gas,
    caughtBy: ['CL-21'],
    program: withHabits({ needsProofs: () => false }),
  },
  {
    mistake: 'sends proofs again that it has sent',
    side: gas,
    caughtBy: ['CL-21'],
    program: withHabits({ needsProofs: ({ proof }) => proof?.status === 'awaited' || proof?.status === 'underReview' }),
  },
  {
    mistake: 'does not look for consents that were taken back, and forgets by the next day what it was told',
    side: gas,
    caughtBy: ['CL-22'],
    program: withHabits({
      areRightsDue: (last, now) => last.at === undefined || (last.isWaiting && goodHabits.areRightsDue(last, now)),
      staysStopped: ({ at }, now) => dayAt(at) === dayAt(now),
    }),
  },
  {
    mistake: 'declares a right that it has declared',
    side: gas,
    caughtBy: ['CL-23'],
    program: withHabits({ mayDeclare: () => true }),
  },
  {
    mistake: 'asks for data before the right is active',
    side: gas,
    caughtBy: ['CL-23'],
    program: withHabits({
      rightOf: (rights, point) =>
        goodHabits.rightOf(rights, point) ?? rights.find(({ state }) => state === 'toValidate'),
    }),
  },
  {
    mistake: 'takes any state for its own',
    side: v5,
    caughtBy: ['CL-24'],
    program: withHabits({ isOurs: () => true }),
  },
  {
    mistake: 'gives out a state that can be guessed',
    side: the2026,
    caughtBy: ['CL-24'],
    program: withHabits({ newState: () => '1' }),
  },
  {
    mistake: 'calls v5 where it was told 2026',
    side: v5,
    caughtBy: ['CL-25'],
    program: withEnvironment((environment) => ({ ...environment, WATTIF_GENERATION: 'v5' })),
  },
];
