import type { ControlRequest } from '../core/api.ts';
import type { Application } from '../core/application.ts';
import { SetupError } from '../core/refusal.ts';
import type { World } from '../core/world.ts';

/**
 * The application that a request names by its client id, in `application`; the world's first unless told.
 *
 * @throws SetupError when the world has no such application
 */
export function askedApplication({ query }: ControlRequest, { applications, id }: World): Application {
  const named = query.get('application');
  const found = named === null ? applications[0] : applications.find(({ clientId }) => clientId === named);
  if (found) return found;
  const known = applications.map(({ clientId }) => clientId).join(', ');
  throw new SetupError(`There is no application "${named}" in the world "${id}". Its client ids are: ${known}.`);
}
