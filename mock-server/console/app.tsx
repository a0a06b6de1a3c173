import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Speaking, useWords } from './language.tsx';
import { Link, Navigating, usePlace } from './navigation.tsx';
import { Copy } from './parts/copy.tsx';
import { Header } from './parts/header.tsx';
import { Safely } from './parts/safely.tsx';
import { WorldChoice } from './parts/world-choice.tsx';
import type { Place, View } from './place.ts';
import { views as viewNames } from './place.ts';
import { Consents } from './views/consents/index.tsx';
import { Faults } from './views/faults/index.tsx';
import { JournalView } from './views/journal/index.tsx';
import { Mailbox } from './views/mailbox/index.tsx';
import { Meters } from './views/meters/index.tsx';
import { Overview } from './views/overview/index.tsx';
import { Reports } from './views/reports/index.tsx';
import { shellWords } from './words/shell.ts';
import { InWorld } from './world.tsx';

const drawn: Readonly<Record<View, () => JSX.Element>> = {
  overview: Overview,
  meters: Meters,
  consents: Consents,
  faults: Faults,
  mailbox: Mailbox,
  journal: JournalView,
  reports: Reports,
};

/** The console: seven views of one world, of which the address tells which. */
export function App(): JSX.Element {
  return (
    <Speaking>
      <Navigating>
        <Page />
      </Navigating>
    </Speaking>
  );
}

function Page(): JSX.Element {
  const words = useWords(shellWords);
  const { place } = usePlace();
  const { view } = place;
  useLayoutEffect(() => {
    document.title = `${words.views[view]} · ${place.world} · wattif`;
  }, [words, view, place.world]);
  const content = useArrival(place);
  const menu = useRef<HTMLElement>(null);
  useLayoutEffect(() => showChosen(menu.current), [view]);
  const View = drawn[view];
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <Header />
      <div class="page">
        <nav aria-label={words.menu} class="menu" ref={menu}>
          <ul>
            {viewNames.map((name) => (
              <li key={name}>
                <Link to={place.to(name)} {...(name === view && { 'aria-current': 'page' })}>
                  {words.views[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} ref={content}>
          <header class="view-head">
            <h1>{words.views[view]}</h1>
            <Copy label={words.copyLink} text={() => location.href} />
          </header>
          <InWorld otherwise={<NoWorld />} key={place.world}>
            <Safely key={view}>
              <View />
            </Safely>
          </InWorld>
        </main>
      </div>
    </>
  );
}

// Whoever goes to another page by keyboard goes on at the top of it; in another world of it, where they were.
function useArrival({ page, world }: Place): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const before = useRef({ page, world });
  useLayoutEffect(() => {
    const isAnotherPage = before.current.page !== page;
    const isAnother = isAnotherPage || before.current.world !== world;
    before.current = { page, world };
    if (isAnother && (isAnotherPage || document.activeElement === document.body))
      content.current?.focus({ preventScroll: true });
  }, [page, world]);
  return content;
}

// On a phone the menu is one line, which scrolls.
function showChosen(menu: HTMLElement | null): void {
  const chosen = menu?.querySelector<HTMLElement>('[aria-current]');
  if (menu && chosen) menu.scrollLeft = chosen.offsetLeft - (menu.clientWidth - chosen.offsetWidth) / 2;
}

function NoWorld(): JSX.Element {
  const words = useWords(shellWords);
  const { place } = usePlace();
  return (
    <p role="alert">
      {words.noWorld(place.world)} {words.chooseWorld} <WorldChoice />
    </p>
  );
}
