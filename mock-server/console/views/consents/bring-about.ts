import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { control, type Told, told } from '../../control.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../language.tsx';
import { useAct } from '../../look.ts';
import { usePlace } from '../../navigation.tsx';
import { consentWords } from '../../words/consents.ts';
import { eventName, eventWords } from '../../words/events.ts';
import { targetOf } from './event-groups.ts';

/** What a sheet can let happen, and what came of it. */
export interface BringAbout {
  /** Lets an event happen to the right, its meter or its application. */
  happen(event: Told['Event'], input: Readonly<Record<string, unknown>>): void;
  /** Sets the world's clock to the instant of a step. */
  goTo(at: string): void;
  readonly busy: boolean;
  /** What was done last, in a sentence. */
  readonly done: string;
  /** Where that is told, which takes the focus: the button that was pressed may be gone. */
  readonly told: RefObject<HTMLParagraphElement | null>;
  /** Why the control API did not let it happen: to whom, by the name of the event or the instant. */
  readonly refused?: { readonly what: string; readonly failure: Error };
}

/** Lets things happen to a right and tells what came of it. */
export function useBringAbout(consent: Told['Consent']): BringAbout {
  const words = useWords(consentWords);
  const events = useWords(eventWords);
  const format = useFormat();
  const { place } = usePlace();
  const [what, setWhat] = useState('');
  const [done, setDone] = useState('');
  const sentence = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (done) sentence.current?.focus();
  }, [done]);
  const { run, busy, failure } = useAct((name: string, act: () => Promise<string>) => {
    setWhat(name);
    setDone('');
    return act().then(setDone);
  });
  const path = { id: place.world };
  return {
    happen: (event, input) =>
      void run(event.event, async () => {
        const body = { ...targetOf(event, consent), ...input };
        const params = { path: { ...path, provider: consent.provider, event: event.event } };
        const { at } = await told(control.POST('/worlds/{id}/events/{provider}/{event}', { params, body }));
        return words.done(eventName(events, event.event), format.instant(at, 'seconds'));
      }),
    goTo: (at) =>
      void run(at, async () => {
        const { now } = await told(control.PUT('/worlds/{id}/clock', { params: { path }, body: { now: at } }));
        return words.moved(format.instant(now, 'seconds'));
      }),
    busy,
    done,
    told: sentence,
    ...(failure && { refused: { what, failure } }),
  };
}
