import type { Simulator, WorldHandle } from '../../mock-server/index.ts';
import { AdictClient, type Answer, read } from './adict.ts';
import { EnedisClient } from './enedis.ts';

/** A fresh world of a running simulator, with clients and with the control API's verbs for scenarios. */
export class ScenarioWorld {
  readonly gas: AdictClient;
  readonly power: EnedisClient;
  readonly #url: string;
  readonly world: WorldHandle;

  constructor(simulator: Simulator, world: WorldHandle) {
    const [application] = world.applications;
    if (!application) throw new Error('the world has no application');
    this.#url = simulator.url;
    this.world = world;
    this.gas = new AdictClient(simulator.url, application);
    this.power = new EnedisClient(simulator.url, world);
  }

  async control(method: string, path: string, body?: unknown): Promise<Answer> {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return read(await fetch(`${this.#url}/_wattif/worlds/${this.world.id}${path}`, { method, ...json }));
  }

  use(name: string, parameters?: Record<string, string | number>): Promise<Answer> {
    return this.control('POST', `/scenarios/${name}`, parameters);
  }

  end(name: string): Promise<Answer> {
    return this.control('DELETE', `/scenarios/${name}`);
  }

  async running(): Promise<{ name: string; rules: { fired: number }[] }[]> {
    const told = await this.control('GET', '/scenarios');
    return told.json<{ scenarios: { name: string; rules: { fired: number }[] }[] }>().scenarios;
  }

  async dialects(): Promise<unknown> {
    return (await this.control('GET', '')).json<{ dialects: unknown }>().dialects;
  }

  /** Asks until a rule of the scenario has acted. */
  async acted(name: string): Promise<void> {
    for (let asked = 0; asked < 500; asked += 1) {
      const run = (await this.running()).find((one) => one.name === name);
      if (run?.rules.some(({ fired }) => fired > 0)) return;
    }
    throw new Error(`no rule of ${name} has acted`);
  }

  /** Status of a token call of Data Connect that has its credentials in the query string. */
  async tokenByQuery(): Promise<number> {
    const [application] = this.world.applications;
    const { clientId = '', clientSecret = '' } = application ?? {};
    const query = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await fetch(`${this.#url}/oauth2/v3/token?${query}`, { method: 'POST', headers })).status;
  }

  /** A call that is left to itself, and can be given up. */
  async open(path: string, token: string): Promise<{ answer: Promise<Response>; giveUp(): void }> {
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    const answer = fetch(this.#url + path, { headers, signal: leaving.signal });
    // whoever gives up knows
    answer.catch(() => undefined);
    return { answer, giveUp: () => leaving.abort() };
  }
}

/** One scenario, ordered in a world of its own: what its calls see, and how its end heals. */
export interface ScenarioCase {
  readonly order?: Record<string, string | number>;
  sees(it: ScenarioWorld): Promise<void>;
  /** After the end; unless told, that plain calls answer as before. What events did is there still. */
  readonly heals?: (it: ScenarioWorld) => Promise<void>;
}

/** Reads a body until so many lines have come. */
export async function someLines(response: Response, count: number): Promise<string[]> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const lines = text.split('\n');
    if (lines.length > count) return lines.slice(0, count);
  }
  throw new Error(`the answer ended after ${text.length} characters`);
}
