import type { Fault } from './fault.ts';
import { faultKinds, formOf, kindWords } from './fault-kinds.ts';
import { asFault, example, unknownKind } from './fault-shape.ts';
import { nearest } from './nearest.ts';
import { SetupError } from './refusal.ts';

/**
 * Reads faults as the header `x-wattif-fault` and the command line write them: JSON, or words of the form
 * `kind name=value`, several faults separated by `;`. A word that is no kind is a refusal's reason, and a number of three
 * digits a status; more words of these faults may follow.
 *
 * @example
 * parseFault('delay by=PT2S; no-data'); // [{ kind: 'delay', by: 'PT2S' }, { kind: 'refuse', reason: 'no-data' }]
 * parseFault('503'); // [{ kind: 'answer', status: 503 }]
 *
 * @throws SetupError that names the word and the fix
 */
export function parseFault(text: string): readonly Fault[] {
  const faults = /^\s*[{[]/.test(text) ? jsonFaults(text) : phrasesOf(text).map(faultOf);
  if (faults.length === 0) throw new SetupError('There is no fault in it; write for instance "cut afterRecords=3".');
  return faults;
}

/**
 * Writes faults in words that `parseFault` reads, in ASCII, so that they fit into a header.
 *
 * @example
 * faultText([{ kind: 'cut', afterRecords: 3, how: 'stall' }]); // 'cut afterRecords=3 how=stall'
 */
export function faultText(faults: Fault | readonly Fault[]): string {
  return [faults].flat().map(phraseOf).join('; ');
}

function jsonFaults(text: string): Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SetupError(`The fault is no JSON (${why}); write for instance {"kind": "reset"}, or the word reset.`);
  }
  return [value].flat().map(asFault);
}

// A word that stands alone, or a name with its value: quoted, JSON, or bare.
interface Word {
  readonly name: string;
  readonly value?: { readonly written: string; readonly quoted?: string };
}

const bare = /[^\s;=]+/y;
const bareValue = /[^\s;]*/y;
const quotedValue = /"(?:[^"\\]|\\.)*"(?=[\s;]|$)|'[^']*'(?=[\s;]|$)/y;

function phrasesOf(text: string): Word[][] {
  const phrases: Word[][] = [];
  let words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.charAt(at);
    if (/\s/.test(next)) at += 1;
    else if (next === ';') {
      phrases.push(words);
      words = [];
      at += 1;
    } else {
      const { word, end } = wordAt(text, at);
      words.push(word);
      at = end;
    }
  }
  return [...phrases, words].filter((phrase) => phrase.length > 0);
}

function wordAt(text: string, at: number): { word: Word; end: number } {
  const name = matchAt(bare, text, at);
  if (!name) throw new SetupError(`"${text.slice(at)}" begins with no name; write name=value.`);
  const mark = at + name.length;
  if (text[mark] !== '=') return { word: { name }, end: mark };
  const start = mark + 1;
  const first = text[start];
  if (first === '{' || first === '[') {
    const end = endOfJson(text, start);
    return { word: { name, value: { written: text.slice(start, end) } }, end };
  }
  if (first === '"' || first === "'") {
    const written = matchAt(quotedValue, text, start);
    if (!written)
      throw new SetupError(`The value of ${name} has no closing ${first}; write ${name}=${first}…${first}.`);
    return { word: { name, value: { written, quoted: unquoted(name, written) } }, end: start + written.length };
  }
  const written = matchAt(bareValue, text, start) ?? '';
  return { word: { name, value: { written } }, end: start + written.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

// The place behind the bracket that closes the one at `start`; brackets inside texts do not count.
function endOfJson(text: string, start: number): number {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at += 1) {
    const next = text[at];
    if (inText) {
      if (next === '\\') at += 1;
      else if (next === '"') inText = false;
    } else if (next === '"') inText = true;
    else if (next === '{' || next === '[') depth += 1;
    else if (next === '}' || next === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new SetupError(`"${text.slice(start)}" has no closing bracket; write JSON such as {"value": null}.`);
}

function unquoted(name: string, written: string): string {
  return written.startsWith("'") ? written.slice(1, -1) : (jsonOf(name, written) as string);
}

function jsonOf(name: string, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new SetupError(`${name}=${written} is no JSON; write for instance ${name}={"value": null}.`);
  }
}

function faultOf([first = { name: '' }, ...words]: readonly Word[]): Fault {
  const { name: kind } = first;
  if (first.value) throw new SetupError(`"${kind}=" begins with no kind; write for instance cut afterRecords=3.`);
  if (kindWords(kind)) return withWords({ kind }, words);
  if (/^\d{3}$/.test(kind)) return withWords({ kind: 'answer', status: Number(kind) }, words);
  if (words.every(({ name }) => formOf('refuse', name))) return withWords({ kind: 'refuse', reason: kind }, words);
  const isSlip = nearest(kind, Object.keys(faultKinds)) !== undefined;
  const taken = Object.keys(faultKinds.refuse.takes).join(', ');
  throw new SetupError(`${unknownKind(kind)}${isSlip ? '' : ` A reason to refuse takes ${taken} and no other words.`}`);
}

function withWords(begun: { readonly kind: string; readonly [word: string]: unknown }, words: readonly Word[]): Fault {
  const { kind } = begun;
  const given = new Map<string, unknown>(Object.entries(begun));
  for (const [index, { name, value }] of words.entries()) {
    if (!value) throw new SetupError(`"${name}" has no value; ${fixOf(kind, words, index, given)}.`);
    if (given.has(name)) throw new SetupError(`${name} stands twice in ${kind}; leave one out.`);
    given.set(name, value.quoted ?? readValue(kind, name, value.written));
  }
  return asFault(Object.fromEntries(given));
}

// What to write where a word has no value.
function fixOf(kind: string, words: readonly Word[], index: number, given: ReadonlyMap<string, unknown>): string {
  const { name = '' } = words[index] ?? {};
  const before = words[index - 1];
  if (before?.value && before.value.quoted === undefined && mayHoldBlanks(kind, before.name) && !formOf(kind, name)) {
    const rest = words.slice(index);
    const next = rest.findIndex(({ value }) => value);
    const blank = rest.slice(0, next < 0 ? rest.length : next).map((word) => word.name);
    const meant = JSON.stringify([before.value.written, ...blank].join(' '));
    return `a value with blanks needs quotes: ${before.name}=${meant}`;
  }
  return `write ${kind} name=value, such as ${likely(kind, name, given)}`;
}

function mayHoldBlanks(kind: string, word: string): boolean {
  const form = formOf(kind, word);
  return form?.form === 'anything' || form?.form === 'header' || (form?.form === 'text' && !form.words);
}

// `delay PT2S` lacks the name of its word; `cut inside` lacks the value.
function likely(kind: string, word: string, given: ReadonlyMap<string, unknown>): string {
  if (formOf(kind, word)?.form === 'switch') return `${example(kind)} ${word}=true`;
  const [needed] = Object.keys(kindWords(kind)?.needs ?? {});
  const isExample = needed === undefined || given.has(needed) || nearest(word, [needed]) !== undefined;
  return isExample ? example(kind) : `${kind} ${needed}=${word}`;
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const literal = /^(?:true|false|null)$/;

function readValue(kind: string, name: string, written: string): unknown {
  const form = formOf(kind, name)?.form;
  if (form === 'text' || form === 'duration') return written;
  return number.test(written) || literal.test(written) || /^[{[]/.test(written) ? jsonOf(name, written) : written;
}

function phraseOf({ kind, ...words }: Fault): string {
  const said = Object.entries(words).filter(([, value]) => value !== undefined);
  return [kind, ...said.map(([name, value]) => `${name}=${written(value)}`)].join(' ');
}

const plain = /^[\w.:/+*%-]+$/;

function written(value: unknown): string {
  const isWord = typeof value === 'string' && plain.test(value) && !number.test(value) && !literal.test(value);
  return isWord ? value : ascii(JSON.stringify(value));
}

const ascii = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
