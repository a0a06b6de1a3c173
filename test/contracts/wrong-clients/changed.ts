import type { Program } from '../../../contracts/conformance/program.ts';
import { type Habits, portalProgram } from '../../../contracts/portal/index.ts';

/** The portal with some other habits; its waits are drawn from fixed chances, so that the same run has the same waits. */
export function withHabits(habits: Partial<Habits>, fetch: typeof globalThis.fetch = globalThis.fetch): Program {
  return (invocation) => {
    const client = { chance: fixedChances(invocation.environment.WATTIF_NOW), ...habits.client };
    return portalProgram({ habits: { ...habits, client }, fetch })(invocation);
  };
}

/** The portal as it is. */
export const goodPortal: Program = withHabits({});

// Others in each run: equal waits on two days are what CL-19 looks for.
function fixedChances(now = ''): () => number {
  let nth = (Date.parse(now) / 60_000) % 10_000 || 0;
  return () => {
    nth += 1;
    return (nth * 0.618) % 1;
  };
}

/** One call of the portal, as it is about to leave. */
export interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
  readonly isToken: boolean;
  /** Makes it, or another one in its place. */
  readonly send: (url?: URL, init?: RequestInit) => Promise<Response>;
}

/** The portal with something between it and the network; made anew for each run. */
export function withNetwork(
  make: (environment: Readonly<Record<string, string>>) => (sent: Sent) => Promise<Response>,
  habits: Partial<Habits> = {},
): Program {
  return (invocation) => {
    const answer = make(invocation.environment);
    const fetch = (async (input: string, init: RequestInit = {}) => {
      const url = new URL(input);
      const send: Sent['send'] = (to = url, more = init) => globalThis.fetch(to, more);
      return answer({ url, init, isToken: /token$/.test(url.pathname), send });
    }) as typeof globalThis.fetch;
    return withHabits(habits, fetch)(invocation);
  };
}

/** A value line as the portal prints it. */
export interface ValueLine {
  readonly point: string;
  readonly series: string;
  readonly direction: string;
  readonly period: string;
  readonly value: number | null;
  readonly unit: string;
  readonly at?: string;
}

/** The portal with other values on its screen. */
export function withValues(change: (lines: readonly ValueLine[]) => readonly ValueLine[]): Program {
  return withOutput((stdout) => {
    const lines = stdout.split('\n').filter((line) => line !== '');
    const values = lines.filter((line) => line.includes('"period":'));
    const others = lines.filter((line) => !values.includes(line));
    const shown = change(values.map((line) => JSON.parse(line) as ValueLine));
    return [...others, ...shown.map((line) => JSON.stringify(line)), ''].join('\n');
  });
}

/** The portal with other lines on its standard output. */
export function withOutput(change: (stdout: string) => string): Program {
  return async (invocation) => {
    const end = await goodPortal(invocation);
    return { ...end, stdout: change(end.stdout) };
  };
}

/** The portal told something else than it was. */
export function withEnvironment(
  change: (environment: Readonly<Record<string, string>>) => Record<string, string>,
  portal: Program = goodPortal,
): Program {
  return (invocation) => portal({ ...invocation, environment: change(invocation.environment) });
}

/** The portal with a talkative log. */
export function withLog(
  lines: (environment: Readonly<Record<string, string>>) => readonly string[],
  portal: Program = goodPortal,
): Program {
  return async (invocation) => {
    const end = await portal(invocation);
    return { ...end, stderr: [end.stderr, ...lines(invocation.environment)].join('\n') };
  };
}

/** Values of one series of one point. */
export function ofSameSeries(one: ValueLine): (other: ValueLine) => boolean {
  return ({ point, series, direction }) => point === one.point && series === one.series && direction === one.direction;
}

export function isDay({ period }: ValueLine): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(period);
}

export function isMonth({ period }: ValueLine): boolean {
  return /^\d{4}-\d\d$/.test(period);
}

export function isSum({ period }: ValueLine): boolean {
  return /^\d{4}(-\d\d)?$/.test(period);
}
