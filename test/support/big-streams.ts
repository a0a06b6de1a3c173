import { createSimulator } from '../../mock-server/index.ts';
import { clientOf } from './adict.ts';

/** Run as a process of its own with a small heap: reads large answers and keeps nothing of them. */
const simulator = await createSimulator({
  gasPoints: 200_000,
  quotas: 'off',
  clock: 'frozen',
  now: new Date('2026-01-15T08:00:00Z'),
});
const world = simulator.world();
const token = await clientOf(simulator, world).token();

async function countLines(path: string): Promise<number> {
  const response = await fetch(`${simulator.url}/adict/v2${path}`, { headers: { authorization: `Bearer ${token}` } });
  let lines = 0;
  for await (const bytes of response.body ?? []) {
    for (const byte of bytes as Uint8Array) if (byte === 10) lines += 1;
  }
  return lines;
}

const rights = await countLines('/droits_acces');
if (rights < 200_001) throw new Error(`${rights} lines of rights`);
const listed = await fetch(`${simulator.url}/_wattif/worlds/default/points?limit=1000`);
const { points } = (await listed.json()) as {
  points: { meteringPointId: string; frequency: string; injects: boolean }[];
};
const daily = points.filter(({ frequency, injects }) => frequency === 'JJ' && !injects).slice(0, 30);
if (daily.length === 0) throw new Error('no daily meter');
for (const { meteringPointId: point } of daily) {
  const lines = await countLines(`/pce/${point}/donnees_consos_publiees?date_debut=2021-01-16&date_fin=2026-01-15`);
  if (lines < 300) throw new Error(`${lines} days of ${point}`);
}
await simulator.close();
