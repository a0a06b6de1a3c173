import { describe, expect, test } from 'vitest';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import type { AccessRight } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import { stateAt } from '../../../../mock-server/providers/grdf/rights/access-right-state.ts';
import {
  connectRights,
  keepRight,
  listRights,
  rightById,
  rightsOf,
} from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { batchTimeOf } from '../../../../mock-server/providers/grdf/rights/nightly-batch.ts';
import { revoke } from '../../../../mock-server/providers/grdf/rights/revocation.ts';
import { all, declarationFor, nowOf, pointOf, refusalOf, rightOf, testWorld } from './rights-world.ts';

const day = 86_400_000;

describe('a world whose rights are active from the start', () => {
  test('has one active right to every point for every application, oldest first', async () => {
    const world = testWorld({ rights: 'active' });
    const now = nowOf(world);
    const rights = await all(listRights(world, 'app', now));
    expect(rights.map(({ meteringPointId }) => meteringPointId)).toEqual(
      [...parkOf(world).points()].map(({ id }) => id),
    );
    const ages = rights.map(({ createdAt }) => (now - createdAt) / day);
    expect(ages).toEqual(ages.toSorted((one, other) => other - one));
    expect(Math.max(...ages)).toBeLessThanOrEqual(701);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(100);
    for (const right of rights) {
      expect(stateAt(right, now, batchTimeOf(world))).toBe('active');
      expect(stateAt(right, now + 3 * 365 * day, batchTimeOf(world))).toBe('active');
    }
    expect(await world.store.table('grdf.rights').size()).toBe(0);
  });

  test('finds each by its id and by its point, in a park of any size', async () => {
    const world = testWorld({ rights: 'active', parks: ['gas-points:200000', 'solo'] });
    const now = nowOf(world);
    for (const id of ['01000000000000', '01000000123456', 'GI201000', '00000000010006']) {
      const [right] = await rightsOf(world, 'app', id, now);
      expect(right?.meteringPointId).toBe(id);
      expect(await rightById(world, 'app', right?.id ?? '', now)).toEqual(right);
      expect(await rightById(world, 'other', right?.id ?? '', now)).toBeUndefined();
    }
    expect(await rightsOf(world, 'app', '01000000200000', now)).toEqual([]);
    expect(await rightById(world, 'app', rightOf().id, now)).toBeUndefined();
  });

  test('gives two applications, and two seeds, different ids', async () => {
    const ids = new Set<string>();
    for (const seed of ['one', 'two']) {
      const world = testWorld({ rights: 'active', seed });
      for (const clientId of ['app', 'other']) {
        for (const right of await all(listRights(world, clientId, nowOf(world)))) ids.add(right.id);
      }
    }
    expect(ids.size).toBe(400);
  });

  test('keeps what happens to one under the same id, and in its place', async () => {
    const world = testWorld({ rights: 'active' });
    const now = nowOf(world);
    const before = await all(listRights(world, 'app', now));
    const revoked = await revoke(world, 'app', before[3]?.id ?? '', now);
    const after = await all(listRights(world, 'app', now));
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[3]).toEqual(revoked);
    expect(await rightsOf(world, 'app', revoked.meteringPointId, now)).toEqual([revoked]);
  });

  test('lets a declaration after the revocation follow the old right', async () => {
    const world = testWorld({ rights: 'active' });
    const now = nowOf(world);
    const point = pointOf(world);
    const [initial] = await rightsOf(world, 'app', point.id, now);
    expect(await refusalOf(() => declare(world, 'app', point.id, declarationFor(point), now))).toBe(
      'declaration-right-exists',
    );
    await revoke(world, 'app', initial?.id ?? '', now);
    const { right } = await declare(world, 'app', point.id, declarationFor(point), now);
    expect((await rightsOf(world, 'app', point.id, now)).map(({ id }) => id)).toEqual([initial?.id, right.id]);
  });

  test('puts a stored right between them by its age', async () => {
    const world = testWorld({ rights: 'active' });
    const now = nowOf(world);
    await keepRight(world, rightOf({ createdAt: now - 400 * day }));
    const ages = (await all(listRights(world, 'app', now))).map(({ createdAt }) => createdAt);
    expect(ages).toHaveLength(101);
    expect(ages).toEqual(ages.toSorted((one, other) => one - other));
  });
});

test('rights can be given to named points only', async () => {
  const world = testWorld({ rights: ['01000000000007', '01000000000002', '99999999999999'] });
  const points = (await all(listRights(world, 'app', nowOf(world)))).map((right: AccessRight) => right.meteringPointId);
  expect(points).toEqual(['01000000000002', '01000000000007']);
  expect(await rightsOf(world, 'app', '01000000000003', nowOf(world))).toEqual([]);
});

test('a clock set back before a declaration shows the world without it', async () => {
  const world = testWorld();
  const point = pointOf(world);
  const { right } = await declare(world, 'app', point.id, declarationFor(point), nowOf(world));
  world.clock.advance('-P1D');
  expect(await rightsOf(world, 'app', point.id, nowOf(world))).toEqual([]);
  expect(await rightById(world, 'app', right.id, nowOf(world))).toBeUndefined();
  expect(await all(listRights(world, 'app', nowOf(world)))).toEqual([]);
});

describe('Client Connect', () => {
  test('gives active rights of its own journey (adict.md 1.6, 3.3)', async () => {
    const world = testWorld();
    const now = nowOf(world);
    const [first, second] = [...parkOf(world).points()];
    const consents = await connectRights(world, 'app', [first?.id ?? '', second?.id ?? ''], now);
    expect(consents.map(({ meteringPointId }) => meteringPointId)).toEqual([first?.id, second?.id]);
    const right = await rightById(world, 'app', consents[0]?.accessRightId ?? '', now);
    expect(right).toMatchObject({ journey: 'clientConnect', meteringPointId: first?.id });
    expect(stateAt(right ?? rightOf(), now, batchTimeOf(world))).toBe('active');
  });

  test('leaves a live right as it is, and tells its id', async () => {
    const world = testWorld({ rights: 'active' });
    const { id } = pointOf(world);
    const [live] = await rightsOf(world, 'app', id, nowOf(world));
    expect(await connectRights(world, 'app', [id], nowOf(world))).toEqual([
      { meteringPointId: id, accessRightId: live?.id },
    ]);
  });
});
