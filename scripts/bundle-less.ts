import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * What the bundle takes in place of larger packages, as aliases of the bundler.
 *
 * Faker's French entry brings its English and base words and its whole class; we draw words only, with our own chance.
 * Express loads its body parsers, and with them every character set of the world, though it is never asked for one: our
 * bodies are read by `http/receive.ts`. Together they are two thirds of the bundle, and a quarter of the start-up.
 */
export const lighter: Readonly<Record<string, string>> = {
  '@faker-js/faker/locale/fr': here('./bundled/french-words.ts'),
  'body-parser': here('./bundled/no-body-parsers.cjs'),
};
