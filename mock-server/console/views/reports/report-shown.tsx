import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Commands } from '../../parts/commands.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Wide } from '../../parts/wide.tsx';
import { reportsWords } from '../../words/reports.ts';
import { type CheckReport, type ConformanceReport, gravestOf, levels, statuses } from './conformance-report.ts';
import { ScenarioShown } from './scenario-shown.tsx';
import { StatusMark } from './status-mark.tsx';

/** A conformance report: its verdict, the checks by level, and what was found in each scenario. */
export function ReportShown({ report }: { report: ConformanceReport }): JSX.Element {
  const words = useWords(reportsWords);
  const { verdict, wattif, node, seed, clock, command, notes, checks, scenarios } = report;
  const [opened, setOpened] = useState<{ name: string } | undefined>(undefined);
  const open = (name: string): void => setOpened({ name });
  const grave = [...scenarios].sort((one, other) => rank(one) - rank(other));
  return (
    <>
      <h2>
        <Mark tone={verdict === 'good' ? 'good' : verdict === 'failed' ? 'bad' : 'waiting'}>
          {words.verdicts[verdict]}
        </Mark>
      </h2>
      <Counts report={report} />
      <p class="quiet-text">{words.facts(wattif, node, seed, clock)}</p>
      {command !== undefined && <Commands lines={[command]} />}
      {notes.map((note) => (
        <p key={note} lang="en">
          {note}
        </p>
      ))}
      <h2>{words.checks}</h2>
      {levels.map((level) => {
        const own = checks.filter((check) => check.level === level);
        return own.length > 0 && <Checks key={level} level={level} checks={own} report={report} open={open} />;
      })}
      <h2>{words.scenarios}</h2>
      {grave.map((scenario) => (
        <ScenarioShown
          key={scenario.name}
          scenario={scenario}
          wanted={opened?.name === scenario.name ? opened : undefined}
        />
      ))}
    </>
  );
}

function rank({ findings }: ConformanceReport['scenarios'][number]): number {
  return statuses.indexOf(gravestOf(findings));
}

function Counts({ report: { counts } }: { report: ConformanceReport }): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  return (
    <ul class="reports-counts">
      {statuses.map((status) => (
        <li key={status} title={words.statusAbout[status]}>
          <strong>{format.amount(counts[status])}</strong> <StatusMark status={status} />
        </li>
      ))}
    </ul>
  );
}

interface ChecksProps {
  readonly level: CheckReport['level'];
  readonly checks: readonly CheckReport[];
  readonly report: ConformanceReport;
  open(scenario: string): void;
}

const mostLinks = 4;

function Checks({ level, checks, report, open }: ChecksProps): JSX.Element {
  const words = useWords(reportsWords);
  return (
    <>
      <h3>{words.levels[level]}</h3>
      <Wide label={words.levels[level]}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.check}</th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.where}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ check, status, rule, source }) => (
              <tr key={check}>
                <th scope="row" class="reports-check">
                  {check}
                </th>
                <td>
                  <StatusMark status={status} />
                </td>
                <td lang="en">
                  {rule} <small class="quiet-text">{source}</small>
                </td>
                <td>
                  <Where scenarios={scenariosOf(report, check, status)} open={open} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function scenariosOf({ scenarios }: ConformanceReport, check: string, status: string): string[] {
  return scenarios.flatMap(({ name, findings }) =>
    findings.some((one) => one.check === check && one.status === status) ? [name] : [],
  );
}

function Where({ scenarios, open }: { scenarios: readonly string[]; open(scenario: string): void }): JSX.Element {
  const few = scenarios.slice(0, mostLinks);
  const more = scenarios.length - few.length;
  return (
    <>
      {few.map((name) => (
        <button key={name} type="button" class="quiet reports-where" onClick={() => open(name)}>
          {name}
        </button>
      ))}
      {more > 0 && ` + ${more}`}
    </>
  );
}
