import { type Chunk, type Exchange, json, type Reply } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { contractData } from '../park/contract.ts';
import { parkOf } from '../park/park.ts';
import type { GasPoint } from '../park/point.ts';
import { technicalData } from '../park/technical.ts';
import { type DataKind, readableRight } from '../rights/readable-right.ts';
import { broken } from '../sandbox/sandbox-break.ts';
import { keyedData } from '../sandbox/sandbox-cases.ts';
import { type Scene, sceneOf } from '../sandbox/scene.ts';
import { meteringPointIn } from '../wire-path.ts';
import { dataSetting } from './dialect-data.ts';
import { readingFacts } from './facts-readings.ts';
import { informativeLines } from './informative.ts';
import { injectionLines } from './injection.ts';
import type { Echo, LineRequest } from './line-request.ts';
import {
  type AskedPeriod,
  type Depth,
  deepestDay,
  parsePeriod,
  refuseFutureEnd,
  refuseTooDeep,
  requireMeteringPointId,
} from './period.ts';
import { publishedLines } from './published.ts';
import { filterQuery } from './wire-query.ts';

interface Series {
  readonly kind: DataKind & ('published' | 'informative' | 'injection');
  readonly depth: Depth;
  lines(request: LineRequest): Promise<Iterable<Chunk>>;
}

const depth = readingFacts.depth.value;

/** The operations that answer data (adict.md 2.1). */
export const dataOperations = {
  publishedConsumption: streamOf({ kind: 'published', depth: depth.published, lines: publishedLines }),
  informativeConsumption: streamOf({ kind: 'informative', depth: depth.informative, lines: informativeLines }),
  publishedInjection: streamOf({ kind: 'injection', depth: depth.injection, lines: injectionLines }),
  publishedInjectionOldPath: streamOf({ kind: 'injection', depth: depth.injection, lines: injectionLines }),

  contractData: objectOf('contract', (scene, point, exchange) =>
    contractData(scene.world, point, scene.now, filterQuery(exchange.query)),
  ),
  technicalData: objectOf('technical', (scene, point) => technicalData(scene.world, point, scene.now)),
} satisfies Record<string, Handler>;

// Form of the call, then the right, then how far back: the only order in which all rows of the sandbox's data set
// hold together (adict.md 4.7, 8.4, 8.5).
function streamOf(series: Series): Handler {
  return async (exchange, world) => {
    const scene = await sceneOf(exchange, world);
    const meteringPointId = meteringPointIn(exchange) ?? '';
    let echo: Echo | undefined;
    try {
      requireMeteringPointId(meteringPointId);
      const asked = parsePeriod(exchange.query, scene.world);
      echo = asked.echo;
      refuseFutureEnd(asked, exchange.askedAt?.getTime() ?? scene.now);
      const breaks = scene.inSandbox ? keyedData(meteringPointId, exchange) : undefined;
      const request = await requestOf(series, scene, meteringPointId, asked);
      const chunks = await series.lines(request);
      return streamed(breaks ? broken(chunks, breaks, request) : orNoData(chunks), scene.world);
    } catch (error) {
      throw about(error, { meteringPointId, echo });
    }
  };
}

async function requestOf(
  series: Series,
  { world, application, now }: Scene,
  meteringPointId: string,
  asked: AskedPeriod,
): Promise<LineRequest> {
  const { scope } = await readableRight(world, application.clientId, meteringPointId, now, series.kind);
  refuseTooDeep(asked, series.depth, now, world);
  const clamp = { from: Math.max(scope.from, deepestDay(series.depth, now)), to: scope.to };
  return { world, point: pointOf(world, meteringPointId), now, window: asked.window, clamp, echo: asked.echo };
}

function objectOf(kind: DataKind, answer: (scene: Scene, point: GasPoint, exchange: Exchange) => unknown): Handler {
  return async (exchange, world) => {
    const scene = await sceneOf(exchange, world);
    const meteringPointId = meteringPointIn(exchange) ?? '';
    try {
      requireMeteringPointId(meteringPointId);
      await readableRight(scene.world, scene.application.clientId, meteringPointId, scene.now, kind);
      return json(await answer(scene, pointOf(scene.world, meteringPointId), exchange));
    } catch (error) {
      throw about(error, { meteringPointId });
    }
  };
}

function pointOf(world: World, meteringPointId: string): GasPoint {
  const point = parkOf(world).find(meteringPointId);
  if (!point) throw new Error(`a right to ${meteringPointId}, which is in no park`);
  return point;
}

// A stream that has nothing to show is one line that says so, with status 200 (adict.md 2.3).
function orNoData(chunks: Iterable<Chunk>): Iterable<Chunk> {
  const iterator = chunks[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) throw new Refusal('no-data');
  return (function* () {
    yield first.value;
    yield* { [Symbol.iterator]: () => iterator };
  })();
}

function streamed(chunks: Iterable<Chunk>, world: World): Reply {
  return { kind: 'stream', status: 200, chunks, headers: { 'content-type': dataSetting(world, 'dataContentType') } };
}

// Whatever refuses, the words echo the point and the period (adict.md 5.4).
function about(error: unknown, detail: Record<string, unknown>): unknown {
  return error instanceof Refusal ? new Refusal(error.reason, { ...detail, ...error.detail }) : error;
}
