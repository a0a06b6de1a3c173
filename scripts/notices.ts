import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Rolldown } from 'tsdown';
import { type InstalledPackage, packageOf } from './packages.ts';

const ruler = '-'.repeat(78);

/**
 * Writes `THIRD-PARTY-NOTICES.txt` beside the bundle: the licence of every package of which the bundle has code.
 *
 * The list is the bundler's own: it asks each chunk for the modules it was made of.
 *
 * @param shippedAsTheyAre files of packages that are shipped without the bundler's knowing
 * @throws Error when a package names no licence or has no licence text, so that nothing is published without
 */
export function thirdPartyNotices(shippedAsTheyAre: readonly string[] = []): Rolldown.Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
      const owners = packagesOf([...modules.map(withoutQuery), ...shippedAsTheyAre.map((file) => resolve(file))]);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: noticesOf(owners) });
    },
  };
}

// Vite tells by a query what a module was asked for.
const withoutQuery = (module: string): string => module.replace(/\?.*$/s, '');

/** The packages of a list of files, each once, by name. */
export function packagesOf(files: readonly string[]): InstalledPackage[] {
  const owners = files.map((file) => packageOf(file)?.owner).filter((owner) => owner !== undefined);
  const byIdentity = new Map(owners.map((owner) => [`${owner.name}@${owner.version}`, owner]));
  return [...byIdentity].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, owner]) => owner);
}

/** The text of the notices. */
export function noticesOf(packages: readonly InstalledPackage[]): string {
  const intro = `wattif contains code of these ${packages.length} packages, each under its own licence.`;
  const notices = packages.map(
    (one) => `${ruler}\n${one.name} ${one.version} (${licenceOf(one)})\n\n${licenceTextOf(one)}`,
  );
  return `${[intro, ...notices].join('\n\n')}\n`;
}

function licenceOf(one: InstalledPackage): string {
  if (one.licence) return one.licence;
  throw new Error(`${one.name} names no licence; do not bundle it.`);
}

function licenceTextOf(one: InstalledPackage): string {
  const files = readdirSync(one.folder).filter((name) => /^(licen[cs]e|copying|notice|third.party)/i.test(name));
  if (files.length === 0) throw new Error(`${one.name} has no licence file; do not bundle it.`);
  return files.map((file) => readFileSync(join(one.folder, file), 'utf8').trim()).join('\n\n');
}
