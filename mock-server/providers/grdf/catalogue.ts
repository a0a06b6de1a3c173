import type { KnownError } from '../../core/known-error.ts';
import { withTokens } from '../../core/recipe.ts';
import { causes } from './causes.ts';
import { tokenRequest } from './wire-token-requests.ts';

// A row of the file says its own cause only where that of its reason would not be exact.
type Row = Omit<KnownError, 'provider' | 'cause' | 'reason'> & { readonly reason: keyof typeof causes; cause?: string };

/** Every error that the operator is known to give: a row of the reference each. */
export async function knownErrors(): Promise<readonly KnownError[]> {
  const { default: file } = await import('../../../fixtures/errors/grdf.json', { with: { type: 'json' } });
  const errors = (file as readonly Row[]).map((row) => ({ provider: 'grdf', cause: causes[row.reason], ...row }));
  return withTokens(errors, tokenRequest);
}
