import type { AgendaItem } from '../../../core/agenda.ts';
import { dayAt, isoDay } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { dueOf } from './publication.ts';

/** What is due for publication behind one instant and up to another (ms, UTC): each morning the day before (enedis.md 2.4). */
export function* publications(world: World, from: number, to: number): Generator<AgendaItem> {
  for (let day = dayAt(from) - 1; dueOf(world, day) <= to; day += 1) {
    const at = dueOf(world, day);
    if (at > from) yield { at: new Date(at), about: `Electricity of ${isoDay(day)} is due.` };
  }
}
