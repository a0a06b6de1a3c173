import type { Ask } from '../load/orders.ts';
import { processorTimeOf } from '../servers/resources.ts';
import { type Measured, startMeasured } from '../servers/wattif.ts';
import { type Findings, type Row, rowsOf, told } from '../table.ts';
import { targets } from '../targets.ts';
import type { Bench } from './bench.ts';
import { alternating, median, ratioOf } from './numbers.ts';
import { measured } from './small.ts';
import { processorTimes, rates } from './small-rows.ts';

const rounds = 15;
const reading = { readers: 4, seconds: 0.6, repeat: true };

/** The same build twice, without a rule and with one that fits no call, and an older build when there is one. */
type Servers = { readonly none: Measured; readonly one: Measured; readonly before?: Measured };

interface StreamFigure {
  readonly megabytesPerSecond: number;
  readonly processorMs: number;
}

/** What a call pays for faults that do not act on it, with the journal on, as always. */
export async function faults(bench: Bench): Promise<Findings> {
  const wanted = { streams: 1 };
  const before = bench.before === undefined ? {} : { before: await startMeasured(bench.before, wanted) };
  const servers: Servers = {
    none: await startMeasured(bench.server, wanted),
    one: await startMeasured(bench.server, wanted),
    ...before,
  };
  await orderRule(servers.one);
  const places = Object.entries(servers).map(([name, server]) => [name, { server, asks: server.contracts }]);
  const contract = await measured(bench, Object.fromEntries(places), rounds);
  const streams = await readInTurn(bench, servers);
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const { none = [], one = [], before: older } = contract;
  const beside = older && { before: older };
  const target = older && targets.faultsAtRest;
  const rows = [
    ...rates('contract data, no rule', { wattif: none, ...beside }, target),
    ...processorTimes({ wattif: none, ...beside }),
    ...rates('contract data, one rule in force', { wattif: one, ...beside, none }, target),
    ...processorTimes({ wattif: one, ...beside, none }),
    ...streamRows('five years, no rule', streams.none, streams.before),
    ...streamRows('five years, one rule in force', streams.one, streams.before),
  ];
  return { rows, raw: { contract, streams } };
}

async function orderRule({ url }: Measured): Promise<void> {
  const rule = { where: { meteringPointId: 'GI000000' }, fault: { kind: 'reset' } };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/_wattif/worlds/bench/faults`, {
    method: 'POST',
    headers,
    body: JSON.stringify(rule),
  });
  if (response.status !== 201) throw new Error(`The rule was not ordered: ${await response.text()}`);
}

async function readInTurn({ load }: Bench, servers: Servers) {
  const read = async ({ url, pid, streams }: Measured): Promise<StreamFigure> => {
    const begun = processorTimeOf(pid) ?? Number.NaN;
    const found = await load.streams({ url, asks: streams as readonly Ask[], ...reading });
    const ended = processorTimeOf(pid) ?? Number.NaN;
    return { megabytesPerSecond: found.megabytesPerSecond, processorMs: (ended - begun) / found.streams };
  };
  for (const server of Object.values(servers)) await read(server);
  const things = Object.entries(servers).map(([name, server]) => [name, () => read(server)] as const);
  return alternating<keyof Servers, StreamFigure>(rounds, Object.fromEntries(things) as never);
}

function streamRows(name: string, ours: readonly StreamFigure[], older: readonly StreamFigure[] | undefined): Row[] {
  const row = (title: string, unit: string, figureOf: (figure: StreamFigure) => number, isHeld: boolean): Row[] => {
    const figure = told(median(ours.map(figureOf)), unit);
    if (!older) return rowsOf({ name: title, figure });
    const ratio = ratioOf(ours.map(figureOf), older.map(figureOf));
    const peer = `the build before: ${told(median(older.map(figureOf)), unit)}`;
    const held = isHeld && { held: { target: targets.faultsAtRest, number: ratio } };
    return rowsOf({ name: title, figure, ...held }, [{ peer, ratio }]);
  };
  return [
    ...row(name, 'MB/s', ({ megabytesPerSecond }) => megabytesPerSecond, true),
    ...row('  processor time a stream', 'ms', ({ processorMs }) => processorMs, false),
  ];
}
