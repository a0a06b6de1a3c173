import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { reportsWords } from '../../words/reports.ts';
import type { Status } from './conformance-report.ts';

const tones: Readonly<Record<Status, Tone>> = {
  ERROR: 'bad',
  FAIL: 'bad',
  WARN: 'waiting',
  PASS: 'good',
  SKIP: 'plain',
};

/** What a finding says, as a mark. */
export function StatusMark({ status }: { status: Status }): JSX.Element {
  const words = useWords(reportsWords);
  return <Mark tone={tones[status]}>{words.statuses[status]}</Mark>;
}
