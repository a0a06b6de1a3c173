import { BodyError, describe } from '../body.ts';
import { ClientError, type FailedRequest } from '../client-error.ts';
import { jsonObjects } from '../json-stream.ts';
import { refusalIn } from './wire-refusals.ts';

/** A JSON object of an answer, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest answer that is taken, in bytes: a week of five minutes has some 200,000. */
const longest = 8_000_000;

/**
 * The objects of an answer that looks like a success: one, or those of a list. Its content type is not looked at: JSON
 * comes as `application/octet-stream` too.
 *
 * What is no JSON, or holds nothing, was sent by a server in front of the API that failed; such outages were of hours
 * (enedis.md 4.1), so it makes sense to come again.
 *
 * @throws ClientError when it is a refusal nevertheless, a page, a text, empty, or `{}`
 * @throws JsonStreamError when it ends too early, or is wrong inside
 * @throws BodyError when it is too long
 */
export async function objectsIn(response: Response, request: FailedRequest): Promise<JsonObject[]> {
  const { status } = response;
  const facts = { operator: 'enedis', request, status } as const;
  const text = await textOf(response);
  if (!/^[{[]/.test(text)) throw new ClientError({ ...facts, code: 'operator-failed', detail: describe(text) });
  const objects: JsonObject[] = [];
  for await (const object of jsonObjects(once(text), longest)) objects.push(object);
  const [first] = objects;
  const refusal = refusalIn(status, first);
  if (refusal) {
    const { retryAt: _, ...words } = refusal;
    throw new ClientError({ ...facts, ...words });
  }
  if (first && objects.length === 1 && Object.keys(first).length === 0) {
    throw new ClientError({ ...facts, code: 'operator-failed', detail: 'the answer holds nothing' });
  }
  return objects;
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > longest) throw new BodyError(`the answer is longer than ${longest} bytes`);
    text += decoder.decode(piece, { stream: true });
  }
  return (text + decoder.decode()).trim();
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
