import { dayOf } from '../calendar.ts';
import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass, skip } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, spanOf } from './questions.ts';

/**
 * CL-04 over the calls of one run: none asks for days to come, and none for a span that ends where it begins. The end
 * is excluded, so that today may be the end. A calendar period (a year, a month) that is not over yet is answered as far
 * as it goes (adict.md 4.5), and is no breach then.
 */
export function judgeDates(calls: readonly Call[]): Finding {
  const asked = calls.filter(({ kind }) => kind === 'readings');
  for (const call of asked) {
    const { days } = call;
    if (!days) continue;
    if (days.from >= days.to) {
      const told = `A call for ${about(call)} asks for ${spanOf(days)}: the end is excluded, so there is nothing to ask for.`;
      return fail('CL-04', told, [call.id]);
    }
    const today = dayOf(call.at);
    const isAnswered = ['answered', 'not-yet', 'disturbed'].includes(outcomeOf(call));
    if (days.from > today || (days.to > today && !isAnswered)) {
      const told = `A call for ${about(call)} asks for ${spanOf(days)} on ${today}; a good client ends at today, which is excluded.`;
      return fail('CL-04', told, [call.id]);
    }
  }
  const malformed = asked.find((call) => !call.days && outcomeOf(call) === 'mistaken');
  if (malformed) {
    return fail('CL-04', `A call for ${about(malformed)} has dates that cannot be read: ${malformed.url}`, [
      malformed.id,
    ]);
  }
  if (asked.length === 0) return skip('CL-04', 'The program asked for no readings.');
  return pass('CL-04', `${counted(asked.length, 'call')}, none for days to come or for an empty span.`);
}

function about({ series, meteringPointId }: Call): string {
  return `${series ?? 'readings'} of ${meteringPointId ?? 'no point'}`;
}
