import type { RenderRefusal } from '../../core/provider.ts';
import { authorizeRefusals } from './consents/refusals-authorize.ts';
import { businessRefusals } from './refusals-business.ts';
import { frontRefusals } from './refusals-front.ts';
import { gatewayRefusals } from './tokens/refusals-gateway.ts';
import { tokenRefusals } from './tokens/refusals-token.ts';

/** Every refusal of this provider in its words: of the gateway, the token servers, the consent pages and the APIs (enedis.md 1.3-1.5, 4). */
export const refusals = {
  ...gatewayRefusals,
  ...tokenRefusals,
  ...authorizeRefusals,
  ...businessRefusals,
  ...frontRefusals,
} satisfies Record<string, RenderRefusal>;
