import { readdirSync, readFileSync } from 'node:fs';
import type { Fact } from '../../mock-server/core/fact.ts';

/** Names of the facts of a provider whose value its code reads; the others tell of structure. */
export function factsRead(provider: string, facts: Readonly<Record<string, Fact>>): Set<string> {
  const folder = `mock-server/providers/${provider}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const code = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
  return new Set(Object.keys(facts).filter((name) => new RegExp(`Facts\\.${name}\\.value\\b`).test(code)));
}

/** Names of the facts that tell of structure by something else than words: a test must see that they are true. */
export function figuresNotRead(provider: string, facts: Readonly<Record<string, Fact>>, tables: readonly string[]) {
  const read = factsRead(provider, facts);
  const unread = Object.entries(facts).filter(([name]) => !read.has(name) && !tables.includes(name));
  return unread.filter(([, { value }]) => !isWords(value)).map(([name]) => name);
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}
