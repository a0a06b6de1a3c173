import { filled } from '../core/filled.ts';
import type { KnownError, RecipeCall, RecipeStep, TokenRequest } from '../core/known-error.ts';
import { isSameToken, keptValue, tokensOf, worldPlanOf } from '../core/recipe.ts';
import { SetupError } from '../core/refusal.ts';
import { callOver, type Loopback, type LoopbackAnswer, type LoopbackCall } from './loopback.ts';

/** What of a known error is needed to bring it about. */
export type Tryable = Pick<KnownError, 'id' | 'provider' | 'recipe'>;

/** A world in which everything is ready for the call of a recipe. */
export interface PreparedRecipe {
  /** Id of the world. */
  readonly world: string;
  /** The `user-agent` of its calls, which no other calls have: they can be told by it in a journal. */
  readonly agent: string;
  /** Makes the one call of the recipe. */
  call(): Promise<LoopbackAnswer>;
  /** Deletes the world. */
  end(): Promise<void>;
}

/**
 * Makes a fresh world and does there what the recipe of an error prepares; everything goes over HTTP, as a person with
 * curl would do it.
 *
 * @param name of the world; the error's id unless told
 * @throws SetupError when the simulator refuses a preparation; the world is deleted then
 *
 * @example
 * const prepared = await prepareRecipe({ here: simulator.url, origin: simulator.url }, error);
 * const { status, body } = await prepared.call();
 */
export async function prepareRecipe(server: Loopback, error: Tryable, name?: string): Promise<PreparedRecipe> {
  const plan = { ...worldPlanOf(error), ...(name !== undefined && { name }) };
  // whoever leaves while the world is made, or after, must not leave it behind
  const { left: _left, ...always } = server;
  const world = (await steer(always, 'POST', '/worlds', plan)) as CreatedWorld;
  const end = async (): Promise<void> => {
    await steer(always, 'DELETE', `/worlds/${world.id}`);
  };
  const kitchen = new Kitchen(server, error.provider, world);
  try {
    for (const request of tokensOf(error.recipe)) await kitchen.takeToken(request);
    for (const step of error.recipe.steps ?? []) await kitchen.step(step);
  } catch (failure) {
    await end();
    throw failure;
  }
  return { world: world.id, agent: kitchen.agent, call: () => kitchen.call(error.recipe.call), end };
}

interface CreatedWorld {
  readonly id: string;
  readonly applications: readonly { readonly clientId: string; readonly clientSecret: string }[];
}

// What a recipe has gathered so far: who calls, the tokens taken, the values kept.
class Kitchen {
  readonly agent: string;
  readonly #server: Loopback;
  readonly #provider: string;
  readonly #world: string;
  readonly #values = new Map<string, string>();
  readonly #tokens: { readonly request: TokenRequest; readonly token: string }[] = [];

  constructor(server: Loopback, provider: string, { id, applications: [application] }: CreatedWorld) {
    this.#server = server;
    this.#provider = provider;
    this.#world = `/worlds/${id}`;
    this.agent = `wattif ${id}`;
    if (!application) return;
    this.#values.set('clientId', application.clientId);
    this.#values.set('clientSecret', application.clientSecret);
  }

  async takeToken(request: TokenRequest): Promise<void> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(request.form)) form.set(name, this.#filled(value));
    const headers = { 'content-type': formType };
    const call = { method: 'POST', path: request.path, headers, body: String(form) };
    this.#tokens.push({ request, token: keptIn((await callOver(this.#server, call)).body, 'access_token') });
  }

  async step(step: RecipeStep): Promise<void> {
    if ('event' in step) {
      await this.#control(`/events/${this.#provider}/${step.event}`, step.input ?? {});
    } else if ('advance' in step) {
      await this.#control('/clock/advance', { by: step.advance });
    } else if ('fault' in step) {
      await this.#control('/faults', step.fault);
    } else {
      const { headers, body } = await this.call(step.call);
      const told = `${headers.location ?? ''}\n${body}`;
      for (const [name, key] of Object.entries(step.call.keep ?? {})) this.#values.set(name, keptIn(told, key));
    }
  }

  async call(call: RecipeCall): Promise<LoopbackAnswer> {
    const content = await contentOf(call, (text) => this.#filled(text));
    const headers: Record<string, string> = {
      'user-agent': this.agent,
      ...(content && { 'content-type': content.type }),
    };
    const token = call.tokenFrom && this.#tokenOf(call.tokenFrom);
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    for (const [name, value] of Object.entries(call.headers ?? {})) headers[name.toLowerCase()] = this.#filled(value);
    const { method = 'GET', path } = call;
    const asked: LoopbackCall = { method, path: this.#filled(path), headers, ...(content && { body: content.body }) };
    return callOver(this.#server, asked);
  }

  #control(path: string, body: unknown): Promise<unknown> {
    return steer(this.#server, 'POST', this.#world + path, JSON.parse(this.#filled(JSON.stringify(body))));
  }

  #filled(text: string): string {
    return filled(text, (name) => this.#values.get(name));
  }

  #tokenOf(request: TokenRequest): string | undefined {
    return this.#tokens.find((one) => isSameToken(one.request, request))?.token;
  }
}

const formType = 'application/x-www-form-urlencoded';
const jsonType = 'application/json';

function keptIn(answer: string, key: string): string {
  const value = keptValue(answer, key);
  if (value !== undefined) return value;
  throw new SetupError(`A call of the recipe was to tell "${key}", and answered: ${answer.trim()}`);
}

interface Content {
  readonly type: string;
  readonly body: string | Buffer;
}

async function contentOf(call: RecipeCall, fill: (text: string) => string): Promise<Content | undefined> {
  if (call.files) {
    const form = new FormData();
    for (const { field, name, text = '', bytes } of call.files) {
      form.append(field, new Blob([bytes === undefined ? text : new Uint8Array(bytes)]), name);
    }
    const written = new Response(form);
    return { type: written.headers.get('content-type') ?? '', body: Buffer.from(await written.arrayBuffer()) };
  }
  if (call.body === undefined) return undefined;
  if (typeof call.body === 'string') return { type: formType, body: fill(call.body) };
  return { type: jsonType, body: fill(JSON.stringify(call.body)) };
}

async function steer(server: Loopback, method: string, path: string, plan?: unknown): Promise<unknown> {
  const content = plan === undefined ? {} : { headers: { 'content-type': jsonType }, body: JSON.stringify(plan) };
  const { status = 0, body } = await callOver(server, { method, path: `/_wattif${path}`, ...content });
  const told: unknown = body === '' ? undefined : JSON.parse(body);
  if (status >= 200 && status < 300) return told;
  const { detail, fix } = (told ?? {}) as { detail?: string; fix?: string };
  throw new SetupError([detail ?? `${method} ${path} was answered ${status}.`, fix].filter(Boolean).join(' '), status);
}
