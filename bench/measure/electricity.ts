import { startElectricity } from '../servers/electricity.ts';
import { answerFolder, startPeer } from '../servers/peers.ts';
import { type Ask, bodyOf } from '../servers/wattif.ts';
import type { Findings } from '../table.ts';
import type { Bench } from './bench.ts';
import { at, measured, type Places } from './small.ts';
import { processorTimes, rates } from './small-rows.ts';

/** Requests a second of Data Connect: a token, a week of half-hours, three years of days; 50 connections. */
export async function electricity(bench: Bench): Promise<Findings> {
  const wattif = await startElectricity(bench.server);
  const first = async ([ask]: readonly Ask[]) => {
    if (!ask) throw new Error('The measured world has no home with a load curve.');
    return bodyOf(wattif.url, ask);
  };
  const captured = {
    token: await first([wattif.token]),
    contract: await first(wattif.weeks),
    month: await first(wattif.years),
  };
  const answers = await answerFolder(captured);
  const bare = await startPeer(bench.program('peers/bare'), answers.path);
  const express = await startPeer(bench.program('peers/express'), answers.path);
  const places = (what: string, asks: readonly Ask[]): Places => ({
    wattif: { server: wattif, asks },
    object: { server: bare, asks: at(`/object/${what}`, asks) },
    ready: { server: bare, asks: at(`/ready/${what}`, asks) },
    express: { server: express, asks: at(`/${what}`, asks) },
  });
  const token = await measured(bench, places('token', [wattif.token]));
  const week = await measured(bench, places('contract', wattif.weeks));
  const years = await measured(bench, places('month', wattif.years));
  await Promise.all([wattif, bare, express].map((server) => server.stop()));
  await answers.remove();
  const rows = [
    ...rates('electricity: token', token),
    ...processorTimes(token),
    ...rates(`electricity: week of half-hours (${captured.contract.length} bytes)`, week),
    ...processorTimes(week),
    ...rates(`electricity: three years of days (${captured.month.length} bytes)`, years),
    ...processorTimes(years),
  ];
  return { rows, raw: { token, week, years } };
}
