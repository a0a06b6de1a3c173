import {
  anything,
  flag,
  instant,
  listOf,
  maybe,
  number,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  text,
  type Wrong,
} from './shape.ts';

/** What a finding says, the gravest first. */
export const statuses = ['ERROR', 'FAIL', 'WARN', 'PASS', 'SKIP'] as const;
/** What must be given for a check to be judged. */
export const levels = ['wire', 'values', 'flows'] as const;
const verdicts = ['good', 'failed', 'harness'] as const;

/** What a finding says. */
export type Status = (typeof statuses)[number];
/** How often each status was given. */
export type Counts = Readonly<Record<Status, number>>;

/** A report that `wattif conformance run --json` writes, as far as it is shown. */
export interface ConformanceReport {
  readonly format: 1;
  readonly wattif: string;
  readonly node: string;
  readonly command?: string;
  readonly seed: string;
  readonly clock: string;
  readonly verdict: (typeof verdicts)[number];
  readonly notes: readonly string[];
  readonly counts: Counts;
  readonly checks: readonly CheckReport[];
  readonly scenarios: readonly ScenarioReport[];
}

/** What became of a check in all scenarios. */
export interface CheckReport {
  readonly check: string;
  readonly level: (typeof levels)[number];
  readonly rule: string;
  readonly source: string;
  readonly status: Status;
  readonly counts: Counts;
}

/** What happened in a scenario. */
export interface ScenarioReport {
  readonly name: string;
  readonly about: string;
  readonly tookMs: number;
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
  readonly journal: readonly ReportedExchange[];
  readonly reproduce: string;
}

/** What a scenario found out about a check. */
export interface Finding {
  readonly check: string;
  readonly status: Status;
  readonly told: string;
  /** Ids of exchanges, or lines that the program printed. */
  readonly evidence?: readonly string[];
  /** The baseline lists it. */
  readonly expected?: { readonly why?: string };
}

/** One run of the program. */
export interface Step {
  readonly number: number;
  readonly task: { readonly task: string };
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly tookMs: number;
  readonly calls: readonly string[];
  readonly values: number;
  readonly problems: readonly string[];
  readonly mistakes: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
}

/** One exchange, as far as it is evidence. */
export interface ReportedExchange {
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly decidedBy: string;
  readonly why?: string;
}

const counts = objectOf(Object.fromEntries(statuses.map((status) => [status, number])));
const texts = listOf(text);
const finding = objectOf({
  check: text,
  status: oneOf(...statuses),
  told: text,
  evidence: maybe(texts),
  expected: maybe(objectOf({ why: maybe(text) })),
});
const step = objectOf({
  number,
  task: objectOf({ task: text }),
  exitCode: orNull(number),
  timedOut: flag,
  tookMs: number,
  calls: texts,
  values: number,
  problems: texts,
  mistakes: texts,
  stdout: text,
  stderr: text,
});
const exchange = objectOf({
  id: text,
  at: instant,
  method: text,
  url: text,
  status: number,
  decidedBy: text,
  why: maybe(text),
});
const reportShape: Shape = objectOf({
  wattif: text,
  node: text,
  command: maybe(text),
  seed: text,
  clock: text,
  verdict: oneOf(...verdicts),
  notes: texts,
  counts,
  checks: listOf(
    objectOf({ check: text, level: oneOf(...levels), rule: text, source: text, status: oneOf(...statuses), counts }),
  ),
  scenarios: listOf(
    objectOf({
      name: text,
      about: text,
      tookMs: number,
      findings: listOf(finding),
      steps: listOf(step),
      journal: listOf(exchange),
      reproduce: text,
    }),
  ),
});
const anyReport = objectOf({ format: anything('1'), verdict: anything('"good"'), scenarios: anything('[…]') });

/** What a file that was dropped is: a report, or what is wrong with it. */
export type Dropped =
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'report'; readonly report: ConformanceReport }
  | { readonly kind: 'noJson'; readonly said: string }
  | { readonly kind: 'noReport'; readonly wrong: Wrong }
  | { readonly kind: 'otherFormat'; readonly format: string }
  | { readonly kind: 'broken'; readonly wrong: Wrong };

/**
 * Reads a conformance report.
 *
 * @example
 * const dropped = readReport(await file.text());
 */
export function readReport(written: string): Dropped {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    return { kind: 'noJson', said: error instanceof Error ? error.message : String(error) };
  }
  const other = anyReport(value, '');
  if (other) return { kind: 'noReport', wrong: other };
  const { format } = value as { format: unknown };
  if (format !== 1) return { kind: 'otherFormat', format: typeof format === 'object' ? '…' : String(format) };
  const wrong = reportShape(value, '');
  return wrong ? { kind: 'broken', wrong } : { kind: 'report', report: value as ConformanceReport };
}

/** How often each status was given. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (status: Status): number => findings.filter((one) => one.status === status).length;
  return { ERROR: count('ERROR'), FAIL: count('FAIL'), WARN: count('WARN'), PASS: count('PASS'), SKIP: count('SKIP') };
}

/** The gravest status that was given; a failure that the baseline lists counts as a warning. */
export function gravestOf(findings: readonly Finding[]): Status {
  const given = findings.map(({ status, expected }) => (status === 'FAIL' && expected ? 'WARN' : status));
  return statuses.find((status) => given.includes(status)) ?? 'SKIP';
}
