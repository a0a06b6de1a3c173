import { describe, expect, test } from 'vitest';
import { createSimulator } from '../mock-server/index.ts';
import { TokenBook } from '../mock-server/oauth/token-book.ts';
import { providersOf } from '../mock-server/providers/index.ts';

describe.each(providersOf(new TokenBook()).map((provider) => [provider.name, provider] as const))(
  'the provider %s',
  (_name, provider) => {
    test('has an operation for every route of its description, and a route for every operation', () => {
      const described = new Set(provider.routes.map(({ operation }) => operation));
      expect(new Set(Object.keys(provider.operations))).toEqual(described);
    });

    test('words what the gateway may refuse', () => {
      for (const reason of ['token-missing', 'token-malformed', 'token-unknown', 'token-expired', 'token-scope']) {
        expect(provider.refusals).toHaveProperty(reason);
      }
      expect(provider.refusals).toHaveProperty('quota-exceeded');
      const uploads = provider.routes.some(({ accepts }) => accepts.includes('multipart/form-data'));
      if (uploads) expect(provider.refusals).toHaveProperty('body-unreadable');
    });

    test('tells of each event what it does, what it needs and what it takes', () => {
      expect(Object.keys(provider.events).length).toBeGreaterThan(0);
      for (const { summary, needs, input } of Object.values(provider.events)) {
        expect(summary).toMatch(/\.$/);
        expect(needs).toMatch(/\.$/);
        expect(input.type).toBe('object');
      }
    });

    test('labels each setting with its certainty and source, and its default is one of its values', () => {
      for (const { about, certainty, source, values, default: chosen } of Object.values(provider.dialect)) {
        expect(about).toMatch(/\.$/);
        expect(['documented', 'observed', 'inferred', 'our convention']).toContain(certainty);
        expect(source).not.toBe('');
        expect(values.length).toBeGreaterThan(1);
        expect(values).toContain(chosen);
      }
    });

    test('names the hosts it stands for, and gives a newcomer addresses, points and commands', async () => {
      expect(provider.hosts.length).toBeGreaterThan(0);
      const simulator = await createSimulator();
      for (const { urls, points, commands } of simulator.welcome) {
        for (const { url } of urls) expect(url.startsWith(simulator.url)).toBe(true);
        expect(points.length).toBeGreaterThanOrEqual(3);
        expect(commands.join('\n')).toContain('curl');
      }
      await simulator.close();
    });

    test('makes each of its parks, and lists its points from behind any of them', async () => {
      const simulator = await createSimulator();
      for (const park of provider.parks) {
        const world = await simulator.createWorld({ parks: [park] });
        const ids = (await world.points()).filter((point) => point.provider === provider.name && point.park === park);
        expect(ids).toHaveLength(provider.parkSize(park) ?? -1);
        expect(new Set(ids.map(({ meteringPointId }) => meteringPointId)).size).toBe(ids.length);
      }
      await simulator.close();
    });

    test('gives the same answer after a reset as at the start, whatever happened in between', async () => {
      const simulator = await createSimulator({ clock: 'frozen', now: new Date('2026-01-15T08:00:00Z') });
      const before = await simulator.world().points();
      const [point] = before.filter((one) => one.provider === provider.name);
      for (const event of Object.keys(provider.events)) {
        const input = { meteringPointId: point?.meteringPointId };
        await simulator
          .world()
          .happen(provider.name, event, input)
          .catch(() => undefined);
      }
      await simulator.world().reset();
      expect(await simulator.world().points()).toEqual(before);
      await simulator.close();
    });
  },
);
