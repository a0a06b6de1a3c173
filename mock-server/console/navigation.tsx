import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Place } from './place.ts';

/** Where the page is, and how to go elsewhere. */
export interface Navigation {
  readonly place: Place;
  /** Goes to a place; `replace` leaves no step to go back to, as for a filter that is being typed. */
  go(to: Place, how?: 'replace'): void;
  /** Goes there when something that took its time is done, unless somebody has gone elsewhere meanwhile. */
  goOn(to: Place, how?: 'replace'): void;
}

const Here = createContext<Navigation>({ place: Place.of(''), go: () => undefined, goOn: () => undefined });

/** The page's place, and how to go elsewhere. */
export function usePlace(): Navigation {
  return useContext(Here);
}

/** Keeps the page and its address the same. */
export function Navigating({ children }: { children: ComponentChildren }): JSX.Element {
  const [place, setPlace] = useState(() => Place.of(location.search));
  useEffect(() => {
    const read = (): void => setPlace(Place.of(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go = useCallback((to: Place, how?: 'replace') => {
    const isAnotherPage = Place.of(location.search).page !== to.page;
    if (how) history.replaceState(null, '', to.href);
    else history.pushState(null, '', to.href);
    // going back, the browser itself scrolls to where one was
    if (isAnotherPage) scrollTo(0, 0);
    setPlace(to);
  }, []);
  const goOn = (to: Place, how?: 'replace'): void => {
    const here = Place.of(location.search);
    if (here.page === place.page && here.world === place.world) go(to, how);
  };
  return <Here.Provider value={{ place, go, goOn }}>{children}</Here.Provider>;
}

interface LinkProps {
  readonly to: Place;
  readonly class?: string;
  readonly title?: string;
  readonly tabIndex?: 0 | -1;
  readonly 'aria-current'?: 'page' | 'true';
  readonly children: ComponentChildren;
}

/** A link to another place of the console: a real one, that can be copied and opened elsewhere. */
export function Link({ to, children, ...more }: LinkProps): JSX.Element {
  const { go } = usePlace();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...more} href={to.href} onClick={follow}>
      {children}
    </a>
  );
}
