import { json } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import { credentialsOf } from '../../../oauth/client-credentials.ts';
import { tokenSetting } from './dialect-tokens.ts';

// Sentences of RFC 6749 (5.2) and RFC 7009 (2.2.1), which the token server repeats (enedis.md 1.3); that of a bad grant
// is copied from the operator's document, the others from the RFC.
const sentences = {
  invalidRequest:
    'The request is missing a required parameter, includes an unsupported parameter value (other than grant type), repeats a parameter, includes multiple credentials, utilizes more than one mechanism for authenticating the client, or is otherwise malformed.',
  invalidClient:
    'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method).',
  unauthorizedClient: 'The authenticated client is not authorized to use this authorization grant type.',
  invalidScope:
    'The requested scope is invalid, unknown, malformed, or exceeds the scope granted by the resource owner.',
  badGrant:
    'The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  unsupportedGrant: 'The authorization grant type is not supported by the authorization server.',
  unsupportedToken: 'The authorization server does not support the revocation of the presented token type.',
} as const;

/**
 * What the token servers answer to a bad request (enedis.md 1.3). Order and cases of the 400s are our convention; those
 * that no case of ours causes can be ordered as faults.
 */
export const tokenRefusals = {
  'oauth-invalid-request': worded(400, 'invalid_request', sentences.invalidRequest),
  'oauth-invalid-client': worded(400, 'invalid_client', sentences.invalidClient),
  'oauth-unauthorized-client': worded(400, 'unauthorized_client', sentences.unauthorizedClient),
  'oauth-invalid-scope': worded(400, 'invalid_scope', sentences.invalidScope),
  'oauth-media-type': worded(400, 'invalid_request', 'Le Content-Type doit être application/x-www-form-urlencoded'),
  'oauth-malformed': worded(400, 'invalid_request', 'empty header bad request format partial or incorrect data'),
  'oauth-missing-parameter': worded(400, 'invalid_request', 'missing_parameter'),
  'oauth-credentials-missing': worded(
    400,
    'invalid_client',
    'Valid authentication credentials are mandatory to access the resource',
  ),
  'oauth-unsupported-grant': worded(400, 'unsupported_grant_type', sentences.unsupportedGrant),
  'oauth-unsupported-token': worded(400, 'unsupported_token_type', sentences.unsupportedToken),
  'oauth-unknown-client': ({ clientId }, exchange) => {
    const named = clientId ?? credentialsOf(exchange)?.clientId ?? '';
    return errorReply(401, 'invalid_client', `A valid OAuth client could not be found for client_id: ${named}`);
  },
  'oauth-wrong-secret': worded(401, 'invalid_client', 'Client Authentication failed.'),
  'oauth-bad-refresh-token': worded(400, 'invalid_grant', sentences.badGrant),
  // the code of the v1 era was recorded with another body, in the other order
  'oauth-bad-code': (_detail, _exchange, world) =>
    tokenSetting(world, 'badCode') === '401'
      ? json(
          {
            error: 'Unauthorized',
            error_description: 'Valid authentication credentials are mandatory to access the resource.',
          },
          401,
        )
      : errorReply(400, 'invalid_grant', sentences.badGrant),
} satisfies Record<string, RenderRefusal>;

/** Why a token server says no. */
export type TokenReason = keyof typeof tokenRefusals;

function worded(status: number, error: string, description: string): RenderRefusal {
  return () => errorReply(status, error, description);
}

function errorReply(status: number, error: string, description: string) {
  return json({ error_description: description, error }, status);
}
