import type { Told } from '../../control.ts';

/** A kind of misbehaviour. */
export type Kind = Told['Fault']['kind'];

/** One misbehaviour with its own words as text. */
export interface Deed {
  readonly kind: Kind;
  readonly words: Readonly<Record<string, string>>;
}

/** What a rule says, in force or in a scenario of the catalogue, where `{name}` may stand for a parameter. */
export interface RuleText {
  readonly name?: string;
  readonly provider?: string;
  /** None where it is about every operation. */
  readonly operations: readonly string[];
  readonly meteringPointId?: string;
  /** Client id. */
  readonly application?: string;
  /** Conditions on the query and the headers, such as `Range: bytes*`. */
  readonly conditions: readonly string[];
  readonly deeds: readonly Deed[];
  readonly atGateway: boolean;
  readonly after?: string;
  readonly times?: string;
  /** Chance from 0 to 1. */
  readonly probability?: string;
  readonly from?: string;
  readonly until?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** What a rule or a plan says. */
export function textOf(rule: Json): RuleText {
  const where = objectOf(rule.where);
  const conditions = Object.entries({ ...objectOf(where.query), ...objectOf(where.header) });
  return {
    operations: listOf(rule.operation).map(String),
    deeds: listOf(rule.fault).map((fault) => deedOf(objectOf(fault))),
    conditions: conditions.map(([name, value]) => `${name}: ${said(value)}`),
    atGateway: rule.at === 'gateway',
    ...saidIn(where, 'meteringPointId', 'application'),
    ...saidIn(rule, 'name', 'provider', 'after', 'times', 'probability', 'from', 'until'),
  };
}

function deedOf({ kind, ...words }: Json): Deed {
  return { kind: kind as Kind, words: saidIn(words, ...Object.keys(words)) };
}

/**
 * What an event of a rule is told, as `name=value`; what it takes from the call itself is left out.
 *
 * @example
 * inputOf({ kind: 'event', words: { event: 'holderRevokes', input: '{"meteringPointId":"00000000010001"}' } });
 * // 'meteringPointId=00000000010001'
 */
export function inputOf({ words: { input = '{}' } }: Deed): string {
  const told = Object.entries(objectOf(JSON.parse(input))).map(([name, value]) => [name, said(value)] as const);
  const own = told.filter(([, value]) => !/^\{\w+\}$/.test(value));
  return own.map(([name, value]) => `${name}=${value}`).join(' ');
}

function saidIn(object: Json, ...names: readonly string[]): Record<string, string> {
  const told = names.filter((name) => object[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, said(object[name])]));
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

/** How a rule stands: what it waits for, or how much of it is left. */
export interface RuleStand {
  readonly state: 'waits' | 'acts' | 'spent';
  /** Matching calls that still work before it acts. */
  readonly calls: number;
  readonly fired: number;
  /** After so many it is spent. */
  readonly times?: number;
}

/**
 * How a rule stands by its counters.
 *
 * @example
 * standOf({ id: 'f1', fault: { kind: 'reset' }, after: 2, times: 1, seen: 1, fired: 0 });
 * // { state: 'waits', calls: 1, fired: 0, times: 1 }
 */
export function standOf({ after, times, seen, fired }: Told['FaultRule']): RuleStand {
  const calls = Math.max(0, Number(after ?? 0) - seen);
  const most = times === undefined ? undefined : Number(times);
  const isSpent = most !== undefined && fired >= most;
  const state = isSpent ? 'spent' : calls > 0 ? 'waits' : 'acts';
  return { state, calls, fired, ...(most !== undefined && { times: most }) };
}

/** A unit of a remaining time. */
export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

const units: readonly (readonly [TimeUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/**
 * A remaining time in its two greatest units, rounded up to the second.
 *
 * @example
 * remainingOf(272_000); // [[4, 'minute'], [32, 'second']]
 */
export function remainingOf(ms: number): readonly (readonly [number, TimeUnit])[] {
  let rest = Math.max(0, Math.ceil(ms / 1000));
  const parts = units.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return [count, unit] as const;
  });
  const first = parts.findIndex(([count]) => count > 0);
  return first < 0 ? [[0, 'second']] : parts.slice(first, first + 2);
}
