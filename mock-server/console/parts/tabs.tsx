import type { JSX } from 'preact';
import { Link, usePlace } from '../navigation.tsx';

interface TabsProps<Tab extends string> {
  /** What they are parts of, for whoever does not see them. */
  readonly label: string;
  /** Each with its name, in order. */
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly shown: Tab;
}

/** The parts of a view, as links: `tab` in the address says which one is shown. */
export function Tabs<Tab extends string>({ label, tabs, shown }: TabsProps<Tab>): JSX.Element {
  const { place } = usePlace();
  const named = Object.entries<string>(tabs);
  return (
    <nav class="tabs" aria-label={label}>
      {named.map(([tab, name]) => (
        <Link key={tab} to={place.to(place.view, { tab })} {...(tab === shown && { 'aria-current': 'true' })}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The tab that the address names; the first one unless it names one that there is. */
export function useTab<Tab extends string>(tabs: readonly [Tab, ...Tab[]]): Tab {
  const { place } = usePlace();
  return tabs.find((one) => one === place.get('tab')) ?? tabs[0];
}
