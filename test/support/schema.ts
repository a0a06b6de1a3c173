import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schemas from '../../openapi/generated/grdf-adict.schemas.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(schemas.components);

type Described = {
  lines: Record<string, object | undefined>;
  responses: Record<string, Record<string, object> | undefined>;
};

const operations = schemas.operations as unknown as Record<string, Described>;
const compiled = new Map<object, ValidateFunction>();

/** What is wrong with an answer of an operation, by its description: nothing, when it is as described. */
export function flawsOf(operation: string, answer: { status: number; text: string }): string[] {
  const described = operations[operation];
  if (!described) return [`${operation} is not described`];
  const line = described.lines[answer.status];
  if (line) {
    const lines = answer.text.split('\n').filter(Boolean);
    return lines.flatMap((text) => check(line, JSON.parse(text)).map((flaw) => `${flaw} in ${text}`));
  }
  const body = described.responses[answer.status]?.['application/json'];
  if (!body) return [`${operation} does not describe ${answer.status}: ${answer.text}`];
  return check(body, JSON.parse(answer.text)).map((flaw) => `${flaw} in ${answer.text}`);
}

function check(schema: object, value: unknown): string[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
