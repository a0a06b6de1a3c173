import type { ErrorObject, ValidateFunction } from 'ajv';

/** What an API description says of its operations, as JSON Schema (2020-12): `openapi/generated/*.schemas.json`. */
export interface ApiSchemas {
  readonly components: Readonly<Record<string, unknown>>;
  readonly operations: Readonly<Record<string, OperationSchemas>>;
}

interface OperationSchemas {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Readonly<Record<string, unknown>>;
  }[];
  readonly bodyRequired: boolean;
  /** Media type → schema. */
  readonly body: Readonly<Record<string, object>>;
}

/** The parts of a request that a description speaks of. */
export interface DescribedRequest {
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body: none, its value, or unjudged when it cannot be seen whole. */
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'unjudged' }
    | { readonly kind: 'json'; readonly value: unknown };
}

/** One way in which a request departs from what its operator describes: a stable code, and a sentence. */
export interface Departure {
  readonly code: string;
  readonly about: string;
}

/** Tells how requests depart from an API description. */
export interface Contract {
  /** None when the request is as described. */
  departures(request: DescribedRequest): Departure[];
}

/**
 * Makes the contract of a description. The validator is loaded on first use and each schema is compiled once, so a
 * simulator that nobody asks pays nothing.
 */
export async function contractOf(schemas: ApiSchemas): Promise<Contract> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { default: addFormats } = await import('ajv-formats');
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(schemas.components);
  const compiled = new Map<object, ValidateFunction>();
  const errorsOf = (schema: object, value: unknown): readonly ErrorObject[] => {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(schema);
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : telling(validate.errors ?? []);
  };
  return { departures: (request) => departuresOf(schemas, request, errorsOf) };
}

// A choice among schemas fails as a whole beside the reason for it: the reason alone tells more.
const choices = new Set(['if', 'oneOf', 'anyOf', 'not']);

function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const reasons = errors.filter(({ keyword }) => !choices.has(keyword));
  return reasons.length > 0 ? reasons : errors;
}

type Check = (schema: object, value: unknown) => readonly ErrorObject[];

function departuresOf(schemas: ApiSchemas, request: DescribedRequest, errorsOf: Check): Departure[] {
  const described = schemas.operations[request.operation];
  if (!described) return [];
  const told: Departure[] = [];
  const named = new Set<string>();
  for (const { name, in: place, required, schema } of described.parameters) {
    if (place === 'header') continue;
    named.add(name);
    const which = `the ${place} parameter "${name}"`;
    const values = place === 'path' ? [request.params[name]] : request.query.getAll(name);
    if (required && values.length === 0) told.push({ code: 'missing-parameter', about: `${which} is missing` });
    if (values.length > 1 && schema.type !== 'array') {
      told.push({ code: 'parameter-twice', about: `${which} is given twice` });
    }
    const value = schema.type === 'array' ? values : typed(values[0], schema);
    if (values.length === 0 || value === undefined) continue;
    for (const { message } of errorsOf(schema, value)) {
      told.push({ code: 'malformed-parameter', about: `${which} ${message}` });
    }
  }
  for (const name of request.query.keys()) {
    if (named.has(name)) continue;
    told.push({ code: 'unknown-parameter', about: `the query parameter "${name}" is not described` });
  }
  return once([...told, ...bodyDepartures(described, request.body, errorsOf)]);
}

function once(departures: readonly Departure[]): Departure[] {
  return [...new Map(departures.map((departure) => [departure.about, departure])).values()];
}

function bodyDepartures(described: OperationSchemas, body: DescribedRequest['body'], errorsOf: Check): Departure[] {
  const schema = described.body['application/json'];
  if (!schema || body.kind === 'unjudged') return [];
  if (body.kind === 'none') {
    return described.bodyRequired ? [{ code: 'body-missing', about: 'the JSON body is missing' }] : [];
  }
  return errorsOf(schema, body.value).map((error) => ({ code: 'body-not-as-described', about: sentenceOf(error) }));
}

function sentenceOf({ instancePath, keyword, params, message }: ErrorObject): string {
  const where = instancePath === '' ? 'the body' : `the body's ${instancePath.slice(1).replaceAll('/', '.')}`;
  if (keyword === 'additionalProperties') return `${where} has "${params.additionalProperty}", which is not described`;
  if (keyword === 'enum') return `${where} must be one of ${params.allowedValues.join(', ')}`;
  return `${where} ${message}`;
}

// A parameter arrives as text; it is read as its schema types it.
function typed(text: string | undefined, schema: Readonly<Record<string, unknown>>): unknown {
  if (text === undefined) return undefined;
  if ((schema.type === 'integer' || schema.type === 'number') && text.trim() !== '') {
    const value = Number(text);
    return Number.isNaN(value) ? text : value;
  }
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
