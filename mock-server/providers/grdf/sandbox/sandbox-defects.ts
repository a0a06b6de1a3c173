import type { Chunk, Exchange, Reply } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { sentFilter } from '../rights/wire-search.ts';
import { meteringPointIn } from '../wire-path.ts';
import { sandboxSetting } from './dialect-sandbox.ts';
import { sandboxFacts } from './facts-sandbox.ts';
import { sandboxMount } from './sandbox.ts';
import { keyedData } from './sandbox-cases.ts';

const stray = sandboxFacts.sandboxStrayStart.value;
const missingBracketAt = sandboxFacts.sandboxMissingBracket.value;
const silentPoint = sandboxFacts.sandboxSilentPoint.value;

/** Gives operations the reported defects of the sandbox's version 6 where a world's dialect asks for them (adict.md 8.7). */
export function withSandboxDefects<Operations extends Record<string, Handler>>(operations: Operations): Operations {
  const defective = Object.entries(operations).map(([name, handler]) => [name, defectiveOn(handler)]);
  return Object.fromEntries(defective) as Operations;
}

function defectiveOn(handler: Handler): Handler {
  return (exchange, world) => {
    const defective = exchange.mount === sandboxMount && sandboxSetting(world, 'sandboxDefects') === 'v6';
    return defective ? withDefects(handler, exchange, world) : handler(exchange, world);
  };
}

async function withDefects(handler: Handler, exchange: Exchange, world: World): Promise<Reply> {
  refuseDefective(exchange);
  return glued(await handler(exchange, world), lacksBracket(exchange));
}

function refuseDefective(exchange: Exchange): void {
  const { operation } = exchange;
  const meteringPointId = meteringPointIn(exchange);
  if (operation === 'declareAccessRight') throw new Refusal('declaration-malformed');
  if (operation === 'publishedInjection') throw new Refusal('sandbox-path-unknown');
  if (operation === 'informativeConsumption' && meteringPointId === silentPoint) {
    throw new Refusal('no-data', { meteringPointId });
  }
  if (operation === 'searchAccessRights') {
    const filter = sentFilter(exchange.body);
    if (filter !== 'malformed' && filter.states?.has('obsolete')) throw new Refusal('list-malformed');
  }
}

function lacksBracket(exchange: Exchange): boolean {
  const meteringPointId = meteringPointIn(exchange);
  if (exchange.operation !== 'publishedConsumption' || meteringPointId === undefined) return false;
  return keyedData(meteringPointId, exchange) === 'first-line';
}

// Pretty-printed objects one behind the other instead of one a line (adict.md 2.3).
function glued(reply: Reply, lackingBracket: boolean): Reply {
  if (reply.kind !== 'stream') return reply;
  return { ...reply, chunks: gluedChunks(reply.chunks, lackingBracket) };
}

async function* gluedChunks(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  lackingBracket: boolean,
): AsyncGenerator<Chunk> {
  let before = stray;
  let lacking = lackingBracket;
  for await (const { data, lines } of chunks) {
    let text = before;
    for (const line of Buffer.from(data).toString('utf8').split('\n')) {
      if (line === '') continue;
      const pretty = JSON.stringify(JSON.parse(line), null, 2);
      text += lacking ? withoutBracket(pretty) : pretty;
      lacking = false;
    }
    yield { data: text, lines };
    before = '';
  }
}

function withoutBracket(pretty: string): string {
  const bracket = pretty.indexOf('}', missingBracketAt);
  return bracket < 0 ? pretty : pretty.slice(0, bracket) + pretty.slice(bracket + 1);
}
