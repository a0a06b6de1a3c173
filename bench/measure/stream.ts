import type { Ask, StreamsResult } from '../load/orders.ts';
import { answerFolder, startPeer } from '../servers/peers.ts';
import { peakDuring } from '../servers/resources.ts';
import type { Running } from '../servers/running.ts';
import { latenciesDuring } from '../servers/small-requests.ts';
import { bodyOf, type Measured, startMeasured } from '../servers/wattif.ts';
import type { Findings } from '../table.ts';
import type { Bench } from './bench.ts';
import { alternating, quantile } from './numbers.ts';
import { rowsOfStreams } from './stream-rows.ts';

const alone = { rounds: 25, warmUp: 5 };
const together = { rounds: 5, readers: 8, seconds: 1.2, pointsARound: 120 };

/** What eight readers at once found. */
export interface Together extends StreamsResult {
  readonly peakMb: number;
  /** Waiting times of small requests meanwhile. */
  readonly smallP50Ms: number;
  readonly smallP99Ms: number;
  readonly smallRequests: number;
}

/** Five years of daily data: how fast, how soon, in how much memory, and who has to wait. */
export async function stream(bench: Bench): Promise<Findings> {
  const streams = alone.warmUp + alone.rounds + together.rounds * together.pointsARound;
  const wattif = await startMeasured(bench.server, { streams });
  const [capturedAsk, ...cold] = wattif.streams;
  if (!capturedAsk || cold.length < alone.rounds) throw new Error('The measured world has too few daily points.');
  const begun = performance.now();
  const captured = await bodyOf(wattif.url, capturedAsk);
  const firstEverMs = performance.now() - begun;
  const contract = await bodyOf(wattif.url, {
    headers: {},
    ...wattif.contracts[0],
    path: wattif.contracts[0]?.path ?? '',
  });
  const answers = await answerFolder({ stream: captured, contract });
  const peers = {
    naive: await startPeer(bench.program('peers/naive'), answers.path),
    bare: await startPeer(bench.program('peers/bare'), answers.path),
  };
  const oneReader = await readAlone(bench, { wattif, ...peers }, { again: capturedAsk, cold });
  const eightReaders = await readTogether(bench, { wattif, ...peers }, cold.slice(alone.warmUp + alone.rounds));
  await Promise.all([wattif, peers.naive, peers.bare].map((server) => server.stop()));
  await answers.remove();
  const size = { bytes: Buffer.byteLength(captured), lines: captured.split('\n').length - 1 };
  const found = { size, firstEverMs, oneReader, eightReaders };
  return { rows: rowsOfStreams(found), raw: found };
}

type Servers = { readonly wattif: Measured; readonly naive: Running; readonly bare: Running };

const toPeer = { naive: [{ path: '/stream' }], bare: [{ path: '/ready/stream' }] };

async function readAlone({ load }: Bench, servers: Servers, asks: { again: Ask; cold: readonly Ask[] }) {
  const read = ({ url }: Running, ask: readonly Ask[]) => load.streams({ url, asks: ask, readers: 1 });
  const warm = asks.cold.slice(0, alone.warmUp);
  for (const ask of warm) {
    await read(servers.wattif, [ask]);
    await read(servers.wattif, [asks.again]);
    await read(servers.naive, toPeer.naive);
    await read(servers.bare, toPeer.bare);
  }
  const cold = asks.cold.slice(alone.warmUp);
  const { result, peakMb } = await peakDuring(servers.wattif.pid, () =>
    alternating(alone.rounds, {
      naive: () => read(servers.naive, toPeer.naive),
      cold: (round) => read(servers.wattif, cold.slice(round, round + 1)),
      again: () => read(servers.wattif, [asks.again]),
      ready: () => read(servers.bare, toPeer.bare),
    }),
  );
  return { ...result, peakMb };
}

async function readTogether({ load }: Bench, servers: Servers, points: readonly Ask[]) {
  const { readers, seconds } = together;
  const wattifSmall = servers.wattif.contracts[0] ?? { path: '/_wattif/health' };
  const eight = async (server: Running, small: Ask, asks: readonly Ask[], repeat: boolean): Promise<Together> => {
    const work = () => load.streams({ url: server.url, asks, readers, seconds, repeat });
    const watched = () => latenciesDuring({ url: server.url, ask: small }, work);
    const { result, peakMb } = await peakDuring(server.pid, watched);
    const [smallP50Ms, smallP99Ms] = [quantile(result.latencies, 0.5), quantile(result.latencies, 0.99)];
    return { ...result.result, peakMb, smallP50Ms, smallP99Ms, smallRequests: result.latencies.length };
  };
  const share = Math.floor(points.length / together.rounds);
  const cold = (round: number) => points.slice(round * share, (round + 1) * share);
  const again = servers.wattif.streams.slice(0, readers);
  return alternating(together.rounds, {
    naive: () => eight(servers.naive, { path: '/small' }, toPeer.naive, true),
    cold: (round) => eight(servers.wattif, wattifSmall, cold(round), false),
    again: async () => {
      await load.streams({ url: servers.wattif.url, asks: again, readers });
      return eight(servers.wattif, wattifSmall, again, true);
    },
    ready: () => eight(servers.bare, { path: '/object/contract' }, toPeer.bare, true),
  });
}
