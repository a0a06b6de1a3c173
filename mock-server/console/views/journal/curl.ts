import type { Told } from '../../control.ts';
import { headerParts, type Part, partsOf } from './blanked.ts';

/** A call as a command of a POSIX shell. */
export interface CurlCommand {
  readonly command: string;
  /** Variables that hold what the journal blanked: to be set before, in the order in which they stand. */
  readonly variables: readonly string[];
  /** What the journal did not keep, so that the command is not the whole call. */
  readonly lacks: readonly ('cutBody' | 'noFiles')[];
}

// What curl, the connection or a browser says by itself.
const ownHeaders =
  /^(?:host|connection|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|keep-alive|cache-control|pragma|origin|referer|priority|sec-.*|upgrade-.*|if-none-match|if-modified-since|traceparent|tracestate)$/i;
const cutEnd = /… \(\d+ characters\)$/;

/**
 * The call of an exchange as a curl command that prints the answer with its head. Secrets, which the journal blanks,
 * come from variables of the shell.
 *
 * @param origin where the simulator is reached, such as `http://localhost:4010`
 *
 * @example
 * curlOf(entry, location.origin).command; // curl -i 'http://localhost:4010/…' -H 'Authorization: Bearer '"$TOKEN"
 */
export function curlOf(entry: Told['JournalEntry'], origin: string): CurlCommand {
  const { method, url, request } = entry;
  const { body } = request;
  const headers = headersOf(request.headers);
  const isMultipart = headers.some(([name, value]) => name === 'content-type' && /^multipart\//i.test(value));
  const sent = headers.filter(([name]) => !(isMultipart && name === 'content-type'));
  const cut = body !== undefined && cutEnd.test(body);
  const bodyParts = body === undefined ? [] : partsOf(cut ? body.replace(cutEnd, '') : body);
  const address = partsOf(origin + url);
  const pieces = [
    `curl -i${/[[\]{}]/.test(url) ? ' -g' : ''}${methodOption(method, body !== undefined)} ${quoted(address)}`,
    ...sent.map(([name, value]) => `-H ${quoted(headerLine(name, value))}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(bodyParts)}`]),
  ];
  const parts = [...address, ...sent.flatMap(([name, value]) => headerParts(name, value)), ...bodyParts];
  return {
    command: pieces.join(' \\\n  '),
    variables: [...new Set(parts.flatMap((part) => ('variable' in part ? [part.variable] : [])))],
    lacks: [...(cut ? (['cutBody'] as const) : []), ...(isMultipart ? (['noFiles'] as const) : [])],
  };
}

/** Headers that say something to the operator, as texts, with their names in small letters. */
export function headersOf(headers: Told['JournalEntry']['request']['headers']): (readonly [string, string])[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    ownHeaders.test(name) || value === undefined || value === '*/*'
      ? []
      : (Array.isArray(value) ? value : [value]).map((one) => [name.toLowerCase(), String(one)] as const),
  );
}

// A header without a value ends in a semicolon: with a colon curl would take it away.
function headerLine(name: string, value: string): Part[] {
  return value === '' ? [{ text: `${name};` }] : [{ text: `${name}: ` }, ...headerParts(name, value)];
}

function methodOption(method: string, hasBody: boolean): string {
  if (method === 'HEAD' && !hasBody) return ' --head';
  return method === (hasBody ? 'POST' : 'GET') ? '' : ` -X ${method}`;
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in part) all[all.length - 1] = { text: last.text + part.text };
    else all.push(part);
  }
  return all;
}

// A text stands in single quotes, where nothing means anything; a variable in double ones.
function quoted(parts: readonly Part[]): string {
  const words = joined(parts).map((part) =>
    'variable' in part ? `"$${part.variable}"` : `'${part.text.replaceAll("'", `'\\''`)}'`,
  );
  return words.join('') || "''";
}
