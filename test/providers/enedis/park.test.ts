import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stations } from '../../../mock-server/core/weather.ts';
import {
  electricityParkSize,
  electricityParks,
  parkOf,
  sandboxPark,
} from '../../../mock-server/providers/enedis/park.ts';
import { numberedPark } from '../../../mock-server/providers/enedis/park-numbered.ts';
import { meterWorld } from './meter-world.ts';

const world = meterWorld();
const points = [...parkOf(world).points()];

describe('the parks', () => {
  test('have the points that the product promises', () => {
    const syndicat = points.filter(({ park }) => park === 'syndicat');
    const count = (segment: string) => syndicat.filter((point) => point.segment === segment).length;
    expect([count('C5'), count('C4'), count('C3'), count('C2')]).toEqual([40, 6, 1, 1]);
    expect(syndicat.filter(({ usage }) => usage === 'street-lighting')).toHaveLength(30);
    expect(points.filter(({ park }) => park === 'solo').map(({ usage }) => usage)).toEqual(['electric-home']);
    const soleil = points.filter(({ park }) => park === 'soleil').map(({ direction }) => direction);
    expect(new Set(soleil)).toEqual(new Set(['both', 'consumption', 'production']));
  });

  test('are told by name and size, the hidden one of the sandbox apart', () => {
    expect(electricityParks).toEqual(['solo', 'syndicat', 'soleil', 'reserved']);
    expect(electricityParkSize('syndicat')).toBe(48);
    expect(electricityParkSize('electricity-points:37000000')).toBe(37_000_000);
    expect(electricityParkSize('enedis-sandbox')).toBeUndefined();
    expect(electricityParkSize('gas-points:5')).toBeUndefined();
    expect(() => electricityParkSize('electricity-points:0')).toThrow('write electricity-points:N');
    expect(() => parkOf({ ...world, parks: ['electricity-points:5', 'electricity-points:7'] })).toThrow(
      'keep the larger',
    );
  });

  test('name each point once, with fourteen digits, a known station and a place in France', () => {
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
    for (const { id, station, latitude, longitude } of points) {
      expect(id).toMatch(/^\d{14}$/);
      expect(Object.keys(stations)).toContain(station);
      expect(latitude).toBeGreaterThan(41);
      expect(latitude).toBeLessThan(51);
      expect(Math.abs(longitude - 2)).toBeLessThan(8);
    }
  });

  test('find each point by its name and its place', () => {
    const park = parkOf(world);
    points.forEach((point, index) => {
      expect(park.indexOf(point.id)).toBe(index);
      expect(park.at(index)?.id).toBe(point.id);
      expect(park.find(point.id)?.id).toBe(point.id);
    });
    expect(park.size).toBe(points.length);
    expect(park.find('99999999999999')).toBeUndefined();
    const [first, second] = points;
    expect([...park.points(first?.id)][0]?.id).toBe(second?.id);
  });
});

test('sandbox clients exist in every world, as the sandbox describes them (enedis.md 3.1)', () => {
  const bare = parkOf({ ...world, parks: [] });
  expect(
    [...bare.points()].map(({ sandboxClient, id, direction, loadCurve }) => [sandboxClient, id, direction, loadCurve]),
  ).toMatchInlineSnapshot(`
      [
        [
          0,
          "22516914714270",
          "consumption",
          true,
        ],
        [
          1,
          "11453290002823",
          "consumption",
          true,
        ],
        [
          2,
          "32320647321714",
          "consumption",
          false,
        ],
        [
          3,
          "12345678901234",
          "consumption",
          true,
        ],
        [
          3,
          "10284856584123",
          "production",
          true,
        ],
        [
          4,
          "42900589957123",
          "consumption",
          true,
        ],
        [
          5,
          "24880057139941",
          "production",
          true,
        ],
        [
          6,
          "12655648759651",
          "both",
          true,
        ],
        [
          7,
          "64975835695673",
          "consumption",
          true,
        ],
        [
          7,
          "63695879465986",
          "consumption",
          true,
        ],
        [
          7,
          "22315546958763",
          "consumption",
          true,
        ],
        [
          8,
          "26584978546985",
          "consumption",
          true,
        ],
      ]
    `);
  expect(sandboxPark.size).toBe(12);
});

test('a numbered park makes any of forty million points, and finds it again', () => {
  const park = numberedPark('electricity-points:40000000');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 39_999_999 }), (index) => {
      const point = park.at(index);
      expect(park.indexOf(point?.id ?? '')).toBe(index);
      expect(park.find(point?.id ?? '')).toEqual(point);
      expect(numberedPark(`electricity-points:${index + 1}`).at(index)).toEqual(point);
    }),
  );
  expect(park.at(40_000_000)).toBeUndefined();
  expect(park.indexOf('02000040000000')).toBe(-1);
});
