import { type AccessRight, addDays, type DaySpan, dayAt, isClientError } from '../../reference-client/index.ts';
import type { Series } from '../conformance/task.ts';
import { pointIn } from './kept.ts';
import { type Portal, problem } from './portal.ts';

/** When the list of rights was last read, and whether a right is waited for. */
export interface LastLook {
  readonly at: number | undefined;
  readonly isWaiting: boolean;
}

const hour = 3_600_000;

/** Once a day, because nobody tells of a revocation; once an hour while a holder is to answer (adict.md 7). */
export function areRightsDue({ at, isWaiting }: LastLook, now: number): boolean {
  if (at === undefined || dayAt(at) < dayAt(now)) return true;
  return isWaiting && now >= at + hour;
}

/** Which contract of a gas point a series belongs to. */
export type Flow = 'supply' | 'injection';

/** The flow of a series. */
export function flowOf(series: Series): Flow {
  return series === 'injection' ? 'injection' : 'supply';
}

/** Whether a right is about a flow. */
export function isAbout(flow: Flow, { role }: AccessRight): boolean {
  return (flow === 'injection') === (role === 'authorisedForInjection' || role === 'holderOfInjection');
}

/** The list of rights, whole. Throws ClientError. */
export async function listedRights({ grdf }: Portal): Promise<AccessRight[]> {
  const rights: AccessRight[] = [];
  for await (const right of grdf.rights()) rights.push(right);
  return rights;
}

/** Looks which rights open the data of some points, when it is time to. */
export async function lookAtRights(portal: Portal, points: readonly string[]): Promise<void> {
  const { kept, habits, clock } = portal;
  const known = points.map((id) => pointIn(kept, id));
  // whether a new point may be read, no earlier look has told
  const isNew = known.some(({ rights }) => rights === undefined);
  const isWaiting = known.some(({ rights }) => rights?.isPending);
  if (!habits.areRightsDue({ at: isNew ? undefined : kept.rightsAskedAt, isWaiting }, clock.now())) return;
  try {
    const rights = await listedRights(portal);
    kept.rightsAskedAt = clock.now();
    for (const id of points) follow(portal, id, rights);
  } catch (error) {
    if (!isClientError(error)) throw error;
    problem(portal, `the list of rights could not be read: ${habits.wordsFor(error)}`);
  }
}

function follow({ kept, habits, log }: Portal, id: string, listed: readonly AccessRight[]): void {
  const point = pointIn(kept, id);
  const own = listed.filter(({ meteringPointId }) => meteringPointId === id);
  const of = (flow: Flow) =>
    habits.rightOf(
      own.filter((right) => isAbout(flow, right)),
      id,
    );
  const supply = of('supply');
  const injection = of('injection');
  const isPending = own.some(({ state }) => state === 'toValidate');
  point.rights = { isPending, ...(supply && { supply }), ...(injection && { injection }) };
  // what was refused by an earlier right may be open by this one
  const { stopped } = point;
  if (stopped && ![supply?.id, injection?.id].includes(stopped.rightId)) delete point.stopped;
  for (const { proof } of own) {
    if (proof?.status === 'awaited') log(`${id}: GRDF asks for proofs of the consent until ${proof.deadline}`);
  }
}

/** Whether a right opens a series. */
export function opens({ scope }: AccessRight, series: Series): boolean {
  return series === 'informative' ? scope.informative : scope.published;
}

/** The days of a span that a right opens; undefined when there are none. */
export function openDays(right: AccessRight, series: Series, { from, to }: DaySpan): DaySpan | undefined {
  const open = right[flowOf(series) === 'injection' ? 'injection' : 'consumption'];
  const start = open.from !== null && open.from > from ? open.from : from;
  // the last day of a right is included
  const after = open.to === null ? to : addDays(open.to, 1);
  const end = after < to ? after : to;
  return start < end ? { from: start, to: end } : undefined;
}
