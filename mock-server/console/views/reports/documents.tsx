import type { JSX } from 'preact';
import { useWords } from '../../language.tsx';
import { usePlace } from '../../navigation.tsx';
import { reportsWords } from '../../words/reports.ts';

/** The pages beside the console. */
export function Documents(): JSX.Element {
  const words = useWords(reportsWords);
  const { place } = usePlace();
  const pages = {
    docs: '/_wattif/docs/',
    errors: '/_wattif/errors',
    fidelity: '/_wattif/fidelity',
    coverage: `/_wattif/worlds/${encodeURIComponent(place.world)}/coverage`,
  } as const;
  return (
    <>
      <p>{words.documentsAbout}</p>
      <dl>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
          <div key={page} class="reports-page">
            <dt>
              <a href={pages[page]}>{pages[page]}</a>
            </dt>
            <dd>{words.pages[page]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
