import type { Application } from '../../../core/application.ts';
import type { Chunk, Reply } from '../../../core/exchange.ts';
import type { World } from '../../../core/world.ts';
import type { AccessRight } from './access-right.ts';
import { settingOf } from './dialect-rights.ts';
import { rightFacts } from './facts-rights.ts';
import { nothingFound } from './refusals-rights.ts';
import type { RightRules } from './right-rules.ts';
import { outcomeOnWire, rightWriter } from './wire-rights.ts';

/** Characters of text after which a chunk leaves. */
const chunkLength = 48_000;

const lineByLine = { 'content-type': rightFacts.listContentType.value };

/**
 * The answer that lists rights: one a line and a final status line, or inside one object as years ago (adict.md 2.3).
 * It streams; a list of any length is never held whole.
 */
export function rightsReply(
  rights: AsyncIterable<AccessRight>,
  world: World,
  application: Application,
  now: number,
  rules: RightRules,
): Reply {
  const write = rightWriter(world, application, now, rules);
  if (settingOf(world, 'rightsFraming') === 'wrapped') {
    return { kind: 'stream', status: 200, chunks: wrapped(rights, write, world), headers: oneObject };
  }
  return { kind: 'stream', status: 200, chunks: lines(rights, write, world), headers: lineByLine };
}

const oneObject = { 'content-type': rightFacts.wrappedContentType.value };

async function* lines(
  rights: AsyncIterable<AccessRight>,
  write: (right: AccessRight) => string,
  world: World,
): AsyncGenerator<Chunk> {
  let data = '';
  let count = 0;
  let found = false;
  for await (const right of rights) {
    data += `${write(right)}\n`;
    count += 1;
    found = true;
    if (data.length < chunkLength) continue;
    yield { data, lines: count };
    data = '';
    count = 0;
  }
  const outcome = outcomeOnWire(found ? undefined : nothingFound(world));
  yield { data: `${data}${JSON.stringify(outcome)}\n`, lines: count + 1 };
}

// The object of PM-PROD's examples; the value of the asynchronous id is not known (adict.md 2.3).
async function* wrapped(
  rights: AsyncIterable<AccessRight>,
  write: (right: AccessRight) => string,
  world: World,
): AsyncGenerator<Chunk> {
  let data = '';
  let found = false;
  for await (const right of rights) {
    data += found ? ',' : opening(undefined);
    data += write(right);
    found = true;
    if (data.length < chunkLength) continue;
    yield { data, lines: 0 };
    data = '';
  }
  if (!found) data = opening(nothingFound(world));
  yield { data: `${data}]}`, lines: 1 };
}

function opening(outcome: { code: string; message: string } | undefined): string {
  const head = JSON.stringify({ ...outcomeOnWire(outcome), id_traitement_asynchrone: null });
  return `${head.slice(0, -1)},"liste_acces":[`;
}
