import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'tsdown';
import { packageOf } from './packages.ts';

/**
 * Bundles each version of a CommonJS package once, though npm may have laid several copies of it.
 *
 * npm nests a copy wherever the top of `node_modules` holds another version; Express alone brings three tables of
 * media types in this way, which cost 6 MB of memory at run time. Every copy but the lock file's first becomes a
 * reference to it. (Resolving to the first copy instead makes Rolldown 1.0.0-rc.17 treat imports of CommonJS now in
 * one way and now in the other.)
 */
export function oneCopy(): Rolldown.Plugin {
  const first = firstFolders();
  return {
    name: 'one-copy',
    load: {
      filter: { id: /\/node_modules\/.*\.(?:js|cjs|json)$/ },
      handler(id) {
        const inside = packageOf(id);
        const folder = inside && first.get(`${inside.owner.name}@${inside.owner.version}`);
        if (!folder || folder === inside.owner.folder || inside.owner.isModule) return null;
        return { code: `module.exports = require(${JSON.stringify(join(folder, inside.path))});`, moduleType: 'js' };
      },
    },
  };
}

/** Name and version of each installed package, with the first of the folders that hold it. */
function firstFolders(): Map<string, string> {
  const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const folders = Object.keys(lock.packages).filter(Boolean).sort().reverse();
  // the bundler names files by their real path, and node_modules may be a link
  const top = realpathSync('node_modules');
  const nameOf = (folder: string): string => folder.split('node_modules/').at(-1) ?? '';
  return new Map(
    folders.map((folder) => [`${nameOf(folder)}@${lock.packages[folder]?.version}`, join(top, '..', folder)] as const),
  );
}
