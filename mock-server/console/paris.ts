/**
 * Civil time of Paris, whatever the zone of the browser; a *local* time is written as `<input type="datetime-local">`
 * writes it, `2026-01-20T08:00`.
 */

const hour = 3_600_000;
/** By how much Paris can be ahead of UTC (ms): in summer, and in winter, since 1977. */
const offsets = [2 * hour, hour];

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/**
 * The local time in Paris at an instant (ms since 1970, UTC); what is less than a minute is left out.
 *
 * @example
 * localOf(Date.parse('2026-01-20T07:00:00Z')); // '2026-01-20T08:00'
 */
export function localOf(instant: number): string {
  const told = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${told.year?.padStart(4, '0')}-${told.month}-${told.day}T${told.hour}:${told.minute}`;
}

/**
 * The instants (ms since 1970, UTC) at which it is a local time in Paris, soonest first: one; none in the hour that
 * the spring leaves out; two in the hour that the autumn repeats. None, too, for a text that is no local time.
 *
 * @example
 * instantsOf('2026-10-25T02:30').length; // 2
 */
export function instantsOf(local: string): number[] {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return [];
  return offsets.map((offset) => asUtc - offset).filter((instant) => localOf(instant) === local);
}
