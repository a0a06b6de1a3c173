import { type Command, Option } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { positive, wholeNumber } from './numbers.ts';
import { ask } from './remote.ts';
import { inputOf, inWorld, print, remote, steer, type Where } from './verb.ts';

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
  steer(clock.command('agenda [duration]'))
    .description('tell what happens by itself before the clock has gone on so far; P3D unless told')
    .addOption(new Option('--kind <kind>', 'only what is of one kind').choices(['publication', 'consent']))
    .option('--point <id>', 'only what is about one metering point')
    .action(async (by: string | undefined, { url, world, kind, point }: Where & { kind?: string; point?: string }) => {
      const told = { ...(by && { by }), ...(kind && { kind }), ...(point && { meteringPointId: point }) };
      print(await inWorld({ url, world }, 'GET', `/agenda?${new URLSearchParams(told)}`));
    });
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
  steer(program.command('consents'))
    .description('where consents and access rights stand, how they came there, and what will become of them')
    .option('--point <id>', 'only those to one metering point')
    .option('--state <state>', 'only those in one state')
    .option('--limit <count>', 'how many', wholeNumber(1, 1000))
    .action(async ({ url, world, point, ...narrowed }: Where & { point?: string }) => {
      const query = new URLSearchParams(narrowed as Record<string, string>);
      if (point !== undefined) query.set('meteringPointId', point);
      print(await inWorld({ url, world }, 'GET', `/consents?${query}`));
    });
  steer(program.command('quotas'))
    .description('what each application has left of each quota')
    .action(async (where: Where) => print(await inWorld(where, 'GET', '/quotas')));
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
