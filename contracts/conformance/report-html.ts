import { type Html, html } from '../../mock-server/core/html.ts';
import type { Status } from './check.ts';
import {
  type CheckReport,
  type ConformanceReport,
  countsOf,
  type EntryReport,
  type FindingReport,
  type ScenarioReport,
  type StepReport,
  statuses,
} from './report.ts';
import { reportStyle } from './report-style.ts';

const verdicts = {
  good: 'Good: nothing failed',
  failed: 'Not good',
  harness: 'Not judged to the end',
} satisfies Record<ConformanceReport['verdict'], string>;

/** The report as one HTML file: no script, nothing to fetch, light or dark; each finding links to its evidence. */
export function htmlReport(report: ConformanceReport): string {
  const { command, seed, clock, timeout, wattif, node, notes, scenarios } = report;
  const title = `${verdicts[report.verdict]} · wattif conformance`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${verdicts[report.verdict]}</h1>
<p class="facts">${command === undefined ? false : html`<code>${command}</code><br>`}wattif ${wattif}, Node ${node}, seed <code>${seed}</code>, clock ${clock}, ${timeout / 1000} s a step, ${scenarios.length} scenarios</p>
${notes.map((note) => html`<p class="FAIL">${note}</p>`)}
<ul class="counts">${statuses.map((status) => countItem(status, report.counts[status]))}</ul>
</header>
<main>
<h2>Checks</h2>
<div class="wide"><table>
<thead><tr><th>check</th><th>verdict</th><th>what a good client does</th><th>where</th></tr></thead>
<tbody>${report.checks.map((check) => checkRow(check, scenarios))}</tbody>
</table></div>
<h2>Scenarios</h2>
${scenarios.map(scenarioPart)}
</main>
</body>
</html>
`.text;
}

function countItem(status: Status, count: number): Html {
  return html`<li><b>${count}</b><span class="status ${status}">${status}</span></li>`;
}

function checkRow({ check, status, rule, source, level }: CheckReport, scenarios: readonly ScenarioReport[]): Html {
  const where = scenarios.flatMap(({ name, findings }) => {
    const shown = findings.some((finding) => finding.check === check && finding.status === status);
    return shown ? [html`<a href="#${name}-${check}">${name}</a> `] : [];
  });
  const few = where.slice(0, 6);
  const more = where.length > few.length ? `and ${where.length - few.length} more` : '';
  return html`<tr><td>${check}</td><td>${statusMark(status)}</td><td>${rule}<br><span class="SKIP">${level}; ${source}</span></td><td>${few}${more}</td></tr>
`;
}

function statusMark(status: Status): Html {
  return html`<span class="status ${status}">${status}</span>`;
}

function scenarioPart(scenario: ScenarioReport): Html {
  const { name, about, findings, steps, journal, reproduce, tookMs } = scenario;
  const counts = countsOf(findings);
  const marks = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => html` ${counts[status]} ${statusMark(status)}`);
  const isOpen = findings.some(({ status, expected }) => status === 'ERROR' || (status === 'FAIL' && !expected));
  return html`<details id="${name}"${isOpen ? html` open` : false}>
<summary><b>${name}</b>${marks}</summary>
<p>${about} <span class="SKIP">${(tookMs / 1000).toFixed(1)} s</span></p>
<ul class="findings">${findings.map((finding) => findingItem(finding, scenario))}</ul>
<p>Again: <code>${reproduce}</code></p>
${steps.map(stepPart)}
${journalPart(name, journal)}
</details>
`;
}

function findingItem(finding: FindingReport, { name, journal }: ScenarioReport): Html {
  const { check, status, told, evidence = [], expected } = finding;
  const known = expected
    ? html` <span class="SKIP">expected by the baseline${expected.why ? `: ${expected.why}` : ''}</span>`
    : false;
  const shown = evidence.map((one) =>
    journal.some(({ id }) => id === one) ? html`<a href="#${name}-${one}">${one}</a> ` : html`<br><code>${one}</code>`,
  );
  return html`<li id="${name}-${check}" class="is-${status}">${statusMark(status)} ${check}: ${told}${known}${shown.length > 0 ? html`<br>Evidence: ${shown}` : false}</li>
`;
}

function stepPart({
  number,
  task,
  exitCode,
  timedOut,
  tookMs,
  calls,
  values,
  problems,
  mistakes,
  stdout,
  stderr,
}: StepReport): Html {
  const ended = timedOut ? 'was stopped: its time was up' : exitCode === null ? 'was stopped' : `exit code ${exitCode}`;
  return html`<details>
<summary>Step ${number}: ${task.task}, ${ended}, ${calls.length} calls, ${values} values, ${(tookMs / 1000).toFixed(1)} s</summary>
<pre>${JSON.stringify(task, null, 2)}</pre>
${problems.map((problem) => html`<p>Problem: ${problem}</p>`)}
${mistakes.map((mistake) => html`<p class="WARN">Not a line of the protocol: ${mistake}</p>`)}
${stdout === '' ? false : html`<p>Standard output</p><pre>${stdout}</pre>`}
${stderr === '' ? false : html`<p>Standard error</p><pre>${stderr}</pre>`}
</details>
`;
}

function journalPart(scenario: string, journal: readonly EntryReport[]): Html | false {
  if (journal.length === 0) return false;
  return html`<details>
<summary>Journal: ${journal.length} exchanges</summary>
<div class="wide"><table>
<thead><tr><th>id</th><th>world time (UTC)</th><th>request</th><th>status</th><th>decided by</th></tr></thead>
<tbody>${journal.map((entry) => entryRow(scenario, entry))}</tbody>
</table></div>
</details>
`;
}

function entryRow(scenario: string, { id, at, method, url, status, decidedBy, why }: EntryReport): Html {
  return html`<tr id="${scenario}-${id}"><td>${id}</td><td>${at}</td><td><code>${method} ${url}</code></td><td>${status === 0 ? 'none' : status}</td><td>${decidedBy}${why === undefined ? '' : `: ${why}`}</td></tr>
`;
}
