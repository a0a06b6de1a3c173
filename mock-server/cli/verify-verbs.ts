import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, CommanderError, Option } from 'commander';
import type { VerifyPlan } from '../../contracts/verify/index.ts';
import { SetupError } from '../core/refusal.ts';

/** Adds `wattif verify`. Its exit code is 1 for a broken contract alone, and 2 for every failure of its own. */
export function addVerifyVerbs(program: Command): void {
  program
    .command('verify [sources...]')
    .description(
      'verify pacts (files, folders, URLs of a pact broker) against a simulator of its own; exit code 0 all kept, 1 broken, 2 not judged',
    )
    .option('--provider <name>', 'only pacts with this provider')
    .option('--consumer <name>', 'only pacts of this consumer')
    .option('--filter <text>', 'only interactions with this text in their description')
    .option('--json <file>', 'write the report as JSON; - for the standard output')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--states', 'list the provider states that pacts may ask for, and verify nothing')
    .addOption(new Option('--broker-token <token>', 'token of the broker').env('PACT_BROKER_TOKEN'))
    .addOption(new Option('--broker-username <name>', 'user of the broker').env('PACT_BROKER_USERNAME'))
    .addOption(new Option('--broker-password <password>', 'password of that user').env('PACT_BROKER_PASSWORD'))
    .option('--publish', 'tell the results to the broker')
    .option('--provider-version <version>', 'version of the provider that published results are about')
    .exitOverride(({ exitCode, code, message }) => {
      throw new CommanderError(exitCode === 0 ? 0 : harness, code, message);
    })
    .action(judged);
}

const harness = 2;

interface VerifyFlags {
  readonly provider?: string;
  readonly consumer?: string;
  readonly filter?: string;
  readonly json?: string;
  readonly junit?: string;
  readonly states?: true;
  readonly brokerToken?: string;
  readonly brokerUsername?: string;
  readonly brokerPassword?: string;
  readonly publish?: true;
  readonly providerVersion?: string;
}

// Whatever ends the program before there is a verdict has judged nothing.
async function judged(sources: readonly string[], flags: VerifyFlags): Promise<void> {
  process.exitCode = harness;
  try {
    process.exitCode = flags.states ? await listStates() : await verifyAll(planOf(sources, flags), flags);
  } catch (error) {
    const told = error instanceof SetupError ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`wattif: ${plain(told)}\n`);
  }
}

// Names of files and parties, and words of a broker, must not steer the terminal.
const plain = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, ' ');

async function listStates(): Promise<number> {
  const { providerStates, statesText } = await import('../../contracts/verify/index.ts');
  process.stdout.write(`${statesText(providerStates)}\n`);
  return 0;
}

async function verifyAll(plan: VerifyPlan, { json, junit }: VerifyFlags): Promise<number> {
  const { closingLine, exitCodeOf, jsonReport, junitReport, resultText, verify } = await import(
    '../../contracts/verify/index.ts'
  );
  // the report has the standard output to itself
  const terminal = json === '-' ? process.stderr : process.stdout;
  const line = (text: string): boolean => terminal.write(`${text}\n`);
  const verdict = await verify(plan, { result: (result) => line(resultText(result)) });
  for (const note of verdict.notes) line(`(${plain(note)})`);
  line(closingLine(verdict));
  if (json !== undefined) write(json, `${JSON.stringify(jsonReport(verdict), null, 2)}\n`);
  if (junit !== undefined) write(junit, junitReport(verdict));
  return exitCodeOf(verdict);
}

function planOf(sources: readonly string[], flags: VerifyFlags): VerifyPlan {
  const { provider, consumer, filter, publish, providerVersion } = flags;
  if (sources.length === 0) {
    throw new SetupError('Name what is to be verified: pact files, folders, or the URL of a pact broker.');
  }
  if (publish && !providerVersion)
    throw new SetupError('--publish needs --provider-version: what are the results about?');
  if (!publish && providerVersion) throw new SetupError('--provider-version is of use with --publish alone.');
  return {
    sources,
    broker: accessOf(flags),
    ...(provider !== undefined && { provider }),
    ...(consumer !== undefined && { consumer }),
    ...(filter !== undefined && { filter }),
    ...(publish && providerVersion && { publishAs: providerVersion }),
  };
}

function accessOf({ brokerToken, brokerUsername, brokerPassword }: VerifyFlags): NonNullable<VerifyPlan['broker']> {
  return {
    ...(brokerToken && { token: brokerToken }),
    ...(brokerUsername && { username: brokerUsername }),
    ...(brokerPassword && { password: brokerPassword }),
  };
}

function write(file: string, text: string): void {
  if (file === '-') return void process.stdout.write(text);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new SetupError(`The report cannot be written: ${(error as Error).message}.`);
  }
}
