import { answerFolder, startPeer, startPrism } from '../servers/peers.ts';
import { memoryOf } from '../servers/resources.ts';
import type { Running } from '../servers/running.ts';
import { startWattif } from '../servers/wattif.ts';
import { type Beside, type Findings, type Row, rowsOf, told } from '../table.ts';
import { type Target, targets } from '../targets.ts';
import type { Bench } from './bench.ts';
import { alternating, median, ratioOf } from './numbers.ts';

const rounds = 5;
const restMs = 1000;

/** Start-up to the first answer, and memory a second later. */
export async function startUp({ server, program }: Bench): Promise<Findings> {
  const answers = await answerFolder({});
  try {
    const figures = await alternating(rounds, {
      bare: () => once(() => startPeer(program('peers/bare'), answers.path)),
      wattif: () => once(() => startWattif(server)),
      express: () => once(() => startPeer(program('peers/express'), answers.path)),
    });
    const prism = await once(startPrism);
    return { rows: rows({ ...figures, prism: [prism] }), raw: { ...figures, prism } };
  } finally {
    await answers.remove();
  }
}

interface Start {
  readonly ms: number;
  readonly idleMb: number;
}

async function once(start: () => Promise<Running>): Promise<Start> {
  const running = await start();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const idleMb = memoryOf(running.pid);
  await running.stop();
  return { ms: running.startedInMs, idleMb };
}

type Figures = Readonly<Record<'wattif' | 'bare' | 'express' | 'prism', readonly Start[]>>;

const peers = { bare: 'node:http', express: 'Express 5', prism: 'Prism mock' } as const;

function rows(figures: Figures): Row[] {
  const row = (name: string, of: (start: Start) => number, unit: string, target: Target): Row[] => {
    const ours = figures.wattif.map(of);
    const beside = (peer: keyof typeof peers): Beside => {
      const theirs = figures[peer].map(of);
      const ratio = ratioOf(ours.slice(0, theirs.length), theirs);
      return { peer: `${peers[peer]}: ${told(median(theirs), unit)}`, ratio };
    };
    const held = { target, number: median(ours) };
    const all = [beside('bare'), beside('express'), beside('prism')];
    return rowsOf({ name, figure: told(median(ours), unit), held }, all);
  };
  return [
    ...row('start-up to first answer', ({ ms }) => ms, 'ms', targets.startUp),
    ...row('memory at rest', ({ idleMb }) => idleMb, 'MB', targets.idleMemory),
  ];
}
