import { contractPath, monthPath, mount, streamPath, tokenPath } from '../wire.ts';
import { type Running, startServer } from './running.ts';

/** The instant at which the measured world stands still: equal runs ask for equal data. */
const frozenAt = '2026-01-15T08:00:00Z';
const month = '2025-12';
const fiveYears = { from: '2021-01-16', to: '2026-01-15' };

/** A request of ours as the load programs send it. */
export interface Ask {
  readonly path: string;
  readonly method?: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Our server with a world to measure in: quotas are counted, with limits that nobody reaches. */
export interface Measured extends Running {
  readonly token: Ask;
  readonly contracts: readonly Ask[];
  readonly months: readonly Ask[];
  /** One stream a point, none asked for yet. */
  readonly streams: readonly Ask[];
}

/** Starts our server as a user does. */
export function startWattif(program: string): Promise<Running> {
  return startServer({ args: [program, 'start', '--port', '0', '--json'], health: '/_wattif/health' });
}

/** Metering points to ask for. */
interface Points {
  readonly monthly: readonly string[];
  readonly daily: readonly string[];
}

/** Starts our server with the worlds to measure in, and finds points: so many daily ones, 50 others. */
export async function startMeasured(program: string, wanted: { streams: number }): Promise<Measured> {
  const points = await findPoints(program, wanted.streams);
  return prepare(await startWattif(program), points);
}

// Listing points fills memory; another process does it, so that the measured one is as a user's is.
async function findPoints(program: string, streams: number): Promise<Points> {
  const scout = await startWattif(program);
  const { id } = await makeWorld(scout.url, { name: 'scout' });
  const [daily, monthly] = [await listPoints(scout.url, id, 'JJ', streams), await listPoints(scout.url, id, '1M', 50)];
  await scout.stop();
  return { daily, monthly };
}

async function prepare(running: Running, { daily, monthly }: Points): Promise<Measured> {
  const world = await makeWorld(running.url, { name: 'bench', clock: 'frozen', now: frozenAt });
  // a token is signed once a second of its world's clock: a standing clock would sign once in all
  const ticking = await makeWorld(running.url, { name: 'bench-tokens' });
  const authorization = `Bearer ${await fetchToken(running.url, tokenAsk(world))}`;
  const asks = (ids: readonly string[], path: (id: string) => string) =>
    ids.map((id) => ({ path: mount + path(id), headers: { authorization } }));
  return {
    ...running,
    token: tokenAsk(ticking),
    contracts: asks(monthly, contractPath),
    months: asks(monthly, (id) => monthPath(id, month)),
    streams: asks(daily, (id) => streamPath(id, fiveYears.from, fiveYears.to)),
  };
}

/** A world that was made, and who may call in it. */
export interface MadeWorld {
  readonly id: string;
  readonly applications: readonly { readonly clientId: string; readonly clientSecret: string }[];
}

/** Makes a world with an application whose quotas are counted and never reached. */
export async function makeWorld(url: string, plan: Readonly<Record<string, unknown>>): Promise<MadeWorld> {
  const limits = { perSecond: 1e9, perDay: 1e9 };
  const applications = [{ name: String(plan.name), company: 'BENCH', parkSize: 5000, limits }];
  const whole = { quotas: 'enforced', parks: ['gas-points:200000'], rights: 'active', applications, ...plan };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/_wattif/worlds`, { method: 'POST', headers, body: JSON.stringify(whole) });
  if (response.status !== 201) throw new Error(`The world was not made: ${await response.text()}`);
  return (await response.json()) as MadeWorld;
}

function tokenAsk({ applications: [application] }: MadeWorld): Ask {
  const { clientId: client_id = '', clientSecret: client_secret = '' } = application ?? {};
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope: mount });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { path: tokenPath, method: 'POST', headers, body: form.toString() };
}

async function fetchToken(url: string, ask: Ask): Promise<string> {
  const { access_token: token } = JSON.parse(await bodyOf(url, ask)) as { access_token?: string };
  if (!token) throw new Error('The token server gave no token.');
  return token;
}

/** Sends a request once and gives its body. Throws when the answer is not 200. */
export async function bodyOf(url: string, { path, ...request }: Ask): Promise<string> {
  const response = await fetch(url + path, request);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

interface Page {
  readonly points: readonly {
    readonly meteringPointId: string;
    readonly frequency: string;
    readonly injects?: boolean;
  }[];
  readonly next?: string;
}

async function listPoints(url: string, world: string, frequency: string, count: number): Promise<string[]> {
  const found: string[] = [];
  let after = '';
  while (found.length < count) {
    const response = await fetch(`${url}/_wattif/worlds/${world}/points?limit=1000${after}`);
    const { points, next } = (await response.json()) as Page;
    for (const point of points) {
      if (point.frequency === frequency && !point.injects) found.push(point.meteringPointId);
    }
    if (next === undefined) break;
    after = `&after=${next}`;
  }
  if (found.length === 0) throw new Error(`The measured world has no ${frequency} point.`);
  return found.slice(0, count);
}
