import type { Reply } from '../../core/exchange.ts';
import { jsonOf } from '../../core/reply-json.ts';

/** The code with which an answer refuses: of rights, of data, or of a token server; empty when it has none. */
export function codeIn(reply: Reply): string {
  const body = (jsonOf(reply) ?? {}) as Readonly<Record<string, unknown>>;
  const inside = (body.statut_restitution ?? {}) as Readonly<Record<string, unknown>>;
  return String(body.code_statut_traitement ?? inside.code ?? body.error ?? body.errorCode ?? body.code ?? '');
}
