import type { Reply } from '../../core/exchange.ts';
import { jsonOf } from '../../core/reply-json.ts';

/** The code with which an answer refuses, in its body or in the address it redirects to; empty when it has none. */
export function codeIn(reply: Reply): string {
  // the malformed address of an outage has its error where others have the code (enedis.md 1.4)
  if (reply.kind === 'redirect')
    return /[?&]error=([^&]*)|&code=([^&]*)&error_desc/.exec(reply.to)?.slice(1).join('') ?? '';
  const told = jsonOf(reply);
  const body = ((Array.isArray(told) ? told[0] : told) ?? {}) as Readonly<Record<string, unknown>>;
  const fault = (body.fault ?? {}) as Readonly<Record<string, unknown>>;
  return String(body.error ?? fault.code ?? body.code ?? '');
}
