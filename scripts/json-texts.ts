import { readFileSync } from 'node:fs';
import type { Rolldown } from 'tsdown';

// Of a small file the bundler takes only the parts that are used, which is better still.
const large = 8192;

/**
 * Bundles large JSON files as texts that are parsed when they are needed.
 *
 * V8 reads such a text several times as fast as the same data written out as a program, which is a good part of the
 * start-up: a table of media types alone is 200 kB.
 */
export function jsonTexts(): Rolldown.Plugin {
  return {
    name: 'json-texts',
    load: {
      filter: { id: /\.json$/ },
      handler(id) {
        const json = readFileSync(id, 'utf8');
        return json.length < large ? null : { code: parsedAtRunTime(json, id), moduleType: 'js' };
      },
    },
  };
}

/** A module of what a JSON file holds. Those of packages are required, ours are imported. */
export function parsedAtRunTime(json: string, id: string): string {
  const text = JSON.stringify(JSON.stringify(JSON.parse(json)));
  return `${id.includes('/node_modules/') ? 'module.exports =' : 'export default'} JSON.parse(${text});\n`;
}
