import type { StreamsResult } from '../load/orders.ts';
import { type Beside, type Row, rowsOf, told } from '../table.ts';
import { type Target, targets } from '../targets.ts';
import { median, ratioOf } from './numbers.ts';
import type { Together } from './stream.ts';

type Way = 'naive' | 'cold' | 'again' | 'ready';

/** All that was found about streams. */
export interface Found {
  readonly size: { readonly bytes: number; readonly lines: number };
  /** The whole of the first stream that a fresh process sends. */
  readonly firstEverMs: number;
  readonly oneReader: Readonly<Record<Way, readonly StreamsResult[]>> & { readonly peakMb: number };
  readonly eightReaders: Readonly<Record<Way, readonly Together[]>>;
}

const rate = ({ megabytesPerSecond }: StreamsResult): number => megabytesPerSecond;
const firstByte = ({ firstByteMs }: StreamsResult): number => median(firstByteMs);

/** Lays out what was found about streams. */
export function rowsOfStreams({ size, firstEverMs, oneReader, eightReaders }: Found): Row[] {
  const title = `${size.lines.toLocaleString('en')} lines, ${(size.bytes / 1e6).toFixed(1)} MB`;
  return [
    ...rowsOf({ name: `five-year stream: ${title}`, figure: '' }),
    ...rowsOf({ name: '  the first of a fresh process, whole', figure: told(firstEverMs, 'ms') }),
    ...rates('  one reader, cold', oneReader, 'cold', targets.coldStream),
    ...rates('  one reader, asked again', oneReader, 'again', targets.askedAgainStream),
    ...rates('  eight readers, cold', eightReaders, 'cold', targets.coldStream),
    ...rates('  eight readers, asked again', eightReaders, 'again', targets.askedAgainStream),
    ...firstBytes('  first byte, cold', oneReader, 'cold'),
    ...firstBytes('  first byte, asked again', oneReader, 'again'),
    ...waits('small request p99 beside eight cold', eightReaders, 'cold'),
    ...waits('small request p99 beside eight asked again', eightReaders, 'again'),
    ...rowsOf({ name: 'peak memory, one reader', ...memory([oneReader.peakMb]) }),
    ...peaks(eightReaders),
  ];
}

function rates(name: string, found: Readonly<Record<Way, readonly StreamsResult[]>>, way: Way, target: Target): Row[] {
  const ours = found[way].map(rate);
  const beside = (peer: Way, title: string): Beside => {
    const theirs = found[peer].map(rate);
    return { peer: `${title}: ${told(median(theirs), 'MB/s')}`, ratio: ratioOf(ours, theirs) };
  };
  const all = [beside('naive', 'one write a record'), beside('ready', 'node:http, ready bytes')];
  const held = { target, number: all[0]?.ratio ?? Number.NaN };
  return rowsOf({ name, figure: told(median(ours), 'MB/s'), held }, all);
}

function firstBytes(name: string, found: Found['oneReader'], way: Way): Row[] {
  const [ours, theirs] = [found[way].map(firstByte), found.naive.map(firstByte)];
  const peer = `one write a record: ${told(median(theirs), 'ms')}`;
  return rowsOf({ name, figure: told(median(ours), 'ms') }, [{ peer, ratio: ratioOf(ours, theirs) }]);
}

function waits(name: string, found: Found['eightReaders'], way: Way): Row[] {
  const p99 = (peer: Way): number[] => found[peer].map(({ smallP99Ms }) => smallP99Ms);
  const beside = (peer: Way, title: string): Beside => ({
    peer: `${title}: ${told(median(p99(peer)), 'ms')}`,
    ratio: ratioOf(p99(way), p99(peer)),
  });
  const ours = median(p99(way));
  const held = { target: targets.smallRequestBesideStreams, number: ours };
  const all = [beside('naive', 'one write a record'), beside('ready', 'node:http, ready bytes')];
  return rowsOf({ name, figure: told(ours, 'ms'), held }, all);
}

function peaks(found: Found['eightReaders']): Row[] {
  const most = (way: Way): number => Math.max(...found[way].map(({ peakMb }) => peakMb));
  const peer = `one write a record: ${told(most('naive'), 'MB')}`;
  const ours = Math.max(most('cold'), most('again'));
  return rowsOf({ name: 'peak memory, eight readers', ...memory([ours]) }, [{ peer, ratio: ours / most('naive') }]);
}

function memory(figures: readonly number[]) {
  const most = Math.max(...figures);
  return { figure: told(most, 'MB'), held: { target: targets.peakMemory, number: most } };
}
