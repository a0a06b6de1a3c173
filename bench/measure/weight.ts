import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { type Beside, type Findings, rowsOf, told } from '../table.ts';
import { targets } from '../targets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Weight {
  readonly packages: number;
  readonly megabytes: number;
}

/** What an installation brings: the packed package, and the run-time packages that come with it. */
export async function weight(): Promise<Findings> {
  const packed = await pack();
  const wattif = await weightOf(root);
  const express = await weightOf(join(root, 'node_modules/express'));
  const undeclared = await undeclaredImports();
  const prism = await weightOf(join(root, 'node_modules/@stoplight/prism-cli'));
  const beside = (name: string, { packages, megabytes }: Weight): Beside => ({
    peer: `${name}: ${packages} and itself, ${told(megabytes, 'MB')}`,
    ratio: wattif.packages / packages,
  });
  const bundled = await bundledPackages();
  const figure = `${wattif.packages}, ${told(wattif.megabytes, 'MB')} (${bundled} bundled)`;
  const held = { target: targets.packages, number: wattif.packages };
  const rows = [
    ...rowsOf({ name: 'run-time packages', figure, held }, [beside('Express 5', express), beside('Prism', prism)]),
    ...rowsOf({ name: 'the package itself', figure: `${packed.files} files, ${told(packed.megabytes, 'MB')}` }),
  ];
  if (undeclared.length > 0) {
    rows.push({ name: '  imported by dist, but declared nowhere', figure: undeclared.join(', '), verdict: 'GAP' });
  }
  return { rows, raw: { packed, bundled, wattif, express, prism, undeclared } };
}

// A package that the built files import without declaring it weighs nothing here, and is missing at the user's.
async function undeclaredImports(): Promise<string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  const found = new Set<string>();
  for (const file of await readdir(dist)) {
    if (!file.endsWith('.js')) continue;
    const { importedFiles } = ts.preProcessFile(await readFile(join(dist, file), 'utf8'), true, true);
    for (const { fileName } of importedFiles)
      if (!fileName.startsWith('.') && !isBuiltin(fileName)) found.add(fileName);
  }
  return [...found].filter((name) => !Object.keys(dependencies).some((one) => `${name}/`.startsWith(`${one}/`)));
}

// The build writes down whose code it put into the bundle.
async function bundledPackages(): Promise<number> {
  const notices = join(dist, 'THIRD-PARTY-NOTICES.txt');
  if (!existsSync(notices)) return 0;
  return Number(/code of these (\d+) packages/.exec(await readFile(notices, 'utf8'))?.[1] ?? 0);
}

async function pack(): Promise<{ files: number; megabytes: number }> {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root });
  const [told] = JSON.parse(stdout) as { entryCount: number; unpackedSize: number }[];
  return { files: told?.entryCount ?? 0, megabytes: (told?.unpackedSize ?? 0) / 1e6 };
}

/** Counts the packages that a package brings when it is installed, itself not included; their size is that on disk. */
async function weightOf(folder: string): Promise<Weight> {
  const found = new Set<string>();
  await gather(folder, found);
  let bytes = 0;
  for (const one of found) bytes += await sizeOf(one);
  return { packages: found.size, megabytes: bytes / 1e6 };
}

async function gather(folder: string, found: Set<string>): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const place = placeOf(name, folder);
    if (!place || found.has(place)) continue;
    found.add(place);
    await gather(place, found);
  }
}

// Looks where Node looks: in the folder's own node_modules, then further up. Optional packages may be missing.
function placeOf(name: string, folder: string): string | undefined {
  const place = join(folder, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) return place;
  return dirname(folder) === folder ? undefined : placeOf(name, dirname(folder));
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') bytes += await sizeOf(path);
    else if (entry.isFile()) bytes += (await stat(path)).size;
  }
  return bytes;
}
