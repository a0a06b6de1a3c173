import { goodHabits } from '../../../contracts/portal/index.ts';
import { addDays, dayAt, windowsOf } from '../../../reference-client/index.ts';
import { type Sent, withHabits, withNetwork } from './changed.ts';
import { gas, the2026, v5, type WrongClient } from './wrong-client.ts';

/** Mistakes in the calls themselves: tokens, pace, windows, dates, tries. */
export const wrongCallers: readonly WrongClient[] = [
  {
    mistake: 'asks for a token before each call',
    side: gas,
    caughtBy: ['CL-01'],
    program: withNetwork(() => {
      let asked: Sent | undefined;
      return async (sent) => {
        if (sent.isToken) asked = sent;
        if (sent.isToken || !asked) return sent.send();
        const { access_token: token } = (await (await asked.send()).json()) as { access_token: string };
        const headers = { ...(sent.init.headers as Record<string, string>), authorization: `Bearer ${token}` };
        return sent.send(sent.url, { ...sent.init, headers });
      };
    }),
  },
  {
    mistake: 'never renews a token that is refused',
    side: v5,
    caughtBy: ['CL-01'],
    program: withNetwork(() => {
      let first: string | undefined;
      return async (sent) => {
        if (!sent.isToken) return sent.send();
        if (first === undefined) {
          const answer = await sent.send();
          if (!answer.ok) return answer;
          first = await answer.text();
        }
        return new Response(first, { headers: { 'content-type': 'application/json' } });
      };
    }),
  },
  {
    mistake: 'does not pace its calls',
    side: gas,
    caughtBy: ['CL-02'],
    program: withHabits({ client: { paces: [{ calls: 10_000, per: 1_000 }] } }),
  },
  {
    mistake: 'asks for load curves eight days at a time',
    side: v5,
    caughtBy: ['CL-03'],
    program: withHabits({ client: { longestCurve: 8 as 7 } }),
  },
  {
    mistake: 'takes the end of a window for included, and asks for its day again',
    side: the2026,
    caughtBy: ['CL-03'],
    program: withHabits({
      windows: (span) => [...windowsOf(span, 6)].map(({ from, to }) => ({ from, to: addDays(to, 1) })),
    }),
  },
  {
    mistake: 'loses a day between two windows',
    side: v5,
    caughtBy: ['CL-03'],
    program: withHabits({
      windows: (span, { series }) =>
        series === 'load-curve'
          ? [...windowsOf(span, 7)].map(({ from, to }) => ({ from, to: to === span.to ? to : addDays(to, -1) }))
          : [span],
    }),
  },
  {
    mistake: 'asks for all days that it is told, also those to come',
    side: v5,
    caughtBy: ['CL-04'],
    program: withNetwork(({ WATTIF_NOW = '', WATTIF_TO = '' }) => (sent) => {
      if (sent.url.searchParams.get('end') !== WATTIF_NOW.slice(0, 10)) return sent.send();
      const later = new URL(sent.url);
      later.searchParams.set('end', WATTIF_TO);
      return sent.send(later);
    }),
  },
  {
    mistake: 'calls a point again at once that it was refused for good',
    side: v5,
    caughtBy: ['CL-05'],
    program: withNetwork(() => async (sent) => {
      const answer = await sent.send();
      return answer.status === 403 ? sent.send() : answer;
    }),
  },
  {
    mistake: 'forgets by the next run that it was refused for good',
    side: the2026,
    caughtBy: ['CL-05', 'CL-22'],
    program: withHabits({ stopsAfter: () => 'none' }),
  },
  {
    mistake: 'stops altogether at the first refusal',
    side: v5,
    // of the point that was refused, and of the one whose consent was taken back
    caughtBy: ['CL-05', 'CL-22'],
    program: withNetwork(() => {
      let before: Promise<unknown> = Promise.resolve();
      let isOver = false;
      return (sent) => {
        const answer = before.then(async () => {
          if (isOver) return new Response('{}', { status: 400 });
          const own = await sent.send();
          isOver = own.status === 403;
          return own;
        });
        before = answer.catch(() => undefined);
        return answer;
      };
    }),
  },
  {
    mistake: 'asks over and over for what is not published',
    side: v5,
    caughtBy: ['CL-06'],
    program: withNetwork(() => async (sent) => {
      let answer = await sent.send();
      for (let tries = 0; answer.status === 404 && tries < 20; tries += 1) answer = await sent.send();
      return answer;
    }),
  },
  {
    mistake: 'does not ask again on the same day for what was not published',
    side: v5,
    caughtBy: ['CL-06'],
    program: withHabits({
      daysToRead: (wanted, kept, now) =>
        kept.asked && dayAt(kept.asked.at) === dayAt(now) ? undefined : goodHabits.daysToRead(wanted, kept, now),
    }),
  },
  {
    mistake: 'never reads again what it has read',
    side: the2026,
    caughtBy: ['CL-07'],
    program: withHabits({
      daysToRead: (wanted, kept, now) => {
        const span = goodHabits.daysToRead(wanted, kept, now);
        const held = [...kept.readings.values()]
          .map(({ end }) => dayAt(end.getTime()))
          .sort()
          .at(-1);
        if (!span || held === undefined || held <= span.from) return span;
        return held < span.to ? { from: held, to: span.to } : undefined;
      },
    }),
  },
  {
    mistake: 'stops reading a point when one of its series is closed',
    side: v5,
    caughtBy: ['CL-13'],
    program: withHabits({
      stopsAfter: (error) => (error.code === 'out-of-scope' ? 'point' : goodHabits.stopsAfter(error)),
    }),
  },
  {
    mistake: 'tries again at once, without waiting',
    side: v5,
    caughtBy: ['CL-19'],
    program: withHabits({ client: { retry: { tries: 4, firstWait: 0, longestWait: 0 } } }),
  },
  {
    mistake: 'waits as long before each try',
    side: gas,
    caughtBy: ['CL-19'],
    program: withHabits({ client: { retry: { tries: 4, firstWait: 5_000, longestWait: 5_000 }, chance: () => 0.5 } }),
  },
  {
    mistake: 'leaves its waits without chance',
    side: v5,
    caughtBy: [],
    mayWarn: ['CL-19'],
    program: withHabits({ client: { chance: () => 0.5 } }),
  },
  {
    mistake: 'gives up at the first failure',
    side: gas,
    caughtBy: ['CL-19'],
    program: withHabits({ client: { retry: { tries: 1, firstWait: 5_000, longestWait: 5_000 } } }),
  },
  {
    mistake: 'does not keep the wait that it is asked for',
    side: gas,
    caughtBy: ['CL-20'],
    program: withNetwork(() => async (sent) => {
      const { body, status, statusText, headers } = await sent.send();
      const others = new Headers(headers);
      others.delete('retry-after');
      return new Response(body, { status, statusText, headers: others });
    }),
  },
];
