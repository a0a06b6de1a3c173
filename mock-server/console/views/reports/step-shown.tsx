import type { JSX } from 'preact';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Commands } from '../../parts/commands.tsx';
import { reportsWords } from '../../words/reports.ts';
import type { Step } from './conformance-report.ts';

/** One run of the program: what it was to do, how it ended, and what it printed. */
export function StepShown({ step }: { step: Step }): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { number, task, timedOut, exitCode, calls, values, tookMs, problems, mistakes, stdout, stderr } = step;
  const { ended } = words;
  const end = timedOut ? ended.timedOut : exitCode === null ? ended.stopped : ended.exit(String(exitCode));
  const counts = words.stepCounts(format.amount(calls.length), format.amount(values));
  return (
    <details>
      <summary>
        {words.step(String(number), task.task)}, {end}, {counts}, {format.duration(tookMs)}
      </summary>
      <Commands lines={[JSON.stringify(task, null, 2)]} />
      {[...problems.map((one) => [words.problem, one]), ...mistakes.map((one) => [words.mistake, one])].map(
        ([head, one]) => (
          <p key={`${head}${one}`}>
            {head}: <span lang="en">{one}</span>
          </p>
        ),
      )}
      {[[words.printed, stdout] as const, [words.complained, stderr] as const].map(
        ([head, text]) =>
          text !== '' && (
            <div key={head}>
              <p>{head}</p>
              <Commands lines={[text]} />
            </div>
          ),
      )}
    </details>
  );
}
