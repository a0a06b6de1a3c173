import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PactV4 } from '@pact-foundation/pact';
import { matchedInTime } from './matched-in-time.ts';

type NewInteraction = ReturnType<PactV4['addInteraction']>;

/** A pact as its file holds it, as far as it is looked at here. */
export interface PactFile {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions: readonly { readonly description: string }[];
  /** Versions of those who wrote it: no part of the contract. */
  readonly metadata: unknown;
}

const consumer = 'wattif-client';

/**
 * The pact of the reference client with one provider, written interaction by interaction while the tests run, in a folder
 * of its own. `wattif-client-<provider>.json` in contracts/pacts is its committed form: interactions in the order of the
 * tests. All tests of one provider belong to one test file, because each file may run in a process of its own: a long one
 * is made of chapters, which are functions of the book.
 *
 * @example
 * const book = new PactBook('grdf-adict');
 * test('…', () =>
 *   book
 *     .interaction('a request for the technical data of a point')
 *     .given('a gas point with an active access right', { meteringPointId })
 *     .withRequest('GET', `/adict/v2/pce/${meteringPointId}/donnees_techniques`, (request) => request.headers(bearer))
 *     .willRespondWith(200, (response) => response.jsonBody({ … }))
 *     .executeTest(async ({ url }) => { … }));
 * afterAll(() => book.close());
 * test('the pact is the committed one', async () => expect(await book.written()).toEqual(await book.committed()));
 */
export class PactBook {
  readonly #provider: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pact-'));
  readonly #descriptions: string[] = [];

  constructor(provider: string) {
    this.#provider = provider;
  }

  /**
   * Begins an interaction. It is written once its test has passed.
   *
   * @throws Error when there is one of the same description: verdicts go by it
   */
  interaction(description: string): NewInteraction {
    if (this.#descriptions.includes(description)) throw new Error(`there are two interactions "${description}"`);
    this.#descriptions.push(description);
    const provider = this.#provider;
    const pact = new PactV4({ consumer, provider, dir: this.#folder, logLevel: 'error' });
    return matchedInTime(pact).uponReceiving(description);
  }

  /** What was written, in the order of the tests; without the versions of its writers. */
  async written(): Promise<PactFile> {
    return withoutVersions(await this.#ordered());
  }

  /**
   * The committed pact, without the versions of its writers. With `WATTIF_WRITE_PACTS=1` in the environment, what was
   * written becomes the committed one first.
   */
  async committed(): Promise<PactFile> {
    const path = fileURLToPath(new URL(`../../pacts/${this.#fileName}`, import.meta.url));
    if (process.env.WATTIF_WRITE_PACTS === '1') {
      await writeFile(path, `${JSON.stringify(await this.#ordered(), null, 2)}\n`);
    }
    return withoutVersions(JSON.parse(await readFile(path, 'utf8')) as PactFile);
  }

  /** Removes the folder. */
  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }

  get #fileName(): string {
    return `${consumer}-${this.#provider}.json`;
  }

  // Pact's core sorts by description.
  async #ordered(): Promise<PactFile> {
    const pact = JSON.parse(await readFile(join(this.#folder, this.#fileName), 'utf8')) as PactFile;
    const order = ({ description }: { description: string }): number => this.#descriptions.indexOf(description);
    return { ...pact, interactions: pact.interactions.toSorted((one, other) => order(one) - order(other)) };
  }
}

function withoutVersions(pact: PactFile): PactFile {
  return { ...pact, metadata: {} };
}
