import { defineConfig } from 'tsdown';
import { lighter } from './scripts/bundle-less.ts';
import { jsonTexts } from './scripts/json-texts.ts';
import { lazyJson } from './scripts/lazy-json.ts';
import { thirdPartyNotices } from './scripts/notices.ts';
import { oneCopy } from './scripts/one-copy.ts';

// The script of the API pages, which scripts/build-docs.ts takes from Redocly ready-made; its own file names the rest.
const redocly = ['node_modules/@redocly/cli/package.json'];

// The published package has no dependencies: what it needs at run time is bundled. A few files load in half the time of
// the hundreds that Express and the others consist of, and an install fetches nothing else.
export default defineConfig({
  entry: {
    index: 'mock-server/index.ts',
    cli: 'mock-server/cli.ts',
    testing: 'mock-server/testing/index.ts',
    client: 'reference-client/index.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  // by what the source says alone, without a type check: that is three seconds of every install
  dts: { entry: ['mock-server/index.ts', 'mock-server/testing/index.ts', 'reference-client/index.ts'], oxc: true },
  deps: { onlyBundle: false },
  // Names stay, so that the stack of a bug report can be read.
  minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
  alias: lighter,
  plugins: [lazyJson(), oneCopy(), jsonTexts(), thirdPartyNotices(redocly)],
  checks: { pluginTimings: false },
  report: false,
});
