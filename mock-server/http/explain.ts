import type { Answer } from './send.ts';
import type { Visit } from './visit.ts';

/** The header that says why an answer is no plain success. */
export const whyHeader = 'x-wattif-why';

const longest = 200;

/**
 * An answer with the header `x-wattif-why` (id of the journal entry, and why, in ASCII, 200 characters at the most), if
 * there is anything to explain and its world explains. The body stays as it is: it is the operator's.
 *
 * @example
 * // x-wattif-why: x12; quota perSecond of 1: 2nd call in 14:03:07
 */
export function explained(visit: Visit, answer: Answer): Answer {
  // a bug of ours says so itself, in its own words
  if (!visit.why || answer.kind === 'none' || visit.decidedBy === 'bug' || visit.world.explain === 'off') return answer;
  // the head leaves before it is known whether the body has as much as the faults need
  const ordered = answer.kind === 'broken' ? 'ordered: ' : '';
  // V8 takes a microsecond to add a name behind a spread, and none to spread behind a name
  const headers = { [whyHeader]: plainText(`${visit.id}; ${ordered}${visit.why}`), ...answer.headers };
  return Object.assign({}, answer, { headers });
}

const spelled: Readonly<Record<string, string>> = { '…': '...', '’': "'", '‘': "'", '–': '-', '—': '-', '·': '-' };

function plainText(text: string): string {
  const plain = (isPlain.test(text) ? text : spelledPlainly(text)).trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 3)}...`;
}

const isPlain = /^[\x20-\x7e]*$/;

function spelledPlainly(text: string): string {
  return text
    .slice(0, 4 * longest)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => spelled[letter] ?? (/\s/.test(letter) ? ' ' : '?'));
}
