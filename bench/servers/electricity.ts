import { curvePath, dailyPath, enedisTokenPath } from '../wire.ts';
import type { Running } from './running.ts';
import { type Ask, bodyOf, type MadeWorld, makeWorld, startWattif } from './wattif.ts';

const frozenAt = '2026-01-15T09:00:00Z';
const week = { from: '2025-12-01', to: '2025-12-08' };
const threeYears = { from: '2023-01-16', to: '2026-01-15' };
const pointsAsked = 50;

/** Our server with a world of electricity to measure in. */
export interface MeasuredElectricity extends Running {
  readonly token: Ask;
  /** One week of half-hours, of different points. */
  readonly weeks: readonly Ask[];
  /** Three years of days, of different points. */
  readonly years: readonly Ask[];
}

/** Starts our server with a world to measure electricity in. */
export async function startElectricity(program: string): Promise<MeasuredElectricity> {
  const running = await startWattif(program);
  const parks = ['electricity-points:200000'];
  const limits = { perSecond: 1e9, perHour: 1e9 };
  const applications = [{ name: 'electric', company: 'BENCH', limits }];
  const plan = { parks, applications };
  const world = await makeWorld(running.url, { name: 'electric', clock: 'frozen', now: frozenAt, ...plan });
  const ticking = await makeWorld(running.url, { name: 'electric-tokens', parks });
  const token = JSON.parse(await bodyOf(running.url, tokenAsk(world))) as { access_token: string };
  const headers = { authorization: `Bearer ${token.access_token}` };
  const ids = await homes(running.url, world.id);
  return {
    ...running,
    token: tokenAsk(ticking),
    weeks: ids.map((id) => ({ path: curvePath(id, week.from, week.to), headers })),
    years: ids.map((id) => ({ path: dailyPath(id, threeYears.from, threeYears.to), headers })),
  };
}

function tokenAsk({ applications: [application] }: MadeWorld): Ask {
  const { clientId: client_id = '', clientSecret: client_secret = '' } = application ?? {};
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { path: enedisTokenPath, method: 'POST', headers, body: form.toString() };
}

// Homes that were there three years ago, read every half-hour, and whose curve is collected.
async function homes(url: string, world: string): Promise<string[]> {
  const response = await fetch(`${url}/_wattif/worlds/${world}/points?provider=enedis&limit=1000`);
  const { points } = (await response.json()) as { points: Record<string, unknown>[] };
  const suitable = points.filter(
    ({ park, frequency, loadCurve, direction, activatedOn }) =>
      String(park).startsWith('electricity-points') &&
      frequency === 'PT30M' &&
      loadCurve === true &&
      direction === 'consumption' &&
      String(activatedOn) < threeYears.from,
  );
  return suitable.slice(0, pointsAsked).map(({ meteringPointId }) => String(meteringPointId));
}
