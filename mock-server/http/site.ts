import type { Api } from '../core/api.ts';
import type { Provider } from '../core/provider.ts';
import type { Worlds } from '../core/worlds.ts';
import type { TokenBook } from '../oauth/token-book.ts';

/** Where the ready pages are: folders that the build makes. */
export interface Pages {
  /** The console, served under `/_wattif/`. */
  readonly console: string;
  /** The API descriptions, served under `/_wattif/docs/`. */
  readonly docs: string;
}

/** All that the web server serves. */
export interface Site {
  readonly providers: readonly Provider[];
  readonly worlds: Worlds;
  readonly tokens: TokenBook;
  /** The simulator's own routes, under `/_wattif`. */
  readonly control: Api;
  /** Folders of ready pages. */
  readonly pages: Pages;
}
