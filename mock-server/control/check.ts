import type { ControlRequest } from '../core/api.ts';
import { type ApiSchemas, type Contract, contractOf } from '../core/contract.ts';
import { SetupError } from '../core/refusal.ts';

let contract: Promise<Contract> | undefined;

/**
 * Holds a request to the description of the control API.
 *
 * @throws SetupError with every departure in one message
 */
export async function checkRequest(request: ControlRequest): Promise<void> {
  const { body } = request;
  if (body.kind === 'unreadable') throw new SetupError(unreadableTexts[body.why]);
  contract ??= loadContract();
  const { operation, params, query } = request;
  const departures = (await contract).departures({
    operation,
    params,
    query,
    body: body.kind === 'json' ? body : { kind: 'none' },
  });
  if (departures.length === 0) return;
  throw new SetupError(`${departures.map(({ about }) => about).join('; ')}. See /_wattif/docs/.`);
}

const unreadableTexts = {
  syntax: 'The body is no JSON; send an object such as {"by": "P3DT1H"}.',
  encoding: 'The body is not UTF-8.',
  'too-large': 'The body is too large: a snapshot may have 200 MB, all else 1 MB.',
  // only a form is told by its media type; all else is read as JSON
  'media-type': 'Send the form as application/x-www-form-urlencoded.',
} as const;

async function loadContract(): Promise<Contract> {
  const { default: schemas } = await import('../../openapi/generated/control.schemas.json', { with: { type: 'json' } });
  return contractOf(schemas as unknown as ApiSchemas);
}
