import { type JunitCase, junitXml } from '../report/junit.ts';
import type { InteractionResult, Outcome } from './interaction.ts';
import type { Verdict } from './report.ts';

const statuses = {
  passed: 'passed',
  broken: 'failed',
  harness: 'error',
} satisfies Record<Outcome, JunitCase['status']>;

/** The verdict as JUnit XML: a suite for each pair of consumer and provider, a case for each interaction. */
export function junitReport({ results }: Verdict): string {
  return junitXml('wattif verify', results.map(caseOf));
}

function caseOf({ interaction, outcome, told, tookMs }: InteractionResult): JunitCase {
  const { consumer, provider, description, states } = interaction;
  const given = states.map(({ name }) => name).join(' and ');
  const name = given === '' ? description : `${description}, given ${given}`;
  return { suite: `${consumer} → ${provider}`, name, status: statuses[outcome], told, seconds: tookMs / 1000 };
}
