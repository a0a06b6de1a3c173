/** Where a value is not what it should be, and what it should be. */
export interface Wrong {
  /** Such as `scenarios[2].name`. */
  readonly path: string;
  readonly wanted: string;
}

/** Looks whether a value has a shape; undefined when it has. */
export type Shape = (value: unknown, path: string) => Wrong | undefined;

function told(isRight: (value: unknown) => boolean, wanted: string): Shape {
  return (value, path) => (isRight(value) ? undefined : { path, wanted });
}

/** A text. */
export const text: Shape = told((value) => typeof value === 'string', 'string');
/** A number. */
export const number: Shape = told((value) => typeof value === 'number', 'number');
/** A point in time. */
export const instant: Shape = told(
  (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  '2026-01-15T08:00:00.000Z',
);
/** Yes or no. */
export const flag: Shape = told((value) => typeof value === 'boolean', 'true | false');
/** Anything that is there; what it should be is told when it is not. */
export function anything(wanted: string): Shape {
  return told((value) => value !== undefined, wanted);
}

/** One of some values. */
export function oneOf(...values: readonly unknown[]): Shape {
  return told((value) => values.includes(value), values.map((value) => JSON.stringify(value)).join(' | '));
}

/** A value that may be missing. */
export function maybe(shape: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

/** A value that may be null. */
export function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? undefined : shape(value, path));
}

/** A list of values of one shape. */
export function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return { path, wanted: '[…]' };
    return firstWrong(value.map((one: unknown, index) => () => shape(one, `${path}[${index}]`)));
  };
}

/** An object that has these, whatever else it has. */
export function objectOf(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, wanted: '{…}' };
    const members = value as Readonly<Record<string, unknown>>;
    return firstWrong(
      Object.entries(shapes).map(
        ([name, shape]) =>
          () =>
            shape(members[name], path === '' ? name : `${path}.${name}`),
      ),
    );
  };
}

function firstWrong(looks: readonly (() => Wrong | undefined)[]): Wrong | undefined {
  for (const look of looks) {
    const wrong = look();
    if (wrong) return wrong;
  }
  return undefined;
}
