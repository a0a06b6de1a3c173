/** One verdict of a run, as JUnit XML knows it. */
export interface JunitCase {
  /** What it belongs to, such as a pact or a scenario. */
  readonly suite: string;
  readonly name: string;
  /** `error` is ours: the harness failed, nothing is known of the program under test. */
  readonly status: 'passed' | 'failed' | 'error' | 'skipped';
  /** Why, in sentences; nothing for what passed. */
  readonly told: readonly string[];
  readonly seconds: number;
}

/**
 * A run as JUnit XML, as CI servers read it: one `testsuite` for each suite, in the order of the cases.
 *
 * @example
 * writeFileSync('report.xml', junitXml('wattif verify', cases));
 */
export function junitXml(name: string, cases: readonly JunitCase[]): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))].map((suite) => suiteXml(suite, cases));
  const counts = countsOf(cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(name)}"${counts}>\n${suites.join('')}</testsuites>\n`;
}

function suiteXml(suite: string, all: readonly JunitCase[]): string {
  const cases = all.filter((one) => one.suite === suite);
  return `  <testsuite name="${escaped(suite)}"${countsOf(cases)}>\n${cases.map(caseXml).join('')}  </testsuite>\n`;
}

function caseXml({ suite, name, status, told, seconds }: JunitCase): string {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  if (status === 'passed') return `${head}/>\n`;
  const element = status === 'failed' ? 'failure' : status;
  const message = escaped(told[0] ?? status);
  return `${head}>\n      <${element} message="${message}">${escaped(told.join('\n'))}</${element}>\n    </testcase>\n`;
}

function countsOf(cases: readonly JunitCase[]): string {
  const count = (status: JunitCase['status']): number => cases.filter((one) => one.status === status).length;
  const seconds = cases.reduce((sum, one) => sum + one.seconds, 0).toFixed(3);
  const [failures, errors, skipped] = [count('failed'), count('error'), count('skipped')];
  return ` tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds}"`;
}

// XML 1.0 has no way to write most control characters: they are left out.
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
