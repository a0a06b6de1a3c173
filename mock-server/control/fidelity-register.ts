import type { Certainty, DialectSetting, Provider, WorldEvent } from '../core/provider.ts';
import type { Scenario } from '../core/scenario.ts';
import type { House } from './house.ts';

/** The four labels, from the surest down. */
export const certainties = ['documented', 'observed', 'inferred', 'our convention'] as const satisfies Certainty[];

/** What a behaviour is in the code. */
export type BehaviourKind = 'setting' | 'fact' | 'quota' | 'event' | 'scenario' | 'error';

/** One behaviour of a simulated system, with how sure it is and what says so. */
export interface Behaviour {
  readonly provider: string;
  /** Unique among those of its provider and kind. */
  readonly name: string;
  readonly kind: BehaviourKind;
  readonly about: string;
  readonly certainty: Certainty;
  readonly source: string;
  /** What the code uses; of a fact or a quota. */
  readonly value?: unknown;
  readonly unit?: string;
  /** Default and choices of a setting. */
  readonly default?: string;
  readonly values?: readonly string[];
  /** How to switch it, bring it about or get it. */
  readonly switch?: string;
}

/** A difference from the real system, with the provider that it is about. */
export interface TellDifference {
  readonly provider: string;
  readonly about: string;
  readonly instead?: string;
}

/** All that is known of how faithful the simulated systems are. */
export interface Register {
  /** How many of the behaviours carry each label. */
  readonly counts: Readonly<Record<Certainty, number>>;
  readonly behaviours: readonly Behaviour[];
  readonly differences: readonly TellDifference[];
}

/** Reads the register off the providers: what their code uses, and nothing beside it. */
export async function registerOf(
  { providers }: Pick<House, 'providers'>,
  certainty?: Certainty | undefined,
): Promise<Register> {
  const all = (await Promise.all(providers.map(behavioursOf))).flat();
  const behaviours = certainty === undefined ? all : all.filter((one) => one.certainty === certainty);
  const differences = providers.flatMap(({ name, differences }) =>
    differences.map((difference) => ({ provider: name, ...difference })),
  );
  return { counts: countsOf(behaviours), behaviours, differences };
}

async function behavioursOf(provider: Provider): Promise<Behaviour[]> {
  const { name: of, dialect, facts, quotas, events, scenarios } = provider;
  const errors = await provider.errors();
  return [
    ...Object.entries(dialect).map(([name, setting]) => settingBehaviour(of, name, setting)),
    ...Object.entries(facts).map(([name, fact]): Behaviour => ({ provider: of, name, kind: 'fact', ...fact })),
    ...quotas.map(({ name, about, certainty, source, value, window }): Behaviour => {
      const told = { about, certainty, source, value, unit: `calls ${window === 'hour' ? 'an' : 'a'} ${window}` };
      return { provider: of, name, kind: 'quota', ...told, switch: quotaSwitch };
    }),
    ...Object.entries(events).map(([name, event]) => eventBehaviour(of, name, event)),
    ...scenarios.map((scenario) => scenarioBehaviour(of, scenario)),
    ...errors.map(({ id, cause, certainty, source, status, code }): Behaviour => {
      const told = { about: cause, certainty, source, value: code === '' ? status : `${status} ${code}` };
      return { provider: of, name: id, kind: 'error', ...told, switch: `npx wattif errors try ${id}` };
    }),
  ];
}

const quotaSwitch = 'npx wattif world create --quotas off, or PATCH /_wattif/worlds/{id} {"quotas":"off"}';

function settingBehaviour(provider: string, name: string, setting: DialectSetting): Behaviour {
  const { about, certainty, source, values } = setting;
  const other = values.find((value) => value !== setting.default) ?? setting.default;
  const change = JSON.stringify({ dialects: { [provider]: { [name]: other } } });
  return {
    provider,
    name,
    kind: 'setting',
    about,
    certainty,
    source,
    default: setting.default,
    values,
    switch: `npx wattif world create --dialect ${shellWord(`${provider}.${name}=${other}`)}, or PATCH /_wattif/worlds/{id} ${change}`,
  };
}

function eventBehaviour(provider: string, name: string, { summary, certainty, source, input }: WorldEvent): Behaviour {
  const required: readonly string[] = Array.isArray(input.required) ? input.required : pointOf(input);
  const how = `npx wattif event ${provider} ${name}${required.map((key) => ` ${key}=…`).join('')}`;
  return { provider, name, kind: 'event', about: summary, certainty, source, switch: how };
}

// Events about a point or a right take the one or the other, so that neither is required.
function pointOf({ properties }: WorldEvent['input']): readonly string[] {
  const key = 'meteringPointId';
  return typeof properties === 'object' && properties !== null && key in properties ? [key] : [];
}

function scenarioBehaviour(provider: string, scenario: Scenario): Behaviour {
  const { name, about, certainty, incident, parameters = {} } = scenario;
  const required = Object.entries(parameters).filter(([, parameter]) => parameter.required);
  const how = `npx wattif scenario use ${name}${required.map(([key]) => ` ${key}=…`).join('')}`;
  return { provider, name, kind: 'scenario', about, certainty, source: incident, switch: how };
}

// A value such as `application/x-ndjson;charset=UTF-8` would end a command of the shell.
function shellWord(text: string): string {
  return /^[\w./=:+-]+$/.test(text) ? text : `'${text}'`;
}

function countsOf(behaviours: readonly Behaviour[]): Record<Certainty, number> {
  const counts = { documented: 0, observed: 0, inferred: 0, 'our convention': 0 };
  for (const { certainty } of behaviours) counts[certainty] += 1;
  return counts;
}
