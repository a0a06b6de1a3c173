import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = join(root, 'mock-server/console');
const kept = join(root, 'node_modules/.cache/wattif-console');

let built: Promise<string> | undefined;

/** The console as its source says it now, built once for each state of the source: the folder of its files. */
export function builtConsole(): Promise<string> {
  built ??= buildOnce();
  return built;
}

async function buildOnce(): Promise<string> {
  const folder = join(kept, sourceHash());
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const place = mkdtempSync(join(kept, 'building-'));
  await build({ root: source, configFile: join(root, 'vite.config.ts'), build: { outDir: place } });
  try {
    renameSync(place, folder);
  } catch (error) {
    // another worker was quicker
    rmSync(place, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const others = ['vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
  for (const path of [...paths, ...others]) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
