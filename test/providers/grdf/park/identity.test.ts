import { describe, expect, test } from 'vitest';
import { addressOf, holderOf } from '../../../../mock-server/providers/grdf/park/identity.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { summaryOf } from '../../../../mock-server/providers/grdf/park/summary.ts';
import { tenancyOf } from '../../../../mock-server/providers/grdf/park/tenancy.ts';
import { dataWorld, day, madeUp, point } from '../readings/data-world.ts';

const world = dataWorld('2026-05-20T10:00:00Z');
const now = world.clock.now().getTime();
const moved = {
  id: 'h',
  meteringPointId: 'x',
  recordedAt: 0,
  kind: 'holder-moved-out',
  day: day('2026-02-01'),
} as const;

describe('who holds a point', () => {
  test('somebody made up, obviously: reserved mail domains, and telephone numbers kept for fiction', () => {
    for (const of of parkOf(world).points()) {
      const { name, email, phone, kind } = holderOf(world, of, now);
      expect(name).not.toContain('undefined');
      expect(email).toMatch(/^[a-z0-9.-]+@([a-z0-9-]+\.example|example\.com)$/);
      expect(phone).toMatch(/^063998\d{4}$/);
      expect(kind).toBe(of.holderKind);
    }
  });

  test('the same in equal worlds, another in another world', () => {
    const [of] = [...parkOf(world).points()].slice(-1);
    if (!of) throw new Error('no point');
    expect(holderOf(dataWorld('2026-05-20T10:00:00Z'), of, now)).toEqual(holderOf(world, of, now));
    expect(holderOf(dataWorld('2026-05-20T10:00:00Z', {}, { seed: 'b' }), of, now)).not.toEqual(
      holderOf(world, of, now),
    );
  });

  test('the holder that the park names, until that one moves out', () => {
    const of = point(world, '00000000020005');
    expect(holderOf(world, of, now).name).toBe('Odette Lambda');
    expect(holderOf(world, of, now, [moved]).name).not.toBe('Odette Lambda');
    expect(holderOf(world, of, now, [moved, moved])).not.toEqual(holderOf(world, of, now, [moved]));
    expect(tenancyOf(of, [moved], now)).toEqual({ number: 1, from: day('2026-02-01') });
    expect(tenancyOf(of, [], now)).toEqual({ number: 0, from: of.commissionedOn });
  });

  test('who will move out tomorrow is still the holder today', () => {
    const of = point(world, '00000000020005');
    const later = { ...moved, day: day('2026-05-21') };
    expect(holderOf(world, of, now, [later]).name).toBe('Odette Lambda');
    expect(tenancyOf(of, [later], now).from).toBe(of.commissionedOn);
  });

  test('two hundred points have hardly twice the same name and address', () => {
    const all = Array.from({ length: 200 }, (_, index) => madeUp({ id: String(index) }));
    const names = new Set(all.map((of) => holderOf(world, of, now).name + addressOf(world, of).street));
    expect(names.size).toBeGreaterThan(195);
    expect(addressOf(world, all[0] ?? madeUp()).street).toMatch(/^[A-Z0-9' -]+$/);
  });
});

describe('a point as the control API lists it', () => {
  test('tells what one must know to declare it, and what to expect of it', () => {
    expect(summaryOf(world, point(world, 'GI020003'), now)).toEqual({
      meteringPointId: 'GI020003',
      provider: 'grdf',
      park: 'syndicat',
      frequency: 'JJ',
      postcode: '99110',
      city: 'VALCENDRE',
      holder: { kind: 'entity', name: "Communauté de communes du Val-d'Ombre", email: 'energie@val-ombre.example' },
      tariff: 'T4',
      usage: 'industry',
      yearlyReference: 9_600_000,
      injects: false,
      commissionedOn: '2017-10-01',
      member: 'cc-val-ombre',
      site: 'cc-chaufferie',
    });
  });

  test('follows what happened, when it is told', () => {
    const frequency = { ...moved, kind: 'frequency-changed', frequency: 'MM' } as const;
    const summary = summaryOf(world, point(world, 'GI020003'), now, [moved, frequency]);
    expect(summary).toMatchObject({ frequency: 'MM', commissionedOn: '2026-02-01' });
  });

  test('a point that injects has the tariff TB, and no site where the park has none', () => {
    const summary = summaryOf(world, point(world, 'GI030001'), now);
    expect(summary).toMatchObject({ tariff: 'TB', injects: true });
    expect('site' in summary).toBe(false);
  });
});
