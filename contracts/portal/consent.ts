import { connectCallback, isClientError, parseCallback, pointsOf } from '../../reference-client/index.ts';
import type { CallbackTask, ConsentTask } from '../conformance/task.ts';
import { pointIn } from './kept.ts';
import { type Portal, problem } from './portal.ts';

/** Prints where to send a holder's browser, and keeps the state that it is to come back with. */
export function beginConsent({ told, kept, habits, grdf, enedis, print }: Portal, { redirectUri }: ConsentTask): void {
  const state = habits.newState();
  kept.states.add(state);
  const isGas = told.side.operator === 'grdf';
  const link = isGas ? grdf.connectUrl({ redirectUri, state }) : enedis.authorizeLink({ state, duration: 'P1Y' });
  print({ link });
}

/** The browser came back: prints the points that its holder opened, if it is one that was sent. */
export async function endConsent(portal: Portal, task: CallbackTask): Promise<void> {
  const { kept, habits, told, print } = portal;
  const isGas = told.side.operator === 'grdf';
  const state = isGas ? new URL(task.url, told.host).searchParams.get('state') : parseCallback(task.url).state;
  if (!state || !habits.isOurs(state, kept.states)) {
    return problem(portal, 'the browser came back with a state that was not given out; nothing was done');
  }
  // good for one answer
  kept.states.delete(state);
  try {
    const points = isGas ? await gasPoints(portal, task, state) : await powerPoints(portal, task);
    if (points.length === 0) return problem(portal, 'the holder opened nothing, or the operator failed');
    // what was closed before may be read now
    for (const id of points) delete pointIn(kept, id).stopped;
    delete kept.rightsAskedAt;
    print({ consent: { points } });
  } catch (error) {
    if (!isClientError(error)) throw error;
    problem(portal, `the consent could not be read: ${habits.wordsFor(error)}`);
  }
}

async function gasPoints({ grdf }: Portal, { url, redirectUri }: CallbackTask, state: string): Promise<string[]> {
  const back = connectCallback(url, state);
  if (back.outcome !== 'consented') return [];
  const consents = await grdf.connectConsents({ code: back.code, redirectUri });
  return consents.map(({ meteringPointId }) => meteringPointId);
}

async function powerPoints({ enedis }: Portal, { url }: CallbackTask): Promise<readonly string[]> {
  const back = parseCallback(url);
  if (back.kind === 'granted') return back.meteringPointIds;
  if (back.kind !== 'authorised') return [];
  // right after a consent its services may not be there yet
  return pointsOf(await enedis.servicesOf({ authorisationId: back.authorisationId }, { patience: 60_000 }));
}
