/** Which of the operator's APIs are called: those of 2023 to October 2026, or those since September 2026. */
export type Generation = 'v5' | '2026';

/** Production, or the operator's own sandbox. */
export type EnedisEnvironment = 'production' | 'sandbox';

/** What is asked for does not exist in the generation that the client was made for. */
export class GenerationError extends TypeError {
  override readonly name = 'GenerationError';
  readonly generation: Generation;

  constructor(feature: string, generation: Generation) {
    super(`Data Connect ${generation} has no ${feature}; make the client with generation '2026'`);
    this.generation = generation;
  }
}
