import type { ComponentChildren, JSX } from 'preact';

/** A place for a table that may be wider than the page: it scrolls by itself, also by keyboard. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
