import { realTime } from './clock.ts';
import { millisecondsOf } from './duration.ts';
import type { Fault, FaultCall, FaultPlan, FaultRule, FaultTarget, Misbehaviour } from './fault.ts';
import { asFault } from './fault-shape.ts';
import { type FaultWindow, windowOf } from './fault-window.ts';
import { matching } from './pattern.ts';
import { keyOf, noiseAt } from './random.ts';
import { SetupError } from './refusal.ts';

// A rule with what is worked out once: its patterns, its window, its key of chance.
interface Kept {
  readonly rule: FaultRule & { seen: number; fired: number };
  readonly faults: readonly Fault[];
  readonly matches: (call: FaultCall) => boolean;
  readonly isOpen: FaultWindow;
  readonly key: number;
}

/**
 * The rules of one world, newest first. A call is counted and decided without waiting for anything, so two calls at
 * once never both take a rule that acts once.
 *
 * @example
 * const faults = new Faults('wattif');
 * faults.use({ operation: 'publishedConsumption', fault: { kind: 'reset' }, after: 2, times: 1 });
 */
export class Faults {
  #kept: Kept[] = [];
  #made = 0;
  readonly #seed: string;
  readonly #real: () => number;

  constructor(seed: string, real: () => number = realTime) {
    this.#seed = seed;
    this.#real = real;
  }

  /** Whether no rule is in force: what every call asks first. */
  get isEmpty(): boolean {
    return this.#kept.length === 0;
  }

  /**
   * Puts a rule in force, before those that are.
   *
   * @throws SetupError when a number, duration or window makes no sense
   */
  use(plan: FaultPlan, scenario?: string): FaultRule {
    const faults = checked(plan);
    this.#made += 1;
    const id = `f${this.#made}`;
    const lives = plan.timeToLive === undefined ? {} : { healsAt: this.#real() + millisecondsOf(plan.timeToLive) };
    const rule = { ...plan, id, ...(scenario !== undefined && { scenario }), seen: 0, fired: 0, ...lives };
    this.#keep(rule, faults);
    return { ...rule };
  }

  /** Rules in force, newest first. */
  list(): FaultRule[] {
    this.#heal();
    return this.#kept.map(({ rule }) => ({ ...rule }));
  }

  /** Takes one rule away; false when there is none of that id. */
  remove(id: string): boolean {
    const before = this.#kept.length;
    this.#kept = this.#kept.filter(({ rule }) => rule.id !== id);
    return this.#kept.length < before;
  }

  /** Takes every rule away. */
  reset(): void {
    this.#kept = [];
  }

  /** Sets every counter back, so that spent rules act again. */
  restore(): void {
    for (const { rule } of this.#kept) {
      rule.seen = 0;
      rule.fired = 0;
    }
  }

  /**
   * Puts back rules as they were, counters and all: what `list` gave.
   *
   * @throws SetupError when one makes no sense; those in force stay then
   */
  load(rules: readonly FaultRule[]): void {
    const read = rules.map((rule) => ({ rule, faults: checkedRule(rule) }));
    this.#kept = [];
    for (const { rule, faults } of read.reverse()) this.#keep({ ...rule }, faults);
    this.#made = Math.max(0, ...rules.map(({ id }) => Number(id.slice(1)) || 0), this.#made);
  }

  /** Counts a call where it now stands, and tells how the first rule that acts on it misbehaves. */
  decide(call: FaultCall, at: 'gateway' | 'operation'): Misbehaviour | undefined {
    this.#heal();
    for (const { rule, faults, matches, isOpen, key } of this.#kept) {
      if ((rule.at ?? 'operation') !== at || !matches(call) || !isOpen(call.at)) continue;
      rule.seen += 1;
      if (rule.seen <= (rule.after ?? 0) || rule.fired >= (rule.times ?? Infinity)) continue;
      if (rule.probability !== undefined && noiseAt(key, rule.seen) >= rule.probability) continue;
      rule.fired += 1;
      const { id, name, scenario, fired } = rule;
      return { faults, rule: id, ...(name && { name }), ...(scenario && { scenario }), fired };
    }
    return undefined;
  }

  #keep(rule: FaultRule, faults: readonly Fault[]): void {
    const kept = { rule, faults, matches: matcherOf(rule), isOpen: windowOf(rule.from, rule.until) };
    this.#kept.unshift({ ...kept, key: keyOf(this.#seed, rule.id) });
  }

  #heal(): void {
    if (!this.#kept.some(({ rule }) => rule.healsAt !== undefined)) return;
    const now = this.#real();
    this.#kept = this.#kept.filter(({ rule }) => rule.healsAt === undefined || rule.healsAt > now);
  }
}

/** The faults of some kinds, in their order. */
export function faultsOf<Kind extends Fault['kind']>(
  faults: readonly Fault[],
  ...kinds: readonly Kind[]
): Extract<Fault, { kind: Kind }>[] {
  return faults.filter((fault): fault is Extract<Fault, { kind: Kind }> =>
    (kinds as readonly string[]).includes(fault.kind),
  );
}

function checked(plan: FaultPlan): readonly Fault[] {
  const { after = 0, times = 1, probability = 1 } = plan;
  const faults = Array.isArray(plan.fault) ? (plan.fault as readonly Fault[]) : [plan.fault as Fault];
  if (faults.length === 0) throw new SetupError('The rule has no fault; give one, such as {"kind": "reset"}.');
  if (!Number.isSafeInteger(after) || after < 0) throw new SetupError(`after is ${after}; give a whole number from 0.`);
  if (!Number.isSafeInteger(times) || times < 1) throw new SetupError(`times is ${times}; give a whole number from 1.`);
  if (!(probability >= 0 && probability <= 1)) {
    throw new SetupError(`probability is ${probability}; give a number from 0 to 1.`);
  }
  windowOf(plan.from, plan.until);
  checkLife(plan.timeToLive);
  for (const fault of faults) asFault(fault);
  return faults;
}

const longestLife = 'P365D';

function checkLife(timeToLive: string | undefined): void {
  if (timeToLive === undefined) return;
  const life = millisecondsOf(timeToLive);
  if (life > 0 && life <= millisecondsOf(longestLife)) return;
  throw new SetupError(`timeToLive is "${timeToLive}"; give a duration of more than 0 and at most ${longestLife}.`);
}

// A rule that comes from a file may say anything.
function checkedRule(rule: FaultRule): readonly Fault[] {
  const { id, healsAt = 0 } = rule;
  if (!Number.isNaN(new Date(healsAt).getTime())) return checked(rule);
  throw new SetupError(`healsAt of the rule ${id} is no instant; give milliseconds since 1970, or leave it out.`);
}

function matcherOf(plan: FaultPlan): (call: FaultCall) => boolean {
  const operations = plan.operation === undefined ? [] : [plan.operation].flat().map(matching);
  const meets = targetOf(plan.where ?? {});
  return (call) => {
    if (plan.provider !== undefined && plan.provider !== call.provider) return false;
    if (operations.length > 0 && !operations.some((is) => is(call.operation))) return false;
    return meets(call);
  };
}

function targetOf({
  meteringPointId,
  application,
  query = {},
  header = {},
}: FaultTarget): (call: FaultCall) => boolean {
  const tests: ((call: FaultCall) => boolean)[] = [];
  if (meteringPointId !== undefined) {
    const is = matching(meteringPointId);
    tests.push((call) => call.meteringPointId !== undefined && is(call.meteringPointId));
  }
  if (application !== undefined) {
    const is = matching(application);
    tests.push((call) => call.application !== undefined && is(call.application));
  }
  for (const [name, value] of Object.entries(query)) {
    const is = matching(value);
    tests.push(({ query: given }) => given.getAll(name).some(is));
  }
  for (const [name, value] of Object.entries(header)) {
    const is = matching(value);
    tests.push(({ headers }) => [headers[name.toLowerCase()] ?? []].flat().some(is));
  }
  return (call) => tests.every((holds) => holds(call));
}
