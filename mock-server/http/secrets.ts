import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

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
// Answers are full of codes that are none.
const suspectOfAnswer = /token|secret|code=|assertion|passw|authori|api.?key|%|\\u/i;

/**
 * A form, or a text that came in its place (JSON, what Python or Node print of an object, lines of `name: value`),
 * without its secrets: the journal is shown to people. Takes time in proportion to the text's length, whatever it says.
 */
export function blankedBody(text: string): string {
  return suspect.test(text) ? blankedColons(blankedPairs(text)) : text;
}

/** The body of an answer without its secrets: in an address `code` is one, in JSON it is what an error is called. */
export function blankedAnswerBody(text: string): string {
  return suspectOfAnswer.test(text) ? blankedColons(blankedAddresses(text), isSecretOfAnswer) : text;
}

/** Headers of an answer without their secrets, as texts. */
export function blankedAnswerHeaders(headers: OutgoingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    // a fault may send back what a request carries
    const blanked = answerBlankers.get(name) ?? headerBlankers.get(name);
    kept[name] = blanked?.(text) ?? text;
  }
  return kept;
}

/** An address without the secrets of its query. */
export function blankedUrl(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0 || !suspect.test(url)) return url;
  return url.slice(0, mark + 1) + blankedPairs(url.slice(mark + 1));
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

const answerBlankers = new Map<string, (value: string) => string>([
  ['set-cookie', wholly],
  ['location', blankedAddresses],
]);

// Where a field of a form begins: a fragment counts as one, as token servers answer with in a browser's address, and so
// does what stands behind a semicolon or on a line of its own.
const pairName = /(?:^|[?&#;\r\n])([^?&#;\r\n=]+)=/g;
// A secret that was not escaped may hold a semicolon.
const pairEnd = /[&#]|$/g;
// An address in a page or a script ends before what stands around it.
const pairEndInPage = /[&#"'<>\s\\]|$/g;
// An address that tells an error holds no code of its own (RFC 6749 4.1.2.1): what it calls so is the error's.
const errorBehind = /[^\s"'<>]{0,200}[?&]error(?:_description)?=/y;

function blankedAddresses(text: string): string {
  return blankedPairs(text, pairEndInPage, (name, start) => {
    errorBehind.lastIndex = start;
    return isSecret(name) && !(name === 'code' && errorBehind.test(text));
  });
}

function blankedPairs(text: string, ends: RegExp = pairEnd, isBlanked: IsBlanked = isSecret): string {
  let blanked = '';
  let from = 0;
  pairName.lastIndex = 0;
  for (let found = pairName.exec(text); found; found = pairName.exec(text)) {
    const start = pairName.lastIndex;
    if (!isBlanked(decoded(found[1] ?? ''), start)) continue;
    ends.lastIndex = start;
    const end = ends.exec(text)?.index ?? text.length;
    blanked += `${text.slice(from, start)}***`;
    from = end;
    pairName.lastIndex = end;
  }
  return blanked + text.slice(from);
}

/** Whether what stands behind a name, from an index on, is not to be shown. */
type IsBlanked = (name: string, start: number) => boolean;

const isSecretOfAnswer: IsBlanked = (name) => name !== 'code' && isSecret(name);

// A name may lie in another one: `app[client_secret]`, `app.client_secret`.
function isSecret(name: string): boolean {
  return isSecretWord(name) || (/[[.]/.test(name) && name.split(/[[\].]/).some(isSecretWord));
}

function isSecretWord(word: string): boolean {
  return secretNames.has(word.replace(/[-_+\s]/g, '').toLowerCase());
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

// Colons are looked for, and from each one back to its name: a text that is no JSON may hold any quotes, and reading it
// from its beginning would take names for values.
function blankedColons(text: string, isBlanked: IsBlanked = isSecret): string {
  let blanked = '';
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', Math.max(colon + 1, from))) {
    const { name, bare } = nameBefore(text, colon);
    const start = behindBlanks(text, colon + 1);
    if (!isBlanked(decoded(unescaped(name)), start)) continue;
    const { end, shown } = secretAt(text, start, bare);
    blanked += text.slice(from, start) + shown;
    from = end;
  }
  return blanked + text.slice(from);
}

interface Name {
  readonly name: string;
  /** Whether it stands there without quotes. */
  readonly bare: boolean;
}

const longestName = 128;
const noName: Name = { name: '', bare: false };

function nameBefore(text: string, colon: number): Name {
  const last = lastOutside(text, colon - 1, blanks);
  const quote = text[last];
  if (quote === '"' || quote === "'") {
    const name = text.slice(text.lastIndexOf(quote, last - 1) + 1, last);
    // the quotes of a text in a text are escaped themselves
    return name.length > longestName ? noName : { name: name.replace(/\\+$/, ''), bare: false };
  }
  const before = lastOutside(text, last, ofBareName);
  const place = text[lastOutside(text, before, blanksOfLine)];
  if (last - before > longestName || (place !== undefined && !beforeBareName.test(place))) return noName;
  return { name: text.slice(before + 1, last + 1), bare: true };
}

const blanks = /\s/;
const blanksOfLine = /[ \t]/;
const ofBareName = /[\w%.[\]-]/;
const beforeBareName = /[{,\r\n-]/;

function lastOutside(text: string, from: number, letters: RegExp): number {
  let at = from;
  while (at >= 0 && letters.test(text[at] ?? '')) at -= 1;
  return at;
}

const opening = /[a-z]{0,2}(["'`])/iy;
const word = /[\w.+-]*(?=[\s,}\]]|$)/y;

// Where a secret ends, and what is shown in its place. What is neither a text nor a word is no form in which a secret is
// asked for: it is blanked with all that follows it.
function secretAt(text: string, start: number, bare: boolean): { end: number; shown: string } {
  opening.lastIndex = start;
  const [open, quote] = opening.exec(text) ?? [];
  if (open !== undefined && quote !== undefined) {
    const { end, closed } = endOfText(text, start + open.length, quote);
    return { end, shown: `${open}***${closed ? quote : ''}` };
  }
  if (/[[{(|>\\]/.test(text[start] ?? '')) return { end: text.length, shown: '***' };
  if (bare) return { end: endOfLine(text, start), shown: '***' };
  word.lastIndex = start;
  return { end: word.test(text) ? word.lastIndex : text.length, shown: '***' };
}

// What closes the text stays open when it was cut in it.
function endOfText(text: string, start: number, quote: string): { end: number; closed: boolean } {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === quote) return { end: at + 1, closed: true };
    if (text[at] === '\\') at += 1;
  }
  return { end: text.length, closed: false };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && blanks.test(text[at] ?? '')) at += 1;
  return at;
}

function unescaped(name: string): string {
  if (!name.includes('\\')) return name;
  try {
    return String(JSON.parse(`"${name}"`));
  } catch {
    return name;
  }
}
