import type { Call } from './call.ts';
import { type CheckId, checks, type Finding } from './check.ts';
import { judgeDates } from './habits/dates.ts';
import { gravest, skip } from './habits/finding.ts';
import { outcomeOf } from './habits/outcome.ts';
import { judgePace, limitsOf } from './habits/pace.ts';
import { judgeStops } from './habits/persistence.ts';
import { judgeRetries } from './habits/retries.ts';
import { judgeTokens } from './habits/tokens.ts';
import type { Side } from './task.ts';

/** What is known of the world in which a portal is watched. */
export interface WatchedWorld {
  /** Its clock stands still, so that paces and waits cannot be seen. */
  readonly isFrozen: boolean;
}

const needsScenario =
  'needs a scenario: faults, moved time, or what the program prints. "wattif conformance run" plays it.';

/** A finding for each check: what calls alone can show is judged, each operator by itself; all else is skipped. */
export function judgeWatched(calls: readonly Call[], world: WatchedWorld): Finding[] {
  return (Object.keys(checks) as CheckId[]).map((check) => {
    const judge = judges[check];
    if (!judge) return skip(check, needsScenario);
    if (calls.length === 0) return skip(check, 'The portal made no call.');
    if (world.isFrozen && !judge.alsoFrozen) {
      return skip(check, 'The world stands still, so that paces, waits and lives cannot be seen.');
    }
    const findings = sides.flatMap((side) => {
      const own = calls.filter((call) => belongs(call, side, judge.bySide));
      return own.length > 0 ? [judge.of(own, side)] : [];
    });
    return findings.length > 0 ? gravest(findings) : skip(check, 'The portal made no call that it looks at.');
  });
}

const sides: readonly Side[] = [
  { operator: 'grdf' },
  { operator: 'enedis', generation: 'v5' },
  { operator: 'enedis', generation: '2026' },
];

interface Judge {
  readonly of: (calls: readonly Call[], side: Side) => Finding;
  /** Whether the generations of Enedis are judged apart; tokens and points are of both. */
  readonly bySide?: true;
  /** Whether it can be judged in a world that stands still. */
  readonly alsoFrozen?: true;
}

function belongs(call: Call, side: Side, bySide = false): boolean {
  if (side.operator !== call.operator) return false;
  if (side.operator === 'grdf') return true;
  return bySide ? call.generation === side.generation : side.generation === 'v5';
}

const judges: Partial<Readonly<Record<CheckId, Judge>>> = {
  'CL-01': { of: (calls) => judgeTokens(calls, { endings: endingsOf(calls) }) },
  'CL-02': { of: (calls, side) => judgePace(calls, limitsOf(side)), bySide: true },
  'CL-04': { of: judgeDates, alsoFrozen: true },
  'CL-05': { of: judgeRefusals, alsoFrozen: true },
  'CL-19': { of: judgeRetries },
};

// The shorter of the operators' lives (enedis.md 2): 3 h 30.
const shortestLife = 3.5 * 3_600_000;

// Tokens end by their age, and before it when one is refused.
function endingsOf(calls: readonly Call[]): number {
  const [first, last] = [calls[0]?.at ?? 0, calls.at(-1)?.at ?? 0];
  const refused = calls.filter((call) => outcomeOf(call) === 'token-refused').length;
  return refused + Math.floor((last - first) / shortestLife);
}

// Our convention: a point may be tried again after so long, as its holder may have consented anew.
const someHours = 6 * 3_600_000;

function judgeRefusals(calls: readonly Call[]): Finding {
  const refusals = calls.filter((call) => call.kind === 'readings' && outcomeOf(call) === 'no-right');
  const points = [...new Set(refusals.flatMap(({ meteringPointId }) => meteringPointId ?? []))];
  if (points.length === 0) return skip('CL-05', 'No point was refused for good.');
  return gravest(
    points.map((point) => {
      const at = refusals.find(({ meteringPointId }) => meteringPointId === point)?.at ?? 0;
      const soon = calls.filter((call) => call.at >= at && call.at < at + someHours);
      return judgeStops([soon], { refused: [point], served: [] });
    }),
  );
}
