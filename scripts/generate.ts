import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import type { Route } from '../mock-server/core/provider.ts';

/** A JSON object of a description, whose shape is looked at where it is used. */
export type Node = Readonly<Record<string, unknown>>;

/** All that a checker needs to know of one operation. Schemas are JSON Schema 2020-12. */
export interface CompiledOperation {
  readonly parameters: readonly CompiledParameter[];
  readonly bodyRequired: boolean;
  /** Media type → schema of the request's body. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Status → media type → schema of the answer's body. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Status → schema of each line of an NDJSON answer. */
  readonly lines: Readonly<Record<string, unknown>>;
}

/** A path, query or header parameter. */
export interface CompiledParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
}

/** What `openapi/generated/<name>.schemas.json` holds. */
export interface CompiledSchemas {
  /** One schema to add to ajv first: every other refers to its `$defs`. */
  readonly components: {
    readonly $schema: string;
    readonly $id: string;
    readonly $defs: Readonly<Record<string, unknown>>;
  };
  readonly operations: Readonly<Record<string, CompiledOperation>>;
}

const root = new URL('../', import.meta.url);
const verbs = ['get', 'put', 'post', 'delete', 'patch'] as const;
const lineMediaType = 'application/x-ndjson';

/** Names of the API descriptions: the YAML files of `openapi/`. */
export function descriptionNames(): string[] {
  const files = readdirSync(new URL('openapi/', root)).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => file.replace(/\.yaml$/, '')).sort();
}

/** Reads an API description. */
export function readDescription(name: string): Node {
  return parse(readFileSync(new URL(`openapi/${name}.yaml`, root), 'utf8'));
}

/** A node itself, or what its `$ref` points to. Throws when there is nothing there. */
export function resolve(document: Node, value: unknown): Node {
  const node = nodeOf(value);
  if (typeof node.$ref !== 'string') return node;
  const steps = node.$ref.replace(/^#\//, '').split('/');
  const found = steps.reduce<unknown>(
    (at, step) => nodeOf(at)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  );
  if (found === undefined) throw new Error(`${node.$ref} points to nothing`);
  return resolve(document, found);
}

/** One operation of a description, with what its path adds. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: Node;
  readonly parameters: readonly Node[];
  /** Base paths it is served under; `` for the root. */
  readonly mounts: readonly string[];
}

/** Every operation, in the order of the description. Throws when one has no `operationId`. */
export function operationsOf(document: Node): Operation[] {
  return Object.entries(nodeOf(document.paths)).flatMap(([path, value]) => {
    const item = nodeOf(value);
    return verbs.flatMap((verb) => (item[verb] === undefined ? [] : [operationOf(document, path, item, verb)]));
  });
}

function operationOf(document: Node, path: string, item: Node, verb: string): Operation {
  const node = nodeOf(item[verb]);
  if (typeof node.operationId !== 'string') throw new Error(`${verb} ${path} has no operationId`);
  const own = listOf(node.parameters).map((one) => resolve(document, one));
  const shared = listOf(item.parameters)
    .map((one) => resolve(document, one))
    .filter((one) => !own.some((other) => other.name === one.name && other.in === one.in));
  const servers = listOf(node.servers ?? item.servers ?? document.servers);
  const mounts = servers.map((server) => new URL(String(nodeOf(server).url)).pathname.replace(/\/$/, ''));
  return { id: node.operationId, method: verb.toUpperCase(), path, node, parameters: [...shared, ...own], mounts };
}

/** The routes of a description, as `mock-server/core/provider.ts` knows them. */
export function routesOf(document: Node): Route[] {
  return operationsOf(document).map(({ id, method, path, node, mounts }) => ({
    operation: id,
    method,
    path,
    mounts,
    secured: listOf(node.security ?? document.security).length > 0,
    accepts: Object.keys(contentOf(document, node.requestBody)),
  }));
}

/** The schemas of a description: one shared set of components, and each operation's own. */
export function schemasOf(name: string, document: Node): CompiledSchemas {
  const components = nodeOf(nodeOf(document.components).schemas);
  const $defs = mapValues(components, (schema) => checkable(schema, name));
  return {
    components: { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: name, $defs },
    operations: Object.fromEntries(operationsOf(document).map((one) => [one.id, compiled(name, document, one)])),
  };
}

function compiled(name: string, document: Node, { node, parameters }: Operation): CompiledOperation {
  const responses = mapValues(nodeOf(node.responses), (response) => contentOf(document, response));
  const withLines = Object.entries(responses).filter(([, content]) => content[lineMediaType]);
  return {
    parameters: parameters.map((one) => ({
      name: String(one.name),
      in: String(one.in),
      required: one.required === true,
      schema: checkable(one.schema, name),
    })),
    bodyRequired: node.requestBody !== undefined && resolve(document, node.requestBody).required === true,
    body: mapValues(contentOf(document, node.requestBody), (media) => checkable(media.schema, name)),
    responses: mapValues(responses, (content) => mapValues(content, (media) => checkable(media.schema, name))),
    lines: Object.fromEntries(
      withLines.map(([status, content]) => [status, checkable(content[lineMediaType]?.['x-line-schema'], name)]),
    ),
  };
}

/** Media type → media type object of a request body or a response; empty where there is none. */
export function contentOf(document: Node, holder: unknown): Record<string, Node> {
  if (holder === undefined) return {};
  return mapValues(nodeOf(resolve(document, holder).content ?? {}), nodeOf);
}

// Keywords that only people and OpenAPI read; ajv's strict mode knows none of them.
const annotations = ['title', 'description', 'example', 'examples', 'deprecated', 'discriminator', 'externalDocs'];
// Keywords whose keys are names and not keywords.
const nameMaps = ['properties', 'patternProperties', 'dependentSchemas'];

/** A schema without its annotations, its references turned towards the compiled components. */
function checkable(schema: unknown, name: string): unknown {
  if (Array.isArray(schema)) return schema.map((one) => checkable(one, name));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !annotations.includes(key) && !key.startsWith('x-'));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === '$ref') return [key, String(value).replace('#/components/schemas/', `${name}#/$defs/`)];
      if (nameMaps.includes(key)) return [key, mapValues(nodeOf(value), (one) => checkable(one, name))];
      return [key, checkable(value, name)];
    }),
  );
}

/** Everything made from a description: path below the repository → text. */
export async function filesOf(name: string): Promise<Record<string, string>> {
  const document = readDescription(name);
  const types = astToString(await openapiTS(new URL(`openapi/${name}.yaml`, root)));
  const source = `// Made from openapi/${name}.yaml by scripts/generate.ts; edit that and run \`npm run generate\`.\n`;
  return {
    [`openapi/types/${name}.d.ts`]: source + types,
    [`openapi/generated/${name}.routes.json`]: `${JSON.stringify(routesOf(document), null, 2)}\n`,
    [`openapi/generated/${name}.schemas.json`]: `${JSON.stringify(schemasOf(name, document), null, 2)}\n`,
  };
}

/** The generated files that are missing, or differ from what the descriptions give now. */
export async function staleFiles(): Promise<Record<string, string>> {
  const all = await Promise.all(descriptionNames().map(filesOf));
  return Object.fromEntries(
    Object.entries(Object.assign({}, ...all)).filter(([path, text]) => textOf(path) !== text),
  ) as Record<string, string>;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

function nodeOf(value: unknown): Node {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Node;
  throw new Error(`expected an object, found ${JSON.stringify(value)}`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

async function main(): Promise<void> {
  const stale = await staleFiles();
  const checking = process.argv.includes('--check');
  for (const [path, text] of Object.entries(stale)) {
    if (!checking) writeFileSync(new URL(path, root), text);
    console.log(checking ? `${path} is stale; run \`npm run generate\`.` : `wrote ${path}`);
  }
  if (checking && Object.keys(stale).length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
