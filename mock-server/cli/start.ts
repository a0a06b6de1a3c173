import { type Command, Option } from 'commander';
import type { Simulator, SimulatorOptions } from '../simulator.ts';
import { greeting, startLine } from './greeting.ts';
import { instant, positive, wholeNumber } from './numbers.ts';

interface StartFlags {
  port: number;
  host: string;
  json?: true;
  seed?: string;
  now?: Date;
  clock?: 'running' | 'frozen';
  speed?: number;
  quotas?: 'enforced' | 'off';
  explain?: 'on' | 'off';
  journalBytes?: number;
  park?: string[];
  gasPoints?: number;
  electricityPoints?: number;
}

/** Adds `wattif start`. */
export function addStart(program: Command): void {
  program
    .command('start', { isDefault: true })
    .description('start the simulator')
    .addOption(
      new Option('-p, --port <port>', 'port to listen on; 0 for a free one')
        .env('PORT')
        .default(4010)
        .argParser(wholeNumber(0, 65_535)),
    )
    .addOption(new Option('--host <address>', 'address to listen on').env('WATTIF_HOST').default('127.0.0.1'))
    .option('--json', 'print one JSON line with the URLs when ready')
    .option('--seed <seed>', 'seed of the default world: equal seeds give equal data')
    .option('--now <instant>', 'instant at which the default world begins, such as 2026-01-15T08:00:00Z', instant)
    .addOption(new Option('--clock <mode>', 'whether the clock runs').choices(['running', 'frozen']))
    .option('--speed <factor>', 'world seconds per real second', positive)
    .addOption(new Option('--quotas <switch>', 'whether quotas are enforced').choices(['enforced', 'off']))
    .addOption(new Option('--explain <switch>', 'whether refusals say why in x-wattif-why').choices(['on', 'off']))
    .option('--journal-bytes <bytes>', 'memory that the journal may take; 16000000 unless told', wholeNumber(10_000))
    .option('--park <names...>', 'parks of the default world')
    .option(
      '--electricity-points <count>',
      'add a park of so many electricity points, all readable',
      wholeNumber(1, 10_000_000),
    )
    .option('--gas-points <count>', 'add a park of so many gas points, all readable', wholeNumber(1, 10_000_000))
    .action(start);
}

async function start(flags: StartFlags): Promise<void> {
  const { json, park, ...rest } = flags;
  const options: SimulatorOptions = park ? { ...rest, parks: park } : rest;
  // loaded here, so that the commands that only steer a simulator need not load one
  const { createSimulator } = await import('../simulator.ts');
  const simulator = await createSimulator(options);
  process.stdout.write(json ? startLine(simulator) : greeting(simulator));
  stopOnSignal(simulator);
}

// The first signal lets running answers end; a second one does not wait.
function stopOnSignal(simulator: Simulator): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void simulator.close().then(() => process.exit(0));
    });
  }
}
