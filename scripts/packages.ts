import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package in `node_modules`: what its manifest says, and where it lies. */
export interface InstalledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As the manifest names it (`MIT`); empty when it names none. */
  readonly licence: string;
  /** Whether its `.js` files are ES modules. */
  readonly isModule: boolean;
}

// Two older ways of naming a licence are still met: an object, and a list of objects.
type Licence = string | { readonly type: string } | undefined;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type?: string;
  readonly license?: Licence;
  readonly licenses?: readonly Licence[];
}

const insidePackage = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/(.*)$/;
const found = new Map<string, InstalledPackage>();

/** The package that a file belongs to and its path within, or undefined for a file of ours. */
export function packageOf(file: string): { owner: InstalledPackage; path: string } | undefined {
  const [, folder, path] = insidePackage.exec(file.replaceAll('\\', '/').replace(/^\0/, '')) ?? [];
  if (folder === undefined || path === undefined || !existsSync(join(folder, 'package.json'))) return undefined;
  const owner = found.get(folder) ?? readPackage(folder);
  found.set(folder, owner);
  return { owner, path };
}

function readPackage(folder: string): InstalledPackage {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licences = [manifest.license, ...(manifest.licenses ?? [])].map(nameOf).filter((name) => name !== undefined);
  const { name, version, type } = manifest;
  return { folder, name, version, licence: licences.join(' or '), isModule: type === 'module' };
}

function nameOf(licence: Licence): string | undefined {
  return typeof licence === 'object' ? licence.type : licence;
}
