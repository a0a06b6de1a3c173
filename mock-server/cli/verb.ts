import { type Command, Option } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { ask } from './remote.ts';

/** Which simulator and which world a verb acts in. */
export interface Where {
  url: string;
  world: string;
}

/** Adds the option that names a running simulator. */
export function remote(command: Command): Command {
  return command.addOption(
    new Option('--url <url>', 'a running simulator').env('WATTIF_URL').default('http://localhost:4010'),
  );
}

/** Adds the options that name a simulator and a world. */
export function steer(command: Command): Command {
  return remote(command).addOption(
    new Option('-w, --world <id>', 'the world to act in').env('WATTIF_WORLD').default('default'),
  );
}

/** Asks the control API about one world. */
export function inWorld({ url, world }: Where, method: string, path: string, body?: unknown): Promise<unknown> {
  return ask(url, method, `/worlds/${encodeURIComponent(world)}${path}`, body);
}

/** What `name=value` words say. Values that read as JSON are taken as such (numbers, true, lists); all else is text. */
export function inputOf(words: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const word of words) {
    const mark = word.indexOf('=');
    if (mark < 1) throw new SetupError(`"${word}" is no input; write name=value, such as meteringPointId=GI999055.`);
    input[word.slice(0, mark)] = inputValue(word.slice(mark + 1));
  }
  return input;
}

function inputValue(text: string): unknown {
  // an identifier of fourteen digits is no number
  if (/^\d{14}$/.test(text) || /^0\d/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Prints what the control API told, for people and for `jq`. */
export function print(told: unknown): void {
  if (told !== undefined) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
}
