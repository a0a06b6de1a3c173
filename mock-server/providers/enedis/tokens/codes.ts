import type { Table } from '../../../core/store.ts';
import type { World } from '../../../core/world.ts';
import { tokenFacts } from './facts-tokens.ts';
import { opaque } from './opaque.ts';

const codeLifetime = tokenFacts.codeLifetime.value * 1000;
const codeLength = tokenFacts.codeLength.value;

/** What a customer's consent left for the application to fetch. */
interface Code {
  readonly clientId: string;
  readonly meteringPointIds: readonly string[];
  /** World instant (ms, UTC). */
  readonly issuedAt: number;
}

/** Hands out a code of 24 letters and digits for the points of a consent. */
export async function newCode(world: World, code: Code): Promise<string> {
  const table = codesOf(world);
  const counts = world.store.table<number>('enedis.codeCount');
  const count = ((await counts.get('count')) ?? 0) + 1;
  await counts.put('count', count);
  const text = opaque(world.random.fork('enedis codes').fork(world.id).fork(count), codeLength);
  await table.put(text, code);
  return text;
}

/** Takes a code, which is gone then; undefined when it is unknown, used, too old or another application's. */
export async function redeemCode(world: World, text: string, clientId: string, now: number): Promise<Code | undefined> {
  return world.store.transaction(async () => {
    const code = await codesOf(world).get(text);
    if (code?.clientId !== clientId) return undefined;
    await codesOf(world).delete(text);
    return now > code.issuedAt + codeLifetime ? undefined : code;
  });
}

function codesOf(world: World): Table<Code> {
  return world.store.table<Code>('enedis.codes');
}
