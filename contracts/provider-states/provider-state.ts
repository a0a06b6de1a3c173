import type { TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';

/** What a pact may say with a state: names and plain values. */
export type StateParameters = Readonly<Record<string, unknown>>;

/** What a state makes of one thing. Two states of an interaction that make different things of it contradict each other. */
export interface Claim {
  readonly thing: 'point' | 'clock' | 'setting' | 'credentials';
  /** Which one; all of them where it is absent. */
  readonly name?: string;
  /** What it is then, as in "the point is …". */
  readonly is: string;
}

/** A state that pacts may ask for: the simulator is put into it before the interaction is replayed. */
export interface ProviderState {
  /** As it stands in the pact, such as `a metering point with an active access right`. */
  readonly name: string;
  /** One sentence: what holds then. */
  readonly about: string;
  /**
   * Parameter → what it means and what it is when it is not told. A parameter of any other name is a mistake in the pact,
   * unless `…` stands here: then this is what becomes of all others.
   */
  readonly parameters: Readonly<Record<string, string>>;
  /** What the state makes of points, clock and settings, of which another state must not make something else. */
  readonly claims?: (parameters: StateParameters) => readonly Claim[];
  /** How the interaction's world is to begin; the plans of several states are joined. */
  readonly plan?: (parameters: StateParameters) => TestWorldPlan;
  /**
   * What is to happen in the world before the request, in the order of the states. What it gives back are values for the
   * generators `ProviderState` of the pact.
   *
   * @throws SetupError when the state cannot be reached
   */
  readonly set?: (
    world: TestWorld,
    parameters: StateParameters,
  ) => Promise<Readonly<Record<string, unknown>> | undefined>;
  /**
   * Set after all states that are none, whatever their order: it may stand in the way of the calls that they make, and of
   * the one for a token.
   */
  readonly isObstacle?: boolean;
  /**
   * Whether the state is only kept when one of the fault rules that it set acts on the call: the interaction is not judged
   * when none did.
   */
  readonly mustStrike?: (world: TestWorld, parameters: StateParameters) => Promise<boolean>;
  /**
   * What becomes of the request's credentials: the world's valid ones take their place unless told, an expired token of
   * the world, or they stay.
   */
  readonly credentials?: 'valid' | 'expired' | 'as-written';
}
