import { Temporal } from 'temporal-polyfill';
import type { CivilDay } from '../civil-day.ts';

const form = /^P(?=\d)(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?$/;

/**
 * Checks how long a consent is to last: an ISO 8601 duration of years, months, weeks and days, three years at most
 * (enedis.md 1.4). The operator refuses any other only once the customer is on its page.
 *
 * @throws RangeError
 *
 * @example
 * checkedDuration('P1Y6M', '2026-01-15'); // 'P1Y6M'
 */
export function checkedDuration(text: string, today: CivilDay): string {
  if (!form.test(text)) {
    throw new RangeError(`duration is "${text}"; give years, months, weeks or days, such as P1Y6M or P90D`);
  }
  const start = Temporal.PlainDate.from(today);
  const end = start.add(Temporal.Duration.from(text));
  if (Temporal.PlainDate.compare(end, start) <= 0) throw new RangeError(`duration is "${text}"; give a day at least`);
  if (Temporal.PlainDate.compare(end, start.add({ years: 3 })) > 0) {
    throw new RangeError(`duration is "${text}"; give three years at most, such as P3Y`);
  }
  return text;
}
