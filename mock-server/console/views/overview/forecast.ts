import { control, type Told, told } from '../../control.ts';
import { pickedInstant, type Step } from './step.ts';

/** What a step of the clock would bring. */
export type Forecast =
  /** Paris has no such time, that day or at all. */
  | { readonly kind: 'no-such-time' }
  /** As far as one can see, nothing of the kind comes. */
  | { readonly kind: 'nothing-comes' }
  | Move;

/** Where the clock would be, and what happens until then. */
export interface Move {
  readonly kind: 'move';
  /** Instants in ms since 1970 (UTC). */
  readonly now: number;
  readonly to: number;
  readonly changes: Part;
  readonly publications: Part;
}

/** What is known of one kind of happenings; `more` when not all of them are listed. */
export interface Part {
  readonly items: readonly Told['AgendaItem'][];
  readonly more: boolean;
}

type Kind = Told['AgendaItem']['kind'];

/** How far ahead the next one is looked for. */
const reach = { publication: 'P2M', consent: 'P10Y' } as const satisfies Record<Kind, string>;
/** Publications further ahead than this (ms) are not counted: each day has some, and looking takes its time. */
const mostPublished = 400 * 86_400_000;

/** What a step would bring in a world, as its agenda tells. */
export async function forecastOf(world: string, step: Step, signal: AbortSignal): Promise<Forecast> {
  const agenda = agendaOf(world, signal);
  const { now, to } = await targetOf(world, step, agenda, signal);
  if (to === undefined) return { kind: step.kind === 'next' ? 'nothing-comes' : 'no-such-time' };
  if (to <= now) return { kind: 'move', now, to, changes: nothing, publications: nothing };
  const until = async (kind: Kind, end: number): Promise<Part> => {
    const { items, more } = await agenda({ by: `PT${(end - now) / 1000}S`, kind });
    return { items: items.filter(({ at }) => Date.parse(at) <= to), more: more === true || end < to };
  };
  const [changes, publications] = await Promise.all([
    until('consent', to),
    until('publication', Math.min(to, now + mostPublished)),
  ]);
  return { kind: 'move', now, to, changes, publications };
}

const nothing: Part = { items: [], more: false };

type AskAgenda = (query: { by: string; kind: Kind }) => Promise<Told['Agenda']>;

function agendaOf(world: string, signal?: AbortSignal): AskAgenda {
  const params = { path: { id: world } };
  return (query) =>
    told(control.GET('/worlds/{id}/agenda', { params: { ...params, query }, ...(signal && { signal }) }));
}

async function targetOf(
  world: string,
  step: Step,
  agenda: AskAgenda,
  signal?: AbortSignal,
): Promise<{ now: number; to?: number }> {
  if (step.kind === 'until') {
    const path = { id: world };
    const clock = await told(control.GET('/worlds/{id}/clock', { params: { path }, ...(signal && { signal }) }));
    const to = pickedInstant(step);
    return { now: Date.parse(clock.now), ...(to !== undefined && { to }) };
  }
  const query = step.kind === 'by' ? { by: step.by, kind: 'consent' as const } : { by: reach[step.of], kind: step.of };
  const { now, until, items } = await agenda(query);
  const at = step.kind === 'by' ? until : items[0]?.at;
  return { now: Date.parse(now), ...(at !== undefined && { to: Date.parse(at) }) };
}

/** Moves the clock of a world as a step says, and tells where it is then (ms, UTC). */
export async function move(world: string, step: Step, { to }: Move): Promise<number> {
  const params = { path: { id: world } };
  // a clock that runs fast has passed what was the next when it was looked at
  const target = step.kind === 'next' ? ((await targetOf(world, step, agendaOf(world))).to ?? to) : to;
  const { now } = await told(
    step.kind === 'by'
      ? control.POST('/worlds/{id}/clock/advance', { params, body: { by: step.by } })
      : control.PUT('/worlds/{id}/clock', { params, body: { now: new Date(target).toISOString() } }),
  );
  return Date.parse(now);
}
