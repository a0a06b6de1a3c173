import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProviderState, providerStates, type StateParameters } from '../../contracts/provider-states/index.ts';
import { askedStates } from '../../contracts/verify/asked-states.ts';
import { readPact } from '../../contracts/verify/read-pact.ts';
import { worldOf } from '../../contracts/verify/world-of-interaction.ts';
import { start, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';
import { EnedisClient, GrdfClient } from '../../reference-client/index.ts';

let simulator: TestSimulator;

beforeAll(async () => {
  simulator = await start();
});

afterAll(() => simulator.close());

type Asked = readonly [name: string, params?: StateParameters];

/** What a world is like in some states. */
async function within<Found>(
  asked: readonly Asked[],
  look: (world: TestWorld, values: Readonly<Record<string, unknown>>) => Promise<Found>,
): Promise<Found> {
  const states = asked.map(([name, params]) => ({ name, ...(params && { params }) }));
  const request = { method: 'GET', path: '/adict/v2/droits_acces' };
  const pact = {
    consumer: { name: 'c' },
    provider: { name: 'p' },
    interactions: [{ providerStates: states, request }],
  };
  const [interaction] = readPact(pact, 'test');
  if (!interaction) throw new Error('nothing was read');
  const { world, values } = await worldOf(interaction, askedStates(interaction, providerStates), simulator);
  try {
    return await look(world, values);
  } finally {
    await world.delete();
  }
}

const gas = (world: TestWorld): GrdfClient =>
  new GrdfClient({ ...credentialsOf(world), host: world.url, paces: [], retry: once });
const power = (world: TestWorld): EnedisClient =>
  new EnedisClient({ ...credentialsOf(world), host: world.url, generation: 'v5', paces: [], retry: once });
const once = { tries: 1, firstWait: 0, longestWait: 0 };
const credentialsOf = ({ application: { clientId, clientSecret } }: TestWorld) => ({ clientId, clientSecret });

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the table of states', () => {
  const row = ({ name, parameters, about }: ProviderState): string =>
    `| \`${name}\` | ${about} | ${Object.entries(parameters)
      .map(([parameter, meaning]) => `\`${parameter}\`: ${meaning}`)
      .join('<br>')} |`;

  test('is the one that contracts/README.md shows', () => {
    const readme = readFileSync(new URL('../../contracts/README.md', import.meta.url), 'utf8');
    const shown = readme.split('\n').filter((line) => /^\| `[a-z]/.test(line) && line.split('|').length === 5);
    expect(shown.join('\n')).toBe(providerStates.map(row).join('\n'));
  });

  test('has each name once, however it is written', () => {
    const names = providerStates.map(({ name }) => name.trim().toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(providerStates.map((state) => [state.name]))('reaches "%s" by the bare sentence', async (name) => {
    await expect(within([[name]], async (world) => world.id)).resolves.toMatch(/^world-/);
  });
});

describe('states of gas', () => {
  const statesOf = async (world: TestWorld): Promise<string[]> =>
    (await gathered(gas(world).rights())).map(({ state }) => state);

  test.each(['toValidate', 'active', 'toRecheck', 'refused', 'revoked', 'obsolete'])(
    'a right comes into the state %s, and its id is told',
    async (state) => {
      await within([['an access right in state', { state }]], async (world, { accessRightId }) => {
        const [right, ...others] = await gathered(gas(world).rights());
        expect([right?.id, right?.state, others]).toEqual([accessRightId, state, []]);
      });
    },
  );

  test('a plant that injects has data of what it put in', async () => {
    await within([['a gas point that injects']], async (world, { meteringPointId }) => {
      const span = { from: '2025-12-01', to: '2026-01-01' };
      expect(await gathered(gas(world).injection(String(meteringPointId), span))).not.toEqual([]);
    });
  });

  test('a right is declared for a plant, too', async () => {
    const asked: Asked = ['an access right in state', { meteringPointId: 'GI030001', state: 'toValidate' }];
    expect(await within([asked], statesOf)).toEqual(['toValidate']);
  });

  test('proofs are awaited', async () => {
    await within([['a proof control is open']], async (world) => {
      const [right] = await gathered(gas(world).rights());
      expect(right?.proof?.status).toBe('awaited');
    });
  });

  test('there are no rights at all', async () => {
    expect(await within([['no access rights']], statesOf)).toEqual([]);
  });

  test('no readings are found in any period', async () => {
    await within([['a gas point without readings in the period']], async (world, { meteringPointId }) => {
      const span = { from: '2025-01-01', to: '2026-01-01' };
      expect(await gathered(gas(world).published(String(meteringPointId), span))).toEqual([]);
    });
  });

  test.each([
    ['a gas point without an access right', 'no-right'],
    ['an unknown gas point', 'no-right'],
  ])('"%s" is refused as %s', async (name, code) => {
    await within([[name]], async (world, { meteringPointId }) => {
      const read = gathered(gas(world).published(String(meteringPointId), { from: '2025-01-01', to: '2026-01-01' }));
      await expect(read).rejects.toMatchObject({ code });
    });
  });
});

describe('states of electricity', () => {
  const curve = (world: TestWorld, id: unknown) =>
    gathered(power(world).loadCurve(String(id), { from: '2026-01-05', to: '2026-01-07' }));

  test('a point with a consent has a load curve', async () => {
    await within([['an electricity point with a consent']], async (world, { meteringPointId }) => {
      expect(await curve(world, meteringPointId)).toHaveLength(96);
    });
  });

  test.each([
    ['an electricity point without a consent', 'no-right'],
    ['an unknown electricity point', 'no-right'],
    ['a consent that was revoked', 'no-right'],
    ['a consent that has ended', 'no-right'],
  ])('"%s" is refused as %s', async (name, code) => {
    await within([[name]], async (world, { meteringPointId }) => {
      await expect(curve(world, meteringPointId)).rejects.toMatchObject({ code });
    });
  });

  test.each([['a point without a load curve'], ['no data in the period']])('"%s" has no curve', async (name) => {
    await within([[name]], async (world, { meteringPointId }) => {
      expect(await curve(world, meteringPointId)).toEqual([]);
    });
  });

  test('a point without a load curve still has its days', async () => {
    await within([['a point without a load curve']], async (world, { meteringPointId }) => {
      const span = { from: '2026-01-05', to: '2026-01-07' };
      expect(await gathered(power(world).dailyEnergy(String(meteringPointId), span))).toHaveLength(2);
    });
  });

  test('a point that produces has energy that it fed in', async () => {
    await within([['a point that produces']], async (world, { meteringPointId }) => {
      const span = { from: '2026-01-05', to: '2026-01-07' };
      expect(await gathered(power(world).dailyEnergy(String(meteringPointId), span, 'production'))).toHaveLength(2);
    });
  });

  test('an authorisation finds the services that it opened', async () => {
    await within([['an authorisation']], async (world, { authorisationId, meteringPointId }) => {
      const found = await power(world).servicesOf({ authorisationId: Number(authorisationId) });
      expect(new Set(found.map((one) => one.meteringPointId))).toEqual(new Set([meteringPointId]));
    });
  });
});

test.each<[Asked, RegExp]>([
  [['a point that produces', { meteringPointId: '00000000011001' }], /"00000000011001" does not produce/],
  [['a gas point that injects', { meteringPointId: '00000000010001' }], /"00000000010001" does not inject/],
  [['an event has happened', { provider: 'enedis' }], /^The parameter event is missing; give an event of enedis\.$/],
])('the state %j cannot be, and is refused', async (asked, why) => {
  await expect(within([asked], async () => undefined)).rejects.toThrow(why);
});

describe('several states at once', () => {
  test('join their points', async () => {
    const asked: Asked[] = [
      ['the clock is at', { now: '2025-07-01T10:00:00Z' }],
      ['a gas point with an active access right'],
      ['a gas point that injects'],
      ['a park', { park: 'soleil' }],
    ];
    await within(asked, async (world) => {
      const rights = await gathered(gas(world).rights());
      expect(rights.map(({ meteringPointId }) => meteringPointId).sort()).toEqual(['00000000010001', 'GI030001']);
      expect(await world.clock.now()).toEqual(new Date('2025-07-01T10:00:00Z'));
      expect((await world.points()).some(({ park }) => park === 'soleil')).toBe(true);
    });
  });

  const revoked = { state: 'revoked' };
  test.each<[Asked, Asked, string]>([
    [
      ['an electricity point with a consent'],
      ['an electricity point without a consent'],
      'the point 00000000011001 cannot be open and closed at once',
    ],
    [
      ['no access rights'],
      ['an electricity point with a consent'],
      'the point 00000000011001 cannot be closed and open at once',
    ],
    [
      ['a gas point with an active access right'],
      ['an access right in state', revoked],
      'the point 00000000010001 cannot be open and one with a right revoked at once',
    ],
    [
      ['an access right that does not cover', { data: 'contract' }],
      ['a proof control is open'],
      'the point 00000000010001 cannot be open but for contract data and open at once',
    ],
    [
      ['a consent that has ended'],
      ['no data in the period'],
      'the point 00000000011001 cannot be one whose consent has ended and open at once',
    ],
    [
      ['the clock is at'],
      ['the clock is at', { now: '2025-08-01T10:00:00Z' }],
      'the clock cannot be at 2026-01-15T08:00:00Z and at 2025-08-01T10:00:00Z at once',
    ],
    [
      ['a dialect is in force'],
      ['a dialect is in force', { shape2026: 'oauth' }],
      'the setting shape2026 cannot be code-and-message and oauth at once',
    ],
    [
      ['the token has expired'],
      ['the token is not valid'],
      'the credentials cannot be expired and as the pact writes them at once',
    ],
  ])('that contradict each other are refused in any order: %j and %j', async (one, other, sentence) => {
    const found = async () => undefined;
    const why = `The provider states "${one[0]}" and "${other[0]}" contradict each other: ${sentence}.`;
    await expect(within([one, other], found)).rejects.toThrow(why);
    await expect(within([other, one], found)).rejects.toThrow(/ contradict each other: /);
  });

  test('that say the same, or speak of different points, are joined', async () => {
    const asked: Asked[] = [
      ['no access rights'],
      ['a gas point without an access right'],
      ['an electricity point without a consent'],
      ['the token is not valid'],
      ['the client credentials are wrong'],
    ];
    await expect(within(asked, async () => 'reached')).resolves.toBe('reached');
    const open: Asked[] = [
      ['a gas point with an active access right'],
      ['a proof control is open'],
      ['a gas point without readings in the period'],
      ['an access right in state', { meteringPointId: 'GI030001', state: 'revoked' }],
    ];
    await expect(within(open, async () => 'reached')).resolves.toBe('reached');
  });

  test('an obstacle that is told first does not stand in the way of the others', async () => {
    const asked: Asked[] = [
      ['the quota is used up', { operator: 'grdf', per: 'day' }],
      ['a fault is in force'],
      ['an access right in state', { state: 'refused' }],
    ];
    await within(asked, async (world, { accessRightId }) => {
      expect(accessRightId).toMatch(/^[0-9a-f-]{36}$/);
      const called = gathered(gas(world).rights());
      await expect(called).rejects.toMatchObject({ status: 503 });
    });
  });

  test('a point of any park of the fixtures brings its park with it', async () => {
    const asked: Asked = ['a gas point with an active access right', { meteringPointId: '00000000020001' }];
    await within([asked], async (world) => {
      expect((await world.points()).some(({ park }) => park === 'syndicat')).toBe(true);
    });
  });
});
