import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, CommanderError, Option } from 'commander';
import type { ConformanceReport, ConformanceScenario, Selection } from '../../contracts/conformance/index.ts';
import { millisecondsOf } from '../core/duration.ts';
import { SetupError } from '../core/refusal.ts';
import { version } from '../version.ts';
import { wholeNumber } from './numbers.ts';
import { tableOf } from './table.ts';
import { steer, type Where } from './verb.ts';

/** Adds the verbs that judge a portal by what it calls and prints. */
export function addConformanceVerbs(program: Command): void {
  const conformance = program
    .command('conformance')
    .description('judge a program, in any language, as a client of both operators')
    // whoever starts us wrongly learns nothing about the program
    .exitOverride(({ exitCode, code, message }) => {
      throw new CommanderError(exitCode === 0 ? 0 : 2, code, message);
    });
  reports(selection(conformance.command('run')))
    .description(
      'play scenarios with a program and judge it; exit code 1 when a check fails, 2 when it could not be judged',
    )
    .requiredOption('--command <command>', 'what starts the program, as a shell takes it')
    .addOption(
      new Option('--clock <mode>', 'real: the program sleeps; program: it moves the clock that WATTIF_CLOCK names')
        .choices(['real', 'program'])
        .default('real'),
    )
    .option('--seed <seed>', 'equal seeds give equal worlds', 'wattif')
    .option('--jobs <count>', 'scenarios at once', wholeNumber(1, 64), 4)
    .option('--timeout <duration>', 'that a run of the program may take', 'PT1M')
    .option('--baseline <file>', 'failures that are known: they do not fail the run, and must not pass')
    .option('--write-baseline <file>', 'write what fails into such a file')
    .action((flags: RunFlags) => guarded(() => run(flags)));
  selection(conformance.command('list'))
    .description('tell the scenarios and the checks, with their rules and sources')
    .option('--json', 'as JSON')
    .action((flags: SelectionFlags & { json?: true }) => guarded(() => list(flags)));
  reports(steer(conformance.command('watch')))
    .description('judge what a running portal calls in a world, until interrupted')
    .option('--for <duration>', 'end by itself after so much real time, such as PT10M')
    .action((flags: WatchFlags) => guarded(() => watch(flags)));
}

interface SelectionFlags {
  scenario?: string[];
  level?: 'wire' | 'values' | 'flows';
  operator?: 'grdf' | 'enedis';
  generation?: 'v5' | '2026';
}

interface ReportFlags {
  json?: string;
  junit?: string;
  html?: string;
}

interface RunFlags extends SelectionFlags, ReportFlags {
  command: string;
  clock: 'real' | 'program';
  seed: string;
  jobs: number;
  timeout: string;
  baseline?: string;
  writeBaseline?: string;
}

interface WatchFlags extends Where, ReportFlags {
  for?: string;
}

function selection(command: Command): Command {
  return command
    .option('--scenario <names...>', 'only these; * stands for anything, as in "gas-*"')
    .addOption(new Option('--level <level>', 'only checks of this level').choices(['wire', 'values', 'flows']))
    .addOption(new Option('--operator <name>', 'only scenarios of this operator').choices(['grdf', 'enedis']))
    .addOption(new Option('--generation <name>', 'only this generation of the Enedis APIs').choices(['v5', '2026']));
}

function reports(command: Command): Command {
  return command
    .option('--json <file>', 'write the whole report as JSON; - for the standard output')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--html <file>', 'write the report as one HTML file');
}

async function run(flags: RunFlags): Promise<void> {
  const judge = await import('../../contracts/conformance/index.ts');
  const { command, clock, seed, jobs } = flags;
  const wanted = wantedOf(flags);
  judge.selectScenarios(judge.scenarios, wanted);
  const timeout = realTimeOf(flags.timeout);
  const known = flags.baseline === undefined ? undefined : readText(flags.baseline, 'baseline');
  const baseline = known === undefined ? undefined : judge.readBaseline(known, judge.scenarios);
  const say = voice(flags);
  say(judge.headText(version, { command, seed, clock, timeout }));
  const report = await interruptible((signal) =>
    judge.runConformance({
      program: judge.commandProgram(command),
      command,
      clock,
      seed,
      jobs,
      timeout,
      signal,
      ...wanted,
      ...(baseline && { baseline }),
      onScenario: (one) => say(judge.scenarioText(one)),
    }),
  );
  if (flags.writeBaseline !== undefined) writeText(flags.writeBaseline, judge.baselineOf(report));
  await finish(report, flags);
}

function wantedOf({ scenario, level, operator, generation }: SelectionFlags): Selection {
  return {
    ...(scenario && { names: scenario }),
    ...(level && { level }),
    ...(operator && { operator }),
    ...(generation && { generation }),
  };
}

async function watch({ url, world, ...flags }: WatchFlags): Promise<void> {
  const judge = await import('../../contracts/conformance/index.ts');
  const say = voice(flags);
  const time = flags.for === undefined ? undefined : realTimeOf(flags.for);
  const report = await interruptible((signal) => {
    const ends = time === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(time)]);
    return judge.watchPortal({
      url,
      world,
      signal: ends,
      onBegin: () =>
        say(`watching the world "${world}" of ${url}; ${time === undefined ? 'Ctrl-C ends it' : `for ${flags.for}`}\n`),
      onFinding: (finding, journal) => say(`${judge.findingLines(finding, journal).join('\n')}\n`),
    });
  });
  for (const one of report.scenarios) say(judge.scenarioText(one));
  await finish(report, flags);
}

async function list(flags: SelectionFlags & { json?: true }): Promise<void> {
  const judge = await import('../../contracts/conformance/index.ts');
  const selected = judge.selectScenarios(judge.scenarios, wantedOf(flags));
  const told = selected.map(({ name, about, side, checks }) => ({ name, about, side, checks }));
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ scenarios: told, checks: judge.checks }, null, 2)}\n`);
    return;
  }
  const rules = Object.entries(judge.checks).map(([id, { level, rule, source }]) => [id, level, rule, source]);
  const stories = tableOf(['scenario', 'checks', 'what happens'], told.map(scenarioRow));
  process.stdout.write(`${stories}\n${tableOf(['check', 'level', 'what a good client does', 'source'], rules)}`);
}

function scenarioRow({ name, about, checks }: Pick<ConformanceScenario, 'name' | 'about' | 'checks'>): string[] {
  return [name, checks.join(' '), about];
}

async function finish(report: ConformanceReport, flags: ReportFlags): Promise<void> {
  const judge = await import('../../contracts/conformance/index.ts');
  voice(flags)(judge.summaryText(report));
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (flags.json === '-') process.stdout.write(json);
  else if (flags.json !== undefined) writeText(flags.json, json);
  if (flags.junit !== undefined) writeText(flags.junit, judge.junitReport(report));
  if (flags.html !== undefined) writeText(flags.html, judge.htmlReport(report));
  process.exitCode = judge.exitCodeOf(report);
}

// Where people read, when the JSON goes to the standard output.
function voice({ json }: ReportFlags): (text: string) => void {
  const stream = json === '-' ? process.stderr : process.stdout;
  return (text) => void stream.write(text);
}

function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SetupError(`The ${what} ${path} cannot be read; --write-${what} makes one.`);
  }
}

function writeText(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new SetupError(`${path} cannot be written: ${(error as Error).message}.`);
  }
}

// The first signal ends in good order; a second one does not wait. Whatever ends us before the verdict has judged nothing.
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  process.exitCode = 2;
  const stop = new AbortController();
  const end = (): void => {
    if (stop.signal.aborted) process.exit(2);
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
  }
}

// What a timer of Node takes, 24 days: beyond it, it rings at once.
const longestTimer = 2 ** 31 - 1;

function realTimeOf(text: string): number {
  const time = millisecondsOf(text);
  if (time >= 1 && time <= longestTimer) return time;
  throw new SetupError(`"${text}" cannot be waited for; write for instance "PT2S", "PT15M" or "P1D".`);
}

// Neither a mistake of the person running us nor one of ours says anything about the program: exit code 2.
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const told = error instanceof SetupError ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`wattif: ${told}\n`);
    process.exitCode = 2;
  }
}
