import type { Command } from 'commander';

/** Adds the reference portal: a client that `wattif conformance` judges well, to try the judge and to read. */
export function addPortalVerb(program: Command): void {
  program
    .command('portal')
    .description('run the reference portal once, told by WATTIF_… variables as `wattif conformance` tells them')
    .action(async () => {
      const { runPortal } = await import('../../contracts/portal/index.ts');
      const { env, stdout, stderr } = process;
      process.exitCode = await runPortal({
        environment: env,
        print: (line) => stdout.write(`${line}\n`),
        log: (line) => stderr.write(`${line}\n`),
      });
    });
}
