import { json, page, type Reply } from '../../core/exchange.ts';
import type { RenderRefusal } from '../../core/provider.ts';
import { keyOf } from '../../core/random.ts';
import { errorPage } from './wire-error-page.ts';

/**
 * Answers of the servers in front of the APIs, and of servers that fail without words of their own. Nothing in a world
 * causes them: they are ordered as faults. Where the reference has no status, it is our convention: 200 for what a
 * client takes for an answer, 503 for the page, 500 for the old gateway (enedis.md 1.3, 1.4, 4.1).
 */
export const frontRefusals = {
  'plain-text-error': () => plain(500, '500 Internal Server Error'),
  'empty-body': () => ({ kind: 'empty', status: 200 }),
  'empty-json': () => json({}),
  'firewall-page': () => page(errorPage, 503),
  'old-gateway-failure': (_detail, { id, receivedAt }) =>
    json({ reasons: [], details: { msgId: messageId(id, receivedAt.getTime()) } }, 500),

  'authorize-technical-error': () => json({ error: 'server error', error_description: 'technical error' }, 500),
  'authorize-server-error': () =>
    json({ error: 'server_error', error_description: 'lincs-internal-server-error' }, 500),
  'authorize-unavailable': () => plain(503, 'Service unavailable for the moment. Please try later.'),

  // no body is documented for these three of the token servers
  'oauth-unsupported-media-type': () => ({ kind: 'empty', status: 415 }),
  'oauth-failure': () => ({ kind: 'empty', status: 500 }),
  'oauth-unavailable': () => ({ kind: 'empty', status: 503 }),
} satisfies Record<string, RenderRefusal>;

function plain(status: number, text: string): Reply {
  return { kind: 'text', status, text, headers: { 'content-type': 'text/plain' } };
}

// Recorded is `Id-…`; that 24 hex digits follow is our convention.
function messageId(id: string, now: number): string {
  const digits = [0, 1, 2].map((part) =>
    keyOf('gateway message', id, now, part).toString(16).padStart(8, '0').slice(-8),
  );
  return `Id-${digits.join('')}`;
}
