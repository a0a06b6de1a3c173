import { ClientError } from '../client-error.ts';
import { jsonObjects } from '../json-stream.ts';
import { piecesOf, valuesOf } from '../object-stream.ts';
import { type CallOptions, type OperatorRequest, type Transport, told } from '../transport.ts';
import type { AccessRight } from './access-right.ts';
import { streamHeaders } from './reading-stream.ts';
import { paths } from './wire-paths.ts';
import { refusalOf } from './wire-refusals.ts';
import { filterOnWire, isSuccess, outcomeIn, type RightsFilter, rightFromWire, rightsIn } from './wire-rights.ts';

/** Most metering points that one filter may name (adict.md 2.8). */
const mostPoints = 1_000;

// Years ago a list was one object; 1,300 characters a right.
const longestAnswer = 20_000_000;

/**
 * Lists rights: all of them without a filter. A filter of many points becomes several calls; one with an empty list
 * matches nothing and makes none, because the operator would take it for no filter at all.
 *
 * @throws ClientError `cut-off` when the list does not end as lists do
 */
export async function* rightsOf(
  transport: Transport,
  api: string,
  filter: RightsFilter | undefined,
  options: CallOptions = {},
): AsyncGenerator<AccessRight> {
  for (const request of requestsFor(api + paths.rights, filter)) {
    yield* valuesOf(transport, request, (response) => readRights(request, response, transport, options), options);
  }
}

function* requestsFor(url: string, filter: RightsFilter | undefined): Generator<OperatorRequest> {
  const conditions = Object.values(filter ?? {}).filter((condition) => condition !== undefined);
  if (!filter || conditions.length === 0) {
    yield { method: 'GET', url, headers: streamHeaders };
    return;
  }
  if (conditions.some((condition: readonly string[]) => condition.length === 0)) return;
  for (const part of partsOf(filter)) {
    const body = JSON.stringify(filterOnWire(part));
    yield { method: 'POST', url, headers: streamHeaders, body: () => body };
  }
}

function* partsOf(filter: RightsFilter): Generator<RightsFilter> {
  if (!filter.meteringPointIds) return yield filter;
  const points = [...new Set(filter.meteringPointIds)];
  for (let from = 0; from < points.length; from += mostPoints) {
    yield { ...filter, meteringPointIds: points.slice(from, from + mostPoints) };
  }
}

// A list ends with a line that tells the outcome (adict.md 2.3): without it there was more to come.
async function* readRights(
  request: OperatorRequest,
  response: Response,
  transport: Transport,
  { signal }: CallOptions,
): AsyncGenerator<AccessRight> {
  let recordsRead = 0;
  let isComplete = false;
  const facts = { operator: 'grdf', request: told(request), status: response.status } as const;
  try {
    for await (const value of jsonObjects(piecesOf(response), longestAnswer)) {
      const outcome = outcomeIn(value);
      if (outcome && !isSuccess(outcome)) {
        throw new ClientError({ ...facts, ...refusalOf(200, outcome.code, outcome.text) });
      }
      if (outcome) isComplete = true;
      for (const right of rightsIn(value)) {
        recordsRead += 1;
        yield rightFromWire(right);
      }
    }
    const detail = recordsRead === 0 ? 'the answer is empty' : 'the list does not end with its outcome';
    if (!isComplete) throw new ClientError({ ...facts, code: recordsRead === 0 ? 'malformed' : 'cut-off', detail });
  } catch (error) {
    const failure = transport.failure(request, error, signal);
    throw failure.with({ recordsRead });
  }
}
