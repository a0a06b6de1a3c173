import type { Rolldown } from 'tsdown';

const attributes =
  /(\bimport\(\s*(['"])[^'"]+\.json\2)\s*,\s*\{\s*with:\s*\{\s*type:\s*(['"])json\3,?\s*\},?\s*\},?\s*\)/g;

/**
 * Lets `import('./x.json', { with: { type: 'json' } })` be bundled.
 *
 * Rolldown 1.0.0-rc.17 makes a chunk of the file, but leaves an import that has attributes pointing at the source: the
 * bundle would look for it where no package has it. Without the attributes it points at the chunk.
 *
 * @throws Error when a chunk still imports a JSON file that is not part of the bundle
 */
export function lazyJson(): Rolldown.Plugin {
  return {
    name: 'lazy-json',
    transform: {
      order: 'pre',
      filter: { id: /(?<!node_modules.*)\.ts$/, code: /\bimport\(/ },
      handler: (code) => ({ code: withoutAttributes(code) }),
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const stray = chunk.type === 'chunk' ? strayImport(chunk.code) : undefined;
        if (stray) throw new Error(`${chunk.fileName} imports ${stray}, which is not part of the bundle.`);
      }
    },
  };
}

/** A source text whose later imports of JSON files have lost their attributes. */
export function withoutAttributes(code: string): string {
  return code.replace(attributes, '$1)');
}

// All chunks lie in one folder, so an import that climbs out of it leads nowhere.
function strayImport(code: string): string | undefined {
  return /\bimport\(\s*[`'"](\.\.\/[^`'"]+\.json)/.exec(code)?.[1];
}
