import { type Exchange, json, type Reply } from '../../core/exchange.ts';
import type { RenderRefusal } from '../../core/provider.ts';

// Cache headers are asked for by RFC 6749 5.1 and 5.2.
const headers = { 'cache-control': 'no-store', pragma: 'no-cache' };

interface OAuthError {
  readonly status: 400 | 401;
  readonly error: string;
  readonly description: string;
}

// The true bodies are unknown: RFC 6749 names, with the sentences that OpenAM prints (adict.md 1.5, 11: our convention).
const errors = {
  'oauth-invalid-request': { status: 400, error: 'invalid_request', description: 'The request is malformed.' },
  'oauth-missing-grant': { status: 400, error: 'invalid_request', description: 'Grant type is not set' },
  'oauth-unsupported-grant': {
    status: 400,
    error: 'unsupported_grant_type',
    description: 'Grant type is not supported: only client_credentials and authorization_code are',
  },
  'oauth-invalid-client': { status: 401, error: 'invalid_client', description: 'Client authentication failed' },
  'oauth-invalid-scope': {
    status: 400,
    error: 'invalid_scope',
    description: 'Unknown/invalid scope(s)',
  },
  'oauth-invalid-grant': {
    status: 400,
    error: 'invalid_grant',
    description: 'The provided access grant is invalid, expired, or revoked.',
  },
} satisfies Record<string, OAuthError>;

/** Why a token server says no. */
export type OAuthReason = keyof typeof errors;

/** What both token servers answer to a bad request (adict.md 1.5). */
export const oauthRefusals = Object.fromEntries(
  Object.entries(errors).map(([reason, error]) => [reason, (_detail, exchange) => errorReply(error, exchange)]),
) as Record<OAuthReason, RenderRefusal>;

function errorReply({ status, error, description }: OAuthError, exchange: Exchange): Reply {
  if (exchange.operation !== 'oktaToken') {
    return json({ error_description: description, error }, status, headers);
  }
  // OKTA prints both its own fields and those of the RFC; clients read errorSummary (adict.md 1.5, MYXPLOIT).
  const own = { errorCode: error, errorSummary: description, errorLink: error, errorId: exchange.id, errorCauses: [] };
  return json({ error, error_description: description, ...own }, status, headers);
}
