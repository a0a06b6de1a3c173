import type { RenderRefusal } from '../../core/provider.ts';
import { connectRefusals } from './gateway/refusals-connect.ts';
import { gatewayRefusals, sandboxRefusals } from './gateway/refusals-gateway.ts';
import { oauthRefusals } from './gateway/refusals-oauth.ts';
import { dataRefusals } from './readings/refusals-data.ts';
import { rightsRefusals } from './rights/refusals-rights.ts';

/** Every refusal of this provider in its words: of the gateway, the token servers, Client Connect and the API (adict.md 1, 4). */
export const refusals = {
  ...gatewayRefusals,
  ...oauthRefusals,
  ...connectRefusals,
  ...rightsRefusals,
  ...dataRefusals,
  ...sandboxRefusals,
  // proofs are the only bodies that are read while the operation runs
  'body-unreadable': rightsRefusals['proofs-malformed'],
} satisfies Record<string, RenderRefusal>;
