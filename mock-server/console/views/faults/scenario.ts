import type { Told } from '../../control.ts';
import { saidIn } from '../../words/sentences.ts';

/** Values that a person gave to the parameters of a scenario, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** Whether a scenario can be used without a word. */
export function isReady({ parameters = {} }: Told['Scenario']): boolean {
  return Object.values(parameters).every(({ required }) => !required);
}

/** Whether every word of a search stands somewhere in what a scenario tells, whatever the case. */
export function isFound(scenario: Told['Scenario'], search: string): boolean {
  const { name, about, incident, goodClient, certainty } = scenario;
  const told = [name, about, saidIn('fr', about), incident, goodClient, certainty].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => told.includes(word));
}

/** What was typed, as a scenario takes it: numbers where its defaults are; what is empty is left out. */
export function valuesOf({ parameters = {} }: Told['Scenario'], typed: Typed): Record<string, string | number> {
  const told = Object.entries(parameters).flatMap(([name, parameter]): [string, string | number][] => {
    const text = typed[name]?.trim() ?? '';
    if (text === '') return [];
    return [[name, typeof parameter.default === 'number' ? Number(text) : text]];
  });
  return Object.fromEntries(told);
}

/**
 * What a scenario orders, with the values of its parameters in place of their names, the defaults included; what stands
 * under a key and names a parameter without a value is left out, as the simulator does.
 */
export function withValues<Value>(value: Value, scenario: Told['Scenario'], typed: Typed): Value {
  const { parameters = {} } = scenario;
  const usual = Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.default === undefined ? [] : [[name, parameter.default] as const],
  );
  return filled(value, { ...Object.fromEntries(usual), ...valuesOf(scenario, typed) }) as Value;
}

type Values = Readonly<Record<string, string | number>>;

function filled(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return filledText(value, values);
  if (Array.isArray(value)) return value.map((one) => filled(one, values)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).map(([name, one]) => [name, filled(one, values)] as const);
  return Object.fromEntries(told.filter(([, one]) => one !== undefined));
}

function filledText(text: string, values: Values): string | number | undefined {
  const whole = /^\{([a-zA-Z]+)\}$/.exec(text)?.[1];
  if (whole !== undefined) return values[whole];
  return text.replace(/\{([a-zA-Z]+)\}/g, (word, name: string) => String(values[name] ?? word));
}

/** The call of the control API that uses a scenario, as lines of a shell. */
export function commandOf(origin: string, world: string, scenario: Told['Scenario'], typed: Typed): string {
  const url = `${origin}/_wattif/worlds/${encodeURIComponent(world)}/scenarios/${scenario.name}`;
  const values = valuesOf(scenario, typed);
  if (Object.keys(values).length === 0) return `curl -X POST ${url}`;
  const body = JSON.stringify(values).replaceAll("'", `'\\''`);
  return `curl -X POST ${url} -H 'content-type: application/json' -d '${body}'`;
}
