import type { TestWorld } from '../../mock-server/testing/index.ts';

/** What a twin answered. */
export interface TwinAnswer {
  readonly isOk: boolean;
  readonly status: number;
  readonly text: string;
}

/** The judge's own plain way to the simulated APIs of a world: a token for each operator, and nothing clever. */
export class TwinApi {
  readonly world: TestWorld;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(world: TestWorld) {
    this.world = world;
  }

  /** Answers of ADICT have status 200 and an error inside, too: both are not ok. */
  async get(operator: 'grdf' | 'enedis', path: string): Promise<TwinAnswer> {
    const token = this.#tokens.get(operator) ?? this.#token(operator);
    this.#tokens.set(operator, token);
    const headers = { authorization: `Bearer ${await token}` };
    const response = await fetch(this.world.url + path, { headers });
    const text = await response.text();
    const isOk = response.ok && !/"statut_restitution":\s*\{\s*"code"/.test(text);
    return { isOk, status: response.status, text };
  }

  async #token(operator: 'grdf' | 'enedis'): Promise<string> {
    const { clientId, clientSecret } = this.world.application;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const body = new URLSearchParams(operator === 'grdf' ? { ...form, scope: '/adict/v2' } : form);
    const path = operator === 'grdf' ? '/oauth2/aus5y2ta2uEHjCWIR417/v1/token' : '/oauth2/v3/token';
    const response = await fetch(this.world.url + path, { method: 'POST', body });
    const { access_token: token } = (await response.json()) as { access_token?: unknown };
    if (typeof token === 'string') return token;
    throw new Error(`the judge's own world gave it no token: ${response.status}`);
  }
}
