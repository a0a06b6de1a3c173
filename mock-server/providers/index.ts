import type { Provider } from '../core/provider.ts';
import type { TokenBook } from '../oauth/token-book.ts';
import { enedis } from './enedis/index.ts';
import { grdf } from './grdf/index.ts';

/** The simulated systems, in the order in which they are listed. */
export function providersOf(tokens: TokenBook): readonly Provider[] {
  return [grdf(tokens), enedis(tokens)];
}
