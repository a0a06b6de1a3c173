import type { Chunk } from '../../../core/exchange.ts';
import type { LineRequest } from './line-request.ts';
import { meteredLines } from './metered-lines.ts';

/**
 * The published injection of a biomethane point, oldest first (adict.md 5.3, 5.6). Empty when there is nothing to show,
 * and for a point that consumes.
 */
export async function injectionLines(request: LineRequest): Promise<Iterable<Chunk>> {
  return request.point.injects ? meteredLines(request, 'injection') : [];
}
