import type { JSX } from 'preact';
import { control, told } from '../control.ts';
import { useWords } from '../language.tsx';
import { useLook } from '../look.ts';
import { usePlace } from '../navigation.tsx';
import { shellWords } from '../words/shell.ts';
import { Choice } from './choice.tsx';

/** Which world the page shows. */
export function WorldChoice(): JSX.Element {
  const words = useWords(shellWords);
  const { place, go } = usePlace();
  const { value } = useLook((signal) => told(control.GET('/worlds', { signal })), [], 'live');
  const worlds = value?.worlds ?? [];
  const isKnown = worlds.some(({ id }) => id === place.world);
  const known = worlds.map(({ id, name }) => [id, name === id ? id : `${name} (${id})`] as const);
  const options = isKnown ? known : [[place.world, place.world] as const, ...known];
  return <Choice label={words.world} value={place.world} options={options} choose={(id) => go(place.inWorld(id))} />;
}
