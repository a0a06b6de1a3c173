import { type Demands, demandsOf } from './demand.ts';
import { matchesOne } from './expression.ts';
import type { Interaction } from './interaction.ts';
import { nearest } from './nearest.ts';
import { neverInBody } from './never-answered.ts';
import { methodsOf, nearestOperation, type Operation, operationAt, type Schema } from './operation.ts';
import { messageKind } from './read-pact.ts';
import { shapeOf } from './shape.ts';
import { either, firstOf } from './wording.ts';

/**
 * Why an interaction can never be kept, by the operators' descriptions: it asks for a path, a parameter, a status, a media
 * type, a key or a value that the operator does not have. Undefined when nothing is known against it.
 *
 * Examples below matchers of type are not held to lists of values, and an answer that a fault, a scenario, a dialect or a
 * reserved identifier brings about is not held to anything: what then comes is no longer the operator's contract.
 *
 * @example
 * neverDone(interaction); // "GRDF ADICT never answers publishedConsumption with 418; it answers 200, 400, … or 504."
 */
export function neverDone(interaction: Interaction): string | undefined {
  const { method, path } = interaction.request;
  const { status } = interaction.response;
  if (messageKind(interaction) !== undefined || method === 'OPTIONS') return undefined;
  const operation = operationAt(method === 'HEAD' ? 'GET' : method, path);
  // Whoever expects that nothing is there is right.
  if (!operation) return status === 404 || status === 405 ? undefined : unknownOperation(method, path);
  return (
    neverAsked(operation, interaction) ?? (isDeparting(interaction) ? undefined : neverAnswered(operation, interaction))
  );
}

function unknownOperation(method: string, path: string): string {
  const asked = `${method} ${path}`;
  const methods = methodsOf(path);
  if (methods.length > 0) return `No operation is ${asked}: this path is reached by ${either(methods)}.`;
  const near = nearestOperation(method, path);
  if (near)
    return `No operation is ${asked}; the nearest is ${near.method} ${near.path} (${near.operator}, ${near.name}).`;
  return `No operation of GRDF ADICT or Enedis Data Connect is ${asked}, nor near to it: is this pact for another provider?`;
}

// A request that is to be refused may be wrong in any way.
function neverAsked(operation: Operation, { request, response }: Interaction): string | undefined {
  if (response.status >= 400) return undefined;
  const known = operation.parameters.filter((one) => one.in === 'query');
  const names = known.map(({ name }) => name);
  const called = `${operation.operator}'s ${operation.name}`;
  // Servers of tokens and consents must let pass what they do not know (RFC 6749 3.1 and 3.2).
  const unknown = operation.secured ? [...request.query.keys()].find((name) => !names.includes(name)) : undefined;
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    const instead = near === undefined ? listOf(names) : `the nearest is "${near}"`;
    return `${called} does not know the query parameter "${unknown}"; ${instead}.`;
  }
  for (const { name, required, schema } of known) {
    const values = request.query.getAll(name);
    if (required && values.length === 0) return `${called} needs the query parameter "${name}".`;
    const listed = (schema.enum ?? (schema.items as Schema | undefined)?.enum) as readonly unknown[] | undefined;
    const wrong =
      listed &&
      values.flatMap((one) => (schema.type === 'array' ? one.split(',') : one)).find((one) => !listed.includes(one));
    if (wrong !== undefined)
      return `${called} takes ${either(listed?.map(String) ?? [])} as "${name}", never "${wrong}".`;
  }
  return undefined;
}

const listOf = (names: readonly string[]): string =>
  names.length === 0 ? 'it takes none' : `it takes ${names.map((name) => `"${name}"`).join(', ')}`;

// A dialect is another reading of what is not known of the operator, and may leave its description.
const departures = new Set(['a fault is in force', 'a scenario is in force', 'a dialect is in force']);
const reservedIdentifier = /(?:^|\D)0{8}09[01]\d{3}(?:\D|$)|GI9\d{5}/;

function isDeparting({ states, request }: Interaction): boolean {
  return (
    states.some(({ name }) => departures.has(name.trim().toLowerCase())) ||
    request.headers['x-wattif-fault'] !== undefined ||
    reservedIdentifier.test(`${request.path} ${[...request.query.values()].join(' ')}`)
  );
}

function neverAnswered(operation: Operation, { response, pact }: Interaction): string | undefined {
  const demands = demandsOf(answerIn(pact));
  const known = operation.answers[response.status];
  if (demands.statusIsExample) return undefined;
  if (!known) {
    const statuses = either(Object.keys(operation.answers));
    return `${operation.operator} never answers ${operation.name} with ${response.status}; it answers ${statuses}.`;
  }
  const wanted = mediaTypesAsked(response.headers, Object.keys(known), demands);
  const answer = `${operation.operator}'s answer ${response.status} of ${operation.name}`;
  if (wanted.length === 0 && Object.keys(known).length > 0) {
    return `${answer} is ${either(Object.keys(known))}, never ${response.headers['content-type']}.`;
  }
  return neverInAnswer(answer, operation, response, { wanted, demands });
}

// Some libraries write headers as lists, some with parameters behind a semicolon: what counts here is the type alone.
function mediaTypesAsked(
  headers: Readonly<Record<string, string>>,
  known: readonly string[],
  demands: Demands,
): readonly string[] {
  const asked = headers['content-type'];
  const demand = demands.header('content-type');
  if (asked === undefined || demand.kind === 'other' || demand.kind === 'type') return known;
  const plain = (text: string): string => text.replace(/;.*$/s, '').trim().toLowerCase();
  return known.filter((type) =>
    demand.kind === 'regex' ? matchesOne(demand.regex, forms(type)) !== false : plain(type) === plain(asked),
  );
}

// What an expression may count on: the type alone, or with the character set in one of its usual spellings.
const forms = (type: string): string[] =>
  ['', ';charset=utf-8', '; charset=utf-8', ';charset=UTF-8', '; charset=UTF-8'].map((ending) => type + ending);

interface Asked {
  readonly wanted: readonly string[];
  readonly demands: Demands;
}

function neverInAnswer(
  answer: string,
  { answers, lines, definitions }: Operation,
  { status, body }: Interaction['response'],
  { wanted, demands }: Asked,
): string | undefined {
  const line = wanted.some(isLines) ? lines[status] : undefined;
  const whole = wanted.flatMap((type) => (line && isLines(type) ? [] : [answers[status]?.[type] ?? {}]));
  if (body === undefined || body === null) return undefined;
  const shape = shapeOf(line ? [line, ...whole] : whole, definitions);
  const records =
    typeof body === 'string' && !shape.types?.has('string') ? recordsOf(body, line !== undefined) : [body];
  return firstOf(records, (record) => neverInBody(answer, record, shape, demands));
}

const isLines = (mediaType: string): boolean => mediaType.endsWith('ndjson');

// Text that is no JSON is a matter of Pact's own comparison.
function recordsOf(text: string, byLine: boolean): unknown[] {
  return (byLine ? text.split('\n') : [text]).flatMap((part) => {
    try {
      return part.trim() === '' ? [] : [JSON.parse(part) as unknown];
    } catch {
      return [];
    }
  });
}

function answerIn(pact: Interaction['pact']): Readonly<Record<string, unknown>> {
  const [interaction] = pact.interactions as readonly { response?: Readonly<Record<string, unknown>> }[];
  return interaction?.response ?? {};
}
