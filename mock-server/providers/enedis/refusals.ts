import type { RenderRefusal } from '../../core/provider.ts';
import { businessRefusals } from './refusals-business.ts';
import { frontRefusals } from './refusals-front.ts';
import { gatewayRefusals } from './tokens/refusals-gateway.ts';
import { tokenRefusals } from './tokens/refusals-token.ts';

/** Every refusal of this provider in its words: of the gateway, the token servers and the APIs (enedis.md 1.3, 4). */
export const refusals = {
  ...gatewayRefusals,
  ...tokenRefusals,
  ...businessRefusals,
  ...frontRefusals,
} satisfies Record<string, RenderRefusal>;
