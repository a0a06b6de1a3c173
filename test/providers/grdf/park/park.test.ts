import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sandbox from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import syndicat from '../../../../fixtures/parks/syndicat.json' with { type: 'json' };
import { SetupError } from '../../../../mock-server/core/refusal.ts';
import { tariffOf } from '../../../../mock-server/providers/grdf/park/contract-terms.ts';
import { gasParkSize, gasParks, hasGasPark, parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { numberedPark } from '../../../../mock-server/providers/grdf/park/park-numbered.ts';
import type { GasPoint } from '../../../../mock-server/providers/grdf/park/point.ts';
import { isMeteringPointId } from '../../../../mock-server/providers/grdf/readings/period.ts';
import { testWorld } from '../rights/rights-world.ts';

const millions = numberedPark('gas-points:10000000');

describe('parks of gas points', () => {
  test('solo is two homes: a smart meter read on the 1st, and one read twice a year', () => {
    const points = [...parkOf(testWorld({ parks: ['solo'] })).points()];
    expect(points.map(({ frequency, usage }) => [frequency, usage])).toEqual([
      ['1M', 'home'],
      ['6M', 'home'],
    ]);
    expect(points[0]?.readingDate).toBe(1);
  });

  test('syndicat has 12 members, 30 sites, and gas of every tariff (portal.md 3.10)', () => {
    const points = [...parkOf(testWorld({ parks: ['syndicat'] })).points()];
    expect(syndicat.members).toHaveLength(12);
    expect(syndicat.sites).toHaveLength(30);
    const tariffs = points.map((point) => tariffOf(point, [], 0)).sort();
    expect(tariffs).toEqual(['T1', 'T1', 'T1', 'T1', 'T2', 'T2', 'T2', 'T2', 'T2', 'T2', 'T3', 'T4']);
    expect(new Set(points.map(({ frequency }) => frequency))).toEqual(new Set(['6M', '1M', 'MM', 'JJ']));
    expect(new Set(points.map(({ holderKind }) => holderKind))).toEqual(new Set(['person', 'entity']));
    expect(points.filter(({ site }) => site === undefined)).toHaveLength(1);
  });

  test('every site of syndicat belongs to a member, and every gas point to a member', () => {
    const members = new Set(syndicat.members.map(({ id }) => id));
    expect(syndicat.sites.every(({ member }) => members.has(member))).toBe(true);
    for (const point of parkOf(testWorld({ parks: ['syndicat'] })).points())
      expect(members.has(point.member ?? '')).toBe(true);
  });

  test('biomethane injects, every day or every month', () => {
    const points = [...parkOf(testWorld({ parks: ['biomethane'] })).points()];
    expect(points.every(({ injects, converter }) => injects && converter)).toBe(true);
    expect(points.map(({ frequency }) => frequency)).toEqual(['JJ', 'JJ', 'MM']);
  });

  test('half-yearly and monthly meters have fourteen digits, business meters GI and six (adict.md 5.6)', () => {
    for (const point of parkOf(testWorld({ parks: [...gasParks, 'gas-points:500'] })).points()) {
      expect(isMeteringPointId(point.id)).toBe(true);
      expect(point.id.startsWith('GI')).toBe(point.frequency === 'MM' || point.frequency === 'JJ');
    }
  });

  test('no identifier is in two parks, and none is one of the sandbox (adict.md 8)', () => {
    const world = testWorld({ parks: [...gasParks, 'gas-points:2000'] });
    const ids = [...parkOf(world).points()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const taken = [...sandbox.gas.map(({ id }) => id), 'GI151947', 'GI999888', '45697829232770', '09999999900112'];
    expect(taken.filter((id) => ids.includes(id) || millions.find(id))).toEqual([]);
  });

  test('a world spans its parks in the order in which it names them', () => {
    const park = parkOf(testWorld({ parks: ['biomethane', 'solo', 'gas-points:10'] }));
    const ids = [...park.points()].map(({ id }) => id);
    expect(park.size).toBe(15);
    expect(ids[0]).toBe('GI030001');
    expect(ids[3]).toBe('00000000010001');
    expect(ids.map((id) => park.indexOf(id))).toEqual(ids.map((_, index) => index));
    expect(ids.map((_, index) => park.at(index)?.id)).toEqual(ids);
    expect([...park.points(ids[3])].map(({ id }) => id)).toEqual(ids.slice(4));
    expect(park.at(15)).toBeUndefined();
    expect(park.find('nothing')).toBeUndefined();
  });

  test('two parks gas-points:N would share identifiers, and are refused with the fix', () => {
    expect(() => parkOf(testWorld({ parks: ['gas-points:5', 'gas-points:9'] }))).toThrow(SetupError);
  });

  test('a park has a size only if it exists', () => {
    expect(gasParkSize('solo')).toBe(2);
    expect(gasParkSize('gas-points:200000')).toBe(200_000);
    expect(hasGasPark('gas-points')).toBe(false);
    expect(hasGasPark('toString')).toBe(false);
    expect(() => gasParkSize('gas-points:0')).toThrow('write gas-points:N');
    expect(() => gasParkSize('gas-points:10000001')).toThrow('write gas-points:N');
  });
});

describe('gas-points:N', () => {
  test('ten million points exist at once, each found from its identifier alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (index) => {
        const found = millions.at(index) as GasPoint;
        expect(isMeteringPointId(found.id)).toBe(true);
        expect(millions.indexOf(found.id)).toBe(index);
        expect(millions.find(found.id)).toEqual(found);
      }),
    );
  });

  test('a point is the same whatever the size of the park', () => {
    expect(numberedPark('gas-points:100').find('01000000000042')).toEqual(millions.find('01000000000042'));
    expect(numberedPark('gas-points:42').find('01000000000042')).toBeUndefined();
  });

  test('most are read monthly, some twice a year, a few are business meters', () => {
    const counts: Record<string, number> = {};
    for (const { frequency } of numberedPark('gas-points:10000').points())
      counts[frequency] = (counts[frequency] ?? 0) + 1;
    expect(counts).toEqual({ '1M': 9100, '6M': 800, MM: 50, JJ: 50 });
  });
});
