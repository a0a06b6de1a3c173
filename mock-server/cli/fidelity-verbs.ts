import { type Command, Option } from 'commander';
import type { components } from '../../openapi/types/control.d.ts';
import { ask } from './remote.ts';
import { print, remote } from './verb.ts';

type Register = components['schemas']['Fidelity'];
type Behaviour = Register['behaviours'][number];

interface FidelityFlags {
  url: string;
  json?: boolean;
  provider?: string;
  certainty?: string;
}

/** Adds the verbs that tell how sure every behaviour is. */
export function addFidelityVerbs(program: Command): void {
  remote(program.command('fidelity'))
    .description('tell how sure every behaviour is, and how wattif differs from the real systems')
    .option('--provider <name>', 'only one operator: grdf or enedis')
    .addOption(
      new Option('--certainty <label>', 'only one label').choices([
        'documented',
        'observed',
        'inferred',
        'our convention',
      ]),
    )
    .option('--json', 'as JSON, for scripts')
    .action(async ({ url, json, ...filter }: FidelityFlags) => {
      const query = new URLSearchParams({ ...filter });
      const register = (await ask(url, 'GET', `/fidelity${query.size > 0 ? `?${query}` : ''}`)) as Register;
      if (json) print(register);
      else process.stdout.write(registerText(register));
    });
}

/** The register for people: differences, behaviours and, last, how many carry each label. */
export function registerText({ counts, behaviours, differences }: Register): string {
  const told = differences.map(
    ({ provider, about, instead }) => `  ${provider}: ${about}${instead ? ` ${instead}` : ''}`,
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const labels = Object.entries(counts).map(([label, count]) => `${count} ${label}`);
  return [
    'How wattif differs from the real systems:',
    ...told,
    '',
    ...behaviours.flatMap(linesOf),
    '',
    `${total} behaviours: ${labels.join(', ')}.`,
    '',
  ].join('\n');
}

function linesOf({ provider, kind, name, about, certainty, source, ...more }: Behaviour): string[] {
  const value = more.default ?? more.value;
  const shown = value === undefined ? '' : ` = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  const unit = more.unit === undefined ? '' : ` ${more.unit}`;
  const lines = [`${provider} ${kind} ${name}${shown}${unit} [${certainty}]`, `  ${about} (${source})`];
  return more.switch === undefined ? lines : [...lines, `  ${more.switch}`];
}
