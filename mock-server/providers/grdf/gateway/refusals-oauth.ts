import { type Exchange, json, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';

// Cache headers are asked for by RFC 6749 5.1 and 5.2.
const headers = { 'cache-control': 'no-store', pragma: 'no-cache' };

interface OAuthError {
  readonly status: 400 | 401;
  readonly error: string;
  readonly description: string;
}

// The true bodies are unknown: RFC 6749 names, with the sentences that OpenAM prints (adict.md 1.5, 11: our convention).
/** What both token servers answer to a bad request (adict.md 1.5). */
export const oauthRefusals = {
  'oauth-invalid-request': worded(400, 'invalid_request', 'The request is malformed.'),
  'oauth-missing-grant': worded(400, 'invalid_request', 'Grant type is not set'),
  'oauth-unsupported-grant': worded(
    400,
    'unsupported_grant_type',
    'Grant type is not supported: only client_credentials and authorization_code are',
  ),
  'oauth-invalid-client': worded(401, 'invalid_client', 'Client authentication failed'),
  'oauth-invalid-scope': worded(400, 'invalid_scope', 'Unknown/invalid scope(s)'),
  'oauth-invalid-grant': worded(400, 'invalid_grant', 'The provided access grant is invalid, expired, or revoked.'),
} satisfies Record<string, RenderRefusal>;

/** Why a token server says no. */
export type OAuthReason = keyof typeof oauthRefusals;

function worded(status: 400 | 401, error: string, description: string): RenderRefusal {
  return (_detail, exchange) => errorReply({ status, error, description }, exchange);
}

function errorReply({ status, error, description }: OAuthError, exchange: Exchange): Reply {
  if (exchange.operation !== 'oktaToken') {
    return json({ error_description: description, error }, status, headers);
  }
  // OKTA prints both its own fields and those of the RFC; clients read errorSummary (adict.md 1.5, MYXPLOIT).
  const own = { errorCode: error, errorSummary: description, errorLink: error, errorId: exchange.id, errorCauses: [] };
  return json({ error, error_description: description, ...own }, status, headers);
}
