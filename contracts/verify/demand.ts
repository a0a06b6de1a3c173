/** A place in a body: keys and indexes from the top. */
export type Place = readonly (string | number)[];

/** What a pact asks of the value at a place, as far as it can be told without a run. */
export type Demand =
  /** That very value. */
  | { readonly kind: 'equal' }
  /** Any value of that JSON type: the pact's own is an example. */
  | { readonly kind: 'type' }
  /** A text that the expression matches. */
  | { readonly kind: 'regex'; readonly regex: string }
  /** Something that cannot be told here: a date, a value that a state gives, a rule of a plugin. */
  | { readonly kind: 'other' };

/** What the matching rules of a pact's answer ask for. */
export interface Demands {
  /** Whether the status is ruled by a matcher, so that the pact's own is an example. */
  readonly statusIsExample: boolean;
  /** What is asked of a header, by its name in any case. */
  header(name: string): Demand;
  /** What is asked of the value at a place of the body. */
  body(place: Place): Demand;
  /** Whether the keys of the object at a place are asked for, and not examples of keys. */
  asksForKeys(place: Place): boolean;
}

type Json = Readonly<Record<string, unknown>>;

interface Rule {
  readonly path: readonly string[];
  readonly matchers: readonly Json[];
}

/**
 * Reads what an answer's matching rules ask for: those of version 2 (`"$.body.x": { "match": "type" }`) and of 3 and 4
 * (`"body": { "$.x": { "matchers": […] } }`), and its generators.
 *
 * @param response as it stands in the pact
 */
export function demandsOf(response: Json): Demands {
  const written = objectOf(response.matchingRules);
  const body = [...bodyRules(written), ...generatedPlaces(objectOf(response.generators))];
  return {
    statusIsExample: written.status !== undefined || written['$.status'] !== undefined,
    header: (name) => demandOf(headerMatchers(written, name)),
    body: (place) => bodyDemand(body, place),
    asksForKeys: (place) => !body.some((rule) => freesKeys(rule, place)),
  };
}

function bodyRules(written: Json): Rule[] {
  const older = Object.entries(written).filter(([path]) => path.startsWith('$.body') || path.startsWith("$['body']"));
  const newer = Object.entries(objectOf(written.body));
  return [
    ...older.map(([path, rule]) => ({ path: stepsOf(path).slice(1), matchers: matchersOf(rule) })),
    ...newer.map(([path, rule]) => ({ path: stepsOf(path), matchers: matchersOf(rule) })),
  ];
}

function generatedPlaces(generators: Json): Rule[] {
  return Object.keys(objectOf(generators.body)).map((path) => ({
    path: stepsOf(path),
    matchers: [{ match: 'generated' }],
  }));
}

function headerMatchers(written: Json, name: string): readonly Json[] {
  const all = { ...objectOf(written.header), ...objectOf(written.headers) };
  const newer = Object.entries(all).find(([key]) => key.replace(/^\$\./, '').toLowerCase() === name.toLowerCase());
  const older = Object.entries(written).find(
    ([key]) => stepsOf(key).join('.').toLowerCase() === `headers.${name}`.toLowerCase(),
  );
  return matchersOf(newer?.[1] ?? older?.[1]);
}

// Version 2 has one matcher without a list, version 3 and 4 have lists; headers of version 3 may have either.
function matchersOf(rule: unknown): readonly Json[] {
  const { matchers } = objectOf(rule);
  if (Array.isArray(matchers)) return matchers.map(objectOf);
  return rule === undefined ? [] : [objectOf(rule)];
}

const byType = new Set(['type', 'min-type', 'max-type']);

function demandOf(matchers: readonly Json[]): Demand {
  const [matcher, ...more] = matchers;
  if (!matcher) return { kind: 'equal' };
  if (more.length > 0) return { kind: 'other' };
  const { match = kindOf(matcher), regex } = matcher;
  if (match === 'equality') return { kind: 'equal' };
  if (byType.has(String(match))) return { kind: 'type' };
  if (match === 'regex' && typeof regex === 'string') return { kind: 'regex', regex };
  return { kind: 'other' };
}

// Version 2 lets the word "match" out where a bound or an expression says enough.
function kindOf({ regex, min, max }: Json): string {
  if (regex !== undefined) return 'regex';
  return min !== undefined || max !== undefined ? 'type' : 'equality';
}

// The rule of the longest path counts. What it says of a place above goes on for what is below only by type or equality.
function bodyDemand(rules: readonly Rule[], place: Place): Demand {
  const reaching = rules.filter(
    ({ path }) => path.length <= place.length && path.every((step, at) => fits(step, place[at])),
  );
  const longest = Math.max(-1, ...reaching.map(({ path }) => path.length));
  const exactness = ({ path }: Rule): number => path.filter((step) => step !== '*').length;
  const [rule] = reaching
    .filter(({ path }) => path.length === longest)
    .sort((left, right) => exactness(right) - exactness(left));
  if (!rule) return { kind: 'equal' };
  const demand = demandOf(rule.matchers);
  const goesOn = demand.kind === 'equal' || demand.kind === 'type';
  return rule.path.length === place.length || goesOn ? demand : { kind: 'other' };
}

const keyless = new Set(['values', 'eachkey', 'eachvalue']);

// Whoever has a rule for all keys of an object, or for its values alone, does not ask for those of the example.
function freesKeys({ path, matchers }: Rule, place: Place): boolean {
  const above =
    path.length <= place.length + 1 && path.slice(0, place.length).every((step, at) => fits(step, place[at]));
  if (!above) return false;
  if (path.length === place.length + 1) return path.at(-1) === '*';
  return path.length === place.length && matchers.some(({ match }) => keyless.has(String(match).toLowerCase()));
}

const fits = (step: string, at: string | number | undefined): boolean => step === '*' || step === String(at);

function stepsOf(path: string): string[] {
  const steps = path.matchAll(/\.([^.[\]]+)|\[(\d+|\*)\]|\['([^']*)'\]|\["([^"]*)"\]/g);
  return [...steps].map(([, key, index, quoted, doubly]) => key ?? index ?? quoted ?? doubly ?? '');
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
