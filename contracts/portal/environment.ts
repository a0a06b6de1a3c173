import type { Direction, HolderConsent, Series, Side, Task } from '../conformance/task.ts';

/** What a run was told by environment variables (contracts/conformance/README.md). */
export interface Told {
  readonly task: Task;
  readonly side: Side;
  /** In place of the operator's hosts. */
  readonly host: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Folder of what is kept between runs. */
  readonly folder: string;
  /** Address of the world's clock, where the program moves it. */
  readonly clock: string | undefined;
}

/** A variable is missing or makes no sense; the message is one sentence with its name. */
export class EnvironmentMistake extends Error {
  override readonly name = 'EnvironmentMistake';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; undefined when it asks for a task that this portal does not know. Throws EnvironmentMistake. */
export function told(environment: Environment): Told | undefined {
  const task = taskIn(environment);
  if (!task) return undefined;
  const now = Date.parse(text(environment, 'WATTIF_NOW'));
  if (Number.isNaN(now)) throw mistake('WATTIF_NOW', 'an instant such as 2026-01-15T08:00:00Z');
  const host = text(environment, 'WATTIF_BASE_URL').replace(/\/+$/, '');
  if (!URL.canParse(host)) throw mistake('WATTIF_BASE_URL', 'an address such as http://localhost:4010');
  return {
    task,
    side: sideIn(environment),
    host,
    clientId: text(environment, 'WATTIF_CLIENT_ID'),
    clientSecret: text(environment, 'WATTIF_CLIENT_SECRET'),
    now,
    folder: text(environment, 'WATTIF_STATE'),
    clock: environment.WATTIF_CLOCK || undefined,
  };
}

function taskIn(environment: Environment): Task | undefined {
  const task = text(environment, 'WATTIF_TASK');
  switch (task) {
    case 'sync':
      return {
        task,
        points: words(environment, 'WATTIF_POINTS'),
        series: oneOf(environment, 'WATTIF_SERIES', allSeries),
        directions: oneOf(environment, 'WATTIF_DIRECTIONS', bothDirections, 'consumption'),
        from: day(environment, 'WATTIF_FROM'),
        to: day(environment, 'WATTIF_TO'),
      };
    case 'declare':
      return { task, declaration: json(environment, 'WATTIF_DECLARATION') as HolderConsent };
    case 'proofs':
      return { task, files: json(environment, 'WATTIF_PROOFS') as Readonly<Record<string, readonly string[]>> };
    case 'consent':
      return { task, redirectUri: text(environment, 'WATTIF_REDIRECT_URI') };
    case 'callback':
      return {
        task,
        redirectUri: text(environment, 'WATTIF_REDIRECT_URI'),
        url: text(environment, 'WATTIF_CALLBACK_URL'),
      };
    default:
      return undefined;
  }
}

function sideIn(environment: Environment): Side {
  const operator = text(environment, 'WATTIF_OPERATOR');
  if (operator === 'grdf') return { operator };
  if (operator !== 'enedis') throw mistake('WATTIF_OPERATOR', 'grdf or enedis');
  const generation = text(environment, 'WATTIF_GENERATION');
  if (generation === 'v5' || generation === '2026') return { operator, generation };
  throw mistake('WATTIF_GENERATION', 'v5 or 2026');
}

const allSeries: readonly Series[] = ['daily', 'load-curve', 'max-power', 'published', 'informative', 'injection'];
const bothDirections: readonly Direction[] = ['consumption', 'production'];

function text(environment: Environment, name: string): string {
  const value = environment[name]?.trim();
  if (!value) throw new EnvironmentMistake(`${name} is missing: see the protocol in contracts/conformance/README.md.`);
  return value;
}

function words(environment: Environment, name: string): readonly string[] {
  return [...new Set(text(environment, name).split(/\s+/))];
}

function oneOf<Word extends string>(
  environment: Environment,
  name: string,
  known: readonly Word[],
  unlessTold?: Word,
): readonly Word[] {
  if (unlessTold !== undefined && !environment[name]) return [unlessTold];
  return words(environment, name).map((word) => {
    const found = known.find((one) => one === word);
    if (found === undefined) throw mistake(name, `words of ${known.join(', ')}`);
    return found;
  });
}

function day(environment: Environment, name: string): string {
  const value = text(environment, name);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw mistake(name, 'a day such as 2026-01-15');
}

function json(environment: Environment, name: string): object {
  try {
    const value: unknown = JSON.parse(text(environment, name));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (error instanceof EnvironmentMistake) throw error;
  }
  throw mistake(name, 'a JSON object');
}

// Never with the value: it may be a secret, or name a person.
function mistake(name: string, wanted: string): EnvironmentMistake {
  return new EnvironmentMistake(`${name} makes no sense: give ${wanted}.`);
}
