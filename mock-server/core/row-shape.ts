/** A JSON Schema. */
export type Shape = Readonly<Record<string, unknown>>;

/** A text of any kind. */
export const text: Shape = { type: 'string' };

/** A text, or null where there was none. */
export const textOrNull: Shape = { type: ['string', 'null'] };

export const yesOrNo: Shape = { type: 'boolean' };

/** A number that counts from 0. */
export const count: Shape = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** A world instant in milliseconds since 1970 (UTC); four-digit years end in 9999. */
export const instant: Shape = { type: 'integer', minimum: -62_135_596_800_000, maximum: 253_402_300_799_999 };

/** A day, counted from 1 January 1970, within the years of four digits. */
export const day: Shape = { type: 'integer', minimum: -719_162, maximum: 2_932_896 };

/** One of these words or numbers. */
export const oneOf = (...values: readonly (string | number | null)[]): Shape => ({ enum: values });

export const listOf = (items: Shape): Shape => ({ type: 'array', items });

/** An object with these keys, and only those; some may be absent. */
export function objectOf(needs: Readonly<Record<string, Shape>>, takes: Readonly<Record<string, Shape>> = {}): Shape {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(needs),
    properties: { ...needs, ...takes },
  };
}

/** An object that says by its `kind` which keys it has beside those of every kind. */
export function kindsOf(
  common: Readonly<Record<string, Shape>>,
  kinds: Readonly<Record<string, Readonly<Record<string, Shape>>>>,
  word = 'kind',
): Shape {
  return {
    oneOf: Object.entries(kinds).map(([kind, own]) => objectOf({ ...common, [word]: { const: kind }, ...own })),
  };
}
