import { describe, expect, test } from 'vitest';
import { dayAt, isoDay } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { rulesOf } from '../../../../mock-server/providers/grdf/rights/right-rules.ts';
import { happen, nowOf, testWorld } from './rights-world.ts';

const points = ['01000000000000', '01000000000001', '01000000000002', '01000000000003', '01000000000004'];

const watched = (cyclicProofControl = 'on') => testWorld({ rights: points, settings: { cyclicProofControl } });

async function openingsOf(world: World): Promise<ReadonlyMap<string, readonly number[]>> {
  return (await rulesOf(world, 'app', nowOf(world))).openings;
}

/** Days on which a campaign opened, and how many rights each took. */
async function campaignsOf(world: World): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const instants of (await openingsOf(world)).values()) {
    for (const at of instants) counts[isoDay(dayAt(at))] = (counts[isoDay(dayAt(at))] ?? 0) + 1;
  }
  return counts;
}

/** Lets months pass; the operator finds all proofs valid two days after each opening. */
async function conformingMonths(world: World, months: number): Promise<void> {
  for (let month = 1; month <= months; month += 1) {
    world.clock.advance('P1M');
    world.clock.advance('P2D');
    for (const [accessRightId, instants] of await openingsOf(world)) {
      const last = instants.at(-1) ?? 0;
      if (nowOf(world) - last < 3 * 86_400_000) await happen(world, 'proofAccepted', { accessRightId });
    }
    world.clock.advance('-P2D');
  }
}

describe('the cyclic proof control (adict.md 3.5)', () => {
  test('is off unless the dialect says otherwise', async () => {
    const world = watched('off');
    world.clock.advance('P1Y');
    expect(await campaignsOf(world)).toEqual({});
  });

  test('takes a sample every month from the start', async () => {
    const world = watched();
    world.clock.advance('P2M');
    expect(await campaignsOf(world)).toEqual({ '2026-02-15': 3, '2026-03-15': 3 });
  });

  test('becomes yearly after three conforming months', async () => {
    const world = watched();
    await conformingMonths(world, 3);
    world.clock.advance('P12M');
    expect(Object.keys(await campaignsOf(world)).sort()).toEqual([
      '2026-02-15',
      '2026-03-15',
      '2026-04-15',
      '2027-04-15',
    ]);
  });

  test('is monthly again after a control that nobody answered', async () => {
    const world = watched();
    await conformingMonths(world, 3);
    world.clock.advance('P14M');
    expect(
      Object.keys(await campaignsOf(world))
        .sort()
        .slice(3),
    ).toEqual(['2027-04-15', '2027-05-15', '2027-06-15']);
  });

  test('is monthly again after a rejection', async () => {
    const world = watched();
    await conformingMonths(world, 3);
    const meteringPointId = points[0];
    world.clock.advance('P1M');
    await happen(world, 'proofControlOpens', { meteringPointId, clientId: 'app' });
    await happen(world, 'proofRejected', { meteringPointId, clientId: 'app' });
    world.clock.advance('P2M');
    expect(Object.keys(await campaignsOf(world)).sort()).toEqual([
      '2026-02-15',
      '2026-03-15',
      '2026-04-15',
      '2026-06-15',
      '2026-07-15',
    ]);
  });

  test('draws the same sample again, whatever was looked at before', async () => {
    const world = watched();
    world.clock.advance('P2M');
    const first = [...(await openingsOf(world))];
    world.clock.advance('P1Y');
    await openingsOf(world);
    world.clock.advance('-P1Y');
    expect([...(await openingsOf(world))]).toEqual(first);
  });
});
