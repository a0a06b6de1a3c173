import { describe, expect, test } from 'vitest';
import { descriptionNames, type Node, operationsOf } from '../../scripts/generate.ts';
import { type Described, described, examplesOf, validatorOf } from './examples.ts';

describe.each(descriptionNames())('%s.yaml', (name) => {
  const description = described(name);
  const validator = validatorOf(description);
  const examples = examplesOf(description);

  test('every schema is one that a strict ajv compiles, used by an example or not', () => {
    for (const { parameters, body, responses, lines } of Object.values(description.schemas.operations)) {
      const contents = Object.values(responses).flatMap((content) => Object.values(content));
      const own = parameters.map((parameter) => parameter.schema);
      for (const schema of [...own, ...Object.values(body), ...contents, ...Object.values(lines)]) validator(schema);
    }
    for (const component of Object.keys(description.schemas.components.$defs)) {
      validator({ $ref: `${name}#/$defs/${component}` });
    }
  });

  test('every example keeps its schema, line by line where it is a stream', () => {
    const broken = examples.flatMap(({ where, schema, value }) => {
      const validate = validator(schema);
      return validate(value) ? [] : [{ where, errors: validate.errors }];
    });
    expect(broken).toEqual([]);
  });

  test('every example writes its keys in the order of the schema, which is the order on the wire', () => {
    const jumbled = examples.filter(({ schema, value }) => !inOrder(schema, value, description, validator));
    expect(jumbled.map(({ where }) => where)).toEqual([]);
  });

  test('every operation has examples: of each body, each answer with a body, and each parameter', () => {
    const lacking = operationsOf(description.document).flatMap(({ id }) => {
      const places = examples.filter(({ operation }) => operation === id).map(({ where }) => where);
      return Object.entries(description.schemas.operations[id]?.responses ?? {})
        .filter(([status, content]) => {
          const shown = places.some((place) => place.startsWith(`${id} ${status} `));
          return Object.keys(content).length > 0 && !shown;
        })
        .map(([status]) => `${id} ${status}`);
    });
    expect(lacking).toEqual([]);
    expect(examples.filter(({ value }) => value === undefined).map(({ where }) => where)).toEqual([]);
  });
});

type Validator = ReturnType<typeof validatorOf>;

/** Whether a value and all within it names its keys in the order in which the schema defines them. */
function inOrder(schema: unknown, value: unknown, description: Described, validator: Validator): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { properties, items } = branchOf(schema, value, description, validator);
  if (Array.isArray(value)) return value.every((one) => inOrder(items ?? {}, one, description, validator));
  const defined = Object.keys((properties ?? {}) as Node);
  const places = Object.keys(value).map((key) => defined.indexOf(key));
  const known = places.filter((place) => place >= 0);
  if (known.some((place, i) => place < (known[i - 1] ?? 0))) return false;
  return Object.entries(value).every(([key, one]) =>
    inOrder((properties as Node | undefined)?.[key] ?? {}, one, description, validator),
  );
}

/** The schema that a value really follows: references looked up, the branch that fits chosen. */
function branchOf(schema: unknown, value: unknown, description: Described, validator: Validator): Node {
  const node = schema as Node;
  if (typeof node.$ref === 'string') {
    const name = node.$ref.replace(/^.*\/\$defs\//, '');
    return branchOf(description.schemas.components.$defs[name], value, description, validator);
  }
  // beside keys of its own, a choice says which of them must be there
  if (!Array.isArray(node.anyOf) || node.properties) return node;
  const fitting = node.anyOf.find((branch) => validator(branch)(value));
  return branchOf(fitting ?? {}, value, description, validator);
}
