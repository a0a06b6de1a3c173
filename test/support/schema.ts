import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import control from '../../openapi/generated/control.schemas.json' with { type: 'json' };
import enedis from '../../openapi/generated/enedis-data-connect.schemas.json' with { type: 'json' };
import adict from '../../openapi/generated/grdf-adict.schemas.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const { components } of [adict, enedis, control]) ajv.addSchema(components);

type Described = {
  lines: Record<string, object | undefined>;
  responses: Record<string, Record<string, object> | undefined>;
};

// No two descriptions share the name of an operation.
const operations = { ...adict.operations, ...enedis.operations, ...control.operations } as unknown as Record<
  string,
  Described
>;
const compiled = new Map<object, ValidateFunction>();

/** What a test holds of an answer; its media type counts where the headers are there. */
interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers?: Headers;
}

/** What is wrong with an answer of an operation, by its description: nothing, when it is as described. */
export function flawsOf(operation: string, { status, text, headers }: Answered): string[] {
  const described = operations[operation];
  if (!described) return [`${operation} is not described`];
  const line = described.lines[status];
  if (line) {
    const lines = text.split('\n').filter(Boolean);
    return lines.flatMap((one) => check(line, JSON.parse(one)).map((flaw) => `${flaw} in ${one}`));
  }
  const type = headers?.get('content-type')?.replace(/;.*/, '') ?? 'application/json';
  const body = described.responses[status]?.[type];
  if (!body) return [`${operation} does not describe ${status} as ${type}: ${text}`];
  const value = type.startsWith('text/') ? text : JSON.parse(text);
  return check(body, value).map((flaw) => `${flaw} in ${text}`);
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
