import { MatchersV3, type PactV4 } from '@pact-foundation/pact';

type Interaction = ReturnType<PactV4['addInteraction']>;
type RequestBuilder = Parameters<NonNullable<Parameters<Interaction['withRequest']>[2]>>[0];
type ResponseBuilder = Parameters<
  NonNullable<Parameters<ReturnType<Interaction['withRequest']>['willRespondWith']>[1]>
>[0];

/** The header of a call with a token: which one, the verifier decides. */
export const bearer: { readonly Authorization: MatchersV3.Matcher<string> } = {
  Authorization: MatchersV3.regex('^Bearer [^ ]+$', 'Bearer a.token.of.the.test'),
};

/**
 * A form whose fields may be matchers. Pact's core knows such bodies, its TypeScript has no word for them yet: this is
 * what its `jsonBody` does, with another content type.
 */
export function formBody(request: RequestBuilder, fields: Readonly<Record<string, unknown>>): void {
  const core = Reflect.get(request, 'interaction') as { withRequestBody(body: string, type: string): boolean };
  core.withRequestBody(JSON.stringify(fields), 'application/x-www-form-urlencoded');
}

/**
 * A path with an id that only the provider knows: its state tells it when the pact is verified. The client may send any
 * id of that form.
 *
 * @param template with `${name}` where the id stands, such as `/adict/v2/droit_acces/${accessRightId}`
 * @param id an example; others look like it when they match `form`
 *
 * @example
 * pathOf('/adict/v2/droit_acces/${accessRightId}', exampleUuid, '[0-9a-f-]{36}');
 */
export function pathOf(template: string, id: string, form: string): MatchersV3.Matcher<string> {
  const [before = '', after = ''] = template.split(/\$\{[^}]+\}/);
  const injected = MatchersV3.fromProviderState(template, before + id + after);
  // pact's own matcher of such values takes any text
  return {
    ...injected,
    'pact:matcher:type': 'regex',
    regex: `^${before}${form}${after}$`,
  } as MatchersV3.Matcher<string>;
}

/** Files of a form, as they leave: each a part of the same name. */
export interface FilesBody {
  readonly part: string;
  /** What the bytes of all of them are, such as `application/pdf`: Pact compares this, not the bytes. */
  readonly type: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/**
 * A form of files, whatever its boundary. What Pact has for it (`multipartBody`) takes one file only, and wants the type
 * that it guesses in the header of the part, where many clients write `application/octet-stream`.
 */
export function filesBody(request: RequestBuilder, { part, type, files }: FilesBody): void {
  const boundary = 'a-boundary-of-the-test';
  const pieces = files.flatMap(({ name, bytes }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\n`),
    Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const form = `multipart/form-data; boundary=${boundary}`;
  request.headers({ 'Content-Type': MatchersV3.regex('^multipart/form-data; ?boundary=[^ ]+$', form) });
  request.body(form, Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]));
  request.matchingRules({ body: { path: `$.${part}`, rules: [MatchersV3.contentType(type)] } });
}

/** What `ndjsonBody` is told. */
export interface LinesBody {
  /** Examples: what the client of the test reads. */
  readonly lines: readonly object[];
  /** What every line must look like; see `lineOf`. */
  readonly line: string;
  /** What the last line must look like, when it is another one. */
  readonly lastLine?: string;
}

/**
 * An answer of JSON lines, by the one way that Pact's core has for them: the bytes as `application/json`, a rule of one
 * regular expression over the whole text, and the real media type in the header. It tells nothing of single fields by
 * JSON path: a test holds the examples against the schema, line by line.
 *
 * @returns the text of the body
 */
export function ndjsonBody(response: ResponseBuilder, { lines, line, lastLine }: LinesBody): string {
  const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('');
  const regex = lastLine === undefined ? `^(${line}\\n)+$` : `^(${line}\\n)*${lastLine}\\n$`;
  if (!new RegExp(regex).test(text)) throw new Error(`the lines do not match ${regex}:\n${text}`);
  response.headers({ 'Content-Type': MatchersV3.regex('^application/x-ndjson(;.*)?$', 'application/x-ndjson') });
  response.body('application/json', Buffer.from(text));
  response.matchingRules({ body: { path: '$', rules: [MatchersV3.regex(regex, text)] } });
  return text;
}

/** Regular expressions of JSON values, as a line prints them. */
export const json = {
  text: '"[^"\\n]*"',
  number: '-?[0-9]+(\\.[0-9]+)?',
  day: '"[0-9]{4}-[0-9]{2}-[0-9]{2}"',
  moment: '"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})"',
  uuid: '"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"',
  oneOf: (...texts: readonly string[]): string => `"(${texts.join('|')})"`,
  orNull: (value: string): string => `(${value}|null)`,
} as const;

/**
 * A line that holds these keys, in this order, with other things before, between and behind.
 *
 * @example
 * lineOf(['energie', json.number], ['type_qualif_conso', json.text]);
 */
export function lineOf(...keys: readonly (readonly [key: string, value: string])[]): string {
  return `\\{${keys.map(([key, value]) => `[^\\n]*"${key}":${value}`).join('')}[^\\n]*\\}`;
}
