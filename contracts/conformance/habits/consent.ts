import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import { fail, pass, warn } from './finding.ts';
import { idsOf } from './questions.ts';

/** The runs of a consent. */
export interface ConsentRuns {
  /** Two runs that printed links. */
  readonly links: readonly [Step, Step];
  /** A run to which a browser came back whose state was not given out. */
  readonly forged: Step;
  /** A run to which the holder's own browser came back; undefined when the link led nowhere. */
  readonly taken: Step | undefined;
  /** The point that the holder opened. */
  readonly point: string;
}

/** Shorter states can be tried out (RFC 6819, 5.1.4.2.2 asks for 128 bits; letters and digits carry 5 or so). */
const longEnough = 16;

/**
 * CL-24: each link carries a state of its own, an answer with a foreign one is not taken (its code is not even exchanged),
 * and the answer with the right one opens the point.
 */
export function judgeConsent({ links, forged, taken, point }: ConsentRuns): Finding {
  const states = links.map((step) => stateIn(step.shown.link));
  const [one, other] = states;
  const shown = links.map(({ shown: { link } }) => link ?? 'no link');
  if (!one || !other) return fail('CL-24', 'The link carries no state; anybody could send a holder back.', shown);
  if (one === other) return fail('CL-24', 'Two links carry the same state; each is to have its own.', shown);
  const exchanged = forged.calls.filter(({ kind }) => kind === 'token' || kind === 'services');
  if (forged.shown.consent) {
    const told = `An answer with a foreign state was taken: ${forged.shown.consent.points.join(', ') || 'no point'}.`;
    return fail('CL-24', told, idsOf(exchanged));
  }
  if (exchanged.length > 0) {
    return fail('CL-24', 'The code of an answer with a foreign state was exchanged all the same.', idsOf(exchanged));
  }
  if (!taken) return fail('CL-24', 'The link leads to no page on which the holder could consent.', shown);
  if (!taken.shown.consent?.points.includes(point)) {
    const told = `The holder consented for ${point} and came back with the right state, and the program did not take it.`;
    return fail('CL-24', told, idsOf(taken.calls));
  }
  if (Math.min(one.length, other.length) < longEnough) {
    return warn('CL-24', `States are shorter than ${longEnough} letters; they may be guessed.`, shown);
  }
  if (forged.end.exitCode === 0 && forged.shown.problems.length === 0) {
    return warn('CL-24', 'The answer with a foreign state was not taken, and nothing was said of it.');
  }
  return pass('CL-24', 'A state was given out for each link, and only an answer with it was taken.');
}

/** The state of a link; undefined when there is none. */
export function stateIn(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  return new URL(link).searchParams.get('state') ?? undefined;
}
