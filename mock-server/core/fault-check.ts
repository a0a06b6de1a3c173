import type { Fault, FaultPlan } from './fault.ts';
import { faultKinds } from './fault-kinds.ts';
import { asFault } from './fault-shape.ts';
import { nearest, suggestion } from './nearest.ts';
import { matching } from './pattern.ts';
import type { Provider } from './provider.ts';
import { SetupError } from './refusal.ts';

/** What a provider has words and code for: what the faults of its calls may name. */
export interface FaultNames {
  /** Whose names they are, for messages. */
  readonly provider: string;
  readonly reasons: readonly string[];
  readonly events: readonly string[];
  readonly operations: readonly string[];
}

/** The names that faults of a provider's calls may use. */
export function faultNamesOf(provider: Provider): FaultNames {
  return {
    provider: provider.name,
    reasons: Object.keys(provider.refusals),
    events: Object.keys(provider.events),
    operations: Object.keys(provider.operations),
  };
}

/**
 * Holds one fault to its kind and to what a provider knows: its words and their ranges, its reason, its event.
 *
 * @throws SetupError that names the nearest word
 */
export function checkFault(fault: Fault, known: Pick<FaultNames, 'provider' | 'reasons' | 'events'>): void {
  asFault(fault);
  const message = unknownIn(fault, known);
  if (message !== undefined) throw new SetupError(message);
}

/**
 * Holds a plan to what the providers know, whichever way it is ordered. Its counts and its window are held to their
 * ranges when it comes into force.
 *
 * A plan that names no provider is that of the only one which knows its operations, reasons and events, if only one
 * does: the plan comes back with its name.
 *
 * @throws SetupError that names the nearest provider, operation, reason or event
 */
export function checkPlan(plan: FaultPlan, providers: readonly Provider[]): FaultPlan {
  const faults = [plan.fault].flat();
  for (const fault of faults) asFault(fault);
  const asked = askedOf(plan, providers).map(faultNamesOf);
  const patterns = plan.operation === undefined ? [] : [plan.operation].flat();
  for (const pattern of patterns) {
    const operations = asked.flatMap((one) => one.operations);
    if (!operations.some(matching(pattern))) {
      throw new SetupError(`There is no operation "${pattern}". ${suggestion(pattern, operations, 'operations')}`);
    }
  }
  const serving = asked.filter(
    ({ operations }) => patterns.length === 0 || patterns.some((pattern) => operations.some(matching(pattern))),
  );
  const able = serving.filter((known) => faults.every((fault) => unknownIn(fault, known) === undefined));
  const [only] = able;
  if (!only) throw new SetupError(whyNone(faults, serving));
  return able.length === 1 && asked.length > 1 ? { ...plan, provider: only.provider } : plan;
}

function askedOf({ provider: name }: FaultPlan, providers: readonly Provider[]): readonly Provider[] {
  if (name === undefined) return providers;
  const found = providers.filter((one) => one.name === name);
  if (found.length > 0) return found;
  const names = providers.map((one) => one.name);
  throw new SetupError(`There is no provider "${name}". ${suggestion(name, names, 'providers')}`);
}

// What a fault names that these names do not have, in a sentence with the nearest; undefined when nothing.
function unknownIn(fault: Fault, known: Pick<FaultNames, 'provider' | 'reasons' | 'events'>): string | undefined {
  if (fault.kind === 'refuse' && !known.reasons.includes(fault.reason)) {
    const { reason } = fault;
    // a word alone is a reason, so a slip in a kind ends here too
    const near = nearest(reason, [...known.reasons, ...Object.keys(faultKinds)]);
    const fix = near === undefined ? suggestion(reason, known.reasons, 'reasons') : `Did you mean "${near}"?`;
    return `${known.provider} has no reason "${reason}" to refuse. ${fix}`;
  }
  if (fault.kind === 'event' && !known.events.includes(fault.event)) {
    return `${known.provider} has no event "${fault.event}". ${suggestion(fault.event, known.events, 'events')}`;
  }
  return undefined;
}

// Of several providers none knows it all: their names together say what is wrong with one word, unless it is the mix.
function whyNone(faults: readonly Fault[], serving: readonly FaultNames[]): string {
  const together = {
    provider: serving.map(({ provider }) => provider).join(' or '),
    reasons: serving.flatMap(({ reasons }) => reasons),
    events: serving.flatMap(({ events }) => events),
  };
  for (const fault of faults) {
    const message = unknownIn(fault, together);
    if (message !== undefined) return message;
  }
  return `No provider knows all that these faults name; order them one by one, for ${together.provider}.`;
}
