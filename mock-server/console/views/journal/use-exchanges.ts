import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ControlError, control, told } from '../../control.ts';
import { listen } from '../../live.ts';
import { ExchangeList } from './exchange-list.ts';
import { JournalReader, type JournalSource, type ReadingState } from './journal-reader.ts';

/** Exchanges of a page of the journal: some are five kilobytes of JSON. */
const inPage = 1000;
/** Milliseconds between two drawings while exchanges come in. */
const drawnEvery = 100;
/** Milliseconds after which the journal is asked what the stream does not tell: that its world began anew. */
const lookedAtEvery = 2000;

/** The exchanges of a world, live. */
export interface LiveExchanges extends ReadingState {
  readonly list: ExchangeList;
  again(): void;
}

/** The exchanges of a world, live; draws again when there are more, ten times a second at most. */
export function useExchanges(world: string): LiveExchanges {
  const list = useMemo(() => new ExchangeList(), [world]);
  const [state, setState] = useState<ReadingState>({ isReading: true });
  const reader = useRef<JournalReader | undefined>(undefined);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    let newest: ReadingState = { isReading: true };
    const draw = (told: ReadingState): void => {
      newest = told;
      soon ??= setTimeout(() => {
        soon = undefined;
        setState({ ...newest });
      }, drawnEvery);
    };
    reader.current = new JournalReader(sourceOf(world), list, draw);
    const stop = reader.current.start();
    const steady = setInterval(() => document.visibilityState === 'visible' && reader.current?.readOn(), lookedAtEvery);
    return () => {
      stop();
      clearTimeout(soon);
      clearInterval(steady);
    };
  }, [world, list]);
  return { ...state, list, again: () => void reader.current?.readOn() };
}

function sourceOf(world: string): JournalSource {
  const path = { id: world };
  return {
    page: (after) => told(control.GET('/worlds/{id}/journal', { params: { path, query: { after, limit: inPage } } })),
    async entry(id) {
      const asked = told(control.GET('/worlds/{id}/journal/{entry}', { params: { path: { ...path, entry: id } } }));
      return asked.catch((error: unknown) => {
        if (error instanceof ControlError && error.status === 404) return undefined;
        throw error;
      });
    },
    listen: (listener, opened) => listen(world, listener, opened),
  };
}
