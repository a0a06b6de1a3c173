import { millisecondsOf } from './duration.ts';
import type { Fault } from './fault.ts';
import { faultKinds, formOf, kindWords, type WordForm } from './fault-kinds.ts';
import { suggestion } from './nearest.ts';
import { SetupError } from './refusal.ts';

/**
 * Takes a value for a fault when it is one: a known kind with its own words, and only those.
 *
 * @throws SetupError that names the word and the fix
 */
export function asFault(value: unknown): Fault {
  if (!isObject(value)) throw new SetupError(`${shown(value)} is no fault; write for instance {"kind": "reset"}.`);
  const { kind, ...words } = value;
  const known = typeof kind === 'string' ? kindWords(kind) : undefined;
  if (typeof kind !== 'string' || !known) throw new SetupError(unknownKind(kind));
  for (const [word, given] of Object.entries(words)) {
    const form = formOf(kind, word);
    if (!form) throw new SetupError(unknownWord(kind, word));
    const fix = complaint(form, given);
    if (fix) throw new SetupError(`${word} of ${kind} is ${shown(given)}; give ${fix}.`);
  }
  for (const word of Object.keys(known.needs ?? {})) {
    if (words[word] === undefined) throw new SetupError(`The fault ${kind} needs ${word}; write ${example(kind)}.`);
  }
  const { oneOf } = known;
  if (oneOf && oneOf.filter((word) => words[word] !== undefined).length !== 1) {
    throw new SetupError(`The fault ${kind} needs ${oneOf.join(' or ')}, one of them; write ${example(kind)}.`);
  }
  return value as unknown as Fault;
}

/** What to say of a kind that there is not. */
export function unknownKind(kind: unknown): string {
  if (kind === undefined) return 'The fault has no kind; write for instance {"kind": "reset"}.';
  const called = typeof kind === 'string' ? kind : shown(kind);
  return `There is no fault "${called}". ${suggestion(called, Object.keys(faultKinds), 'faults')}`;
}

function unknownWord(kind: string, word: string): string {
  const { needs = {}, takes = {} } = kindWords(kind) ?? {};
  const words = Object.keys({ ...needs, ...takes });
  if (words.length === 0) return `The fault ${kind} takes no words; leave "${word}" out.`;
  return `The fault ${kind} has no "${word}". ${suggestion(word, words, 'words it takes')}`;
}

/** How each kind may be written, for messages. */
const examples: Readonly<Record<string, string>> = {
  refuse: 'refuse reason=no-data',
  answer: 'answer status=503',
  delay: 'delay by=PT2S',
  cut: 'cut afterRecords=3',
  pause: 'pause by=PT2S afterRecords=1',
  drip: 'drip bytesPerSecond=200',
  drop: 'drop record=2',
  framing: 'framing as=glued',
  'content-type': 'content-type type=text/plain',
  replace: 'replace values={"value": null}',
  stale: 'stale by=P1D',
  event: 'event event=holderRevokes',
};

/** A kind as it may be written: `cut afterRecords=3`. */
export const example = (kind: string): string => examples[kind] ?? kind;

// What to give instead; undefined when the value is good.
function complaint(form: WordForm, value: unknown): string | undefined {
  switch (form.form) {
    case 'text':
      if (form.words) return form.words.some((word) => word === value) ? undefined : form.words.join(' or ');
      return typeof value === 'string' ? undefined : 'a text';
    case 'whole':
      return isWhole(value, form.from, form.to) ? undefined : `a whole number ${range(form.from, form.to)}`;
    case 'rate':
      return isRate(value, form.from, form.to) ? undefined : `a number ${range(form.from, form.to)}`;
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'duration':
      return isDuration(value, form.upToDays)
        ? undefined
        : `a duration such as ${form.such}, of P${form.upToDays}D at most`;
    case 'object':
      return isObject(value) ? undefined : 'a JSON object';
    case 'header':
      return isHeaderText(value) ? undefined : 'a text that a header may hold: Latin letters, on one line';
    case 'headers':
      return areHeaders(value) ? undefined : `a JSON object such as {"retry-after": "5"}, without ${ours.join(', ')}`;
    case 'anything':
      return undefined;
  }
}

const range = (from: number, to: number | undefined): string => `from ${from}${to === undefined ? '' : ` to ${to}`}`;

function isWhole(value: unknown, from: number, to = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to;
}

function isRate(value: unknown, from: number, to: number): boolean {
  return typeof value === 'number' && value >= from && value <= to;
}

function isDuration(value: unknown, upToDays: number): boolean {
  if (typeof value !== 'string') return false;
  try {
    const length = millisecondsOf(value);
    return length >= 0 && length <= upToDays * 86_400_000;
  } catch {
    return false;
  }
}

// Node refuses others, and a fault must not look like our own failure.
const fieldName = /^[!#$%&'*+.^_`|~\w-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

// How a body is framed, and what becomes of the connection: the server writes them itself (RFC 9112 6 and 9).
const ours: readonly string[] = [
  'connection',
  'content-length',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

function isHeaderText(value: unknown): value is string {
  return typeof value === 'string' && fieldValue.test(value);
}

function areHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, one]) => fieldName.test(name) && !ours.includes(name.toLowerCase()) && isHeaderText(one),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
