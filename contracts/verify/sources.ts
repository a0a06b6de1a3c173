import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../../mock-server/index.ts';
import { type Broker, type BrokerAccess, brokerAt } from './broker.ts';
import { isPact, type PactDocument } from './pact-document.ts';

/** A pact that was found. */
export interface FoundPact {
  /** A path as it was given or found below a folder, or an address. */
  readonly source: string;
  readonly document: PactDocument;
  /** Tells its result where it came from; absent for files, and where a broker takes none. */
  readonly publish?: (result: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** What was found, and what was left out and why. */
export interface Found {
  readonly pacts: readonly FoundPact[];
  readonly notes: readonly string[];
}

/** How sources are read. */
export interface SourceOptions {
  /** Provider whose latest pacts a broker is asked for; those of all providers unless told. */
  readonly provider?: string;
  readonly broker?: BrokerAccess;
}

/**
 * Reads pacts from files, from folders (every `.json` below them that is a pact), and from addresses of pact brokers or of
 * pacts. A file that is named twice counts once.
 *
 * @throws SetupError when a source is not there, is no pact, or a broker refuses
 */
export async function findPacts(sources: readonly string[], options: SourceOptions = {}): Promise<Found> {
  const found: FoundPact[] = [];
  const notes: string[] = [];
  const seen = new Set<string>();
  const add = (pact: FoundPact, key: string): void => {
    if (!seen.has(key)) found.push(pact);
    seen.add(key);
  };
  for (const source of sources) {
    if (isAddress(source)) {
      for (const pact of await fromBroker(source, options)) add(pact, pact.source);
      continue;
    }
    const below = isFolder(source) ? fromFolder(source, notes) : [{ source, document: namedPact(source) }];
    for (const pact of below) add(pact, resolve(pact.source));
  }
  return { pacts: found, notes };
}

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

async function fromBroker(address: string, { provider, broker: access = {} }: SourceOptions): Promise<FoundPact[]> {
  const broker: Broker = brokerAt(address, access);
  const pacts = await broker.pacts(provider);
  return pacts.map(({ source, document, resultsTo }) => ({
    source,
    document,
    ...(resultsTo !== undefined && { publish: (result) => broker.publish(resultsTo, result) }),
  }));
}

function isFolder(source: string): boolean {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) throw new SetupError(`There is no file or folder "${source}".`);
  return stats.isDirectory();
}

function namedPact(file: string): PactDocument {
  const document = jsonOf(readFileSync(file, 'utf8'));
  if (isPact(document)) return document;
  throw new SetupError(
    document === undefined
      ? `"${file}" is no JSON, so it is no pact.`
      : `"${file}" is JSON but no pact: a pact has "consumer", "provider" and "interactions".`,
  );
}

function fromFolder(folder: string, notes: string[]): FoundPact[] {
  return filesBelow(folder).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const document = jsonOf(text);
    if (isPact(document)) return [{ source: file, document }];
    // a pact that a merge has spoilt must not be passed over
    if (document === undefined && looksLikePact(text))
      throw new SetupError(`"${file}" looks like a pact, but is no JSON.`);
    notes.push(`${file} is no pact: left out.`);
    return [];
  });
}

const looksLikePact = (text: string): boolean => /"consumer"\s*:/.test(text) && /"provider"\s*:/.test(text);

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const isBelow = entry.isSymbolicLink()
      ? statSync(path, { throwIfNoEntry: false })?.isDirectory()
      : entry.isDirectory();
    if (isBelow) return entry.isSymbolicLink() ? [] : filesBelow(path);
    return entry.name.endsWith('.json') ? [path] : [];
  });
}

function jsonOf(text: string): unknown {
  try {
    // a byte order mark, which some editors put in front
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
