import type { TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';

/** What a pact may say with a state: names and plain values. */
export type StateParameters = Readonly<Record<string, unknown>>;

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
  /** How the interaction's world is to begin; the plans of several states are joined, later ones win. */
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
   * What becomes of the request's credentials: the world's valid ones take their place unless told, an expired token of
   * the world, or they stay.
   */
  readonly credentials?: 'valid' | 'expired' | 'as-written';
}
