import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../../mock-server/core/world.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { connectRights } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { letterById, mailsOf } from '../../../../mock-server/providers/grdf/rights/mails.ts';
import { declarationFor, happen, nowOf, startOfWorld, testWorld } from './rights-world.ts';

/** Declares the nth point of a kind of holder, by an application. */
async function declareNth(world: World, n: number, kind: 'person' | 'entity' = 'person', clientId = 'app') {
  const point = [...parkOf(world).points()].filter(({ holderKind }) => holderKind === kind)[n];
  if (!point) throw new Error(`no ${kind} ${n}`);
  return (await declare(world, clientId, point.id, declarationFor(point), nowOf(world))).right;
}

const sent = (world: World) => mailsOf(world, nowOf(world), 'http://localhost:4010');

describe('the mail to a holder (adict.md 3.3, 3.4)', () => {
  test('asks a person to validate and informs an entity', async () => {
    const world = testWorld();
    const person = await declareNth(world, 0);
    const entity = await declareNth(world, 0, 'entity');
    const to = 'robert.dupont@dupont.fr';
    const sentAt = world.clock.now();
    expect(await sent(world)).toMatchObject([
      { sentAt, to, provider: 'grdf', kind: 'validation-request', accessRightIds: [person.id] },
      { sentAt, to, provider: 'grdf', kind: 'information', accessRightIds: [entity.id] },
    ]);
  });

  test('is shared by declarations at most sixty seconds apart, and by no others', async () => {
    const world = testWorld();
    const first = await declareNth(world, 0);
    world.clock.advance('PT60S');
    const second = await declareNth(world, 1);
    world.clock.advance('PT60.001S');
    const third = await declareNth(world, 2);
    expect((await sent(world)).map(({ accessRightIds }) => accessRightIds)).toEqual([
      [first.id, second.id],
      [third.id],
    ]);
  });

  test('is of one third party', async () => {
    const world = testWorld();
    await declareNth(world, 0);
    await declareNth(world, 0, 'person', 'other');
    expect(await sent(world)).toHaveLength(2);
  });

  test('leaves at once, after a minute, or with the quarter of an hour, by the dialect', async () => {
    const leaves = { 'at-once': '08:00:00', 'after-a-minute': '08:01:00', 'quarter-hour': '08:15:00' };
    for (const [mailTiming, time] of Object.entries(leaves)) {
      const world = testWorld({ settings: { mailTiming } });
      await declareNth(world, 0);
      expect(await sent(world)).toHaveLength(mailTiming === 'at-once' ? 1 : 0);
      world.clock.advance('PT1H');
      expect((await sent(world))[0]?.sentAt.toISOString()).toBe(`2026-01-15T${time}.000Z`);
    }
  });

  test('is not sent when the holder consented in Client Connect, nor for rights the world began with', async () => {
    const world = testWorld({ rights: ['01000000000001'] });
    await connectRights(world, 'app', ['01000000000000'], nowOf(world));
    await happen(world, 'operatorAsksRecheck', { meteringPointId: '01000000000001', clientId: 'app' });
    expect(await sent(world)).toEqual([]);
  });
});

describe('the id of a mail', () => {
  test('is the same wherever the clock stands', async () => {
    const step = fc.integer({ min: 0, max: 90 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -60, max: 900 }),
        async (gaps, to) => {
          const world = testWorld();
          for (const [n, gap] of gaps.entries()) {
            world.clock.advance(`PT${gap}S`);
            await declareNth(world, n);
          }
          const all = new Map((await sent(world)).map(({ id, accessRightIds }) => [id, accessRightIds]));
          world.clock.set({ now: new Date(Date.parse(startOfWorld) + to * 1000) });
          for (const { id, accessRightIds } of await sent(world)) {
            expect(all.get(id)?.slice(0, accessRightIds.length)).toEqual(accessRightIds);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is the same when another right joins in the same instant, in whatever order they are found', async () => {
    const world = testWorld();
    const points = ['01000000000000', '01000000000001'];
    await connectRights(world, 'app', points, nowOf(world));
    await happen(world, 'proofControlOpens', { meteringPointId: points[1] });
    const [before] = await sent(world);
    await happen(world, 'proofControlOpens', { meteringPointId: points[0] });
    const after = await sent(world);
    expect(after.map(({ id }) => id)).toEqual([before?.id]);
    expect(after[0]?.accessRightIds).toHaveLength(2);
  });

  test('still finds the mail when a declaration joined in front, the clock having been set back', async () => {
    const world = testWorld();
    await declareNth(world, 0);
    const [before] = await sent(world);
    world.clock.advance('-PT30S');
    await declareNth(world, 1);
    world.clock.advance('PT30S');
    const letter = await letterById(world, before?.id ?? '', nowOf(world));
    expect(letter?.notices).toHaveLength(2);
  });
});

describe('the mail to a third party', () => {
  test('tells of a proof control, once for all rights, and of rights made obsolete', async () => {
    const world = testWorld();
    const points = ['01000000000000', '01000000000001'];
    const consents = await connectRights(world, 'app', points, nowOf(world));
    const ids = consents.map(({ accessRightId }) => accessRightId);
    for (const meteringPointId of points) await happen(world, 'proofControlOpens', { meteringPointId });
    world.clock.advance('P1D');
    await happen(world, 'holderMovesOut', { meteringPointId: points[0] });
    expect(await sent(world)).toMatchObject([
      { kind: 'proof-control', accessRightIds: ids },
      { kind: 'access-right-obsolete', accessRightIds: [ids[0]] },
    ]);
  });

  test('tells of every cyclic control once', async () => {
    const world = testWorld({ rights: 'active', settings: { cyclicProofControl: 'on' }, applications: [] });
    expect(await sent(world)).toEqual([]);
    const watched = testWorld({ rights: 'active', settings: { cyclicProofControl: 'on' } });
    watched.clock.advance('P2M');
    const mails = (await sent(watched)).filter(({ to }) => to.includes('app.'));
    expect(mails.map(({ kind, accessRightIds }) => [kind, accessRightIds.length])).toEqual([
      ['proof-control', 3],
      ['proof-control', 3],
    ]);
  });
});
