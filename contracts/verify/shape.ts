import type { Schema } from './operation.ts';

/** What may stand at one place of a body: the schemas that speak of it, references and choices resolved. */
export interface Shape {
  /** JSON types that are sent; undefined when anything is. */
  readonly types: ReadonlySet<string> | undefined;
  /** The values that are sent; undefined when they are not listed. */
  readonly values: readonly unknown[] | undefined;
  /** Keys of an object; undefined when it may have any. */
  readonly keys: readonly string[] | undefined;
  /** What stands under a key; undefined when nothing is known of it. */
  at(key: string): Shape | undefined;
  /** What the elements of a list are; undefined when nothing is known of them. */
  readonly element: Shape | undefined;
}

type Definitions = Readonly<Record<string, Schema>>;

/**
 * Joins schemas of which any may hold. Where they are many, or conditional, it tells too much rather than too little: what
 * it leaves out is surely never sent.
 */
export function shapeOf(schemas: readonly Schema[], definitions: Definitions): Shape {
  const all = schemas.flatMap((schema) => whole(schema, definitions));
  const open = all.length === 0 || all.some((schema) => typesOf(schema) === undefined);
  const objects = all.filter((schema) => typesOf(schema)?.includes('object'));
  const lists = all.filter((schema) => typesOf(schema)?.includes('array'));
  const anyKey = open || objects.some(({ additionalProperties }) => additionalProperties !== false);
  const properties = objects.map((schema) => (schema.properties ?? {}) as Readonly<Record<string, Schema>>);
  const items = lists.map(({ items: schema }) => schema as Schema | undefined);
  return {
    types: open ? undefined : new Set(all.flatMap((schema) => typesOf(schema) ?? [])),
    values: open ? undefined : listed(all),
    keys: anyKey ? undefined : [...new Set(properties.flatMap((one) => Object.keys(one)))],
    at: (key) => {
      const found = properties.flatMap((one) => (Object.hasOwn(one, key) ? [one[key] as Schema] : []));
      return found.length === 0 ? undefined : shapeOf(found, definitions);
    },
    get element() {
      const known = items.filter((schema) => schema !== undefined);
      return known.length < items.length || known.length === 0 ? undefined : shapeOf(known, definitions);
    },
  };
}

// `allOf` and `if … then … else` only narrow what the schema beside them says, so they are left out.
function whole(schema: Schema, definitions: Definitions): Schema[] {
  if (typeof schema.$ref === 'string') {
    const target = definitions[schema.$ref.replace(/^.*\/\$defs\//, '')];
    return target ? whole(target, definitions) : [{}];
  }
  const choices = [...listIn(schema.anyOf), ...listIn(schema.oneOf)];
  const isChoiceAlone = schema.type === undefined && schema.properties === undefined && schema.enum === undefined;
  return choices.length > 0 && isChoiceAlone ? choices.flatMap((one) => whole(one, definitions)) : [schema];
}

const listIn = (choice: unknown): readonly Schema[] => (Array.isArray(choice) ? choice : []);

function typesOf({ type, enum: values }: Schema): readonly string[] | undefined {
  if (typeof type === 'string') return [named(type)];
  if (Array.isArray(type)) return type.map((one) => named(String(one)));
  return Array.isArray(values) ? values.map(typeOf) : undefined;
}

// An integer is a number for JSON, and for most matchers of Pact.
const named = (type: string): string => (type === 'integer' ? 'number' : type);

/** The JSON type of a value, as schemas name it. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

// Only when every schema lists its values is a value beside the lists never sent.
function listed(all: readonly Schema[]): readonly unknown[] | undefined {
  const lists = all.map((schema) => (typesOf(schema)?.join() === 'null' ? [null] : schema.enum));
  if (!lists.every(Array.isArray)) return undefined;
  return [...new Set((lists as unknown[][]).flat())];
}
