// Reads a year of gas, day by day, and says which days nobody measured. With a simulator on port 4010:
//   CLIENT_ID=wattif CLIENT_SECRET=wattif-secret HOST=http://localhost:4010 \
//     npx tsx reference-client/examples/year-of-gas.ts 00000000010001 2025
import { pathToFileURL } from 'node:url';
import { activeRight, dayOf, type Gap, type GasReading, GrdfClient, gaps, instantOf } from 'wattif/client';

/** What a year held. */
export interface GasYear {
  /** kWh of the days that were measured: no guess for the others. */
  readonly energy: number;
  readonly readings: readonly GasReading[];
  readonly holes: readonly Gap[];
}

export async function yearOfGas(grdf: GrdfClient, meteringPointId: string, year: number): Promise<GasYear> {
  const rights = [];
  for await (const right of grdf.rights({ meteringPointIds: [meteringPointId] })) rights.push(right);
  if (!activeRight(rights, meteringPointId)?.scope.informative) throw new Error(`no right to ${meteringPointId}`);

  const span = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const byDay = new Map<string, GasReading>();
  for await (const reading of grdf.informative(meteringPointId, span)) byDay.set(dayOf(reading), reading);

  const readings = [...byDay.values()];
  const energy = readings.reduce((sum, { value }) => sum + value, 0);
  // gas days begin at six
  const holes = gaps(readings, { start: instantOf(span.from, '06:00'), end: instantOf(span.to, '06:00') });
  console.log(`${meteringPointId}: ${energy} kWh on ${readings.length} days of ${year}`);
  for (const { start, end } of holes) console.log(`not measured: ${start.toISOString()} to ${end.toISOString()}`);
  return { energy, readings, holes };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '', HOST: host } = process.env;
  const [meteringPointId = '', year] = process.argv.slice(2);
  const grdf = new GrdfClient({ clientId, clientSecret, ...(host && { host }) });
  await yearOfGas(grdf, meteringPointId, Number(year));
}
