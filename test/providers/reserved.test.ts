import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../mock-server/core/fault-check.ts';
import { faultText, parseFault } from '../../mock-server/core/fault-words.ts';
import { newWorld } from '../../mock-server/core/new-world.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { initialPoints } from '../../mock-server/providers/enedis/consents/initial-consents.ts';
import { parkOf as electricityOf } from '../../mock-server/providers/enedis/park.ts';
import { businessRefusals } from '../../mock-server/providers/enedis/refusals-business.ts';
import { parkOf as gasOf } from '../../mock-server/providers/grdf/park/park.ts';
import { dataRefusals } from '../../mock-server/providers/grdf/readings/refusals-data.ts';
import { initialRights } from '../../mock-server/providers/grdf/rights/initial-rights.ts';
import { providersOf } from '../../mock-server/providers/index.ts';

const providers = providersOf(new TokenBook());

describe.each(providers.map((provider) => [provider.name, provider] as const))(
  'the reserved identifiers of %s',
  (name, provider) => {
    const park = name === 'grdf' ? gasOf : electricityOf;
    const world = newWorld({ id: 'w', parks: ['reserved'] });

    test('are at least 25, each a point of the park with one misbehaviour and one sentence', () => {
      expect(provider.reserved.length).toBeGreaterThanOrEqual(25);
      const ids = provider.reserved.map(({ meteringPointId }) => meteringPointId);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...park(world).points()].filter((point) => point.park === 'reserved').map(({ id }) => id)).toEqual(ids);
      expect(provider.parkSize('reserved')).toBe(ids.length);
      for (const { about } of provider.reserved) expect(about).toMatch(/^[A-Z].*\.$/);
    });

    test('misbehave in words that the provider knows', () => {
      for (const { fault, operation } of provider.reserved) {
        const plan = { fault, ...(operation && { operation }) };
        expect(() => checkPlan({ ...plan, provider: name }, providers)).not.toThrow();
        expect(parseFault(faultText(fault))).toEqual([fault].flat());
      }
    });

    test('are in no other park, whatever its size, and not in the sandbox', () => {
      const big = name === 'grdf' ? 'gas-points:10000000' : 'electricity-points:40000000';
      const others = provider.parks.filter((one) => one !== 'reserved');
      for (const parks of [...others.map((one) => [one]), [big], ['sandbox']]) {
        const there = park(newWorld({ id: 'w', parks }));
        for (const { meteringPointId } of provider.reserved) expect(there.indexOf(meteringPointId)).toBe(-1);
      }
    });

    test('come behind the other points of a world, which keep their places', () => {
      const plain = park(newWorld({ id: 'w', parks: ['solo', 'syndicat'] }));
      const more = park(newWorld({ id: 'w', parks: ['reserved', 'solo', 'syndicat'] }));
      for (const point of plain.points()) {
        if (point.park === 'solo' || point.park === 'syndicat') {
          expect(more.indexOf(point.id)).toBe(plain.indexOf(point.id));
        }
      }
    });
  },
);

/** Every reason by which a data call is refused, as the references list them. */
const businessReasons = {
  grdf: Object.keys(dataRefusals),
  // these two are worded as others of the list
  enedis: Object.keys(businessRefusals).filter((one) => one !== 'outside-description' && one !== 'unknown-contract'),
};

test.each(Object.entries(businessReasons))(
  'there is one of %s for every business refusal of data (adict.md 4.4, 4.5; enedis.md 4.2)',
  (name, reasons) => {
    const provider = providers.find((one) => one.name === name);
    const faults = (provider?.reserved ?? []).flatMap(({ fault }) => fault);
    const covered = new Set(faults.flatMap((fault) => (fault.kind === 'refuse' ? [fault.reason] : [])));
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter((reason) => !covered.has(reason))).toEqual([]);
  },
);

describe('the rights to reserved identifiers', () => {
  const facts = { id: 'w', parks: ['solo', 'reserved'] } as const;
  const gas = ({ rights }: { rights: 'none' | 'active' | readonly string[] }) =>
    [...initialRights(newWorld({ ...facts, rights }), 'app')].map(({ meteringPointId }) => meteringPointId);
  const electricity = ({ rights }: { rights: 'none' | 'active' | readonly string[] }) =>
    [...initialPoints(newWorld({ ...facts, rights }))].map(({ id }) => id);

  test.each(['none', 'active', ['00000000010001']])('are there from the start, with rights %j', (rights) => {
    const initial = { rights: rights as 'none' | 'active' | readonly string[] };
    for (const { meteringPointId } of providers[0]?.reserved ?? []) expect(gas(initial)).toContain(meteringPointId);
    for (const { meteringPointId } of providers[1]?.reserved ?? []) {
      expect(electricity(initial)).toContain(meteringPointId);
    }
  });

  test('change nothing of the other rights, which are all older', () => {
    const clock = newWorld({ id: 'c' }).clock;
    const rightsOf = (parks: readonly string[]) => [
      ...initialRights(
        newWorld({ id: 'w', clock, startedAt: new Date('2026-01-15T08:00:00Z'), parks, rights: 'active' }),
        'app',
      ),
    ];
    const plain = rightsOf(['solo', 'syndicat']);
    const more = rightsOf(['reserved', 'solo', 'syndicat']);
    expect(more.slice(0, plain.length)).toEqual(plain);
    const ages = more.map(({ createdAt }) => createdAt);
    expect(ages).toEqual([...ages].sort((one, other) => one - other));
  });

  test('are not there in a world without the park', () => {
    const world = newWorld({ id: 'w', parks: ['solo'], rights: 'active' });
    const [reserved] = providers[0]?.reserved ?? [];
    expect([...initialRights(world, 'app')]).toHaveLength(2);
    expect(gasOf(world).find(reserved?.meteringPointId ?? '')).toBeUndefined();
  });
});
