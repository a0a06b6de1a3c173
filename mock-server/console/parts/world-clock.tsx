import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { realTime } from '../clock.ts';
import type { Told } from '../control.ts';
import { useFormat } from '../format.ts';
import { useWords } from '../language.tsx';
import { shellWords } from '../words/shell.ts';

const tick = 1000;

/** The instant of a world's clock (ms, UTC), moving between two answers of the simulator as the clock itself does. */
export function useNow({ now, mode, speed }: Told['Clock']): number {
  const toldAt = useRef({ now, at: realTime() });
  if (toldAt.current.now !== now) toldAt.current = { now, at: realTime() };
  const [, again] = useState(0);
  useEffect(() => {
    if (mode === 'frozen') return;
    const ticking = setInterval(() => again((times) => times + 1), tick);
    return () => clearInterval(ticking);
  }, [mode]);
  const since = mode === 'frozen' ? 0 : (realTime() - toldAt.current.at) * speed;
  return Date.parse(now) + since;
}

/** What time it is in a world, in Paris, and how its clock moves. */
export function WorldClock({ clock }: { clock: Told['Clock'] }): JSX.Element {
  const words = useWords(shellWords);
  const format = useFormat();
  const now = useNow(clock);
  const moves =
    clock.mode === 'running' && clock.speed !== 1 ? words.speed(format.amount(clock.speed)) : words.modes[clock.mode];
  return (
    <p class="world-clock">
      <span class="label">{words.clock}</span>
      <time dateTime={new Date(now).toISOString()}>{format.instant(now, 'seconds')}</time>
      <small>
        {words.paris}, {moves}
      </small>
    </p>
  );
}
