// Reads the same days of a meter by the APIs of v5 and by those of 2026, and says what is not the same: nothing else in
// the program changes than one option. With a simulator on port 4010, which serves both:
//   CLIENT_ID=wattif CLIENT_SECRET=wattif-secret HOST=http://localhost:4010 \
//     npx tsx reference-client/examples/migrate.ts 00000000011001 2026-10-20 2026-11-01
import { pathToFileURL } from 'node:url';
import { type DaySpan, EnedisClient, type EnedisOptions, type Reading } from 'wattif/client';

/** A sentence for each reading that one generation has and the other has not, or has otherwise. */
export async function differences(
  options: Omit<EnedisOptions, 'generation'>,
  meteringPointId: string,
  span: DaySpan,
): Promise<string[]> {
  const before = new EnedisClient({ ...options, generation: 'v5' });
  const after = new EnedisClient({ ...options, generation: '2026' });
  const found: string[] = [];
  for (const series of ['dailyEnergy', 'loadCurve'] as const) {
    const [old, recent] = await Promise.all([
      keyed(before[series](meteringPointId, span)),
      keyed(after[series](meteringPointId, span)),
    ]);
    for (const start of [...new Set([...old.keys(), ...recent.keys()])].sort()) {
      const [was, is] = [old.get(start), recent.get(start)];
      if (was !== is) found.push(`${series} from ${start}: ${was ?? 'nothing'} by v5, ${is ?? 'nothing'} by 2026`);
    }
  }
  return found;
}

async function keyed(readings: AsyncIterable<Reading>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { start, end, value, unit, quality } of readings) {
    found.set(start.toISOString(), `${value} ${unit} until ${end.toISOString()}, ${quality}`);
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '', HOST: host } = process.env;
  const [meteringPointId = '', from = '', to = ''] = process.argv.slice(2);
  const found = await differences({ clientId, clientSecret, ...(host && { host }) }, meteringPointId, { from, to });
  for (const difference of found) console.log(difference);
  console.log(found.length === 0 ? 'Both generations say the same.' : `${found.length} differences`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
