import { type Beside, type Row, rowsOf, told } from '../table.ts';
import { type Target, targets } from '../targets.ts';
import { median, ratioOf } from './numbers.ts';
import type { Figure } from './small.ts';

/** What each place did in each round. */
export type Figures = Readonly<Record<string, readonly Figure[]>>;

/** All that was found about small answers. */
export interface Found {
  readonly token: Figures;
  readonly contract: Figures;
  readonly month: Figures;
  readonly monthBytes: number;
  readonly afterwardsMb: number;
}

const titles: Readonly<Record<string, string>> = {
  object: 'node:http, JSON.stringify',
  ready: 'node:http, ready bytes',
  express: 'Express 5, res.json',
  prism: 'Prism mock',
  before: 'the build before',
  none: 'no rule',
};

/** Lays out what was found about small answers. */
export function rowsOfSmall({ token, contract, month, monthBytes, afterwardsMb }: Found): Row[] {
  return [
    ...rates('token', token, targets.token),
    ...processorTimes(token, targets.tokenProcessor),
    ...rates('contract data', contract, targets.contractData),
    ...processorTimes(contract, targets.contractProcessor),
    ...rates(`one month (${monthBytes} bytes)`, month),
    ...processorTimes(month),
    ...rowsOf({ name: 'memory after all of these', figure: told(afterwardsMb, 'MB') }),
  ];
}

/** Requests a second and waiting times, ours beside the peers'. */
export function rates(name: string, figures: Figures, target?: Target): Row[] {
  const rate = ({ perSecond }: Figure): number => perSecond;
  const print = (some: readonly Figure[]): string => {
    const p99 = median(some.map(({ p99Ms }) => p99Ms));
    return `${told(median(some.map(rate)), '/s')}, p99 ${told(p99, 'ms')}`;
  };
  return besidePeers({ name, rate, print, ...(target && { target }) }, figures);
}

/**
 * What a request costs the server's processor, ours beside the peers'. On a fast machine the load program is out of
 * breath before the server is: then only this tells servers apart.
 */
export function processorTimes(figures: Figures, target?: Target): Row[] {
  const rate = ({ processorUs = Number.NaN }: Figure): number => processorUs;
  if (!figures.wattif?.every((one) => rate(one) > 0)) return [];
  const print = (some: readonly Figure[]): string => told(median(some.map(rate)), 'µs');
  return besidePeers({ name: '  processor time a request', rate, print, ...(target && { target }) }, figures);
}

interface Reading {
  readonly name: string;
  readonly target?: Target;
  rate(figure: Figure): number;
  print(figures: readonly Figure[]): string;
}

function besidePeers({ name, target, rate, print }: Reading, { wattif = [], ...peers }: Figures): Row[] {
  const ours = wattif.map(rate);
  const beside = Object.entries(peers).map(([peer, theirs]): Beside => {
    return { peer: `${titles[peer]}: ${print(theirs)}`, ratio: ratioOf(ours, theirs.map(rate)) };
  });
  const held = target && { target, number: beside[0]?.ratio ?? Number.NaN };
  return rowsOf({ name, figure: print(wattif), ...(held && { held }) }, beside);
}
