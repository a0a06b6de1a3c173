import { expect } from 'vitest';
import { at, curve, daily, daily2026, home, pointsOf, refuses } from '../support/power-scenarios.ts';
import type { ScenarioCase, ScenarioWorld } from '../support/scenarios.ts';

const stamps = async (it: ScenarioWorld) => pointsOf(await curve(it)).map(({ date }) => date.slice(11, 16));

/** How the scenarios of late, corrected and odd readings show on the wire. */
export const powerDayCases = {
  'power-404-until-noon': {
    async sees(it) {
      await refuses(404, 'no_data_found')(it);
      await at(it, '2026-01-15T11:00:00Z');
      expect(pointsOf(await daily(it))).toHaveLength(7);
    },
  },
  'power-late-morning': {
    async sees(it) {
      await refuses(404, 'no_data_found', () => daily(it, '2026-01-14', '2026-01-15'))(it);
      await at(it, '2026-01-15T09:00:00Z');
      expect(pointsOf(await daily(it, '2026-01-14', '2026-01-15'))).toHaveLength(1);
    },
  },
  'power-yesterday-in-two-parts': {
    async sees(it) {
      await at(it, '2026-01-16T08:00:00Z');
      expect(pointsOf(await curve(it, '2026-01-15', '2026-01-16'))).toHaveLength(28);
      await at(it, '2026-01-17T08:00:00Z');
      expect(pointsOf(await curve(it, '2026-01-15', '2026-01-16'))).toHaveLength(48);
    },
  },
  'power-yesterday-late': {
    async sees(it) {
      await at(it, '2026-01-18T08:00:00Z');
      expect(pointsOf(await daily(it, '2026-01-14', '2026-01-17'))).toMatchObject([
        { date: '2026-01-14' },
        { date: '2026-01-16' },
      ]);
      await at(it, '2026-01-19T08:00:00Z');
      expect(pointsOf(await daily(it, '2026-01-14', '2026-01-17'))).toHaveLength(3);
    },
  },
  'power-day-corrected': {
    order: { day: '2026-01-10' },
    async sees(it) {
      const [before] = pointsOf(await daily(it, '2026-01-10', '2026-01-11'));
      const [after] = pointsOf(await daily(it, '2026-01-10', '2026-01-11'));
      expect([before?.value === '12345', after?.value]).toEqual([false, '12345']);
    },
  },
  'power-day-late-then-corrected': {
    order: { day: '2026-01-15', correctedFrom: '2026-01-18T08:00:00Z' },
    async sees(it) {
      const day = () => daily(it, '2026-01-15', '2026-01-16');
      await at(it, '2026-01-16T08:00:00Z');
      await refuses(404, 'no_data_found', day)(it);
      await at(it, '2026-01-17T08:00:00Z');
      expect(pointsOf(await day())).toEqual([{ date: '2026-01-15', value: expect.not.stringMatching(/^12345$/) }]);
      await at(it, '2026-01-18T08:00:00Z');
      expect(pointsOf(await day())).toMatchObject([{ value: '12345' }]);
    },
  },
  'power-total-before-curve': {
    async sees(it) {
      expect(pointsOf(await daily(it))).toHaveLength(7);
      await refuses(404, 'no_data_found', curve)(it);
    },
    heals: async (it) => expect(pointsOf(await curve(it))).toHaveLength(48),
  },
  'power-days-stale': {
    async sees(it) {
      const counts: number[] = [];
      for (const _ of [1, 2, 3]) counts.push(pointsOf(await daily(it, '2026-01-05', '2026-01-15')).length);
      expect(counts).toEqual([8, 8, 10]);
    },
  },
  'power-hole-in-curve': {
    async sees(it) {
      const found = await stamps(it);
      expect(found).toHaveLength(46);
      expect(found.slice(17, 21)).toEqual(['09:00', '09:30', '11:00', '11:30']);
    },
  },
  'power-null-curve': {
    async sees(it) {
      expect(pointsOf(await curve(it)).map(({ value }) => value)).toEqual(Array.from({ length: 48 }, () => null));
      const recent = await it.power.v2026('courbe_de_charge_consommation', home, '2026-01-10', '2026-01-11');
      const { grandeur } = recent.json<{ grandeur: { points: { v: unknown }[] }[] }>();
      expect(new Set(grandeur[0]?.points.map(({ v }) => v))).toEqual(new Set([null]));
    },
  },
  'power-vacant-home': {
    async sees(it) {
      expect(new Set(pointsOf(await daily(it)).map(({ value }) => value))).toEqual(new Set(['0']));
      const { grandeur } = (await daily2026(it)).json<{ grandeur: { points: { v: unknown }[] }[] }>();
      expect(new Set(grandeur[0]?.points.map(({ v }) => v))).toEqual(new Set(['0']));
    },
  },
  'power-intervals-change': {
    async sees(it) {
      await at(it, '2026-01-16T08:00:00Z');
      const lengths = pointsOf(await curve(it, '2026-01-15', '2026-01-16')).map((point) => point.interval_length);
      expect([lengths.length, lengths[0], lengths.at(-1)]).toEqual([24 + 72, 'PT30M', 'PT10M']);
    },
  },
  'power-autumn-hour-twice': {
    async sees(it) {
      expect((await stamps(it)).slice(2, 8)).toEqual(['01:30', '02:00', '02:00', '02:30', '02:30', '03:00']);
    },
  },
  'power-spring-hour-missing': {
    async sees(it) {
      const found = await stamps(it);
      expect(found).toHaveLength(46);
      expect(found.slice(1, 4)).toEqual(['01:00', '01:30', '03:00']);
    },
  },
  'power-points-descending': {
    sees: async (it) => expect(pointsOf(await daily(it))[0]?.date).toBe('2026-01-11'),
  },
} satisfies Record<string, ScenarioCase>;
