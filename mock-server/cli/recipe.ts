import { filled } from '../core/filled.ts';
import type { KnownError, RecipeCall, RecipeStep, TokenRequest } from '../core/known-error.ts';
import { isSameToken, keptValue, tokensOf, worldPlanOf } from '../core/recipe.ts';
import { SetupError } from '../core/refusal.ts';
import { ask } from './remote.ts';

/** What the last call of a recipe was answered. */
export interface Tried {
  readonly status: number;
  readonly body: string;
  /** Where it redirects to. */
  readonly location?: string;
}

type Tryable = Pick<KnownError, 'id' | 'provider' | 'recipe'>;

/**
 * Runs the recipe of an error against a running simulator, in a world made for it and deleted afterwards.
 *
 * @throws SetupError when the simulator refuses a preparation
 */
export async function tryRecipe(url: string, error: Tryable): Promise<Tried> {
  const world = (await ask(url, 'POST', '/worlds', worldPlanOf(error))) as CreatedWorld;
  try {
    const kitchen = new Kitchen(url, error.provider, world);
    for (const request of tokensOf(error.recipe)) await kitchen.takeToken(request);
    for (const step of error.recipe.steps ?? []) await kitchen.step(step);
    const response = await kitchen.call(error.recipe.call);
    const location = response.headers.get('location');
    return { status: response.status, body: await response.text(), ...(location !== null && { location }) };
  } finally {
    await ask(url, 'DELETE', `/worlds/${world.id}`);
  }
}

interface CreatedWorld {
  readonly id: string;
  readonly applications: readonly { readonly clientId: string; readonly clientSecret: string }[];
}

// What a recipe has gathered so far: who calls, the tokens taken, the values kept.
class Kitchen {
  readonly #url: string;
  readonly #provider: string;
  readonly #world: string;
  readonly #values = new Map<string, string>();
  readonly #tokens: { readonly request: TokenRequest; readonly token: string }[] = [];

  constructor(url: string, provider: string, { id, applications: [application] }: CreatedWorld) {
    this.#url = url.replace(/\/$/, '');
    this.#provider = provider;
    this.#world = `/worlds/${id}`;
    if (!application) return;
    this.#values.set('clientId', application.clientId);
    this.#values.set('clientSecret', application.clientSecret);
  }

  async takeToken(request: TokenRequest): Promise<void> {
    const form = new URLSearchParams(request.form);
    for (const [name, value] of Object.entries(request.form)) form.set(name, this.#filled(value));
    const response = await fetch(this.#url + request.path, { method: 'POST', body: form });
    this.#tokens.push({ request, token: keptIn(await response.text(), 'access_token') });
  }

  async step(step: RecipeStep): Promise<void> {
    if ('event' in step) {
      await this.#control(`/events/${this.#provider}/${step.event}`, step.input ?? {});
    } else if ('advance' in step) {
      await this.#control('/clock/advance', { by: step.advance });
    } else if ('fault' in step) {
      await this.#control('/faults', step.fault);
    } else {
      const response = await this.call(step.call);
      const told = `${response.headers.get('location') ?? ''}\n${await response.text()}`;
      for (const [name, key] of Object.entries(step.call.keep ?? {})) this.#values.set(name, keptIn(told, key));
    }
  }

  call(call: RecipeCall): Promise<Response> {
    const headers = new Headers();
    const body = bodyOf(call, (text) => this.#filled(text));
    if (typeof body === 'string') {
      headers.set(
        'content-type',
        typeof call.body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json',
      );
    }
    if (call.tokenFrom) headers.set('authorization', `Bearer ${this.#tokenOf(call.tokenFrom)}`);
    for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, this.#filled(value));
    const method = call.method ?? 'GET';
    return fetch(this.#url + this.#filled(call.path), {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
  }

  #control(path: string, body: unknown): Promise<unknown> {
    return ask(this.#url, 'POST', this.#world + path, JSON.parse(this.#filled(JSON.stringify(body))));
  }

  #filled(text: string): string {
    return filled(text, (name) => this.#values.get(name));
  }

  #tokenOf(request: TokenRequest): string | undefined {
    return this.#tokens.find((one) => isSameToken(one.request, request))?.token;
  }
}

function keptIn(answer: string, key: string): string {
  const value = keptValue(answer, key);
  if (value !== undefined) return value;
  throw new SetupError(`A call of the recipe was to tell "${key}", and answered: ${answer.trim()}`);
}

function bodyOf(call: RecipeCall, fill: (text: string) => string): string | FormData | undefined {
  if (call.files) {
    const form = new FormData();
    for (const { field, name, text = '', bytes } of call.files) {
      form.append(field, new Blob([bytes === undefined ? text : new Uint8Array(bytes)]), name);
    }
    return form;
  }
  if (call.body === undefined) return undefined;
  return fill(typeof call.body === 'string' ? call.body : JSON.stringify(call.body));
}
