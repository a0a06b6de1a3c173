import { defineConfig } from 'vite';
import { thirdPartyNotices } from './scripts/notices.ts';

// The console: static files under `/_wattif/`, which ask no other origin for anything.
export default defineConfig({
  root: 'mock-server/console',
  base: '/_wattif/',
  clearScreen: false,
  logLevel: 'warn',
  oxc: { jsx: { importSource: 'preact' } },
  plugins: [thirdPartyNotices()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    // every browser that reads modules of this target preloads them by itself
    modulePreload: { polyfill: false },
    // a picture within the style sheet would need `data:` where nothing else does
    assetsInlineLimit: 0,
  },
});
