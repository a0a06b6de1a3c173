/** What a figure has to reach: above a floor or below a ceiling, in the unit that the table prints. */
export interface Target {
  readonly sense: 'below' | 'atLeast' | 'atMost';
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | 'x' | 'packages';
}

/** The targets of the product (anchors.md 6). Ratios are to the figure of the first peer named, taken in the same run. */
export const targets = {
  startUp: { sense: 'below', value: 400, unit: 'ms' },
  idleMemory: { sense: 'below', value: 80, unit: 'MB' },
  token: { sense: 'atLeast', value: 0.5, unit: 'x' },
  tokenProcessor: { sense: 'atMost', value: 2, unit: 'x' },
  contractData: { sense: 'atLeast', value: 0.5, unit: 'x' },
  contractProcessor: { sense: 'atMost', value: 2, unit: 'x' },
  coldStream: { sense: 'atLeast', value: 2, unit: 'x' },
  askedAgainStream: { sense: 'atLeast', value: 10, unit: 'x' },
  smallRequestBesideStreams: { sense: 'below', value: 25, unit: 'ms' },
  peakMemory: { sense: 'below', value: 150, unit: 'MB' },
  faultsAtRest: { sense: 'atLeast', value: 0.95, unit: 'x' },
  consoleScript: { sense: 'atMost', value: 120, unit: 'kB' },
  consoleYear: { sense: 'below', value: 300, unit: 'ms' },
  consoleFrame: { sense: 'below', value: 34, unit: 'ms' },
  consoleFilter: { sense: 'below', value: 100, unit: 'ms' },
  packages: { sense: 'atMost', value: 60, unit: 'packages' },
} as const satisfies Record<string, Target>;

/** Prints a target, such as `< 400 ms`. */
export function targetText({ sense, value, unit }: Target): string {
  return `${{ below: '<', atLeast: '>=', atMost: '<=' }[sense]} ${value} ${unit}`;
}

/** Says whether a figure reaches its target, and by how much of the target it passes or misses it. */
export function verdictOf(target: Target, figure: number): string {
  const room = target.sense === 'atLeast' ? figure / target.value - 1 : 1 - figure / target.value;
  const reached = target.sense === 'below' ? room > 0 : room >= 0;
  const percent = `${Math.round(Math.abs(room) * 100)} %`;
  return reached ? `ok, ${percent} to spare` : `GAP of ${percent}`;
}
