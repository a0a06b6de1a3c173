import { expect } from 'vitest';
import {
  at,
  curve,
  daily,
  daily2026,
  dailyPath,
  home,
  pointsOf,
  refuses,
  statuses,
  type Told,
} from '../support/power-scenarios.ts';
import type { ScenarioCase, ScenarioWorld } from '../support/scenarios.ts';

const client7 = ['64975835695673', '63695879465986', '22315546958763'];

async function cameBack(it: ScenarioWorld, state: string): Promise<string> {
  const query = { state, redirect_uri: 'http://localhost:9/cb' };
  return (await it.power.authorize('v1', query)).headers.get('location') ?? '';
}

const byNumber = (one: string, other: string): number => Number(one) - Number(other);

async function serviceIds(it: ScenarioWorld): Promise<string[]> {
  const answer = await it.power.post('/subscribed_services/v1', { comptage: false, pointId: [home] });
  const { serviceSouscrit: services } = answer.json<{ serviceSouscrit: { id: string }[] }>();
  expect(services.length).toBeGreaterThan(1);
  return services.map(({ id }) => id);
}

const noConsentLeft = async (it: ScenarioWorld) => {
  expect(pointsOf(await daily(it))).toHaveLength(7);
  await refuses(403, 'ADAM-DC-0008')(it);
};

/** How the scenarios of tokens, quotas, consents and answers show on the wire. */
export const powerCases = {
  'power-token-dies': {
    async sees(it) {
      expect(await statuses(it, 5)).toEqual([200, 200, 200, 401, 401]);
      it.power.forgetToken();
      expect(await statuses(it, 3)).toEqual([200, 200, 200]);
    },
  },
  'power-bad-signature': {
    async sees(it) {
      const answer = await daily(it);
      expect([answer.status, answer.text]).toEqual([401, expect.stringContaining('Signature verification failed..')]);
      it.power.forgetToken();
      expect(await statuses(it, 1)).toEqual([401]);
    },
  },
  'power-credentials-in-query-refused': {
    async sees(it) {
      expect(await it.power.token()).toBeTruthy();
      expect(await it.tokenByQuery()).toBe(400);
    },
    heals: async (it) => expect(await it.tokenByQuery()).toBe(200),
  },
  'power-token-reset': {
    async sees(it) {
      for (const _ of [1, 2]) await expect(it.power.token()).rejects.toThrow('fetch failed');
      expect(await it.power.token()).toBeTruthy();
    },
  },
  'power-429-at-the-full-hour': {
    async sees(it) {
      await at(it, '2026-01-15T09:04:59Z');
      expect(new Set(await statuses(it, 20))).toEqual(new Set([200, 429]));
      await at(it, '2026-01-15T09:05:00Z');
      expect(new Set(await statuses(it, 10))).toEqual(new Set([200]));
    },
  },
  'power-hour-quota-gone': {
    async sees(it) {
      expect(await statuses(it, 2)).toEqual([200, 200]);
      const refused = await daily(it);
      expect(refused.status).toBe(429);
      expect(refused.json()).toMatchObject({ code: '900804', nextAccessTime: '2026-Jan-15 09:00:00+0000 UTC' });
    },
  },
  'power-first-day-errors': {
    async sees(it) {
      await refuses(500, 'technical_error')(it);
      await at(it, '2026-01-16T08:00:01Z');
      expect(await statuses(it, 1)).toEqual([200]);
    },
  },
  'power-new-services-empty': {
    async sees(it) {
      const services = () => it.power.post('/subscribed_services/v1', { comptage: false, pointId: [home] });
      expect((await services()).json()).toEqual({ nbTotalServices: 0 });
      it.world.clock.advance('PT2M');
      expect((await services()).json<{ nbTotalServices: number }>().nbTotalServices).toBeGreaterThan(0);
    },
  },
  'power-services-in-another-order': {
    sees: async (it) => expect(await serviceIds(it)).toEqual((await serviceIds(it)).sort(byNumber).reverse()),
    heals: async (it) => expect(await serviceIds(it)).toEqual((await serviceIds(it)).sort(byNumber)),
  },
  'power-revoked-mid-job': { sees: noConsentLeft, heals: refuses(403, 'ADAM-DC-0008') },
  'power-customer-moves-out-mid-job': {
    async sees(it) {
      expect(pointsOf(await daily(it))).toHaveLength(7);
      await refuses(403, 'ADAM-DC-0007')(it);
    },
    heals: refuses(403, 'ADAM-DC-0007'),
  },
  'power-consent-gone': { sees: refuses(403, 'ADAM-DC-0008'), heals: refuses(403, 'ADAM-DC-0008') },
  'power-new-terms': {
    async sees(it) {
      await refuses(500, 'technical_error')(it);
      await it.world.happen('enedis', 'newTermsAccepted', { meteringPointId: home });
    },
  },
  'power-subscription-lost': {
    order: { api: 'dailyConsumption' },
    async sees(it) {
      const refused = await daily(it);
      expect([refused.status, refused.json()]).toMatchObject([403, { code: '900908' }]);
      expect((await curve(it)).status).toBe(200);
      await it.world.happen('enedis', 'apiSubscriptionStarts', {});
    },
  },
  'power-customer-apis-forbidden': {
    async sees(it) {
      const contracts = await it.power.get(`/customers_upc/v5/usage_points/contracts?usage_point_id=${home}`);
      expect([contracts.status, await statuses(it, 1)]).toEqual([403, [200]]);
    },
  },
  'power-v5-stopped': {
    sees: async (it) => expect([(await daily(it)).status, (await daily2026(it)).status]).toEqual([403, 200]),
  },
  'power-2026-not-yet': {
    sees: async (it) => expect([(await daily(it)).status, (await daily2026(it)).status]).toEqual([200, 403]),
    heals: async (it) => expect((await daily2026(it)).status).toBe(200),
  },
  'power-errors-in-french': {
    async sees(it) {
      const { error, error_description: text } = (await daily(it, '2010-01-01', '2010-01-03')).json<Told>();
      expect([error, text]).toEqual(['ADAM-ERR0123', expect.stringContaining('La demande ne peut pas aboutir')]);
    },
  },
  'power-seven-days-refused': {
    sees: refuses(400, 'ADAM-ERR0126', (it) => curve(it, '2026-01-05', '2026-01-12')),
    heals: async (it) => expect(pointsOf(await curve(it, '2026-01-05', '2026-01-12'))).toHaveLength(336),
  },
  'power-today-refused': {
    async sees(it) {
      await at(it, '2026-01-15T23:27:00Z');
      await refuses(400, 'Invalid_request', () => daily(it, '2026-01-10', '2026-01-16'))(it);
    },
    heals: async (it) => expect((await daily(it, '2026-01-10', '2026-01-16')).status).toBe(200),
  },
  'power-technical-errors-then-fine': { sees: async (it) => expect(await statuses(it, 3)).toEqual([500, 500, 200]) },
  'power-plain-text-500': {
    async sees(it) {
      const answer = await daily(it);
      expect([answer.status, answer.text]).toEqual([500, '500 Internal Server Error']);
    },
  },
  'power-empty-json': { sees: async (it) => expect((await daily(it)).text).toBe('{}') },
  'power-empty-body': {
    async sees(it) {
      const answer = await daily(it);
      expect([answer.status, answer.text]).toEqual([200, '']);
    },
  },
  'power-message-id-alone': {
    async sees(it) {
      const answer = await daily(it);
      expect([answer.status, answer.text]).toEqual([
        500,
        expect.stringMatching(/^{"reasons":\[\],"details":{"msgId":"Id-/),
      ]);
      expect((await it.power.authorize('v1', { state: 'abc0' })).text).toContain('msgId');
    },
  },
  'power-opaque-fault': {
    sees: async (it) => expect((await daily(it)).json()).toMatchObject({ fault: { code: 303001 } }),
  },
  'power-maintenance': {
    async sees(it) {
      expect(await statuses(it, 1)).toEqual([503]);
      it.world.clock.advance('PT20M');
      expect(await statuses(it, 1)).toEqual([200]);
    },
  },
  'power-html-page': {
    async sees(it) {
      const answer = await daily(it);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining("Votre requete n'a pas pu aboutir.")]);
    },
  },
  'power-octet-stream': {
    async sees(it) {
      const answer = await daily(it);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(pointsOf(answer)).toHaveLength(7);
    },
  },
  'power-contracts-as-text': {
    async sees(it) {
      const answer = await it.power.get(`/customers_upc/v5/usage_points/contracts?usage_point_id=${home}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    },
  },
  'power-answer-truncated': {
    async sees(it) {
      const { text } = await daily(it);
      expect(text).toHaveLength(200);
      expect(() => JSON.parse(text)).toThrow();
    },
  },
  'power-slow-drip': {
    order: { bytesPerSecond: 10_000_000 },
    async sees(it) {
      expect(pointsOf(await daily(it))).toHaveLength(7);
      await it.acted('power-slow-drip');
    },
  },
  'power-slow-to-begin': {
    order: { clock: 'world' },
    async sees(it) {
      const path = `/${dailyPath}?usage_point_id=${home}&start=2026-01-05&end=2026-01-12`;
      const { answer } = await it.open(path, await it.power.token());
      await it.acted('power-slow-to-begin');
      it.world.clock.advance('PT20S');
      expect((await answer).status).toBe(200);
    },
  },
  'power-code-unusable': {
    async sees(it) {
      const { searchParams } = new URL(await cameBack(it, 'abc0'));
      expect([searchParams.get('code'), searchParams.get('usage_point_id')]).toEqual(['unusable', '00000000000000']);
    },
  },
  'power-points-joined-by-comma': {
    async sees(it) {
      expect(new URL(await cameBack(it, 'abc7')).searchParams.get('usage_point_id')).toBe(client7.join(','));
    },
    heals: async (it) => {
      expect(new URL(await cameBack(it, 'abc7')).searchParams.get('usage_point_id')).toBe(client7.join(';'));
    },
  },
  'power-malformed-callback': {
    async sees(it) {
      const address = await cameBack(it, 'abc0');
      expect(address).not.toContain('?');
      expect(address).toContain('code=server_error&error_description=server_error&');
    },
  },
  'power-consent-refused-by-operator': {
    async sees(it) {
      expect(new URL(await cameBack(it, 'abc0')).search).toContain('error_description=lincs-internal-server-error');
    },
  },
  'power-consent-page-out': {
    async sees(it) {
      const answer = await it.power.authorize('v1', { state: 'abcx', redirect_uri: 'http://localhost:9/cb' });
      expect([answer.headers.get('location'), answer.text]).toEqual([
        null,
        expect.stringContaining('Compteur incompatible'),
      ]);
    },
  },
} satisfies Record<string, ScenarioCase>;
