import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { listen } from './live.ts';
import { usePlace } from './navigation.tsx';

/** What a look has found so far. */
export interface Look<T> {
  /** The last answer; it stays while the next one is on its way. */
  readonly value?: T;
  /** Why there is no newer answer. */
  readonly failure?: Error;
  /** Looks again. */
  again(): void;
}

/**
 * How long a look stays good: `acts` until something is done on the page, `live` also until there is an exchange, and
 * for two seconds at most, because programs act beside the page.
 */
export type Freshness = 'acts' | 'live';

interface Running {
  readonly stop: AbortController;
  /** Whether the answer may have changed since it was asked. */
  isStale: boolean;
}

const acted = new EventTarget();
const liveFor = 2000;
const exchangesTogether = 200;

/** Tells every look on the page that something was done. */
export function tellActed(): void {
  acted.dispatchEvent(new Event('acted'));
}

/**
 * Asks the control API, and asks again when the answer may have changed.
 *
 * @param look is called anew when one of `deps` changes; what it throws is the failure
 *
 * @example
 * const { value: quotas, failure } = useLook(
 *   (signal) => told(control.GET('/worlds/{id}/quotas', { params: { path: { id: world } }, signal })),
 *   [world],
 *   'live',
 * );
 */
export function useLook<T>(
  look: (signal: AbortSignal) => Promise<T>,
  deps: readonly unknown[],
  freshness: Freshness = 'acts',
): Look<T> {
  const [found, setFound] = useState<{ value?: T; failure?: Error }>({});
  const newest = useRef(look);
  newest.current = look;
  const running = useRef<Running | undefined>(undefined);
  const again = useCallback(() => {
    // an answer on its way is waited for, or news that come quickly would never let one arrive
    if (running.current) {
      running.current.isStale = true;
      return;
    }
    const now: Running = { stop: new AbortController(), isStale: false };
    const { signal } = now.stop;
    running.current = now;
    const end = (): void => {
      if (signal.aborted) return;
      running.current = undefined;
      if (now.isStale) again();
    };
    void newest
      .current(signal)
      .then((value) => signal.aborted || setFound({ value }))
      .catch((failure: Error) => signal.aborted || setFound((before) => ({ ...before, failure })))
      .then(end);
  }, []);
  useEffect(() => {
    // what was found belongs to another question
    setFound({});
    again();
    return () => {
      running.current?.stop.abort();
      running.current = undefined;
    };
  }, deps);
  useFreshness(again, freshness);
  return { ...found, again };
}

function useFreshness(again: () => void, freshness: Freshness): void {
  const { place } = usePlace();
  useEffect(() => {
    acted.addEventListener('acted', again);
    return () => acted.removeEventListener('acted', again);
  }, [again]);
  useEffect(() => {
    if (freshness !== 'live') return;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(place.world, () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        again();
      }, exchangesTogether);
    });
    const steady = setInterval(() => document.visibilityState === 'visible' && again(), liveFor);
    return () => {
      stop();
      clearTimeout(soon);
      clearInterval(steady);
    };
  }, [again, freshness, place.world]);
}

/** Something that the page can do, and how it stands. */
export interface Act<Input extends readonly unknown[]> {
  /** Does it; false when the control API said no, which `failure` then tells. */
  run(...input: Input): Promise<boolean>;
  readonly busy: boolean;
  readonly failure?: Error;
  /** Forgets how it ended last time. */
  forget(): void;
}

/** An act through the control API: when it is done, all that the page shows is looked at again. */
export function useAct<Input extends readonly unknown[]>(act: (...input: Input) => Promise<unknown>): Act<Input> {
  const [state, setState] = useState<{ busy: boolean; failure?: Error }>({ busy: false });
  const run = async (...input: Input): Promise<boolean> => {
    setState({ busy: true });
    try {
      await act(...input);
      setState({ busy: false });
      return true;
    } catch (failure) {
      setState({ busy: false, failure: failure instanceof Error ? failure : new Error(String(failure)) });
      return false;
    } finally {
      tellActed();
    }
  };
  return { run, forget: () => setState({ busy: false }), ...state };
}
