import type { Finding } from '../check.ts';
import type { Step } from '../scenario.ts';
import { fail, pass } from './finding.ts';

/** CL-24, the way back: an answer that is no consent opens nothing, and is told of. */
export function judgeNotTaken({ shown, end }: Step, why: string): Finding {
  const { consent, problems } = shown;
  if (consent && consent.points.length > 0) {
    const told = `The browser came back with ${why}, and the program took ${consent.points.join(', ')} for consented.`;
    return fail('CL-24', told, [JSON.stringify({ consent })]);
  }
  if (problems.length > 0 || end.exitCode !== 0) {
    return pass('CL-24', `An answer with ${why} opened nothing, and was told of.`);
  }
  return fail(
    'CL-24',
    `The browser came back with ${why}, and the program said nothing; a good client prints a problem.`,
  );
}

/** CL-24, the way back: an answer that is the program's own opens the points that the holder chose, and no others. */
export function judgeTaken({ shown }: Step, chosen: readonly string[]): Finding {
  const points = shown.consent?.points ?? [];
  const isSame = [...points].sort().join(' ') === [...chosen].sort().join(' ');
  if (isSame) return pass('CL-24', `The holder chose ${chosen.join(', ')}, and the program knows it.`);
  const known = points.length === 0 ? 'none' : points.join(', ');
  const problems = shown.problems.map(({ text }) => text);
  return fail('CL-24', `The holder chose ${chosen.join(', ')}, and the program printed ${known}.`, problems);
}
