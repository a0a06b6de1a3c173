import type { ProviderState } from '../provider-states/index.ts';
import { oneLine } from '../report/one-line.ts';
import type { InteractionResult, Outcome } from './interaction.ts';
import { countsOf, type Verdict } from './report.ts';
import { counted } from './wording.ts';

const marks = { passed: 'passed ', broken: 'BROKEN ', harness: 'HARNESS' } satisfies Record<Outcome, string>;

/** An interaction as the terminal shows it: one line, and below it why it did not pass. */
export function resultText({ interaction, outcome, told }: InteractionResult): string {
  const { consumer, provider, description, states } = interaction;
  const given = states.length === 0 ? '' : `, given ${states.map(({ name }) => name).join(' and ')}`;
  const head = `${marks[outcome]} ${oneLine(`${consumer} → ${provider}: ${description}${given}`)}`;
  const why = told.flatMap((sentence) => sentence.split('\n')).map((line) => `          ${oneLine(line)}`);
  return [head, ...why].join('\n');
}

/** The closing line: how many interactions of how many pacts, and how they came out. */
export function closingLine({ results }: Verdict): string {
  const { passed, broken, harness } = countsOf(results);
  const pacts = new Set(results.map(({ interaction }) => interaction.source)).size;
  const seconds = (results.reduce((sum, { tookMs }) => sum + tookMs, 0) / 1000).toFixed(1);
  const failed = harness === 0 ? '' : `, ${harness} not judged (harness)`;
  return `${counted(results.length, 'interaction')} of ${counted(pacts, 'pact')}: ${passed} passed, ${broken} broken${failed}; ${seconds} s.`;
}

/** The provider states as the terminal lists them: name, what holds then, parameters with their defaults. */
export function statesText(states: readonly ProviderState[]): string {
  const blocks = states.map(({ name, about, parameters }) => {
    const named = Object.entries(parameters).map(([parameter, what]) => `    ${parameter}: ${what}`);
    return [name, `  ${about}`, ...named].join('\n');
  });
  return blocks.join('\n\n');
}
