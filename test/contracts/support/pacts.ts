import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A pact of version 4 between two parties. */
export function pactOf(interactions: readonly object[], consumer = 'portal', provider = 'adict'): object {
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  };
}

/** An interaction over HTTP. */
export function interactionOf(description: string, request: object, response: object, states: object[] = []): object {
  return { type: 'Synchronous/HTTP', description, providerStates: states, request, response };
}

/** A folder with these files, for the present test: texts as they are, everything else as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wattif-pacts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
