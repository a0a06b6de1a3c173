import type { Ask, RequestsResult } from '../load/orders.ts';
import { answerFolder, startPeer, startPrism } from '../servers/peers.ts';
import { memoryOf, processorTimeOf } from '../servers/resources.ts';
import type { Running } from '../servers/running.ts';
import { bodyOf, type Measured, startMeasured } from '../servers/wattif.ts';
import type { Findings } from '../table.ts';
import type { Bench } from './bench.ts';
import { alternating } from './numbers.ts';
import { rowsOfSmall } from './small-rows.ts';

const rounds = 5;
const seconds = 0.6;

/** Where the same answer is to be had: from us, and from each peer. */
export type Places = Readonly<Record<string, { readonly server: Running; readonly asks: readonly Ask[] }>>;

/** A round's figure. */
export interface Figure extends RequestsResult {
  /** What the server spent on a request, all its threads together, in µs; absent away from Linux. */
  readonly processorUs?: number;
}

/** Requests a second and waiting times of small answers, 50 connections. */
export async function small(bench: Bench): Promise<Findings> {
  const wattif = await startMeasured(bench.server, { streams: 1 });
  const captured = await captureOf(wattif);
  const answers = await answerFolder(captured);
  const bare = await startPeer(bench.program('peers/bare'), answers.path);
  const express = await startPeer(bench.program('peers/express'), answers.path);
  const prism = await startPrism();
  // the peers get our own requests, header for header, at paths of theirs
  const places = (what: string, asks: readonly Ask[]): Places => ({
    wattif: { server: wattif, asks },
    object: { server: bare, asks: at(`/object/${what}`, asks) },
    ready: { server: bare, asks: at(`/ready/${what}`, asks) },
    express: { server: express, asks: at(`/${what}`, asks) },
  });
  const ofPrism = { prism: { server: prism, asks: at(prism.contract, wattif.contracts) } };
  const found = {
    token: await measured(bench, places('token', [wattif.token])),
    contract: await measured(bench, { ...places('contract', wattif.contracts), ...ofPrism }),
    month: await measured(bench, places('month', wattif.months)),
    monthBytes: Buffer.byteLength(captured.month),
    afterwardsMb: memoryOf(wattif.pid),
  };
  await Promise.all([wattif, bare, express, prism].map((server) => server.stop()));
  await answers.remove();
  return { rows: rowsOfSmall(found), raw: found };
}

async function captureOf({ url, token, contracts: [contract], months: [month] }: Measured) {
  if (!contract || !month) throw new Error('The measured world has no monthly point.');
  return { token: await bodyOf(url, token), contract: await bodyOf(url, contract), month: await bodyOf(url, month) };
}

/** The same requests at another path. */
export function at(path: string, asks: readonly Ask[]): Ask[] {
  return asks.map((ask) => ({ ...ask, path }));
}

/** Measures each place in turn, several rounds, after one to warm up. */
export async function measured({ load }: Bench, places: Places, times = rounds): Promise<Record<string, Figure[]>> {
  for (const { server, asks } of Object.values(places)) await load.requests({ url: server.url, asks, seconds });
  const one = async ({ server, asks }: Places[string]): Promise<Figure> => {
    const before = processorTimeOf(server.pid);
    const result = await load.requests({ url: server.url, asks, seconds });
    const after = processorTimeOf(server.pid);
    if (before === undefined || after === undefined) return result;
    return { ...result, processorUs: ((after - before) * 1000) / result.answered };
  };
  const things = Object.entries(places).map(([name, place]) => [name, () => one(place)]);
  return alternating(times, Object.fromEntries(things));
}
