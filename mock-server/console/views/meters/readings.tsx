import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Told } from '../../control.ts';
import { useWords } from '../../language.tsx';
import { usePlace } from '../../navigation.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Looked } from '../../parts/looked.tsx';
import { metersWords } from '../../words/meters.ts';
import { useWorld } from '../../world.tsx';
import { type Asked, askedOf } from './asked.ts';
import { Controls } from './controls.tsx';
import { Shown } from './shown.tsx';
import { wordsOf } from './span.ts';
import { type Found, useReadings } from './use-readings.ts';

/** What a meter counted, as the address asks for it: how to ask, and what there is. */
export function Readings({ sheet }: { sheet: Told['PointSheet'] }): JSX.Element | null {
  const words = useWords(metersWords);
  const { place, go } = usePlace();
  const world = useWorld();
  const asked = askedOf(place, sheet, world);
  const look = useReadings(sheet.summary.meteringPointId, asked);
  // a link that is copied tomorrow must show the days of today
  const isTold = place.get('from') !== undefined;
  useEffect(() => {
    if (asked && !isTold) go(place.with(wordsOf(asked.span)), 'replace');
  }, [isTold]);
  // what was found before stays, paler, until the next is there: the page does not jump
  const before = useRef<Found | undefined>(undefined);
  if (look.value) before.current = look.value;
  if (!asked) return null;
  const stale = look.failure ? undefined : before.current;
  const shown = look.value ?? stale;
  return (
    <section>
      <h2>{words.readingsHead}</h2>
      <Controls sheet={sheet} asked={asked} />
      {shown ? (
        <div class="meters-found" aria-busy={!look.value}>
          <Failure of={look.failure} again={look.again} />
          <Shown asked={nowOf(shown.asked, asked)} found={shown} />
        </div>
      ) : (
        <Looked at={look}>{() => null}</Looked>
      )}
    </section>
  );
}

// Another quantity or sum of the same readings needs no other answer.
function nowOf(found: Asked, now: Asked): Asked {
  return found.series.name === now.series.name ? { ...found, quantity: now.quantity, by: now.by } : found;
}
