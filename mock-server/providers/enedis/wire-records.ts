type Path = readonly (string | number)[];

// Where each shape of answer holds its records: curves and days of v4, v5 and the transitional V1 (enedis.md 2.2, 2.9),
// of 2026, whose indexes stand inside a context (enedis.md 2.7), and the list of services (enedis.md 1.5). Of several
// quantities or registers the first is meant.
const places: readonly Path[] = [
  ['meter_reading', 'interval_reading'],
  ['grandeur', 0, 'points'],
  ['contexte', 0, 'grandeur', 0, 'calendrier', 0, 'classeTemporelle', 0, 'valeur'],
  ['contexte', 0, 'grandeur', 0, 'cadranTotalisateur', 'valeur'],
  ['serviceSouscrit'],
];

/** Where the readings of a JSON answer are: one each for a point of a curve or a day; undefined when it has none. */
export function recordsIn(body: unknown): Path | undefined {
  return places.find((path) => Array.isArray(path.reduce<unknown>(inside, body)));
}

function inside(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}
