/** The seven views of the console, in the order of its menu. */
export const views = ['overview', 'meters', 'consents', 'faults', 'mailbox', 'journal', 'reports'] as const;

/** A view by its name in the address. */
export type View = (typeof views)[number];

// Words of the address that open another page within a view.
const opens: Readonly<Record<View, readonly string[]>> = {
  overview: [],
  meters: ['meter'],
  consents: ['consent'],
  faults: ['tab'],
  mailbox: ['mail'],
  journal: ['tab'],
  reports: ['tab'],
};

/**
 * Where the page is: all that it shows follows from its address, so that a link to it shows another person the same.
 *
 * @example
 * const place = Place.of('?view=meters&world=default&meter=00000000010001');
 * place.with({ series: 'published' }).href; // ?view=meters&world=default&meter=00000000010001&series=published
 */
export class Place {
  readonly #words: ReadonlyMap<string, string>;

  private constructor(words: ReadonlyMap<string, string>) {
    this.#words = words;
  }

  /** The place that the query of an address tells. */
  static of(search: string): Place {
    return new Place(new Map(new URLSearchParams(search)));
  }

  /** The view; the overview when the address names none that there is. */
  get view(): View {
    const named = this.#words.get('view');
    return views.find((one) => one === named) ?? 'overview';
  }

  /** Id of the world. */
  get world(): string {
    return this.#words.get('world') ?? 'default';
  }

  /** What else the address tells, such as the meter or a filter. */
  get(name: string): string | undefined {
    return this.#words.get(name);
  }

  /** The same place with some words changed; undefined or empty takes one away. */
  with(changes: Readonly<Record<string, string | undefined>>): Place {
    const words = new Map(this.#words);
    for (const [name, value] of Object.entries(changes)) {
      if (value) words.set(name, value);
      else words.delete(name);
    }
    return new Place(words);
  }

  /** A view of the same world, with nothing else told but these words. */
  to(view: View, words: Readonly<Record<string, string | undefined>> = {}): Place {
    const world = this.#words.get('world');
    return new Place(new Map()).with({ view, world, ...words });
  }

  /** The same view of another world. */
  inWorld(world: string): Place {
    return new Place(new Map()).with({ view: this.view, world });
  }

  /** What fills the page: the view, and what is opened in it. Filters, and what stands beside a list, change it not. */
  get page(): string {
    return [this.view, ...opens[this.view].map((word) => this.get(word) ?? '')].join(' ');
  }

  /** The address, as a link has it. */
  get href(): string {
    return `?${new URLSearchParams([...this.#words])}`;
  }
}
