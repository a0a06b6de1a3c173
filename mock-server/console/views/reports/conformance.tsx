import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../language.tsx';
import { reportsWords } from '../../words/reports.ts';
import { type Dropped, readReport } from './conformance-report.ts';
import { ReportShown } from './report-shown.tsx';

const command = "npx wattif conformance run --command '…' --json report.json";

/** Bytes of a file that the page still reads: a report of all scenarios has some hundred kilobytes. */
const greatest = 50_000_000;

/** A conformance report that is dropped or chosen, and read in the browser. */
export function Conformance(): JSX.Element {
  const words = useWords(reportsWords);
  const [file, setFile] = useState<{ name: string; dropped: Dropped } | undefined>(undefined);
  const [isOver, setOver] = useState(false);
  const newest = useRef<File>(undefined);
  const read = async (files: FileList | null | undefined): Promise<void> => {
    const [first] = files ?? [];
    if (!first) return;
    newest.current = first;
    const dropped = await droppedOf(first);
    // a small file may have been read before a large one that was dropped first
    if (newest.current === first) setFile({ name: first.name, dropped });
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer?.files);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field within does the same by keyboard */}
      <div
        class={`reports-drop${isOver ? ' over' : ''}`}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          {words.drop}
          <input
            type="file"
            accept=".json,application/json"
            onClick={(event) => {
              // the same file may have been written anew
              event.currentTarget.value = '';
            }}
            onChange={(event) => void read(event.currentTarget.files)}
          />
        </label>
        <p class="quiet-text">
          {words.dropAbout} <code>{command}</code>
        </p>
      </div>
      {file && <DroppedFile name={file.name} dropped={file.dropped} />}
    </>
  );
}

async function droppedOf(file: File): Promise<Dropped> {
  if (file.size > greatest) return { kind: 'tooLarge' };
  try {
    return readReport(await file.text());
  } catch (error) {
    return { kind: 'noJson', said: String(error) };
  }
}

function DroppedFile({ name, dropped }: { name: string; dropped: Dropped }): JSX.Element {
  const words = useWords(reportsWords);
  if (dropped.kind === 'report') {
    return (
      <>
        <p class="quiet-text">{words.dropped(name)}</p>
        <ReportShown report={dropped.report} />
      </>
    );
  }
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{name}</strong>: <Trouble dropped={dropped} />
      </p>
    </div>
  );
}

function Trouble({ dropped }: { dropped: Exclude<Dropped, { kind: 'report' }> }): JSX.Element {
  const { problems } = useWords(reportsWords);
  if (dropped.kind === 'otherFormat') return <>{problems.otherFormat(dropped.format)}</>;
  if (dropped.kind === 'tooLarge') return <>{problems.tooLarge}</>;
  if (dropped.kind === 'noJson') {
    return (
      <>
        {problems.noJson} <span lang="en">{dropped.said}</span>
      </>
    );
  }
  const { path, wanted } = dropped.wrong;
  return (
    <>
      {problems[dropped.kind]} {problems.missing(path, wanted)}.
    </>
  );
}
