import type { JSX } from 'preact';
import type { Told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { Wide } from '../../parts/wide.tsx';
import { reportsWords } from '../../words/reports.ts';
import { kinds, valueText } from './register.ts';

type Behaviour = Told['Fidelity']['behaviours'][number];

/** So few are shown at once. */
const few = 40;

/** Behaviours by kind; each kind opens when there are many. */
export function Behaviours({ behaviours }: { behaviours: readonly Behaviour[] }): JSX.Element {
  const words = useWords(reportsWords);
  const format = useFormat();
  return (
    <>
      {kinds.map((kind) => {
        const own = behaviours.filter((one) => one.kind === kind);
        return (
          own.length > 0 && (
            <details key={kind} open={behaviours.length <= few}>
              <summary>
                {words.kinds[kind]} ({format.amount(own.length)})
              </summary>
              <Rows label={words.kinds[kind]} behaviours={own} />
            </details>
          )
        );
      })}
    </>
  );
}

function Rows({ label, behaviours }: { label: string; behaviours: readonly Behaviour[] }): JSX.Element {
  const words = useWords(reportsWords);
  const heads = [words.name, words.about, words.value, words.label, words.source, words.change];
  return (
    <Wide label={label}>
      <table class="reports-behaviours">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {behaviours.map((one) => (
            <tr key={`${one.provider} ${one.name}`}>
              <th scope="row">
                {one.name} <small class="quiet-text">{one.provider}</small>
              </th>
              <td lang="en">{one.about}</td>
              <td lang="en">{valueText(one)}</td>
              <td>{words.labels[one.certainty]}</td>
              <td lang="en">{one.source}</td>
              <td>{one.switch !== undefined && <code>{one.switch}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
