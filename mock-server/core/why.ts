import { ordinal } from './ordinal.ts';
import { parisDateTime } from './paris.ts';
import type { Provider } from './provider.ts';
import type { QuotaRule } from './quota.ts';
import type { Refusal } from './refusal.ts';

/**
 * Why a call was refused, in a sentence: the operator's cause, as its provider tells it, with the ids and dates of this
 * case. Instants are told in Paris; nothing that may be a secret is.
 *
 * @example
 * whyRefused(grdf, new Refusal('quota-exceeded', { quota: 'perSecond', limit: 1, hits: 2, window: 'second', resetsAt }));
 * // quota perSecond of 1: 2nd call in 14:03:07
 */
export function whyRefused(provider: Provider, { reason, detail }: Refusal): string {
  const told = tellers[reason]?.(detail);
  if (told !== undefined) return told;
  const cause = provider.causes[reason] ?? wordsOf(reason);
  let facts = '';
  for (const name in detail) {
    const fact = factOf(name, detail[name]);
    if (fact !== undefined) facts += facts === '' ? fact : `, ${fact}`;
  }
  if (facts === '') return cause;
  return `${cause.endsWith('.') ? cause.slice(0, -1) : cause} (${facts})`;
}

type Detail = Refusal['detail'];

// The refusals of our own stages, which know more than any cause tells.
const tellers: Readonly<Record<string, (detail: Detail) => string | undefined>> = {
  'quota-exceeded': whyOverQuota,
  'token-expired': whyExpired,
};

function whyOverQuota({ quota, limit, hits, window, resetsAt, group }: Detail): string | undefined {
  if (typeof hits !== 'number' || typeof resetsAt !== 'number' || !isWindow(window)) return undefined;
  const counted = group === undefined ? '' : ` for ${group}`;
  return `quota ${quota} of ${limit}${counted}: ${ordinal(hits)} call ${wordsOfWindow(window, resetsAt)}`;
}

// Refusals of a quota come in bursts: the window that was told last is nearly always the same one again.
let lastWindow: { window: QuotaRule['window']; end: number; words: string } | undefined;

function wordsOfWindow(window: QuotaRule['window'], end: number): string {
  if (lastWindow?.window !== window || lastWindow.end !== end) {
    lastWindow = { window, end, words: windowWords[window](end) };
  }
  return lastWindow.words;
}

// A window is told by the second, hour or day in which it began; an instant just before its end lies in it.
const windowWords = {
  second: (end: number) => `in ${parisDateTime(end - 1).slice(11)}`,
  hour: (end: number) => `in the hour from ${parisDateTime(end - 1).slice(11, 13)}:00`,
  day: (end: number) => `on ${parisDateTime(end - 1).slice(0, 10)}`,
} satisfies Record<QuotaRule['window'], (end: number) => string>;

function isWindow(value: unknown): value is QuotaRule['window'] {
  return typeof value === 'string' && Object.hasOwn(windowWords, value);
}

function whyExpired({ expiredAt, issuedAt }: Detail): string | undefined {
  if (!(expiredAt instanceof Date)) return undefined;
  const life =
    issuedAt instanceof Date ? ` (${lengthOf(expiredAt.getTime() - issuedAt.getTime())} after it was issued)` : '';
  return `the token expired on ${parisDateTime(expiredAt.getTime()).replace(' ', ' at ')}${life}`;
}

function lengthOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  // operators' lives of 14 399 and 12 599 seconds are hours to people
  if (seconds >= 3590) return `${Math.round(seconds / 360) / 10} h`;
  return seconds >= 60 ? `${Math.round(seconds / 6) / 10} min` : `${seconds} s`;
}

// What a refusal's detail may tell: who and when. All else (echoes of the request, form fields) stays inside.
const tellable =
  /^(?:api|count|from|group|id|limit|mount|name|reason|scopes|since|state|status|to|until|why|\w+(?:Id|At|On))$/;
const secret = /secret|token|code|password|assertion/i;
const longestFact = 60;

function factOf(name: string, value: unknown): string | undefined {
  const words = labelOf(name);
  if (words === undefined) return undefined;
  const text = textOf(name, value);
  if (!text) return undefined;
  return `${words} ${text.length > longestFact ? `${text.slice(0, longestFact)}…` : text}`;
}

// Names and reasons are words of ours and few; a rule that orders a refusal may bring others.
const mostKept = 1000;
const labels = new Map<string, string | undefined>();
const reasonWords = new Map<string, string>();

function labelOf(name: string): string | undefined {
  if (labels.has(name)) return labels.get(name);
  const label = tellable.test(name) && !secret.test(name) ? spoken(name) : undefined;
  if (labels.size < mostKept) labels.set(name, label);
  return label;
}

function wordsOf(reason: string): string {
  const kept = reasonWords.get(reason);
  if (kept !== undefined) return kept;
  const words = spoken(reason);
  if (reasonWords.size < mostKept) reasonWords.set(reason, words);
  return words;
}

function textOf(name: string, value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : parisDateTime(value.getTime());
  if (typeof value === 'number') return /(?:At|On)$/.test(name) ? parisDateTime(value) : String(value);
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(' ') : '';
}

function spoken(name: string): string {
  return name
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
}
