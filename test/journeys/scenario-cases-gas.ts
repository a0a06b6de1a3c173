import { expect } from 'vitest';
import type { Answer } from '../support/adict.ts';
import { type ScenarioCase, type ScenarioWorld, someLines } from '../support/scenarios.ts';

/** The gas home of the park `solo`. */
export const home = '00000000010001';
const autumn = 'date_debut=2025-10-01&date_fin=2025-12-01';
const autumnDays = 61;
const path = `/adict/v2/pce/${home}/donnees_consos_informatives?${autumn}`;

type Line = { statut_restitution: { code: string; message: string } | null };

/** How many lines an answer has; all of them must be good. */
export function settled(answer: Answer): number {
  expect(answer.status).toBe(200);
  const lines = answer.lines<Line>();
  expect(lines.map(({ statut_restitution: status }) => status)).toEqual(lines.map(() => null));
  return lines.length;
}

const read = (it: ScenarioWorld) => it.gas.informative(home, autumn);
const codeOf = (answer: Answer) => answer.lines<Line>().at(-1)?.statut_restitution?.code;
const stateOf = async (it: ScenarioWorld) => (await it.gas.rights()).lines<Record<string, string>>()[0];

async function statuses(it: ScenarioWorld, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let call = 0; call < count; call += 1) found.push((await it.gas.contract(home)).status);
  return found;
}

const says = (code: string): ScenarioCase['sees'] => {
  return async (it) => {
    const answer = await read(it);
    expect([answer.status, codeOf(answer)]).toEqual([200, code]);
  };
};

const afterOne = (code: string): ScenarioCase['sees'] => {
  return async (it) => {
    expect(settled(await read(it))).toBe(autumnDays);
    await says(code)(it);
  };
};

/** How each scenario of gas shows on the wire. */
export const gasCases = {
  'gas-token-dies': {
    async sees(it) {
      expect(await statuses(it, 5)).toEqual([200, 200, 200, 401, 401]);
      it.gas.forgetToken();
      expect(await statuses(it, 3)).toEqual([200, 200, 200]);
    },
  },
  'gas-fresh-tokens-refused': {
    async sees(it) {
      expect(await statuses(it, 1)).toEqual([401]);
      it.gas.forgetToken();
      expect(await statuses(it, 1)).toEqual([401]);
    },
  },
  'gas-403-for-a-stale-token': {
    sees: async (it) => expect(await statuses(it, 3)).toEqual([200, 403, 200]),
  },
  'gas-sofit-unreachable': {
    sees: async (it) => {
      await expect(it.gas.token()).rejects.toThrow('fetch failed');
    },
  },
  'gas-quota-roulette': {
    async sees(it) {
      expect(new Set(await statuses(it, 20))).toEqual(new Set([200, 429]));
    },
  },
  'gas-day-quota-gone': {
    async sees(it) {
      expect(await statuses(it, 2)).toEqual([429, 429]);
      it.world.clock.set({ now: new Date('2026-01-15T23:00:00Z') });
      it.gas.forgetToken();
      expect(await statuses(it, 1)).toEqual([200]);
    },
  },
  'gas-quota-without-a-word': {
    async sees(it) {
      expect(await statuses(it, 1)).toEqual([200]);
      const refused = await it.gas.contract(home);
      expect([refused.status, refused.text, refused.headers.has('retry-after')]).toEqual([429, '', false]);
    },
  },
  'gas-planned-outage': {
    async sees(it) {
      expect(await statuses(it, 1)).toEqual([503]);
      it.world.clock.advance('PT20M');
      expect(await statuses(it, 1)).toEqual([200]);
    },
  },
  'gas-maintenance-page': {
    async sees(it) {
      const out = await it.gas.contract(home);
      expect([out.status, out.text]).toEqual([503, expect.stringContaining('<html')]);
    },
  },
  'gas-page-with-status-200': {
    async sees(it) {
      const answer = await read(it);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('<html')]);
      expect(answer.headers.get('content-type')).toContain('text/html');
    },
  },
  'gas-gateway-timeout': {
    order: { clock: 'world' },
    async sees(it) {
      const { answer } = await it.open(path, await it.gas.token());
      await it.acted('gas-gateway-timeout');
      it.world.clock.advance('PT30S');
      expect((await answer).status).toBe(504);
    },
  },
  'gas-no-answer': {
    async sees(it) {
      const { answer, giveUp } = await it.open(path, await it.gas.token());
      await it.acted('gas-no-answer');
      expect(settled(await read(it))).toBe(autumnDays);
      giveUp();
      await expect(answer).rejects.toThrow('aborted');
    },
  },
  'gas-stream-cut-at-month-end': {
    async sees(it) {
      const { answer } = await it.open(path, await it.gas.token());
      const body = (await answer).body?.pipeThrough(new TextDecoderStream());
      let text = '';
      const whole = (async () => {
        for await (const part of body ?? []) text += part;
      })();
      await expect(whole).rejects.toThrow('terminated');
      const days = text.trimEnd().split('\n');
      expect(days).toHaveLength(31);
      expect(days.at(-1)).toContain('"journee_gaziere":"2025-10-31"');
    },
  },
  'gas-stream-ends-early': { sees: async (it) => expect(settled(await read(it))).toBe(1) },
  'gas-line-cut-inside': {
    async sees(it) {
      const lines = (await read(it)).text.split('\n');
      expect(lines).toHaveLength(3);
      expect(() => JSON.parse(lines[1] ?? '')).not.toThrow();
      expect(() => JSON.parse(lines[2] ?? '')).toThrow();
    },
  },
  'gas-stream-stalls': {
    async sees(it) {
      const { answer, giveUp } = await it.open(path, await it.gas.token());
      expect(await someLines(await answer, 2)).toHaveLength(2);
      giveUp();
    },
  },
  'gas-2000100-mid-stream': {
    async sees(it) {
      const lines = (await read(it)).lines<Line>();
      expect(lines.map(({ statut_restitution: status }) => status?.code)).toEqual([undefined, undefined, '2000100']);
    },
  },
  'gas-server-errors-then-fine': {
    async sees(it) {
      const first = await read(it);
      expect([first.status, codeOf(first)]).toEqual([500, '2000000']);
      expect((await read(it)).status).toBe(500);
      expect(settled(await read(it))).toBe(autumnDays);
    },
  },
  'gas-revoked-mid-job': { sees: afterOne('1000014'), heals: says('1000014') },
  'gas-holder-moves-out-mid-job': { sees: afterOne('1000000'), heals: says('1000000') },
  'gas-proof-control-opens': {
    async sees(it) {
      expect(await stateOf(it)).toMatchObject({
        etat_droit_acces: 'Active',
        statut_controle_preuve: 'Preuve en attente',
        date_limite_transmission_preuve: '2026-02-12',
      });
      expect(settled(await read(it))).toBe(autumnDays);
    },
  },
  'gas-proof-found-invalid': { sees: says('1000011'), heals: says('1000011') },
  'gas-right-to-recheck': {
    async sees(it) {
      expect((await stateOf(it))?.etat_droit_acces).toBe('A revérifier');
      await says('1000025')(it);
      await it.world.happen('grdf', 'holderAccepts', { meteringPointId: home });
    },
  },
  'gas-third-party-suspended': {
    async sees(it) {
      await says('1000022')(it);
      expect((await stateOf(it))?.etat_droit_acces).toBe('Active');
      await it.world.happen('grdf', 'thirdPartyReinstated');
    },
  },
  'gas-third-party-contract-expired': {
    async sees(it) {
      await says('1000021')(it);
      await it.world.happen('grdf', 'thirdPartyContractRenewed');
    },
  },
  'gas-error-inside-200': { sees: says('1000001') },
  'gas-empty-answer': {
    async sees(it) {
      const answer = await read(it);
      expect([answer.status, answer.text]).toEqual([200, '']);
      expect((await it.gas.published(home, autumn)).text).not.toBe('');
    },
  },
  'gas-json-label-over-lines': {
    async sees(it) {
      for (const answer of [await read(it), await it.gas.rights()]) {
        expect(answer.headers.get('content-type')).toBe('application/json');
        expect(answer.lines().length).toBeGreaterThan(1);
      }
    },
  },
  'gas-sandbox-v6': {
    async sees(it) {
      const { text } = await it.gas.onSandbox().rights();
      expect(text).toContain('}{');
      expect(text).toContain('{\n');
    },
  },
  'gas-glued-objects': {
    async sees(it) {
      const { text } = await read(it);
      expect(text.split('}{')).toHaveLength(autumnDays);
      expect(text).toContain('\n  "pce"');
    },
  },
  'gas-no-break-space-first': {
    async sees(it) {
      const { text } = await it.gas.contract(home);
      expect(text.charCodeAt(0)).toBe(0xa0);
      expect(JSON.parse(text.slice(1))).toMatchObject({ pce: { id_pce: home } });
    },
  },
  'gas-blank-lines': {
    async sees(it) {
      const { text } = await read(it);
      expect(text).toContain('\n\n');
      expect(text.split('\n').filter(Boolean)).toHaveLength(autumnDays);
    },
  },
  'gas-rights-listed-twice': {
    async sees(it) {
      const lines = (await it.gas.rights()).text.trimEnd().split('\n');
      expect(lines[1]).toBe(lines[0]);
    },
  },
  'gas-rights-without-status-line': {
    async sees(it) {
      const rights = (await it.gas.rights()).lines<Record<string, unknown>>();
      expect(rights).toHaveLength(1);
      expect(rights[0]).toHaveProperty('id_droit_acces');
    },
  },
  'gas-rights-wrapped': {
    sees: async (it) => expect((await it.gas.rights()).json()).toMatchObject({ liste_acces: [{ id_pce: home }, {}] }),
  },
  'gas-state-labels-change': {
    sees: async (it) => expect((await stateOf(it))?.etat_droit_acces).toBe('Actif'),
  },
  'gas-old-contract-shape': {
    async sees(it) {
      const { donnees_contractuelles: data } = (await it.gas.contract(home)).json<{
        donnees_contractuelles: Record<string, unknown>;
      }>();
      expect(data.car).toEqual(expect.any(Number));
      expect(data).not.toHaveProperty('modulation');
    },
  },
  'gas-undocumented-declaration-error': {
    async sees(it) {
      const answer = await it.gas.declare(home, {});
      expect(answer.status).toBe(500);
      expect(answer.json()).toMatchObject({ code_statut_traitement: '2000000010' });
    },
  },
  'gas-readings-late': {
    async sees(it) {
      const daysAt = async (now: string) => {
        it.world.clock.set({ now: new Date(now) });
        it.gas.forgetToken();
        return settled(await it.gas.informative(home, 'date_debut=2026-01-02&date_fin=2026-01-15'));
      };
      const before = await daysAt('2026-01-15T12:00:00Z');
      expect(await daysAt('2026-01-16T12:00:00Z')).toBe(before);
      expect(await daysAt('2026-01-18T12:00:00Z')).toBe(before + 2);
    },
  },
  'gas-days-come-all-at-once': {
    async sees(it) {
      const window = 'date_debut=2026-01-02&date_fin=2026-01-15';
      const counts = [];
      for (let call = 0; call < 3; call += 1) counts.push(settled(await it.gas.informative(home, window)));
      expect(counts[0]).toBe(counts[1]);
      expect((counts[2] ?? 0) - (counts[0] ?? 0)).toBe(3);
    },
  },
  'gas-reading-corrected': {
    order: { date: '2025-11-03' },
    async sees(it) {
      const day = 'date_debut=2025-11-03&date_fin=2025-11-04';
      const [before, after] = [await it.gas.informative(home, day), await it.gas.informative(home, day)];
      expect(before.text).not.toContain('"volume_brut":99');
      expect(after.text).toContain('"volume_brut":99');
    },
  },
  'gas-line-comes-twice': {
    async sees(it) {
      const lines = (await read(it)).text.trimEnd().split('\n');
      expect(lines).toHaveLength(autumnDays + 1);
      expect(lines[1]).toBe(lines[0]);
    },
  },
  'gas-lines-out-of-order': {
    async sees(it) {
      const days = (await read(it)).lines<{ consommation: { journee_gaziere: string } }>();
      expect(days.map(({ consommation }) => consommation.journee_gaziere).slice(0, 2)).toEqual([
        '2025-11-30',
        '2025-11-29',
      ]);
    },
  },
  'gas-slow-drip': {
    order: { bytesPerSecond: 10_000_000 },
    async sees(it) {
      expect(settled(await read(it))).toBe(autumnDays);
      await it.acted('gas-slow-drip');
    },
  },
} satisfies Record<string, ScenarioCase>;
