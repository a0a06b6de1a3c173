/** The middle of some figures; NaN when there are none. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** The figure below which a share of all figures lies (nearest rank); NaN when there are none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median of the rounds' own ratios: neighbours in time suffer the same noise. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((figure, round) => figure / (theirs[round] ?? Number.NaN)));
}

/**
 * Does some things in turn for so many rounds, every other round backwards, so that none always comes first, and
 * gives each thing's figures in the order of the rounds.
 */
export async function alternating<Name extends string, Figure>(
  rounds: number,
  things: Readonly<Record<Name, (round: number) => Promise<Figure>>>,
): Promise<Record<Name, Figure[]>> {
  const names = Object.keys(things) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figure[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? names.toReversed() : names) figures[name].push(await things[name](round));
  }
  return figures;
}
