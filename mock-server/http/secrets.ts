import type { IncomingHttpHeaders } from 'node:http';

// Names under which requests carry secrets, without case, hyphens and underscores.
const secretNames = new Set([
  'accesstoken',
  'actortoken',
  'apikey',
  'assertion',
  'authorization',
  'clientassertion',
  'clientsecret',
  'code',
  'codeverifier',
  'idtoken',
  'idtokenhint',
  'password',
  'refreshtoken',
  'secret',
  'subjecttoken',
  'token',
]);

// Every name above holds one of these; most addresses hold none, and are let through after this one look. A name may
// be written in percent signs or, in JSON, in escapes.
const suspect = /token|secret|code|assertion|passw|authori|api.?key|%|\\u/i;

/** A form, or a JSON text that came in its place, without its secrets: the journal is shown to people. */
export function blankedBody(text: string): string {
  if (!suspect.test(text)) return text;
  return blankedJson(text.replace(pair, blankedPair));
}

/** An address without the secrets of its query. */
export function blankedUrl(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0 || !suspect.test(url)) return url;
  return url.slice(0, mark + 1) + url.slice(mark + 1).replace(pair, blankedPair);
}

/** An `Authorization` header without its secret; a token keeps its end, which is enough to tell two apart. */
export function blankedAuthorization(header: string): string {
  const scheme = header.startsWith('Bearer ') ? 'Bearer ' : (/^(?:basic|bearer) /i.exec(header)?.[0] ?? '');
  // of a short secret the end would be most of it
  const isToken = header.length - scheme.length >= 24 && !/^basic\b/i.test(scheme);
  return isToken ? `${scheme}…${header.slice(-6)}` : `${scheme}…`;
}

/** Headers without their secrets; the ones that came stay as they are. */
export function blankedHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  let kept = headers;
  for (const name in headers) {
    const blanked = headerBlankers.get(name);
    if (!blanked) continue;
    if (kept === headers) kept = { ...headers };
    kept[name] = blanked(String(headers[name]));
  }
  return kept;
}

const wholly = (): string => '…';

const headerBlankers = new Map<string, (value: string) => string>([
  ['authorization', blankedAuthorization],
  ['proxy-authorization', blankedAuthorization],
  ['cookie', wholly],
  ['x-api-key', wholly],
  ['api-key', wholly],
  ['apikey', wholly],
  ['x-auth-token', wholly],
  ['x-access-token', wholly],
  ['x-client-secret', wholly],
  ['client-secret', wholly],
  ['client_secret', wholly],
  ['referer', blankedUrl],
  ['x-original-url', blankedUrl],
  ['x-forwarded-uri', blankedUrl],
]);

// One field of a form; a fragment counts as one, as token servers answer with in a browser's address.
const pair = /(^|[?&#])([^?&#=]{1,128})=[^&#]*/g;

function blankedPair(all: string, mark: string, name: string): string {
  return isSecret(decoded(name)) ? `${mark}${name}=***` : all;
}

function isSecret(name: string): boolean {
  return secretNames.has(name.replace(/[-_\s]|\[.*$/g, '').toLowerCase());
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

// A name is short; without a bound, a text full of quotes would be read over and over.
const jsonName = /"((?:[^"\\]|\\.){1,128})"\s*:\s*/gs;
const jsonText = /"(?:[^"\\]|\\.)*"?/sy;
const jsonWord = /[^\s,}\]]*/y;

function blankedJson(text: string): string {
  let blanked = '';
  let from = 0;
  jsonName.lastIndex = 0;
  for (let found = jsonName.exec(text); found; found = jsonName.exec(text)) {
    if (!isSecret(decoded(unescaped(found[1] ?? '')))) continue;
    const start = jsonName.lastIndex;
    const end = endOfValue(text, start);
    const quoted = text[start] === '"';
    // what closes the text stays open when the text was cut in it
    const closed = quoted && end - start > 1 && text[end - 1] === '"';
    blanked += text.slice(from, start) + (quoted ? `"***${closed ? '"' : ''}` : '***');
    from = end;
    jsonName.lastIndex = end;
  }
  return from === 0 ? text : blanked + text.slice(from);
}

// A list or an object is blanked with all that follows it: it is no form in which a secret is asked for.
function endOfValue(text: string, start: number): number {
  if (text[start] === '[' || text[start] === '{') return text.length;
  const value = text[start] === '"' ? jsonText : jsonWord;
  value.lastIndex = start;
  value.exec(text);
  return Math.max(start, value.lastIndex);
}

function unescaped(name: string): string {
  if (!name.includes('\\')) return name;
  try {
    return String(JSON.parse(`"${name}"`));
  } catch {
    return name;
  }
}
