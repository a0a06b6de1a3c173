// Prints a load curve as CSV, the energy of each of its days, and what nobody measured. With a simulator on port 4010:
//   CLIENT_ID=wattif CLIENT_SECRET=wattif-secret HOST=http://localhost:4010 \
//     npx tsx reference-client/examples/load-curve.ts 00000000011001 2026-10-20 2026-11-01
import { pathToFileURL } from 'node:url';
import {
  type DaySpan,
  dayOf,
  EnedisClient,
  energyOf,
  gaps,
  instantOf,
  isClientError,
  type Reading,
} from 'wattif/client';

/** Writes a line for each interval, then one for each day and each hole. */
export async function loadCurve(
  enedis: EnedisClient,
  meteringPointId: string,
  span: DaySpan,
  write: (line: string) => void,
): Promise<void> {
  const curve: Reading[] = [];
  const days = new Map<string, number>();
  write('start,end,W');
  for await (const reading of enedis.loadCurve(meteringPointId, span)) {
    curve.push(reading);
    write(`${reading.start.toISOString()},${reading.end.toISOString()},${reading.value}`);
    // a power counts for the length of its interval, and an interval for the day in which it begins
    const day = dayOf(reading);
    days.set(day, (days.get(day) ?? 0) + energyOf(reading));
  }
  for (const [day, energy] of days) write(`# ${day}: ${(energy / 1000).toFixed(3)} kWh`);
  for (const { start, end } of gaps(curve, { start: instantOf(span.from), end: instantOf(span.to) })) {
    write(`# not measured: ${start.toISOString()} to ${end.toISOString()}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '', HOST: host } = process.env;
  const [meteringPointId = '', from = '', to = ''] = process.argv.slice(2);
  const enedis = new EnedisClient({ clientId, clientSecret, generation: '2026', ...(host && { host }) });
  try {
    await loadCurve(enedis, meteringPointId, { from, to }, (line) => console.log(line));
  } catch (error) {
    if (!isClientError(error)) throw error;
    console.error(error.code === 'out-of-scope' ? 'The customer has to switch the recording on.' : error.message);
    process.exitCode = 1;
  }
}
