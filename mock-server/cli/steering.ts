import { type Command, Option } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { positive, wholeNumber } from './numbers.ts';
import { ask } from './remote.ts';

interface Where {
  url: string;
  world: string;
}

/** Adds the verbs that steer a running simulator: each is one call of the control API. */
export function addSteering(program: Command): void {
  addWorldVerbs(program);
  addClockVerbs(program);
  addEventVerbs(program);
  addLookVerbs(program);
}

function addWorldVerbs(program: Command): void {
  const world = program.command('world').description('make, list, change and drop worlds');
  remote(world.command('create'))
    .description('make a world and print its credentials')
    .option('--name <name>', 'name; the id is made from it')
    .option('--seed <seed>', 'equal seeds give equal data')
    .option('--now <instant>', 'instant at which it begins')
    .addOption(new Option('--clock <mode>', 'whether its clock runs').choices(['running', 'frozen']))
    .addOption(new Option('--quotas <switch>', 'whether quotas are enforced').choices(['enforced', 'off']))
    .option('--parks <names...>', 'parks whose metering points exist, such as syndicat or gas-points:1000')
    .addOption(
      new Option('--rights <which>', 'whether applications may read all of them from the start').choices([
        'none',
        'active',
      ]),
    )
    .option('--application <fields...>', 'its application: name=portal company=Portal parkSize=6000')
    .option('--dialect <settings...>', 'other dialect settings: grdf.quotaRetryAfter=seconds')
    .action(async ({ url, ...plan }: WorldFlags) => print(await ask(url, 'POST', '/worlds', planOf(plan))));
  remote(world.command('list')).action(async ({ url }: Where) => print(await ask(url, 'GET', '/worlds')));
  remote(world.command('show <id>')).action(async (id: string, { url }: Where) =>
    print(await ask(url, 'GET', `/worlds/${encodeURIComponent(id)}`)),
  );
  remote(world.command('reset <id>')).action(async (id: string, { url }: Where) =>
    print(await ask(url, 'POST', `/worlds/${encodeURIComponent(id)}/reset`)),
  );
  remote(world.command('delete <id>')).action(async (id: string, { url }: Where) =>
    print(await ask(url, 'DELETE', `/worlds/${encodeURIComponent(id)}`)),
  );
}

function addClockVerbs(program: Command): void {
  const clock = program.command('clock').description("show and move a world's clock");
  steer(clock.command('show')).action(async (where: Where) => print(await inWorld(where, 'GET', '/clock')));
  steer(clock.command('advance <duration>'))
    .description('move it by an ISO 8601 duration, such as P3DT1H, or back by -P1D')
    // a negative duration looks like an option
    .allowUnknownOption()
    .action(async (by: string, where: Where) => print(await inWorld(where, 'POST', '/clock/advance', { by })));
  steer(clock.command('set'))
    .description('set its instant, mode or speed')
    .option('--now <instant>', 'such as 2026-01-15T08:00:00Z')
    .addOption(new Option('--mode <mode>').choices(['running', 'frozen']))
    .option('--speed <factor>', 'world seconds per real second', positive)
    .action(async ({ url, world, ...change }: Where) => print(await inWorld({ url, world }, 'PUT', '/clock', change)));
}

function addEventVerbs(program: Command): void {
  steer(program.command('event <provider> <event> [input...]'))
    .description('bring an event about; input as name=value, such as meteringPointId=GI999055')
    .action(async (provider: string, event: string, words: string[], where: Where) =>
      print(await inWorld(where, 'POST', `/events/${provider}/${event}`, inputOf(words))),
    );
  remote(program.command('events <provider>'))
    .description('list the events of a provider and what they take')
    .action(async (provider: string, { url }: Where) => print(await ask(url, 'GET', `/providers/${provider}/events`)));
}

function addLookVerbs(program: Command): void {
  steer(program.command('journal'))
    .description('show the exchanges of a world, oldest first')
    .option('--operation <name>')
    .option('--status <code>', 'HTTP status', wholeNumber(100, 599))
    .option('--decided-by <who>', 'handler, auth, quota, validation, fault or bug')
    .option('--metering-point-id <id>')
    .option('--since <instant>')
    .option('--limit <count>', 'only the last ones', wholeNumber(1))
    .action(async ({ url, world, ...filter }: Where) =>
      print(await inWorld({ url, world }, 'GET', `/journal?${new URLSearchParams(filter as Record<string, string>)}`)),
    );
  steer(program.command('points'))
    .description('list the metering points of a world and what one must know to declare them')
    .option('--limit <count>', 'how many', wholeNumber(1))
    .action(async ({ url, world, ...page }: Where) =>
      print(await inWorld({ url, world }, 'GET', `/points?${new URLSearchParams(page as Record<string, string>)}`)),
    );
  steer(program.command('mailbox'))
    .description('list the mails that the operators would have sent')
    .action(async (where: Where) => print(await inWorld(where, 'GET', '/mailbox')));
}

function remote(command: Command): Command {
  return command.addOption(
    new Option('--url <url>', 'a running simulator').env('WATTIF_URL').default('http://localhost:4010'),
  );
}

function steer(command: Command): Command {
  return remote(command).addOption(
    new Option('-w, --world <id>', 'the world to act in').env('WATTIF_WORLD').default('default'),
  );
}

interface WorldFlags {
  url: string;
  application?: string[];
  dialect?: string[];
}

function planOf({ application, dialect, ...plan }: Omit<WorldFlags, 'url'>): Record<string, unknown> {
  return {
    ...plan,
    ...(application && { applications: [inputOf(application)] }),
    ...(dialect && { dialects: dialectsOf(dialect) }),
  };
}

function dialectsOf(words: readonly string[]): Record<string, Record<string, string>> {
  const dialects: Record<string, Record<string, string>> = {};
  for (const word of words) {
    const [, provider, setting, value] = /^(\w+)\.(\w+)=(.+)$/.exec(word) ?? [];
    if (!provider || !setting || !value) {
      throw new SetupError(
        `"${word}" is no setting; write provider.setting=value, such as grdf.quotaRetryAfter=seconds.`,
      );
    }
    dialects[provider] = { ...dialects[provider], [setting]: value };
  }
  return dialects;
}

function inWorld({ url, world }: Where, method: string, path: string, body?: unknown): Promise<unknown> {
  return ask(url, method, `/worlds/${encodeURIComponent(world)}${path}`, body);
}

// Values that read as JSON are taken as such (numbers, true, lists); all else is text.
function inputOf(words: readonly string[]): Record<string, unknown> {
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

function print(told: unknown): void {
  if (told !== undefined) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
}
