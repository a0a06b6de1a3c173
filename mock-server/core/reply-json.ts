import type { Reply } from './exchange.ts';

/** What an answer says as JSON, the first line of it where it is a text of several; undefined when it says none, or streams. */
export function jsonOf(reply: Reply): unknown {
  if (reply.kind === 'json') return reply.body;
  if (reply.kind !== 'text') return undefined;
  for (const text of [reply.text, reply.text.slice(0, reply.text.indexOf('\n'))]) {
    try {
      return JSON.parse(text);
    } catch {
      // the next form
    }
  }
  return undefined;
}
