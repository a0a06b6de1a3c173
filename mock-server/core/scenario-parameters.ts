import { withTexts } from './filled.ts';
import { SetupError } from './refusal.ts';
import type { Scenario, ScenarioParameter } from './scenario.ts';

/** What the parameters of a scenario are told, or are by default. */
export type ParameterValues = Readonly<Record<string, string | number>>;

/**
 * The values that an order gives to a scenario's parameters, the defaults included. A parameter whose default is a
 * number is one; all others are texts.
 *
 * @throws SetupError when one is unknown, missing, or of another kind
 */
export function parameterValues(
  { name: scenario, parameters = {} }: Scenario,
  told: Readonly<Record<string, unknown>>,
): ParameterValues {
  const known = Object.keys(parameters);
  for (const name of Object.keys(told)) {
    if (known.includes(name)) continue;
    const has = known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ')}.`;
    throw new SetupError(`${scenario} has no parameter "${name}". ${has}`);
  }
  const values: Record<string, string | number> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = told[name] ?? parameter.default;
    if (value !== undefined) values[name] = checked(scenario, name, parameter, value);
    else if (parameter.required) {
      throw new SetupError(`${scenario} needs ${name}: ${parameter.about} Give it as ${name}=….`);
    }
  }
  return values;
}

/**
 * Puts values in place of `{name}` in every text of a value; a text that is nothing but `{name}` becomes the value
 * itself, a number included. What stands in a list, or under a key, and names a parameter without a value is left out.
 *
 * @param left names that stay as they are while they have no value
 *
 * @example
 * withParameters({ after: '{after}', where: { meteringPointId: '{meteringPointId}' } }, { after: 3 });
 * // { after: 3, where: {} }
 */
export function withParameters<Value>(value: Value, values: ParameterValues, left: readonly string[] = []): Value {
  return withTexts(value, (text) => fillText(text, values, left)) as Value;
}

const placeholder = /\{([a-zA-Z]+)\}/g;

function fillText(text: string, values: ParameterValues, left: readonly string[]): string | number | undefined {
  const whole = /^\{([a-zA-Z]+)\}$/.exec(text)?.[1];
  if (whole !== undefined) return values[whole] ?? (left.includes(whole) ? text : undefined);
  let missing = false;
  const told = text.replace(placeholder, (word, name: string) => {
    if (values[name] === undefined && !left.includes(name)) missing = true;
    return String(values[name] ?? word);
  });
  return missing ? undefined : told;
}

function checked(scenario: string, name: string, { default: usual }: ScenarioParameter, value: unknown) {
  if (typeof usual === 'number') return numberIn(scenario, name, usual, value);
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new SetupError(`${name} of ${scenario} is ${JSON.stringify(value)}; give a text${like(usual)}.`);
}

function numberIn(scenario: string, name: string, usual: number, value: unknown): number {
  const whole = Number.isInteger(usual);
  if (typeof value === 'number' && value >= 0 && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number from 0' : 'a number from 0';
  throw new SetupError(`${name} of ${scenario} is ${JSON.stringify(value)}; give ${kind}${like(usual)}.`);
}

function like(usual: string | number | undefined): string {
  return usual === undefined ? '' : `, such as ${usual}`;
}
