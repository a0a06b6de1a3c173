/** A pact as it was read: JSON of any version of the specification. */
export type PactDocument = Readonly<Record<string, unknown>>;

/** Whether a JSON value is a pact: it names a consumer and a provider, and holds interactions or messages. */
export function isPact(value: unknown): value is PactDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { consumer, provider, interactions, messages } = value as PactDocument;
  return (
    nameIn(consumer) !== undefined && nameIn(provider) !== undefined && [interactions, messages].some(Array.isArray)
  );
}

function nameIn(party: unknown): string | undefined {
  const name = (party as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}
