import type { ReplyHeaders } from '../../../core/exchange.ts';
import type { World } from '../../../core/world.ts';
import { generationOf } from '../tokens/apis.ts';
import { customerSetting } from './dialect-customers.ts';
import { customerFacts } from './facts-customers.ts';

const recent: ReadonlySet<string> = new Set(['2026', 'transitional']);

/**
 * The type header of an operation's answer: JSON but for the contracts of v5 and all GETs of 2026, whose JSON goes by
 * `application/octet-stream` (enedis.md 2.2, 2.7).
 */
export function contentTypeOf(operation: string, world: World): ReplyHeaders {
  return { 'content-type': typeOf(operation, world) };
}

function typeOf(operation: string, world: World): string {
  if (operation === 'contracts') return customerSetting(world, 'contractsType');
  // seen on the measures and contract APIs before v2 was there, so on the transitional ones (ESTH)
  const isGet2026 = recent.has(generationOf(operation)) && operation !== 'subscribedServices';
  return isGet2026 ? customerSetting(world, 'type2026') : customerFacts.contentType.value;
}
