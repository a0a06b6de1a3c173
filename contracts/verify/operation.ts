import enedisRoutes from '../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import adictRoutes from '../../openapi/generated/grdf-adict.routes.json' with { type: 'json' };
import { distance } from './nearest.ts';

/** A JSON Schema of an API description. */
export type Schema = Readonly<Record<string, unknown>>;

/** One operation of an operator under one of its base paths, with what its description says. */
export interface Operation {
  readonly name: string;
  /** Such as `GRDF ADICT`. */
  readonly operator: string;
  readonly method: string;
  /** Whole path with its parameters in braces. */
  readonly path: string;
  /** Whether a bearer token is asked for; the servers of tokens and consents ask for none. */
  readonly secured: boolean;
  readonly parameters: readonly Parameter[];
  /** Status → media type → schema of the body. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  /** Status → schema of each line, where lines are sent. */
  readonly lines: Readonly<Record<string, Schema>>;
  /** What the schemas refer to by `…#/$defs/<name>`. */
  readonly definitions: Readonly<Record<string, Schema>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly mounts: readonly string[];
  readonly secured: boolean;
}

interface Described {
  readonly parameters: readonly Parameter[];
  readonly responses: Operation['answers'];
  readonly lines: Operation['lines'];
}

interface Description {
  readonly components: { readonly $defs: Operation['definitions'] };
  readonly operations: Readonly<Record<string, Described>>;
}

// The providers load them by `import()` too; Rolldown 1.0.0-rc.17 spoils the chunk of a JSON file that is imported both ways.
const { default: enedisSchemas } = await import('../../openapi/generated/enedis-data-connect.schemas.json', {
  with: { type: 'json' },
});
const { default: adictSchemas } = await import('../../openapi/generated/grdf-adict.schemas.json', {
  with: { type: 'json' },
});

const operations: readonly Operation[] = [
  ...operationsOf('GRDF ADICT', adictRoutes, adictSchemas as unknown as Description),
  ...operationsOf('Enedis Data Connect', enedisRoutes, enedisSchemas as unknown as Description),
];

function operationsOf(operator: string, routes: readonly Route[], description: Description): Operation[] {
  return routes.flatMap(({ operation: name, method, path, mounts, secured }) => {
    const described = description.operations[name];
    if (!described) return [];
    const { parameters, responses: answers, lines } = described;
    const { $defs: definitions } = description.components;
    const shared = { name, operator, method, secured, parameters, answers, lines, definitions };
    return mounts.map((mount) => ({ ...shared, path: mount + path }));
  });
}

/** The operation that a path and method reach; undefined when there is none. */
export function operationAt(method: string, path: string): Operation | undefined {
  return operations.find((one) => one.method === method.toUpperCase() && covers(one.path, path));
}

/** Methods by which a path is reached. */
export function methodsOf(path: string): string[] {
  return operations.filter((one) => covers(one.path, path)).map(({ method }) => method);
}

/** The operation that was probably meant; undefined when none is near. */
export function nearestOperation(method: string, path: string): Operation | undefined {
  const ranked = operations
    .map((one) => ({ one, apart: apartOf(one.path, path) + (one.method === method.toUpperCase() ? 0 : otherMethod) }))
    .sort((left, right) => left.apart - right.apart);
  const [best] = ranked;
  return best && best.apart <= path.length / 2 ? best.one : undefined;
}

const otherMethod = 3;
const isParameter = (segment: string): boolean => segment.startsWith('{');
const segmentsOf = (path: string): string[] => path.split('/').slice(1);

function covers(template: string, path: string): boolean {
  const [known, asked] = [segmentsOf(template), segmentsOf(path)];
  if (known.length !== asked.length) return false;
  return known.every((segment, at) => (isParameter(segment) ? asked[at] !== '' : segment === asked[at]));
}

// Like the distance of two words, with segments for letters: one too many or too few costs as much as it is long.
function apartOf(template: string, path: string): number {
  const [known, asked] = [segmentsOf(template), segmentsOf(path)];
  const lengths = [0, ...known.map((segment) => (isParameter(segment) ? 3 : segment.length))];
  let row = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  for (const segment of asked) {
    const next = [(row[0] ?? 0) + segment.length];
    for (const [index, one] of known.entries()) {
      const replaced = (row[index] ?? 0) + (isParameter(one) ? 0 : distance(segment, one));
      next.push(
        Math.min(replaced, (row[index + 1] ?? 0) + segment.length, (next[index] ?? 0) + (lengths[index + 1] ?? 0)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
