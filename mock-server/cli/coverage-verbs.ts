import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { components } from '../../openapi/types/control.d.ts';
import { SetupError } from '../core/refusal.ts';
import { inWorld, print, steer, type Where } from './verb.ts';

type Coverage = components['schemas']['Coverage'];
type ProviderCoverage = Coverage['providers'][number];
type List = components['schemas']['CoverageList'];

/** Adds the verb that tells what a program has met. */
export function addCoverageVerbs(program: Command): void {
  steer(program.command('coverage'))
    .description('tell what the program under test has met in a world, and what it never has')
    .option('--json', 'print it as JSON')
    .option('--html <file>', 'write it into a file as a page')
    .option('--all', 'print what was met too, not only what never was')
    .action(async ({ json, html, all, ...where }: Where & { json?: true; html?: string; all?: true }) => {
      if (html) return writePage(where, html);
      const coverage = (await inWorld(where, 'GET', '/coverage')) as Coverage;
      if (json) print(coverage);
      else process.stdout.write(coverage.providers.map((provider) => textOf(provider, all ?? false)).join('\n'));
    });
}

const kinds = ['operations', 'states', 'errors', 'scenarios'] as const;

function textOf(coverage: ProviderCoverage, all: boolean): string {
  return kinds.map((kind) => listText(`${coverage.provider} ${kind}`, coverage[kind], all)).join('');
}

function listText(title: string, { met, known, items }: List, all: boolean): string {
  const shown = items.filter(({ times }) => all || times === 0);
  const rows = shown.map(({ name, times }) => `  ${times === 0 ? 'never' : String(times).padStart(5)}  ${name}\n`);
  return `${title}: ${met} of ${known}\n${rows.join('')}`;
}

async function writePage({ url, world }: Where, file: string): Promise<void> {
  const address = `${url.replace(/\/$/, '')}/_wattif/worlds/${encodeURIComponent(world)}/coverage`;
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response?.ok) throw new SetupError(`No coverage can be read at ${address}; check --url and --world.`);
  writeFileSync(file, await response.text());
  process.stdout.write(`${file}\n`);
}
