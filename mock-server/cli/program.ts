import { Command, CommanderError } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { version } from '../version.ts';
import { addConformanceVerbs } from './conformance-verbs.ts';
import { addCoverageVerbs } from './coverage-verbs.ts';
import { addErrorVerbs } from './error-verbs.ts';
import { addFaultVerbs } from './fault-verbs.ts';
import { addFidelityVerbs } from './fidelity-verbs.ts';
import { addJournalVerbs } from './journal-verbs.ts';
import { addMailboxVerbs } from './mailbox-verbs.ts';
import { addMeterVerbs } from './meter-verbs.ts';
import { addPortalVerb } from './portal-verbs.ts';
import { addScenarioVerbs } from './scenario-verbs.ts';
import { addSnapshotVerbs } from './snapshot-verbs.ts';
import { addStart } from './start.ts';
import { addSteering } from './steering.ts';
import { addVerifyVerbs } from './verify-verbs.ts';

/** Runs the command line; a mistake prints one sentence and sets exit code 1. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('wattif')
    .description('The French energy-data world on a laptop: GRDF ADICT and Enedis Data Connect, simulated to the byte.')
    .version(version)
    .showHelpAfterError('(wattif --help shows the commands)')
    .exitOverride();
  process.stdout.removeListener('error', endWithReader).on('error', endWithReader);
  addStart(program);
  addSteering(program);
  addMeterVerbs(program);
  addFaultVerbs(program);
  addScenarioVerbs(program);
  addJournalVerbs(program);
  addMailboxVerbs(program);
  addCoverageVerbs(program);
  addSnapshotVerbs(program);
  addErrorVerbs(program);
  addFidelityVerbs(program);
  addConformanceVerbs(program);
  addPortalVerb(program);
  addVerifyVerbs(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else if (error instanceof SetupError) fail(error.message);
    else throw error;
  }
}

function fail(message: string): void {
  process.stderr.write(`wattif: ${message}\n`);
  process.exitCode = 1;
}

// Whoever reads us may stop before the end, as `head` does.
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
