import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { KnownError } from '../core/known-error.ts';
import { SetupError } from '../core/refusal.ts';
import { type ErrorFilter, errorPage } from './error-page.ts';
import { type House, providerOf } from './house.ts';
import { wantsPage } from './page.ts';
import { commandsOf } from './recipe-commands.ts';
import { paramOf } from './world-verbs.ts';

export async function listErrors(request: ControlRequest, house: House): Promise<Reply> {
  const filter = filterOf(request.query);
  const known = filter.provider ? await providerOf(house, filter.provider).errors() : await allErrors(house);
  const found = known.filter((error) => passes(error, filter));
  const told = found.map((error) => ({ ...error, commands: commandsIn(error, request, house) }));
  if (wantsPage(request)) {
    return errorPage(
      told,
      filter,
      house.providers.map(({ name }) => name),
    );
  }
  return json({ known: told.length, errors: told });
}

export async function showError(request: ControlRequest, house: House): Promise<Reply> {
  const error = await knownErrorOf(house, paramOf(request, 'error'));
  return json({ ...error, commands: commandsIn(error, request, house) });
}

/** @throws SetupError (404) telling where all of them are */
export async function knownErrorOf(house: House, id: string): Promise<KnownError> {
  const error = (await allErrors(house)).find((one) => one.id === id);
  if (error) return error;
  throw new SetupError(`There is no known error "${id}". All of them: /_wattif/errors.`, 404);
}

async function allErrors(house: House): Promise<readonly KnownError[]> {
  return (await Promise.all(house.providers.map((provider) => provider.errors()))).flat();
}

function commandsIn(error: KnownError, { origin }: ControlRequest, house: House): string[] {
  const [application] = house.worlds.get('default').applications;
  return commandsOf(error, origin, application);
}

// A form that was left empty asks for everything.
function filterOf(query: URLSearchParams): ErrorFilter {
  const told = (name: string) => query.get(name) || undefined;
  return { provider: told('provider'), section: told('section'), status: told('status'), code: told('code') };
}

function passes(error: KnownError, { section, status, code }: ErrorFilter): boolean {
  if (section !== undefined && error.section !== section) return false;
  if (status !== undefined && String(error.status) !== status) return false;
  return code === undefined || error.code === code;
}
