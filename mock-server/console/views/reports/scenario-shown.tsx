import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Wide } from '../../parts/wide.tsx';
import { reportsWords } from '../../words/reports.ts';
import {
  countsOf,
  type Finding,
  gravestOf,
  type ReportedExchange,
  type ScenarioReport,
  statuses,
} from './conformance-report.ts';
import { StatusMark } from './status-mark.tsx';
import { StepShown } from './step-shown.tsx';

interface ScenarioShownProps {
  readonly scenario: ScenarioReport;
  /** Opens it and goes there, each time when it is another one. */
  readonly wanted: object | undefined;
}

/** A scenario: what was found out, the exchanges that show it, and the command that plays it again. */
export function ScenarioShown({ scenario, wanted }: ScenarioShownProps): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { name, about, findings, steps, journal, reproduce, tookMs } = scenario;
  const counts = countsOf(findings);
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!wanted || !place.current) return;
    place.current.open = true;
    place.current.querySelector('summary')?.focus();
    place.current.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <details ref={place} open={gravestOf(findings) === 'FAIL' || gravestOf(findings) === 'ERROR'}>
      <summary>
        <strong>{name}</strong>{' '}
        {statuses.map(
          (status) =>
            counts[status] > 0 && (
              <span key={status} class="reports-count">
                {format.amount(counts[status])} <StatusMark status={status} />{' '}
              </span>
            ),
        )}
      </summary>
      <p>
        <span lang="en">{about}</span> <span class="quiet-text">{format.duration(tookMs)}</span>
      </p>
      <ul class="reports-findings">
        {findings.map((finding) => (
          <FindingShown key={finding.check + finding.told} finding={finding} journal={journal} />
        ))}
      </ul>
      <h3>{words.again}</h3>
      <Commands lines={[reproduce]} />
      {steps.map((step) => (
        <StepShown key={step.number} step={step} />
      ))}
      <Journal name={name} journal={journal} />
    </details>
  );
}

function FindingShown({ finding, journal }: { finding: Finding; journal: readonly ReportedExchange[] }): JSX.Element {
  const words = useWords(reportsWords);
  const { check, status, told, evidence = [], expected } = finding;
  return (
    <li>
      <StatusMark status={status} /> {check}: <span lang="en">{told}</span>
      {expected && (
        <span class="quiet-text">
          {' '}
          ({words.expected}
          {expected.why !== undefined && `: ${expected.why}`})
        </span>
      )}
      {evidence.length > 0 && (
        <ul aria-label={words.evidence} class="reports-evidence">
          {evidence.map((one) => (
            <li key={one}>
              <code>{lineOf(one, journal)}</code>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function lineOf(evidence: string, journal: readonly ReportedExchange[]): string {
  const exchange = journal.find(({ id }) => id === evidence);
  if (!exchange) return evidence;
  const { id, at, method, url, status } = exchange;
  return `${id} ${at} ${method} ${url} ${status}`;
}

function Journal({ name, journal }: { name: string; journal: readonly ReportedExchange[] }): JSX.Element | null {
  const words = useWords(reportsWords);
  const format = useFormat();
  if (journal.length === 0) return null;
  const head = words.journal(format.amount(journal.length));
  return (
    <details>
      <summary>{head}</summary>
      <Wide label={`${name}: ${head}`}>
        <table class="reports-journal">
          <thead>
            <tr>
              {[words.exchange, words.at, words.request, words.answer, words.decidedBy].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {journal.map(({ id, at, method, url, status, decidedBy, why }) => (
              <tr key={id}>
                <td>{id}</td>
                <td>{format.instant(at, 'seconds')}</td>
                <td>
                  <code>
                    {method} {url}
                  </code>
                </td>
                <td>{status === 0 ? words.noAnswer : status}</td>
                <td lang="en">{why === undefined ? decidedBy : `${decidedBy}: ${why}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}
