import { undisguised } from './redirects.ts';

/** What Pact's verifier reports of one run. */
export interface Report {
  readonly errors?: readonly ReportedError[];
  /** Of interactions that the pact marks as pending: they do not count. */
  readonly pendingErrors?: readonly ReportedError[];
}

interface ReportedError {
  readonly mismatch?:
    | { readonly type: 'mismatches'; readonly mismatches: readonly Mismatch[] }
    | { readonly type: string; readonly message?: unknown };
}

interface Mismatch {
  readonly type: string;
  /** Pact's own sentence, in which "Expected" stands before what was answered. */
  readonly mismatch: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
  /** Name of a header. */
  readonly key?: string;
  /** Place in a body. */
  readonly path?: string;
}

/** A report of Pact's verifier; undefined when it is none. */
export function reportIn(text: string): Report | undefined {
  try {
    const report = JSON.parse(text) as Report | null;
    return report !== null && typeof report === 'object' ? report : undefined;
  } catch {
    return undefined;
  }
}

/** What failed before an answer could be compared, in Pact's words. */
export function failuresOf(errors: readonly ReportedError[]): string[] {
  return errors.flatMap(({ mismatch }) =>
    mismatch && 'message' in mismatch && mismatch.message !== undefined ? [String(mismatch.message)] : [],
  );
}

const kinds = ['StatusMismatch', 'HeaderMismatch', 'BodyTypeMismatch', 'BodyMismatch'];

/** A sentence for each difference between pact and answer: the status, then the headers, then the body from its top. */
export function differencesOf(errors: readonly ReportedError[]): string[] {
  const found = errors.flatMap(({ mismatch }) => (mismatch && 'mismatches' in mismatch ? mismatch.mismatches : []));
  const order = ({ type, key = '', path = '' }: Mismatch): string => `${kinds.indexOf(type) + 1}${key}${path}`;
  const sorted = [...found].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return [...new Set(sorted.map(sentenceOf))];
}

function sentenceOf(one: Mismatch): string {
  switch (one.type) {
    case 'StatusMismatch':
      return statusSentence(one);
    case 'HeaderMismatch':
      return headerSentence(one);
    case 'BodyTypeMismatch':
      return `Body: expected ${shown(one.expected)}, got ${shown(one.actual)}.`;
    case 'BodyMismatch':
      return `Body, ${one.path ?? '$'}: ${bodyWords(one)}.`;
    default:
      return one.mismatch;
  }
}

function statusSentence({ expected, actual, mismatch }: Mismatch): string {
  // of a matcher, the expected status is but an example
  const matcher = /^Expected status code \d+ to be an? (.*)$/s.exec(mismatch)?.[1];
  const got = undisguised(Number(actual));
  return `Status: expected ${matcher === undefined ? undisguised(Number(expected)) : clipped(matcher)}, got ${got}.`;
}

function headerSentence({ key, expected, actual, mismatch }: Mismatch): string {
  const isMissing = mismatch.includes('but was missing');
  return `Header ${key}: expected ${shown(expected)}, ${isMissing ? 'and it is missing' : `got ${shown(actual)}`}.`;
}

function bodyWords({ expected, actual, mismatch }: Mismatch): string {
  const missing = /^Actual map is missing the following keys: (.*)$/s.exec(mismatch)?.[1];
  if (missing !== undefined) return `the answer has no ${clipped(missing)}`;
  const [, size, bounds] = /\(size (\d+)\) to (.*)$/s.exec(mismatch) ?? [];
  if (bounds !== undefined) return `a list of ${size}, which is to ${clipped(bounds)}`;
  if (/did not have|length|List|Map|Type mismatch/.test(mismatch)) return clipped(mismatch);
  const rule = /\bto ((?:be|have|match|include|contain).*)$/s.exec(mismatch)?.[1] ?? '';
  const because = rule === '' || rule.startsWith('be equal to') ? '' : ` (it is to ${clipped(rule)})`;
  return `expected ${shown(expected)}, got ${shown(actual)}${because}`;
}

const longest = 200;

// Pact gives values of a body as JSON, those of a status as numbers, and some headers in quotation marks.
function shown(value: unknown): string {
  if (value === '' || value === undefined || value === null) return 'nothing';
  return clipped(typeof value === 'string' ? value : JSON.stringify(value));
}

function clipped(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
