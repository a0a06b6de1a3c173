import type { CheckId, Finding, Status } from '../check.ts';

/** What shows it: ids of journal entries, the most telling first, or printed lines. */
export type Evidence = readonly string[];

/** The rule was kept. */
export function pass(check: CheckId, told: string, evidence: Evidence = []): Finding {
  return findingOf('PASS', check, told, evidence);
}

/** The rule was surely broken. */
export function fail(check: CheckId, told: string, evidence: Evidence = []): Finding {
  return findingOf('FAIL', check, told, evidence);
}

/** It cannot be told from outside whether the rule was kept, or it was kept badly. */
export function warn(check: CheckId, told: string, evidence: Evidence = []): Finding {
  return findingOf('WARN', check, told, evidence);
}

/** The program does not do or show what is judged. */
export function skip(check: CheckId, told: string): Finding {
  return findingOf('SKIP', check, told, []);
}

const gravity = ['ERROR', 'FAIL', 'WARN', 'PASS', 'SKIP'] as const satisfies readonly Status[];

/**
 * The gravest of some findings about one check, with the evidence of all that are as grave.
 *
 * @throws RangeError when there is none
 */
export function gravest(findings: readonly Finding[]): Finding {
  const status = gravity.find((one) => findings.some((finding) => finding.status === one));
  const equals = findings.filter((finding) => finding.status === status);
  const [first] = equals;
  if (!first) throw new RangeError('there is no finding to choose from');
  const told = [...new Set(equals.map((finding) => finding.told))];
  const evidence = [...new Set(equals.flatMap((finding) => finding.evidence ?? []))];
  return findingOf(
    first.status,
    first.check,
    first.status === 'PASS' ? first.told : told.slice(0, 3).join(' '),
    evidence,
  );
}

function findingOf(status: Status, check: CheckId, told: string, evidence: Evidence): Finding {
  return { check, status, told, ...(evidence.length > 0 && { evidence: evidence.slice(0, 10) }) };
}
