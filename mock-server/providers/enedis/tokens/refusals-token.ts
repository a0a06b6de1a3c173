import { json } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import { tokenSetting } from './dialect-tokens.ts';

// Sentences of RFC 6749 (5.2) and RFC 7009 (2.2.1), which the token server repeats (enedis.md 1.3).
const sentences = {
  badGrant:
    'The provided authorization grant or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  unsupportedGrant: 'The authorization grant type is not supported by the authorization server.',
  unsupportedToken: 'The authorization server does not support the revocation of the presented token type.',
} as const;

/** What the token servers answer to a bad request (enedis.md 1.3). Order and cases of the 400s are our convention. */
export const tokenRefusals = {
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
  'oauth-unknown-client': ({ clientId }) =>
    errorReply(401, 'invalid_client', `A valid OAuth client could not be found for client_id: ${clientId}`),
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
