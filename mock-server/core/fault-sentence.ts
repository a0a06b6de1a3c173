import type { Fault, Misbehaviour } from './fault.ts';
import { ordinal } from './ordinal.ts';

/**
 * What acted on a call, and what it did, in a sentence.
 *
 * @example
 * faultSentence({ rule: 'f1', name: 'flaky', fired: 1, faults: [{ kind: 'cut', afterRecords: 3 }] });
 * // 'fault f1 (flaky), 1st time: the connection is reset after 3 records'
 */
export function faultSentence({ rule, name, fired, faults }: Misbehaviour): string {
  return `${sourceOf(rule, name, fired)}: ${faults.map(whatItDoes).join('; ')}`;
}

function sourceOf(rule: string, name: string | undefined, fired: number): string {
  if (rule === 'header') return 'asked for by the header x-wattif-fault';
  if (rule === 'reserved') return 'a reserved metering point';
  return `fault ${rule}${name === undefined ? '' : ` (${name})`}, ${ordinal(fired)} time`;
}

function whatItDoes<Kind extends Fault['kind']>(fault: Extract<Fault, { kind: Kind }>): string {
  const tell = sentences[fault.kind] as (fault: Fault) => string;
  return tell(fault);
}

type Sentences = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => string };

const sentences: Sentences = {
  refuse: ({ reason, afterRecords }) =>
    afterRecords === undefined ? `refused, ${reason}` : `refused after ${records(afterRecords)}, ${reason}`,
  answer: ({ status }) => `answered with status ${status}`,
  page: ({ status = 503 }) => `answered with the operator's error page, status ${status}`,
  empty: ({ status = 200 }) => `answered with an empty body, status ${status}`,
  reset: () => 'the connection is reset before an answer',
  silence: () => 'nothing is answered',
  delay: ({ by, clock = 'real' }) => `the answer begins ${by} later, ${clocks[clock]}`,
  cut: ({ how = 'reset', ...place }) => `${endings[how]} ${placeOf(place)}`,
  pause: ({ by, afterRecords, clock = 'real' }) =>
    `a rest of ${by}, ${clocks[clock]}, after ${afterRecords === undefined ? 'each record' : records(afterRecords)}`,
  drip: ({ bytesPerSecond }) => `the body leaves at ${bytesPerSecond} bytes a second`,
  garble: ({ record = 1 }) => `the ${ordinal(record)} record is no JSON`,
  duplicate: ({ record }) => `${record === undefined ? 'every record' : `the ${ordinal(record)} record`} comes twice`,
  drop: ({ record }) => `the ${ordinal(record)} record is left out`,
  reorder: ({ how }) => (how === 'neighbours' ? 'the first two records are swapped' : 'the records come back to front'),
  framing: ({ as }) => `the records are framed otherwise, ${as}`,
  prefix: () => 'text stands before the body',
  'content-type': ({ type }) => `the content type says ${type}`,
  replace: ({ values, record }) =>
    `${Object.keys(values).join(', ')} replaced in ${record === undefined ? 'every record' : `the ${ordinal(record)} record`}`,
  stale: ({ by }) => `answered as ${by} ago`,
  event: ({ event }) => `${event} comes about just before`,
  'token-dies': () => 'the token dies',
};

const clocks = { real: 'in real time', world: "on the world's clock" } as const;

const endings = {
  reset: 'the connection is reset',
  end: 'the body ends',
  stall: 'the body stops, and the connection stays open,',
} as const;

type Place = { readonly afterRecords?: number; readonly inside?: boolean; readonly afterBytes?: number };

function placeOf({ afterRecords = 0, inside, afterBytes }: Place): string {
  if (afterBytes !== undefined) return `after ${afterBytes} bytes`;
  return inside ? `inside the ${ordinal(afterRecords + 1)} record` : `after ${records(afterRecords)}`;
}

const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);
