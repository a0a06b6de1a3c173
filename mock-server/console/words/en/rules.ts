import type { Same } from '../../language.tsx';

type Said = Readonly<Record<string, string>>;

const records = (count: string): string => (count === '1' ? '1 record' : `${count} records`);

const endings: Said = {
  reset: 'the connection is reset',
  end: 'the body ends',
  stall: 'the body stops and the connection stays open',
};

const cutPlace = ({ afterRecords = '0', inside, afterBytes }: Said): string => {
  if (afterBytes !== undefined) return `after ${afterBytes} bytes`;
  return inside === 'true' ? `inside record ${Number(afterRecords) + 1}` : `after ${records(afterRecords)}`;
};

const clockOf = ({ clock }: Said): string => (clock === 'world' ? 'of world time' : 'of real time');

/** What each kind of misbehaviour does, by its own words. */
const deeds = {
  refuse: ({ reason = '', afterRecords }: Said) =>
    `refuses: ${reason}${afterRecords === undefined ? '' : `, after ${records(afterRecords)}`}`,
  answer: ({ status = '' }: Said) => `answers with status ${status}`,
  page: ({ status = '503' }: Said) => `answers with the operator’s error page, status ${status}`,
  empty: ({ status = '200' }: Said) => `answers with an empty body, status ${status}`,
  reset: (_: Said) => 'resets the connection before an answer',
  silence: (_: Said) => 'never answers',
  delay: (said: Said) => `begins the answer ${said.by} ${clockOf(said)} later`,
  cut: (said: Said) => `cuts the body: ${endings[said.how ?? 'reset']} ${cutPlace(said)}`,
  pause: (said: Said) =>
    `rests ${said.by} ${clockOf(said)} after ${said.afterRecords ? records(said.afterRecords) : 'each record'}`,
  drip: ({ bytesPerSecond = '' }: Said) => `sends the body at ${bytesPerSecond} bytes a second`,
  garble: ({ record = '1' }: Said) => `makes record ${record} something that is no JSON`,
  duplicate: ({ record }: Said) => `sends ${record === undefined ? 'every record' : `record ${record}`} twice`,
  drop: ({ record = '' }: Said) => `leaves out record ${record}`,
  reorder: ({ how }: Said) =>
    how === 'neighbours' ? 'swaps the first two records' : 'sends the records back to front',
  framing: ({ as = '' }: Said) => `frames the records otherwise: ${as}`,
  prefix: (_: Said) => 'puts text before the body',
  'content-type': ({ type = '' }: Said) => `says the content type is ${type}`,
  replace: ({ values = '', record }: Said) =>
    `replaces values in ${record === undefined ? 'every record' : `record ${record}`}: ${values}`,
  stale: ({ by = '' }: Said) => `answers as ${by} ago`,
  event: ({ event = '' }: Said) => `lets an event happen just before: ${event}`,
  'token-dies': (_: Said) => 'lets the token of the call die',
};

const kinds: { readonly [Kind in keyof typeof deeds]: string } = {
  refuse: 'Refuse, in the operator’s words',
  answer: 'Answer with any status and body',
  page: 'Answer with the operator’s error page',
  empty: 'Answer with an empty body',
  reset: 'Reset the connection',
  silence: 'Never answer',
  delay: 'Begin the answer later',
  cut: 'Cut the body',
  pause: 'Rest between records',
  drip: 'Send slowly',
  garble: 'Garble a record',
  duplicate: 'Send records twice',
  drop: 'Leave out a record',
  reorder: 'Change the order of the records',
  framing: 'Frame the records otherwise',
  prefix: 'Put text before the body',
  'content-type': 'Say another content type',
  replace: 'Replace values',
  stale: 'Answer with old data',
  event: 'Let an event happen just before',
  'token-dies': 'Let the token die',
};

export const en = {
  title: 'Rules in force',
  deeds,
  none: 'No rule is in force: every call is answered as usual.',
  list: 'Rules in force, the newest first',
  count: (count: string, of: number) => (of === 1 ? '1 rule.' : `${count} rules.`),
  rule: 'Rule',
  what: 'What it does',
  where: 'Where',
  counters: 'Counters',
  heals: 'Heals in',
  never: 'stays',
  everywhere: 'every call',
  everyOperation: 'every operation',
  meter: (id: string) => `meter ${id}`,
  application: (id: string) => `application ${id}`,
  gateway: 'before the token is looked at',
  chance: (percent: string) => `by chance, ${percent} of the calls`,
  from: (time: string) => `from ${time}`,
  until: (time: string) => `until ${time}`,
  afterCalls: (count: string) => `after ${count} ${count === '1' ? 'call that works' : 'calls that work'}`,
  atMost: (count: string) => (count === '1' ? 'once' : `${count} times at most`),
  byScenario: 'of scenario',
  waits: (calls: string, of: number) => (of === 1 ? 'acts after 1 more call' : `acts after ${calls} more calls`),
  acts: 'acts on the next call',
  may: 'may act on the next call',
  spent: 'spent',
  seen: (calls: string, of: number) => (of === 1 ? '1 call seen' : `${calls} calls seen`),
  acted: (fired: string, of: number) => (of === 0 ? 'has not acted' : of === 1 ? 'acted once' : `acted ${fired} times`),
  actedOf: (fired: string, times: string) => `acted ${fired} of ${times}`,
  units: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  remove: (id: string) => `Remove ${id}`,
  restore: 'Let spent rules act again',
  resetAll: 'Take every rule away',
  resetAsk: (count: string) => `Take away all rules in force (${count})? The scenarios that ordered some end.`,
  resetDo: 'Take them away',
  leave: 'Leave them',
  order: {
    title: 'Order a rule',
    kind: 'What it does',
    kinds,
    words: 'Its own words (JSON)',
    operator: 'Operator',
    operation: 'Operation',
    meter: 'Metering point',
    application: 'Application',
    any: 'any',
    after: 'Calls that work before',
    times: 'Acts at most, times',
    timeToLive: 'Heals after, in real time',
    timeToLiveHint: 'such as PT10M',
    order: 'Put it in force',
    done: (id: string) => `Rule ${id} is in force.`,
    noJson: 'Its own words are no JSON:',
  },
  reserved: {
    title: 'Reserved metering points',
    about: 'They always answer with one misbehaviour, for programs whose code cannot be changed.',
    notHere: 'This world does not have them: it was made without the park reserved.',
    of: (operator: string, count: string) => `${operator} (${count})`,
    id: 'Metering point',
    does: 'What its calls answer',
    operations: 'Operations',
  },
};

export type RulesWords = Same<typeof en>;
