import type { Api } from '../core/api.ts';
import type { Provider } from '../core/provider.ts';
import type { Worlds } from '../core/worlds.ts';
import type { TokenBook } from '../oauth/token-book.ts';

/** All that the web server serves. */
export interface Site {
  readonly providers: readonly Provider[];
  readonly worlds: Worlds;
  readonly tokens: TokenBook;
  /** The simulator's own routes, under `/_wattif`. */
  readonly control: Api;
  /** Folder of ready pages served under `/_wattif/docs`. */
  readonly docs: string;
}
