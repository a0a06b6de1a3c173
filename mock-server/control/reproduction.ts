import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { JournalEntry } from '../core/journal.ts';
import type { KnownError } from '../core/known-error.ts';
import { isSameBody } from '../core/recipe.ts';
import type { World } from '../core/world.ts';
import type { Worlds } from '../core/worlds.ts';
import { knownErrorOf } from './error-verbs.ts';
import type { House } from './house.ts';
import type { LoopbackAnswer } from './loopback.ts';
import { type PreparedRecipe, prepareRecipe } from './recipe-run.ts';
import { paramOf } from './world-verbs.ts';

// Worlds of reproductions that stay to be looked at.
const mostKept = 20;
const kept = new WeakMap<Worlds, readonly World[]>();

/** Bytes of a body that are told. */
const longestBody = 16_384;

/**
 * Brings a known error about in a world made for it, over HTTP: what came, where it is written down, and whether it is
 * what the catalogue says.
 */
export async function reproduceError(request: ControlRequest, house: House): Promise<Reply> {
  const error = await knownErrorOf(house, paramOf(request, 'error'));
  const prepared = await prepareRecipe(request, error, `error ${error.id}`);
  const world = house.worlds.get(prepared.world);
  try {
    // a call that does not tell who sends it acts in the world `default`
    const places = [world, house.worlds.get('default')].map(({ id, journal }) => ({
      id,
      journal,
      before: journal.end,
    }));
    const answer = await prepared.call();
    const found = places.flatMap(({ id, journal, before }) =>
      journal
        .read(before)
        .entries.flatMap((entry) => (isOf(prepared, entry) ? [{ journal: id, entry: entry.id }] : [])),
    );
    keep(house.worlds, world);
    return json({ world: world.id, ...found[0], ...view(answer), ...judged(answer, error) });
  } catch (failure) {
    await prepared.end();
    throw failure;
  }
}

function isOf({ agent }: PreparedRecipe, { request }: JournalEntry): boolean {
  return request.headers['user-agent'] === agent;
}

function keep(worlds: Worlds, world: World): void {
  const there = worlds.list();
  // one that was deleted, or gave way to another of its id, is not ours to delete
  const made = [...(kept.get(worlds) ?? []).filter((one) => there.includes(one)), world];
  for (const old of made.slice(0, -mostKept)) worlds.delete(old.id);
  kept.set(worlds, made.slice(-mostKept));
}

function view({ body, ...answer }: LoopbackAnswer): object {
  const whole = Buffer.from(body);
  if (whole.length <= longestBody) return { ...answer, body, bytes: whole.length };
  // a character that the cut goes through is left out
  const start = new TextDecoder().decode(whole.subarray(0, longestBody), { stream: true });
  return { ...answer, body: start, bytes: whole.length, cut: true };
}

function judged({ status, headers, body, reset }: LoopbackAnswer, error: KnownError): object {
  const isThere = error.location === undefined || error.location === headers.location;
  const asExpected = !reset && status === error.status && isThere && isSameBody(error.body, body);
  return { expected: { status: error.status, code: error.code }, asExpected };
}
