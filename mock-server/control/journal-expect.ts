import { type Expectation, type Judgement, Watch } from '../core/expectation.ts';
import type { Journal, JournalEntry } from '../core/journal.ts';

/**
 * Waits until an expectation holds, cannot hold any more, or the time (ms, real) is up. Without time it judges what is
 * there. A caller that leaves ends the wait, and so does the end of the world.
 *
 * @throws SetupError when the expectation contradicts itself
 */
export async function awaitExpectation(
  journal: Journal,
  expectation: Expectation,
  within = 0,
  left?: AbortSignal,
): Promise<Judgement> {
  const watch = new Watch(expectation);
  for (const entry of journal.find()) watch.see(entry);
  if (watch.state(false) === 'pending' && within > 0) await decided(journal, watch, within, left);
  return watch.judge(true);
}

function decided(journal: Journal, watch: Watch, within: number, left: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      left?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, within);
    const see = (entry: JournalEntry): void => {
      watch.see(entry);
      if (watch.state(false) !== 'pending') end();
    };
    const stop = journal.follow({}, see, end);
    if (left?.aborted) end();
    else left?.addEventListener('abort', end);
  });
}
