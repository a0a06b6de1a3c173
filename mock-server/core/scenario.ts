import type { FaultPlan } from './fault.ts';
import type { Certainty } from './provider.ts';

/**
 * A named misbehaviour out of real life, as data. Texts such as `{meteringPointId}` in its rules, events and settings
 * stand for its parameters; a condition whose parameter is not given is left out.
 */
export interface Scenario {
  /** Words joined by hyphens, unique over all providers. */
  readonly name: string;
  /** One sentence: what happens. */
  readonly about: string;
  /** The real incident it comes from, with its section of the reference. */
  readonly incident: string;
  readonly certainty: Certainty;
  /** One sentence: what a good client does. */
  readonly goodClient: string;
  readonly parameters?: Readonly<Record<string, ScenarioParameter>>;
  readonly rules?: readonly FaultPlan[];
  /** What happens outside the API when it is ordered. */
  readonly events?: readonly { readonly event: string; readonly input?: Readonly<Record<string, unknown>> }[];
  /** Dialect settings of its provider while it is in force. */
  readonly dialect?: Readonly<Record<string, string>>;
}

/** What may be told when a scenario is ordered: a number when its default is one, else a text. */
export interface ScenarioParameter {
  readonly about: string;
  /** Must be told. */
  readonly required?: boolean;
  readonly default?: string | number;
}

/** A scenario in force in a world. */
export interface ScenarioRun {
  readonly name: string;
  readonly provider: string;
  /** World instant at which it was ordered. */
  readonly since: Date;
  /** Ids of its rules. */
  readonly rules: readonly string[];
  /** Settings before it, put back when it ends. */
  readonly settingsBefore: Readonly<Record<string, string | undefined>>;
}
