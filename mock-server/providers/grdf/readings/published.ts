import type { Chunk } from '../../../core/exchange.ts';
import type { LineRequest } from './line-request.ts';
import { meteredLines } from './metered-lines.ts';

/**
 * The published consumption of a point, oldest first (adict.md 5.1, 5.6). Empty when there is nothing to show, and for
 * a point that injects.
 */
export async function publishedLines(request: LineRequest): Promise<Iterable<Chunk>> {
  return request.point.injects ? [] : meteredLines(request, 'consumption');
}
