import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { SetupError } from '../core/refusal.ts';
import { ask } from './remote.ts';
import { inWorld, print, remote, steer, type Where } from './verb.ts';

/** Adds the verbs that save and load worlds. */
export function addSnapshotVerbs(program: Command): void {
  const snapshot = program.command('snapshot').description('save a world to a file, and start from one');
  steer(snapshot.command('save <file>'))
    .description('write a world into a file: clock, rights, faults, quotas, settings, credentials')
    .option('--without-secrets', 'leave out codes and tokens, and make secrets from the client ids')
    .action(async (file: string, where: Where & { withoutSecrets?: true }) =>
      save(file, await inWorld(where, 'GET', `/snapshot${where.withoutSecrets ? '?secrets=false' : ''}`)),
    );
  remote(snapshot.command('load <file>'))
    .description('make the world of a file, under its own id')
    .option('--replace', 'in place of a world of that id')
    .action(async (file: string, { url, replace }: { url: string; replace?: true }) =>
      print(await ask(url, 'POST', `/snapshots${replace ? '?replace=true' : ''}`, read(file))),
    );
}

function save(file: string, snapshot: unknown): void {
  try {
    writeFileSync(file, `${JSON.stringify(snapshot, null, 1)}\n`);
  } catch (error) {
    throw new SetupError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}

function read(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new SetupError(`${file} cannot be read; give the path of a snapshot.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError(`${file} is no JSON; give the path of a snapshot that "wattif snapshot save" wrote.`);
  }
}
