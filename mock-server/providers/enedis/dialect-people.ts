import type { DialectSetting } from '../../core/provider.ts';
import { consentDialect } from './consents/dialect-consents.ts';
import { customerDialect } from './customers/dialect-customers.ts';
import { errorDialect } from './dialect-errors.ts';
import { tokenDialect } from './tokens/dialect-tokens.ts';

/** All that is open or switchable about tokens, consents, customers and the words of errors. */
export const peopleDialect = {
  ...tokenDialect,
  ...consentDialect,
  ...customerDialect,
  ...errorDialect,
} satisfies Record<string, DialectSetting>;
