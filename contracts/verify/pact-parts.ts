import type { Interaction } from './interaction.ts';

/** A JSON object of which nothing is known. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Headers by name in lower case; the values of a list are joined as HTTP joins them. */
export function headersIn(raw: unknown): Interaction['request']['headers'] {
  const headers = isRecord(raw) ? Object.entries(raw) : [];
  return Object.fromEntries(
    headers.map(([name, value]) => [name.toLowerCase(), (Array.isArray(value) ? value : [value]).join(', ')]),
  );
}

/** A query: a text in versions 1 and 2, lists of values by name in 3 and 4. */
export function queryIn(raw: unknown): URLSearchParams {
  if (typeof raw === 'string') return new URLSearchParams(raw);
  const query = new URLSearchParams();
  for (const [name, values] of isRecord(raw) ? Object.entries(raw) : []) {
    for (const value of Array.isArray(values) ? values : [values]) query.append(name, String(value ?? ''));
  }
  return query;
}

/** A body as the pact holds it: parsed where it is JSON, and as text where it is text. */
export interface Body {
  readonly json?: unknown;
  readonly text?: string;
}

/** The body of a request or an answer; undefined when there is none, or when it is empty. */
export function bodyIn(raw: unknown, headers: Interaction['request']['headers']): Body | undefined {
  if (raw === undefined) return undefined;
  if (isContents(raw)) return contentsOf(raw);
  if (typeof raw !== 'string') return { json: raw };
  return isJson(headers['content-type'] ?? 'application/json') ? bodyOfText(raw) : { text: raw };
}

/** A body as it is sent; undefined when it is not text. */
export function textOf({ json, text }: Body): string | undefined {
  return text ?? (json === undefined ? undefined : JSON.stringify(json));
}

// Version 4 wraps a body; one that says `content` and nothing else may be a body of version 3 all the same.
interface Contents {
  readonly content?: unknown;
  readonly contentType?: unknown;
  readonly encoded?: unknown;
}

function isContents(raw: unknown): raw is Contents {
  return isRecord(raw) && 'content' in raw && 'encoded' in raw;
}

function contentsOf({ content, contentType, encoded }: Contents): Body | undefined {
  const type = typeof contentType === 'string' ? contentType : 'application/json';
  if (content === null || content === undefined || content === '') return undefined;
  if (typeof content !== 'string') return { json: content };
  if (encoded === false) return isJson(type) ? bodyOfText(content) : { text: content };
  if (String(encoded).toLowerCase() === 'json') return bodyOfText(content);
  const text = utf8Of(Buffer.from(content, 'base64'));
  if (text === undefined) return {};
  return isJson(type) ? bodyOfText(text) : { text };
}

const isJson = (mediaType: string): boolean => /\bjson\b/i.test(mediaType) && !/ndjson/i.test(mediaType);

// What is to be JSON and is none is text: lines of JSON, or a malformed body that the operator is to refuse.
function bodyOfText(text: string): Body {
  try {
    return { json: JSON.parse(text) as unknown, text };
  } catch {
    return { text };
  }
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
