import type { WorldHandle } from '../../mock-server/index.ts';
import { type Answer, read } from './adict.ts';

/** A Data Connect integration as a team would write it, for tests: same paths, another host. */
export class EnedisClient {
  #token: string | undefined;
  readonly #url: string;
  readonly #application: { clientId: string; clientSecret: string };

  constructor(url: string, world: WorldHandle) {
    const [application] = world.applications;
    if (!application) throw new Error('the world has no application');
    this.#url = url;
    this.#application = application;
  }

  async token(): Promise<string> {
    const { clientId, clientSecret } = this.#application;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const body = new URLSearchParams(form);
    const answer = await fetch(`${this.#url}/oauth2/v3/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  forgetToken(): void {
    this.#token = undefined;
  }

  async get(path: string): Promise<Answer> {
    this.#token ??= await this.token();
    return read(await fetch(this.#url + path, { headers: { authorization: `Bearer ${this.#token}` } }));
  }

  async post(path: string, body: unknown): Promise<Answer> {
    this.#token ??= await this.token();
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' };
    return read(await fetch(this.#url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  /** A series of v5, such as `metering_data_dc/v5/daily_consumption`. */
  v5(path: string, point: string, start: string, end: string): Promise<Answer> {
    return this.get(`/${path}?usage_point_id=${point}&start=${start}&end=${end}`);
  }

  /** A series of 2026, such as `consommation_quotidienne`. */
  v2026(series: string, point: string, start: string, end: string, more = ''): Promise<Answer> {
    return this.get(`/mesure_synchrone_auto/v2/${series}?pointId=${point}&dateDebut=${start}&dateFin=${end}${more}`);
  }

  /** Where the browser is sent by an authorize page, followed by nobody. */
  async authorize(version: 'v1' | 'v2', query: Record<string, string>, form?: [string, string][]): Promise<Answer> {
    const { clientId } = this.#application;
    const all = new URLSearchParams({ client_id: clientId, response_type: 'code', duration: 'P1Y', ...query });
    const address = `${this.#url}/dataconnect/${version}/oauth2/authorize?${all}`;
    const post = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    return read(await fetch(address, { ...post, redirect: 'manual' }));
  }
}
