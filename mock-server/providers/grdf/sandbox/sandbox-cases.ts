import data from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import type { Exchange } from '../../../core/exchange.ts';
import { Refusal } from '../../../core/refusal.ts';
import { accessRightIn } from '../wire-path.ts';

/** How a keyed data call is broken: an error in place of the first line, or after the first month. */
export type BrokenStream = 'first-line' | 'after-a-month';

/**
 * Refuses a call of the sandbox whose answer is keyed on its identifier, whatever else it says (adict.md 4.7, 8).
 *
 * @throws Refusal as the data set says
 */
export function refuseKeyedRight(exchange: Exchange): void {
  const id = accessRightIn(exchange);
  const row = data.rightCalls.find((one) => one.operation === exchange.operation && one.id === id);
  if (row) throw new Refusal(row.refusal);
}

/**
 * Refuses a declaration on a point that the data set keeps for an error (adict.md 8.2).
 *
 * @throws Refusal as the data set says
 */
export function refuseKeyedDeclaration(meteringPointId: string): void {
  const row = data.declarations.find(({ point }) => point === meteringPointId);
  if (row) throw new Refusal(row.refusal, { meteringPointId });
}

/**
 * Refuses a data call that the data set keys on point and exact query, or tells how its stream is broken (adict.md 8.4, 8.5).
 *
 * @throws Refusal as the data set says
 */
export function keyedData(meteringPointId: string, exchange: Exchange): BrokenStream | undefined {
  const query = sorted(exchange.query);
  const row = data.dataCalls.find(
    (one) =>
      one.operation === exchange.operation &&
      one.point === meteringPointId &&
      sorted(new URLSearchParams(one.query)) === query,
  );
  if (row?.refusal) throw new Refusal(row.refusal, { meteringPointId });
  return row?.broken as BrokenStream | undefined;
}

function sorted(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}
