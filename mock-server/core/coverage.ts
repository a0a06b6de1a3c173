/** What a program under test may meet, by kind. */
export type MetKind = 'operation' | 'error' | 'state' | 'scenario' | 'fault';

/** The name under which an error is met: its refusal's reason, its status, and its code on the wire. */
export function metError({ reason, status, code }: MetError): string {
  return `${reason}/${status}/${code}`;
}

/** An error, as far as an answer tells it from others. */
export interface MetError {
  readonly reason: string;
  readonly status: number;
  readonly code: string;
}

/** What was met, as data: kind → name → how often. */
export type StoredCoverage = Partial<Readonly<Record<MetKind, Readonly<Record<string, number>>>>>;

/**
 * What the program under test has met in one world since it began: operations, refusals, states and scenarios, each with
 * how often. Counters only, so that no stream or long run makes it grow.
 *
 * @example
 * coverage.meet('state', 'grdf/access-right/revoked');
 */
export class Coverage {
  readonly #met = new Map<MetKind, Map<string, number>>();

  /** Counts one meeting; names are `provider/what`. */
  meet(kind: MetKind, name: string): void {
    let names = this.#met.get(kind);
    if (!names) {
      names = new Map();
      this.#met.set(kind, names);
    }
    names.set(name, (names.get(name) ?? 0) + 1);
  }

  /** How often a name was met. */
  times(kind: MetKind, name: string): number {
    return this.#met.get(kind)?.get(name) ?? 0;
  }

  /** Every name of a kind that was met, and how often. */
  of(kind: MetKind): ReadonlyMap<string, number> {
    return this.#met.get(kind) ?? new Map();
  }

  /** All that was met, as data. */
  dump(): StoredCoverage {
    return Object.fromEntries([...this.#met].map(([kind, names]) => [kind, Object.fromEntries(names)]));
  }

  /** Puts back what was met, in place of what is there. */
  load(met: StoredCoverage): void {
    this.#met.clear();
    for (const [kind, names] of Object.entries(met)) this.#met.set(kind as MetKind, new Map(Object.entries(names)));
  }

  clear(): void {
    this.#met.clear();
  }
}
