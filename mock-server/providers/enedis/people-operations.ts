import type { Handler } from '../../core/provider.ts';
import type { TokenBook } from '../../oauth/token-book.ts';
import { authorizeV1, authorizeV2, decideV1, decideV2 } from './consents/authorize.ts';
import { servicesOperations } from './consents/services-operation.ts';
import { customerOperations } from './customers/customer-operations.ts';
import { itcOperations } from './customers/itc-operations.ts';
import { revokeV3, tokenV3 } from './tokens/application-token.ts';
import { tokenV1 } from './tokens/consent-token.ts';

/** The operations about applications and customers: tokens, consents, services, customer and contract data. */
export function peopleOperations(book: TokenBook) {
  return {
    tokenV3: tokenV3(book),
    revokeV3: revokeV3(book),
    tokenV1: tokenV1(book),
    authorizeV1,
    decideV1,
    authorizeV2,
    decideV2,
    ...servicesOperations,
    ...customerOperations,
    ...itcOperations,
  } satisfies Record<string, Handler>;
}
