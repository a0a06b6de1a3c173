import type { TestWorld, TestWorldPlan } from '../../mock-server/testing/index.ts';

/** What a pact may say with a state: names and plain values. */
export type StateParameters = Readonly<Record<string, unknown>>;

/** A state that pacts may ask for: the simulator is put into it before the interaction is replayed. */
export interface ProviderState {
  /** As it stands in the pact, such as `a metering point with an active access right`. */
  readonly name: string;
  /** One sentence: what holds then. */
  readonly about: string;
  /** Parameter → what it means and what it is when it is not told. */
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
  /** What becomes of the request's credentials; the world's valid ones unless told. */
  readonly credentials?: 'valid' | 'as-written';
}
