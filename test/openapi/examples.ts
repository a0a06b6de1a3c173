import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  type CompiledSchemas,
  contentOf,
  type Node,
  operationsOf,
  readDescription,
  resolve,
  schemasOf,
} from '../../scripts/generate.ts';

/** One value that a description shows, with the schema it must keep. */
export interface Example {
  /** Where it stands, to be read in a failure: operation, place and name. */
  readonly where: string;
  readonly operation: string;
  readonly schema: unknown;
  readonly value: unknown;
}

/** A description with its schemas, as written and as compiled. */
export interface Described {
  readonly name: string;
  readonly document: Node;
  readonly schemas: CompiledSchemas;
}

export function described(name: string): Described {
  const document = readDescription(name);
  return { name, document, schemas: schemasOf(name, document) };
}

/** Makes validators for the compiled schemas of a description; unknown keywords and formats are errors. */
export function validatorOf({ schemas }: Described): (schema: unknown) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(schemas.components);
  return (schema) => ajv.compile(schema as object);
}

/** Every example of a description; those of an NDJSON answer line by line. */
export function examplesOf({ document, schemas }: Described): Example[] {
  return operationsOf(document).flatMap(({ id, node, parameters }) => {
    const compiled = schemas.operations[id];
    if (!compiled) throw new Error(`${id} was not compiled`);
    const found: Example[] = [];
    const add = (place: string, schema: unknown, value: unknown) =>
      found.push({ where: `${id} ${place}`, operation: id, schema, value });
    for (const parameter of parameters) {
      const { schema } =
        compiled.parameters.find((one) => one.name === parameter.name && one.in === parameter.in) ?? {};
      add(`parameter ${parameter.name}`, schema, parameter.example);
    }
    for (const [type, media] of Object.entries(contentOf(document, node.requestBody))) {
      for (const [name, value] of valuesOf(document, media)) add(`body ${name}`, compiled.body[type], value);
    }
    for (const [status, response] of Object.entries(node.responses as Node)) {
      for (const [type, media] of Object.entries(contentOf(document, response))) {
        for (const [name, value] of valuesOf(document, media)) {
          add(`${status} ${name}`, compiled.responses[status]?.[type], value);
          if (type !== 'application/x-ndjson') continue;
          for (const line of linesOf(String(value))) add(`${status} ${name}, a line`, compiled.lines[status], line);
        }
      }
    }
    return found;
  });
}

function valuesOf(document: Node, media: Node): [string, unknown][] {
  return Object.entries((media.examples ?? {}) as Node).map(([name, one]) => [name, resolve(document, one).value]);
}

function linesOf(text: string): unknown[] {
  if (!text.endsWith('\n')) throw new Error(`the last line is not ended: …${text.slice(-40)}`);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}
