import { createSimulator, type Simulator, type SimulatorOptions, type WorldHandle } from '../../mock-server/index.ts';

/** An answer of the wire, read whole. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as one JSON value. */
  json<T = Record<string, unknown>>(): T;
  /** The body as lines of NDJSON. */
  lines<T = Record<string, unknown>>(): T[];
}

/** An ADICT integration as a team would write it, for tests: same paths, same headers, another host. */
export class AdictClient {
  #token: string | undefined;
  readonly #url: string;
  readonly #application: { clientId: string; clientSecret: string };
  readonly base: string;

  constructor(url: string, application: { clientId: string; clientSecret: string }, base = '/adict/v2') {
    this.#url = url;
    this.#application = application;
    this.base = base;
  }

  /** The same client on the sandbox path. */
  onSandbox(): AdictClient {
    return new AdictClient(this.#url, this.#application, '/adict/bas/v6');
  }

  async token(): Promise<string> {
    const { clientId, clientSecret } = this.#application;
    const answer = await fetch(`${this.#url}/openam/oauth2/realms/externeGrdf/access_token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: this.base,
      }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return token;
  }

  /** Forgets the token, so that the next call asks for a new one. */
  forgetToken(): void {
    this.#token = undefined;
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    this.#token ??= await this.token();
    const headers: Record<string, string> = { authorization: `Bearer ${this.#token}` };
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    const sent = form ? body : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(this.#url + this.base + path, {
      method,
      headers,
      ...(body !== undefined && { body: sent as NonNullable<RequestInit['body']> }),
    });
    return read(response);
  }

  declare(meteringPointId: string, body: unknown): Promise<Answer> {
    return this.call('PUT', `/pce/${meteringPointId}/droit_acces`, body);
  }

  rights(): Promise<Answer> {
    return this.call('GET', '/droits_acces');
  }

  search(filter: unknown): Promise<Answer> {
    return this.call('POST', '/droits_acces', filter);
  }

  revoke(accessRightId: string): Promise<Answer> {
    return this.call('PATCH', `/droit_acces/${accessRightId}`, {});
  }

  proofs(accessRightId: string, files: readonly File[]): Promise<Answer> {
    const form = new FormData();
    for (const file of files) form.append('preuves', file);
    return this.call('PUT', `/droit_acces/${accessRightId}/preuves`, form);
  }

  published(meteringPointId: string, query: string): Promise<Answer> {
    return this.call('GET', `/pce/${meteringPointId}/donnees_consos_publiees?${query}`);
  }

  informative(meteringPointId: string, query: string): Promise<Answer> {
    return this.call('GET', `/pce/${meteringPointId}/donnees_consos_informatives?${query}`);
  }

  injections(meteringPointId: string, query: string): Promise<Answer> {
    return this.call('GET', `/pce/${meteringPointId}/donnees_injections_publiees?${query}`);
  }

  contract(meteringPointId: string): Promise<Answer> {
    return this.call('GET', `/pce/${meteringPointId}/donnees_contractuelles`);
  }

  technical(meteringPointId: string): Promise<Answer> {
    return this.call('GET', `/pce/${meteringPointId}/donnees_techniques`);
  }
}

/** Reads an answer whole. */
export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: <T>() => JSON.parse(text) as T,
    lines: <T>() =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as T),
  };
}

/** A simulator with a frozen clock and quotas off, and a client of its default application. */
export async function startSimulator(options: SimulatorOptions = {}) {
  const now = new Date('2026-01-15T08:00:00Z');
  const simulator = await createSimulator({ now, clock: 'frozen', quotas: 'off', ...options });
  const world = simulator.world();
  return { simulator, world, adict: clientOf(simulator, world), [Symbol.asyncDispose]: () => simulator.close() };
}

/** A client of a world's first application. */
export function clientOf(simulator: Simulator, world: WorldHandle): AdictClient {
  const [application] = world.applications;
  if (!application) throw new Error('the world has no application');
  return new AdictClient(simulator.url, application);
}

/** A declaration that the simulator accepts for a point, as W's sample. */
export function declarationOf(point: { postcode: string; holder: { kind: string; name: string; email: string } }) {
  const person = point.holder.kind === 'person';
  return {
    role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
    raison_sociale: person ? '' : point.holder.name,
    nom_titulaire: person ? point.holder.name : '',
    code_postal: point.postcode,
    courriel_titulaire: point.holder.email,
    numero_telephone_mobile_titulaire: '0612455211',
    date_debut_droit_acces: '2026-01-01',
    date_fin_droit_acces: '2028-12-31',
    perim_donnees_conso_debut: '2021-01-01',
    perim_donnees_conso_fin: '2028-12-31',
    perim_donnees_contractuelles: 'Vrai',
    perim_donnees_techniques: 'Vrai',
    perim_donnees_informatives: 'Vrai',
    perim_donnees_publiees: 'Vrai',
  };
}
