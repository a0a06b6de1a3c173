import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { realTime } from '../mock-server/core/clock.ts';
import type { Bench } from './measure/bench.ts';
import { consolePage } from './measure/console.ts';
import { consoleJournal } from './measure/console-journal.ts';
import { electricity } from './measure/electricity.ts';
import { faults } from './measure/faults.ts';
import { small } from './measure/small.ts';
import { startUp } from './measure/start-up.ts';
import { stream } from './measure/stream.ts';
import { weight } from './measure/weight.ts';
import { compiled } from './servers/compiled.ts';
import { startLoad } from './servers/load.ts';
import { waitForQuiet } from './servers/quiet.ts';
import { type Findings, tableOf } from './table.ts';

const parts: Readonly<Record<string, (bench: Bench) => Promise<Findings>>> = {
  startup: startUp,
  small,
  electricity,
  stream,
  faults,
  console: consolePage,
  journal: consoleJournal,
  weight,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    before: { type: 'string' },
    server: { type: 'string', default: fileURLToPath(new URL('../dist/cli.js', import.meta.url)) },
  },
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
await main();

async function main(): Promise<void> {
  const { only, json, server, before } = values;
  if (only !== undefined && !(only in parts)) return fail(`--only takes one of: ${Object.keys(parts).join(', ')}.`);
  if (!existsSync(server)) return fail(`There is no ${server}; run "npm run build" first.`);
  if (before !== undefined && !existsSync(before)) return fail(`There is no ${before}; build the older tree first.`);
  const program = await compiled();
  const load = startLoad(program('load/program'));
  const begun = performance.now();
  const found: Record<string, Findings> = {};
  const noise: string[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const others = `${Math.round((await waitForQuiet()) * 100)} %`;
    noise.push(`${name} ${others}`);
    process.stderr.write(`measuring ${name} …\n`);
    found[name] = await measure({ server, program, load, ...(before !== undefined && { before }) });
  }
  load.stop();
  const seconds = Math.round((performance.now() - begun) / 1000);
  const machine = { node: process.version, cpus: cpus().map(({ model }) => model), platform: process.platform };
  process.stdout.write(`${tableOf(Object.values(found).flatMap(({ rows }) => rows))}\n\n`);
  process.stdout.write(`${machine.cpus.length} x ${machine.cpus[0]}, Node ${machine.node}, ${seconds} s in all.\n`);
  process.stdout.write(`Processors used by others when a part began: ${noise.join(', ')}.\n`);
  const at = new Date(realTime()).toISOString();
  if (json) await writeFile(json, `${JSON.stringify({ at, machine, noise, seconds, found }, null, 2)}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`bench: ${sentence}\n`);
  process.exitCode = 1;
}
