import type { Told } from '../../control.ts';
import type { Kind } from './rule.ts';

type FaultWords = Readonly<Record<string, unknown>>;

/** An example of each kind's own words; those of an operator are in its own names. */
const examples = {
  refuse: { reason: 'no-data' },
  answer: { status: 500, body: 'Internal Server Error' },
  page: { status: 503 },
  empty: { status: 200 },
  reset: {},
  silence: {},
  delay: { by: 'PT30S' },
  cut: { afterRecords: 3, how: 'reset' },
  pause: { by: 'PT2S', afterRecords: 3 },
  drip: { bytesPerSecond: 500 },
  garble: { record: 2 },
  duplicate: { record: 1 },
  drop: { record: 2 },
  reorder: { how: 'reversed' },
  framing: { as: 'glued' },
  prefix: { text: '\ufeff' },
  'content-type': { type: 'application/octet-stream' },
  replace: { values: { value: null } },
  stale: { by: 'P2D' },
  event: { event: 'holderRevokes' },
  'token-dies': {},
} as const satisfies Record<Kind, FaultWords>;

/** Every kind of misbehaviour, the ones asked for most first. */
export const kinds = Object.keys(examples) as readonly Kind[];

/** An example of a kind's own words, as JSON to begin with. */
export function exampleOf(kind: Kind, operator: string | undefined): string {
  const words: FaultWords = kind === 'event' && operator === 'enedis' ? { event: 'consentRevoked' } : examples[kind];
  return JSON.stringify(words);
}

/** A rule as a person typed it; empty texts say nothing. */
export interface OrderText {
  readonly kind: Kind;
  /** The kind's own words, as JSON. */
  readonly words: string;
  readonly operator: string;
  readonly operation: string;
  readonly meteringPointId: string;
  readonly application: string;
  readonly after: string;
  readonly times: string;
  readonly timeToLive: string;
}

/**
 * What was typed, as the control API takes it; whether it makes sense, the control API says.
 *
 * @throws SyntaxError when the words are no JSON
 */
export function planOf(order: OrderText): Told['FaultPlan'] {
  const { kind, words, operator, operation, meteringPointId, application, after, times, timeToLive } = order;
  const own = JSON.parse(words.trim() === '' ? '{}' : words) as FaultWords;
  const where = { ...(meteringPointId && { meteringPointId }), ...(application && { application }) };
  return {
    ...(operator && { provider: operator }),
    ...(operation && { operation }),
    ...(Object.keys(where).length > 0 && { where }),
    fault: { kind, ...own },
    ...(after && { after: Number(after) }),
    ...(times && { times: Number(times) }),
    ...(timeToLive && { timeToLive }),
  };
}
