import { SetupError, type TestWorld } from '../../mock-server/testing/index.ts';
import { textIn } from './parameters.ts';
import { defaultPoints, planWith, pointIn, pointIs, pointOf, requireUnknown } from './points.ts';
import type { ProviderState, StateParameters } from './provider-state.ts';

const thePoint = { meteringPointId: `The point; ${defaultPoints.electricity} of the park solo unless told.` };
const powerPointIn = (parameters: StateParameters): string => pointIn(parameters, defaultPoints.electricity);

/** What pacts may ask for of Enedis Data Connect. */
export const enedisStates: readonly ProviderState[] = [
  {
    name: 'an electricity point with a consent',
    about: 'The customer consented: the data of the point are open.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'open'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'readable'),
    set: (world, parameters) => known(world, powerPointIn(parameters)),
  },
  {
    name: 'an electricity point without a consent',
    about: 'The point exists; its customer consented to nothing.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'closed'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'not readable'),
    set: (world, parameters) => known(world, powerPointIn(parameters)),
  },
  {
    name: 'an unknown electricity point',
    about: 'The operator has no such point.',
    parameters: { meteringPointId: `The point; ${defaultPoints.unknownElectricity} unless told.` },
    set: async (world, parameters) => {
      const meteringPointId = pointIn(parameters, defaultPoints.unknownElectricity);
      await requireUnknown(world, meteringPointId);
      return { meteringPointId };
    },
  },
  {
    name: 'a consent that was revoked',
    about: 'The customer consented, and took it back.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'one whose consent was revoked'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'readable'),
    set: (world, parameters) => after(world, 'consentRevoked', powerPointIn(parameters)),
  },
  {
    name: 'a consent that has ended',
    about: 'The customer consented, and the consent came to its end.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'one whose consent has ended'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'readable'),
    set: (world, parameters) => after(world, 'consentExpires', powerPointIn(parameters)),
  },
  {
    name: 'a point that produces',
    about: 'A point that feeds energy in, and whose data are open.',
    parameters: {
      meteringPointId: `The point; ${defaultPoints.producingElectricity} of the park soleil unless told.`,
    },
    claims: (parameters) => pointIs(pointIn(parameters, defaultPoints.producingElectricity), 'open'),
    plan: (parameters) => planWith(pointIn(parameters, defaultPoints.producingElectricity), 'readable'),
    set: async (world, parameters) => {
      const { meteringPointId, direction } = await pointOf(
        world,
        'enedis',
        pointIn(parameters, defaultPoints.producingElectricity),
      );
      if (direction === 'consumption')
        throw new SetupError(`The electricity point "${meteringPointId}" does not produce.`);
      return { meteringPointId };
    },
  },
  {
    name: 'a point without a load curve',
    about: 'The data of the point are open; its customer had the collection of the load curve switched off years ago.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'open'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'readable'),
    set: async (world, parameters) => {
      const meteringPointId = powerPointIn(parameters);
      await pointOf(world, 'enedis', meteringPointId);
      const now = await world.clock.now();
      await world.clock.set({ now: new Date(now.getTime() - longAgo).toISOString() });
      await world.happen('enedis', 'loadCurveSwitched', { meteringPointId, on: false });
      await world.clock.set({ now: now.toISOString() });
      return { meteringPointId };
    },
  },
  {
    name: 'no data in the period',
    about: 'The data of the point are open, and there are none in whatever period is asked for.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'open'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'readable'),
    isObstacle: true,
    set: async (world, parameters) => {
      const given = await known(world, powerPointIn(parameters));
      const fault = { kind: 'refuse', reason: 'no-data' } as const;
      await world.faults.use({ provider: 'enedis', operation: measures, where: given, fault });
      return given;
    },
  },
  {
    name: 'an authorisation',
    about: 'The customer has just consented. Gives authorisationId, by which subscribed services are found.',
    parameters: thePoint,
    claims: (parameters) => pointIs(powerPointIn(parameters), 'open'),
    plan: (parameters) => planWith(powerPointIn(parameters), 'not readable'),
    set: async (world, parameters) => {
      const meteringPointId = powerPointIn(parameters);
      const { consents } = await world.happen('enedis', 'consentGiven', { meteringPointId });
      const given = (consents as GivenConsents).find(({ state }) => state === 'given');
      if (!given) throw new SetupError(`The customer of ${meteringPointId} took the consent back at once.`);
      return { meteringPointId, authorisationId: given.authorisationId };
    },
  },
  {
    name: 'a dialect is in force',
    about: 'The operator behaves in another way than usual, such as answering in the documented shape of errors.',
    parameters: {
      '…': 'Settings of the dialect of enedis by their names, such as dataBeforeConsent=refused; shape2026=code-and-message unless told.',
    },
    claims: (parameters) => Object.entries(dialectIn(parameters)).map(([name, is]) => ({ thing: 'setting', name, is })),
    plan: (parameters) => ({ dialects: { enedis: dialectIn(parameters) } }),
  },
];

type GivenConsents = readonly { readonly state: string; readonly authorisationId: number }[];

// Longer than any load curve may be asked for (two years, enedis.md 2.4), in milliseconds.
const longAgo = 3 * 365 * 86_400_000;

const measures = [
  'dailyConsumption*',
  'dailyProduction*',
  'consumptionMaxPower*',
  'maxPower*',
  'consumptionLoadCurve*',
  'productionLoadCurve*',
  'consumptionIndex*',
  'productionIndex*',
];

function dialectIn(parameters: StateParameters): Record<string, string> {
  const settings = Object.keys(parameters).map((name) => [name, textIn(parameters, name, '')]);
  return settings.length > 0 ? Object.fromEntries(settings) : { shape2026: 'code-and-message' };
}

async function known(world: TestWorld, id: string): Promise<{ meteringPointId: string }> {
  const { meteringPointId } = await pointOf(world, 'enedis', id);
  return { meteringPointId };
}

async function after(world: TestWorld, event: string, id: string): Promise<{ meteringPointId: string }> {
  const given = await known(world, id);
  await world.happen('enedis', event, given);
  return given;
}
