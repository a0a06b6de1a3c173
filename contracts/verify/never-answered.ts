import type { Demand, Demands, Place } from './demand.ts';
import { matchesOne } from './expression.ts';
import { nearest } from './nearest.ts';
import { type Shape, typeOf } from './shape.ts';
import { either, firstOf, placed } from './wording.ts';

/**
 * What a body asks for and the operator never sends: a key, a type, a value. Undefined when nothing is known against it.
 *
 * @param answer how the answer is called in the sentence, such as `Enedis Data Connect's answer 200 of dailyConsumption`
 */
export function neverInBody(answer: string, body: unknown, shape: Shape, demands: Demands): string | undefined {
  return neverAt({ answer, top: shape, demands }, body, shape, []);
}

interface Judged {
  readonly answer: string;
  readonly top: Shape;
  readonly demands: Demands;
}

function neverAt(judged: Judged, value: unknown, shape: Shape, place: Place): string | undefined {
  const demand = judged.demands.body(place);
  const type = typeOf(value);
  if (shape.types && !shape.types.has(type)) return neverOfType(judged, type, shape.types, place, demand);
  if (shape.values) return neverAmong(judged, value, shape.values, place, demand);
  if (Array.isArray(value)) {
    const { element } = shape;
    return element && firstOf(value, (one, index) => neverAt(judged, one, element, [...place, index]));
  }
  if (type !== 'object') return undefined;
  return firstOf(Object.entries(value as object), ([key, one]) => {
    const inside = shape.at(key);
    if (inside) return neverAt(judged, one, inside, [...place, key]);
    return shape.keys && judged.demands.asksForKeys(place) ? noSuchKey(judged, key, shape.keys, place) : undefined;
  });
}

function neverOfType(
  { answer }: Judged,
  type: string,
  types: ReadonlySet<string>,
  place: Place,
  demand: Demand,
): string | undefined {
  if (demand.kind !== 'equal' && demand.kind !== 'type') return undefined;
  const sent = either([...types].map((one) => typeNames[one] ?? one));
  const what = place.length === 0 ? 'is' : `has at ${placed(place)}`;
  return `${answer} ${what} ${sent}, never ${typeNames[type] ?? type}.`;
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function neverAmong(
  { answer }: Judged,
  value: unknown,
  values: readonly unknown[],
  place: Place,
  demand: Demand,
): string | undefined {
  if (values.some((one) => satisfies(one, value, demand))) return undefined;
  const sent = either(values.map((one) => JSON.stringify(one)));
  const asked = demand.kind === 'regex' ? `anything that matches /${demand.regex}/` : JSON.stringify(value);
  return `${answer} has at ${placed(place)} ${sent}, never ${asked}.`;
}

function satisfies(sent: unknown, asked: unknown, demand: Demand): boolean {
  if (demand.kind === 'equal') return sent === asked;
  if (demand.kind !== 'regex') return true;
  return matchesOne(demand.regex, [String(sent)]) !== false;
}

function noSuchKey({ answer, top }: Judged, key: string, keys: readonly string[], place: Place): string {
  const where = place.length === 0 ? 'at its top' : `in ${placed(place)}`;
  const head = `${answer} never has "${key}" ${where}`;
  const here = nearest(key, keys);
  if (here !== undefined) return `${head}; the nearest is "${here}".`;
  const elsewhere = nearestAnywhere(key, top);
  if (elsewhere) return `${head}; the nearest is "${elsewhere.key}" ${elsewhere.where}.`;
  return `${head}; it has ${keys.map((one) => `"${one}"`).join(', ') || 'no keys'}.`;
}

function nearestAnywhere(key: string, top: Shape): { key: string; where: string } | undefined {
  const all = keysBelow(top, []);
  const found = nearest(
    key,
    all.map((one) => one.key),
  );
  const [place] = all
    .filter((one) => one.key === found)
    .map((one) => one.place)
    .sort((a, b) => a.length - b.length);
  if (found === undefined || !place) return undefined;
  return { key: found, where: place.length === 0 ? 'at its top' : `in ${placed(place)}` };
}

// Deeper than any answer of the two operators.
const deepest = 12;

function keysBelow(shape: Shape, place: Place): { key: string; place: Place }[] {
  if (place.length > deepest) return [];
  const own = (shape.keys ?? []).map((key) => ({ key, place }));
  const inside = (shape.keys ?? []).flatMap((key) => {
    const below = shape.at(key);
    return below ? keysBelow(below, [...place, key]) : [];
  });
  const elements = shape.element ? keysBelow(shape.element, [...place, '*']) : [];
  return [...own, ...inside, ...elements];
}
