import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Version of the Pact library that interactions are replayed with: the project's, else ours, as `startPactCore` looks for it.
 *
 * @param from the project; the working directory unless told
 */
export function pactVersion(from: string = process.cwd()): string {
  return versionIn(join(from, 'package.json')) ?? versionIn(import.meta.url) ?? 'unknown';
}

function versionIn(place: string): string | undefined {
  try {
    const file = createRequire(place).resolve('@pact-foundation/pact/package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version;
  } catch {
    return undefined;
  }
}
