/** Longest body of one JSON value that is read: contract data have some 1,500 characters, a week of readings 40,000. */
const longestObject = 8_000_000;

/** As much of a failure's body as is looked at. */
const longestRefusal = 64_000;

/** A body is not what it should be; `detail` says what it is. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/**
 * Reads the JSON object that a body is. Blanks and U+00A0 around it are fine.
 *
 * @throws BodyError when it is empty, a page, a text, another JSON value, ends too early, or is too long
 */
export async function objectIn(response: Response, longest = longestObject): Promise<Record<string, unknown>> {
  const { text, whole } = await textIn(response, longest);
  if (!whole) throw new BodyError(`the answer is longer than ${longest} bytes`);
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BodyError(describe(text));
}

/** What the body of a failure says, as far as it is worth telling: a page by its title, a text by its beginning. */
export async function refusalTextIn(response: Response): Promise<string> {
  const { text } = await textIn(response, longestRefusal).catch(() => ({ text: '' }));
  return isPage(text) ? describe(text) : text;
}

/** What a text is that is no JSON object. */
export function describe(text: string): string {
  const shown = text.replace(blanks, ' ').trim();
  if (shown === '') return 'the answer is empty';
  if (isPage(shown)) {
    const title = /<title[^>]*>([^<]{0,100})/i.exec(shown)?.[1]?.trim();
    return title ? `the answer is an HTML page: ${title}` : 'the answer is an HTML page';
  }
  // what looks like data stays out of messages: they end in logs
  return /^[[{]/.test(shown) ? 'the answer is no whole JSON object' : `the answer is a text: ${shown.slice(0, 60)}`;
}

const blanks = /[\s\u00a0\ufeff\ufffd]+/g;

function isPage(text: string): boolean {
  return /^[\s\u00a0\ufeff]*<(!doctype|html|head|body|\?xml)/i.test(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\s\u00a0\ufeff\ufffd]+|[\s\u00a0\ufeff\ufffd]+$/g, ''));
  } catch {
    return undefined;
  }
}

async function textIn(response: Response, longest: number): Promise<{ text: string; whole: boolean }> {
  if (!response.body) return { text: '', whole: true };
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), whole: true };
    read += value.byteLength;
    if (read > longest) {
      await reader.cancel().catch(() => undefined);
      return { text: text + decoder.decode(value.subarray(0, value.byteLength - (read - longest))), whole: false };
    }
    text += decoder.decode(value, { stream: true });
  }
}
