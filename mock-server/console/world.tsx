import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { control, type Told, told } from './control.ts';
import { useLook } from './look.ts';
import { usePlace } from './navigation.tsx';
import { Looked } from './parts/looked.tsx';

const Shown = createContext<Told['World'] | undefined>(undefined);

/**
 * The world that the page shows, never older than two seconds.
 *
 * @throws Error outside of a view
 */
export function useWorld(): Told['World'] {
  const world = useContext(Shown);
  if (!world) throw new Error('useWorld is for views, which stand in <InWorld>.');
  return world;
}

/** Shows what is within for the world of the address, once it is known; `otherwise` when there is no such world. */
export function InWorld({ children, otherwise }: { children: ComponentChildren; otherwise: JSX.Element }): JSX.Element {
  const { place } = usePlace();
  const look = useLook(
    async (signal) => {
      const { worlds } = await told(control.GET('/worlds', { signal }));
      return { world: worlds.find(({ id }) => id === place.world) };
    },
    [place.world],
    'live',
  );
  return (
    <Looked at={look}>
      {({ world }) => (world ? <Shown.Provider value={world}>{children}</Shown.Provider> : otherwise)}
    </Looked>
  );
}
