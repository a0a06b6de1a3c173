import type { Told } from '../../control.ts';
import { headerParts, partsOf } from './blanked.ts';
import { headersOf } from './curl.ts';

interface MatchingRule {
  readonly matchers: readonly Readonly<Record<string, string>>[];
  readonly combine: 'AND';
}

type MatchingRules = Readonly<Record<string, Readonly<Record<string, MatchingRule>>>>;

/** An interaction of a pact file of version 3. */
export interface PactInteraction {
  readonly description: string;
  readonly providerStates: readonly [];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, readonly string[]>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly matchingRules?: MatchingRules;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly matchingRules?: MatchingRules;
  };
}

const example = 'taken-out-by-the-journal';

/**
 * An exchange as an interaction of a pact file of version 3: its request as it was, its answer with matchers where
 * another world answers another value. Provider states are left to whoever writes the pact.
 *
 * @example
 * JSON.stringify(pactOf(entry), null, 2);
 */
export function pactOf(entry: Told['JournalEntry']): PactInteraction {
  return {
    description: descriptionOf(entry),
    providerStates: [],
    request: requestOf(entry),
    response: responseOf(entry),
  };
}

function descriptionOf({ operation, status, reason }: Told['JournalEntry']): string {
  const words = operation.replace(/([A-Z])/g, ' $1').toLowerCase();
  return reason === undefined ? `${words}, answered ${status}` : `${words}, refused (${reason}) with ${status}`;
}

function requestOf({ method, url, request }: Told['JournalEntry']): PactInteraction['request'] {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? {} : queryOf(url.slice(mark + 1));
  const sent = headersOf(request.headers);
  const headers = Object.fromEntries(sent.map(([name, value]) => [name, exampleHeader(name, value)]));
  const isToken = /^bearer /i.test(headers.authorization ?? '');
  const rules = { header: { authorization: all({ match: 'regex', regex: '^Bearer [^ ]+$' }) } };
  const body = bodyOf(request.body && exampleText(request.body), headers['content-type'] ?? 'application/json');
  return {
    method,
    path: decoded(path),
    ...(Object.keys(query).length > 0 && { query }),
    ...(sent.length > 0 && { headers }),
    ...(body !== undefined && { body }),
    ...(isToken && { matchingRules: rules }),
  };
}

function responseOf({ status, answer }: Told['JournalEntry']): PactInteraction['response'] {
  const type = answer?.headers['content-type'];
  const headers = type === undefined ? {} : { 'content-type': type };
  const media = type?.split(';')[0]?.trim() ?? '';
  const body = answer?.cut ? undefined : bodyOf(answer?.body && exampleText(answer.body), media);
  const ofHeader = { 'content-type': all({ match: 'regex', regex: `^${escaped(media)}(;.*)?$` }) };
  const ofBody = bodyRules(body, status);
  return {
    status,
    ...(type !== undefined && { headers }),
    ...(body !== undefined && { body }),
    ...(type !== undefined && { matchingRules: { header: ofHeader, ...(ofBody && { body: ofBody }) } }),
  };
}

// Data differ from world to world, their shape does not. What an error says is what a client goes by, so that it is
// compared, but for its text and the ids that each answer has anew.
function bodyRules(body: unknown, status: number): Readonly<Record<string, MatchingRule>> | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') {
    const lines = body.trimEnd().split('\n');
    const isLines = lines.every((line) => isJson(line));
    return isLines ? { $: all({ match: 'regex', regex: '^(\\{[^\\n]*\\}\\n?)+$' }) } : undefined;
  }
  if (status < 400) return { $: all({ match: 'type' }) };
  const free = Object.entries(body as object).filter(([name, value]) => typeof value === 'string' && isFree(name));
  return free.length === 0
    ? undefined
    : Object.fromEntries(free.map(([name]) => [`$['${name.replaceAll("'", "\\'")}']`, all({ match: 'type' })]));
}

function isFree(name: string): boolean {
  return /message|description|detail|title|id$/i.test(name) && !/code|status/i.test(name);
}

function all(matcher: Readonly<Record<string, string>>): MatchingRule {
  return { matchers: [matcher], combine: 'AND' };
}

function queryOf(search: string): Record<string, string[]> {
  const query = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const told = exampleText(`${name}=${value}`).slice(name.length + 1);
    query.set(name, [...(query.get(name) ?? []), told]);
  }
  return Object.fromEntries(query);
}

function exampleHeader(name: string, value: string): string {
  return headerParts(name, value)
    .map((part) => ('variable' in part ? example : part.text))
    .join('');
}

function exampleText(text: string): string {
  return partsOf(text)
    .map((part) => ('variable' in part ? example : part.text))
    .join('');
}

// Version 3 holds JSON as it is, and everything else as a text: lines of JSON too.
function bodyOf(text: string | undefined, media: string): unknown {
  if (text === undefined || text === '') return undefined;
  if (!/\bjson\b/i.test(media) || /ndjson/i.test(media)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
}
