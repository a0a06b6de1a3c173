import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault, ReservedPoint } from '../../mock-server/core/fault.ts';
import { faultText } from '../../mock-server/core/fault-words.ts';
import { matching } from '../../mock-server/core/pattern.ts';
import { createSimulator, type PointSummary, type Simulator, type WorldHandle } from '../../mock-server/index.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { providersOf } from '../../mock-server/providers/index.ts';
import { AdictClient, declarationOf } from '../support/adict.ts';
import { EnedisClient } from '../support/enedis.ts';

let simulator: Simulator;
let world: WorldHandle;
let points: Map<string, PointSummary>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  simulator = await createSimulator({ now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen', quotas: 'off' });
  world = simulator.world();
  points = new Map((await world.points()).map((point) => [point.meteringPointId, point]));
  tokens.grdf = await new AdictClient(simulator.url, simulator.application).token();
  tokens.enedis = await new EnedisClient(simulator.url, world).token();
});
afterAll(() => simulator.close());

/** What a program sees of an answer. */
interface Seen {
  status?: number;
  type?: string | null;
  text: string;
  /** The connection broke before the end. */
  broken: boolean;
}

type Call = (id: string) => { path: string; method?: string; body?: unknown };

/** One call of each operation that reserved identifiers are about. */
const calls: Record<string, Record<string, Call>> = {
  grdf: {
    publishedConsumption: (id) => ({
      path: `/adict/v2/pce/${id}/donnees_consos_publiees?date_debut=2025-01-01&date_fin=2026-01-01`,
    }),
    informativeConsumption: (id) => ({
      path: `/adict/v2/pce/${id}/donnees_consos_informatives?date_debut=2025-12-01&date_fin=2026-01-01`,
    }),
    publishedInjection: (id) => ({
      path: `/adict/v2/pce/${id}/donnees_injections_publiees?date_debut=2025-12-01&date_fin=2026-01-01`,
    }),
    contractData: (id) => ({ path: `/adict/v2/pce/${id}/donnees_contractuelles` }),
    technicalData: (id) => ({ path: `/adict/v2/pce/${id}/donnees_techniques` }),
    declareAccessRight: (id) => {
      const point = points.get(id);
      if (!point) throw new Error(`no point ${id}`);
      return { path: `/adict/v2/pce/${id}/droit_acces`, method: 'PUT', body: declarationOf(point) };
    },
  },
  enedis: {
    dailyConsumption: (id) => ({
      path: `/metering_data_dc/v5/daily_consumption?usage_point_id=${id}&start=2026-01-01&end=2026-01-14`,
    }),
    consumptionLoadCurve: (id) => ({
      path: `/metering_data_clc/v5/consumption_load_curve?usage_point_id=${id}&start=2026-01-12&end=2026-01-14`,
    }),
    identity: (id) => ({ path: `/customers_i/v5/identity?usage_point_id=${id}` }),
    contractSituation: (id) => ({ path: `/situation_contrat_auto/v1/${id}` }),
  },
};

// The first operation that a reserved identifier is about.
function callOf(provider: string, { operation }: ReservedPoint): Call {
  const patterns = operation === undefined ? [matching('*')] : [operation].flat().map(matching);
  const found = Object.entries(calls[provider] ?? {}).find(([name]) => patterns.some((is) => is(name)));
  if (!found) throw new Error(`no call for ${provider} ${operation}`);
  return found[1];
}

async function see(provider: string, call: ReturnType<Call>, fault?: string, signal?: AbortSignal): Promise<Seen> {
  const { path, method = 'GET', body } = call;
  const headers = {
    authorization: `Bearer ${tokens[provider]}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(fault !== undefined && { 'x-wattif-fault': fault }),
  };
  const sent = {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  };
  let text = '';
  let head: Pick<Seen, 'status' | 'type'> = {};
  try {
    const response = await fetch(simulator.url + path, sent);
    head = { status: response.status, type: response.headers.get('content-type') };
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk as Uint8Array, { stream: true });
  } catch {
    return { ...head, text, broken: true };
  }
  return { ...head, text, broken: false };
}

const kindsOf = ({ fault }: ReservedPoint): string[] => [fault].flat().map(({ kind }) => kind);
const isSlow = (point: ReservedPoint): boolean =>
  kindsOf(point).some((kind) => ['delay', 'pause', 'drip'].includes(kind));

/** A fault of one's own goes before that of the identifier, and this one does nothing. */
const nothing = 'delay by=PT0S';

describe.each(providersOf(new TokenBook()).map((provider) => [provider.name, provider.reserved] as const))(
  'the reserved identifiers of %s',
  (provider, reserved) => {
    const rows = reserved.map((point) => [`${point.meteringPointId} (${point.about})`, point] as const);

    test.each(rows)('%s: readable, save for its one misbehaviour', async (_title, point) => {
      const call = callOf(provider, point)(point.meteringPointId);
      const plain = await see(provider, call, nothing);
      expect(plain.broken).toBe(false);
      const exists = call.method === 'PUT';
      if (exists) expect(plain.status).toBe(409);
      else if (!call.path.includes('injections') || points.get(point.meteringPointId)?.injects) {
        expect(plain.status).toBe(200);
        expect(plain.text).not.toContain('"statut_restitution":{');
      }
      if (isSlow(point)) return;
      const misbehaving = await see(provider, call);
      if (!(exists && faultText(point.fault).endsWith('declaration-right-exists'))) {
        expect(misbehaving).not.toEqual(plain);
      }
      const [fault] = [point.fault].flat();
      if (fault?.kind === 'refuse') expect(misbehaving.text).not.toContain('x-wattif');
      expect(misbehaving.type ?? '').not.toContain('problem+json');
    });

    test.each(rows.filter(([, point]) => !isSlow(point)))(
      '%s: by identifier, by rule and by header alike',
      async (_title, point) => {
        const { meteringPointId, fault, operation } = point;
        const call = callOf(provider, point)(meteringPointId);
        const byIdentifier = await see(provider, call);
        const byHeader = await see(provider, call, faultText(fault));
        const rule = world.faults.use({ fault, where: { meteringPointId }, ...(operation && { operation }) });
        const byRule = await see(provider, call);
        expect(world.faults.list()[0]).toMatchObject({ id: rule.id, seen: 1, fired: 1 });
        world.faults.reset();
        expect(byHeader).toEqual(byIdentifier);
        expect(byRule).toEqual(byIdentifier);
      },
    );

    test('the slow ones are still answering when another call is done', async () => {
      const left = new AbortController();
      const done: string[] = [];
      const slow = reserved.filter(isSlow).map(async (point) => {
        const { broken } = await see(provider, callOf(provider, point)(point.meteringPointId), undefined, left.signal);
        if (!broken) done.push(point.meteringPointId);
      });
      expect(slow.length).toBeGreaterThanOrEqual(3);
      const [first] = reserved;
      if (first) await see(provider, callOf(provider, first)(first.meteringPointId), nothing);
      expect(done).toEqual([]);
      left.abort();
      await Promise.all(slow);
    });

    test('are ordinary unknown points in a world without their park', async () => {
      const bare = await simulator.createWorld({
        clock: 'frozen',
        now: new Date('2026-01-15T08:00:00Z'),
        quotas: 'off',
      });
      const [application] = bare.applications;
      if (!application) throw new Error('no application');
      const client =
        provider === 'grdf' ? new AdictClient(simulator.url, application) : new EnedisClient(simulator.url, bare);
      const token = await client.token();
      const known = new Set((await bare.points()).map(({ meteringPointId }) => meteringPointId));
      const answers = new Set<string>();
      for (const point of reserved.filter(({ operation }) => operation === undefined)) {
        expect(known).not.toContain(point.meteringPointId);
        const { path } = callOf(provider, point)(point.meteringPointId);
        const response = await fetch(simulator.url + path, { headers: { authorization: `Bearer ${token}` } });
        answers.add(`${response.status} ${(await response.text()).replaceAll(point.meteringPointId, '')}`);
      }
      expect(answers.size).toBe(1);
      bare.delete();
    });
  },
);

test('a header that makes no sense is answered with the fix, marked as our own', async () => {
  const call = calls.grdf?.publishedConsumption?.('00000000010001');
  if (!call) throw new Error('no call');
  for (const [header, fix] of [
    ['rset', 'Did you mean "reset"?'],
    ['cut afterRecord=3', 'Did you mean "afterRecords"?'],
    ['no-consent', 'grdf has no reason "no-consent" to refuse.'],
    ['{"kind": ', 'The fault is no JSON'],
  ] as const) {
    const seen = await see('grdf', call, header);
    expect(seen).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') });
    expect((JSON.parse(seen.text) as { detail: string }).detail).toContain(fix);
  }
});

test.each([
  ['openam/oauth2/realms/externeGrdf/authorize', '00000000010001', /00000000090\d{3}|GI9000\d\d/],
  ['dataconnect/v1/oauth2/authorize', '00000000011001', /00000000091\d{3}/],
])('the page of %s offers no reserved identifier to a holder', async (path, home, isReserved) => {
  const back = encodeURIComponent('http://localhost:9999/');
  const query = `client_id=wattif&response_type=code&duration=P1Y&state=abcx&redirect_uri=${back}`;
  const page = await fetch(`${simulator.url}/${path}?${query}`, { redirect: 'manual' });
  expect(page.headers.get('location')).toBeNull();
  const text = await page.text();
  expect(text).toContain(home);
  expect(text).not.toMatch(isReserved);
});

test('the park of reserved identifiers moves no application into another class of quotas', async () => {
  const fault: Fault = { kind: 'reset' };
  const plain = await simulator.createWorld({ parks: ['solo'] });
  expect(simulator.application.parkSize).toBe(plain.applications[0]?.parkSize);
  expect(() => plain.faults.use({ operation: 'publishd*', fault })).toThrow('There is no operation "publishd*".');
  plain.delete();
});
