import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface FrameProps {
  /** A page of this origin. */
  readonly src: string;
  readonly title: string;
  /** What its page may do; scripts are never among it. */
  readonly sandbox: 'allow-same-origin' | 'allow-forms allow-same-origin';
  /** Told of a link that was followed in it, which then leads nowhere by itself. */
  follow?(link: HTMLAnchorElement): void;
  /** Told whenever it shows a page: the first time, and after each form. */
  loaded?(): void;
}

// Pixels until it is known how high the page is.
const heightAtFirst = 480;

/**
 * A page of the simulator in a frame as high as what it shows. It is of this origin, so that its height and its links can
 * be read from here; without scripts it cannot reach out of its frame.
 */
export function Frame({ src, title, sandbox, follow, loaded }: FrameProps): JSX.Element {
  const [height, setHeight] = useState(heightAtFirst);
  const watched = useRef<ResizeObserver | undefined>(undefined);
  useEffect(() => () => watched.current?.disconnect(), []);
  const newest = useRef(follow);
  newest.current = follow;
  const load = (event: { readonly currentTarget: HTMLIFrameElement }): void => {
    const page = event.currentTarget.contentDocument?.documentElement;
    watched.current?.disconnect();
    if (page) {
      watched.current = new ResizeObserver(() => setHeight(heightOf(page)));
      watched.current.observe(page);
      // browsers do not do it themselves in a page without scripts
      page.querySelector<HTMLElement>('[autofocus]')?.focus();
      page.addEventListener('click', (click) => followLink(click, newest.current));
    }
    loaded?.();
  };
  return (
    <iframe
      class="mailbox-frame"
      src={src}
      title={title}
      sandbox={sandbox}
      style={{ height: `${height}px` }}
      onLoad={load}
    />
  );
}

// With its border above and below.
function heightOf(page: Element): number {
  return Math.ceil(page.getBoundingClientRect().height) + 2;
}

function followLink(click: MouseEvent, follow: FrameProps['follow']): void {
  // the classes of the frame are not those of this page, so that instanceof would know none of its elements
  const link = follow && (click.target as Element | null)?.closest('a');
  if (!link) return;
  click.preventDefault();
  follow(link);
}
