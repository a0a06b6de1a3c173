import { SetupError, type TestWorld } from '../../mock-server/testing/index.ts';
import { addDays, dayAt, GrdfClient } from '../../reference-client/index.ts';
import { consentInConnect } from './connect-consent.ts';
import { textIn, wordIn } from './parameters.ts';
import { defaultPoints, planWith, pointIn, pointIs, pointOf, requireUnknown } from './points.ts';
import type { ProviderState, StateParameters } from './provider-state.ts';

const thePoint = { meteringPointId: `The point; ${defaultPoints.gas} of the park solo unless told.` };
const accessRightStates = ['toValidate', 'active', 'toRecheck', 'refused', 'revoked', 'obsolete'] as const;
const kindsOfData = ['published', 'informative', 'contract', 'technical'] as const;
const defaultRedirectUri = 'http://localhost:9/back';
const gasPointIn = (parameters: StateParameters): string => pointIn(parameters, defaultPoints.gas);
const rightStateIn = (parameters: StateParameters) => wordIn(parameters, 'state', accessRightStates, 'active');
const closedDataIn = (parameters: StateParameters) => wordIn(parameters, 'data', kindsOfData, 'published');

/** What pacts may ask for of GRDF ADICT. */
export const grdfStates: readonly ProviderState[] = [
  {
    name: 'a gas point with an active access right',
    about: 'The holder agreed: the data of the point are open. Gives accessRightId.',
    parameters: thePoint,
    claims: (parameters) => pointIs(gasPointIn(parameters), 'open'),
    plan: (parameters) => planWith(gasPointIn(parameters), 'readable'),
    set: (world, parameters) => rightTo(world, gasPointIn(parameters)),
  },
  {
    name: 'a gas point without an access right',
    about: 'The point exists; nobody declared a right to it.',
    parameters: thePoint,
    claims: (parameters) => pointIs(gasPointIn(parameters), 'closed'),
    plan: (parameters) => planWith(gasPointIn(parameters), 'not readable'),
    set: async (world, parameters) => {
      const { meteringPointId } = await pointOf(world, 'grdf', gasPointIn(parameters));
      return { meteringPointId };
    },
  },
  {
    name: 'an unknown gas point',
    about: 'The operator has no such point.',
    parameters: { meteringPointId: `The point; ${defaultPoints.unknownGas} unless told.` },
    set: async (world, parameters) => {
      const meteringPointId = pointIn(parameters, defaultPoints.unknownGas);
      await requireUnknown(world, meteringPointId);
      return { meteringPointId };
    },
  },
  {
    name: 'an access right in state',
    about: 'There is a right to the point, in that state. Gives accessRightId.',
    parameters: { ...thePoint, state: `${accessRightStates.join(', ')}; active unless told.` },
    claims: (parameters) => {
      const state = rightStateIn(parameters);
      return pointIs(gasPointIn(parameters), state === 'active' ? 'open' : `one with a right ${state}`);
    },
    plan: (parameters) => {
      const isMade = rightStateIn(parameters) in afterDeclaration;
      return planWith(gasPointIn(parameters), isMade ? 'not readable' : 'readable');
    },
    set: (world, parameters) => rightInState(world, gasPointIn(parameters), rightStateIn(parameters)),
  },
  {
    name: 'an access right that does not cover',
    about: 'The right to the point is active, but for one kind of data. Gives accessRightId.',
    parameters: { ...thePoint, data: `${kindsOfData.join(', ')}: the kind that stays closed; published unless told.` },
    claims: (parameters) => pointIs(gasPointIn(parameters), `open but for ${closedDataIn(parameters)} data`),
    plan: (parameters) => planWith(gasPointIn(parameters), 'not readable'),
    set: async (world, parameters) => {
      const given = await declared(world, gasPointIn(parameters), closedDataIn(parameters));
      await world.happen('grdf', 'holderAccepts', { accessRightId: given.accessRightId });
      return given;
    },
  },
  {
    name: 'a consent in Client Connect',
    about: 'The holder consented on the page of the operator. Gives code, which works once.',
    parameters: { ...thePoint, redirectUri: `Where the browser came back; ${defaultRedirectUri} unless told.` },
    plan: (parameters) => planWith(gasPointIn(parameters), 'not readable'),
    set: async (world, parameters) => {
      const { meteringPointId } = await pointOf(world, 'grdf', gasPointIn(parameters));
      const redirectUri = textIn(parameters, 'redirectUri', defaultRedirectUri);
      return {
        meteringPointId,
        code: await consentInConnect(world, clientOf(world), { meteringPointId, redirectUri }),
      };
    },
  },
  {
    name: 'a proof control is open',
    about: 'The right to the point is active, and the operator awaits proofs of it. Gives accessRightId.',
    parameters: thePoint,
    claims: (parameters) => pointIs(gasPointIn(parameters), 'open'),
    plan: (parameters) => planWith(gasPointIn(parameters), 'readable'),
    set: async (world, parameters) => {
      const given = await rightTo(world, gasPointIn(parameters));
      await world.happen('grdf', 'proofControlOpens', { accessRightId: given.accessRightId });
      return given;
    },
  },
  {
    name: 'a gas point that injects',
    about: 'A biomethane plant whose data are open. Gives accessRightId.',
    parameters: { meteringPointId: `The point; ${defaultPoints.injectingGas} of the park biomethane unless told.` },
    claims: (parameters) => pointIs(pointIn(parameters, defaultPoints.injectingGas), 'open'),
    plan: (parameters) => planWith(pointIn(parameters, defaultPoints.injectingGas), 'readable'),
    set: async (world, parameters) => {
      const meteringPointId = pointIn(parameters, defaultPoints.injectingGas);
      const { injects } = await pointOf(world, 'grdf', meteringPointId);
      if (injects !== true) throw new SetupError(`The gas point "${meteringPointId}" does not inject.`);
      return rightTo(world, meteringPointId);
    },
  },
  {
    name: 'a gas point without readings in the period',
    about: 'The data of the point are open, and there are none in whatever period is asked for.',
    parameters: thePoint,
    claims: (parameters) => pointIs(gasPointIn(parameters), 'open'),
    plan: (parameters) => planWith(gasPointIn(parameters), 'readable'),
    isObstacle: true,
    set: async (world, parameters) => {
      const { meteringPointId } = await pointOf(world, 'grdf', gasPointIn(parameters));
      const operation = ['publishedConsumption', 'informativeConsumption', 'publishedInjection*'];
      const fault = { kind: 'refuse', reason: 'no-data' } as const;
      await world.faults.use({ provider: 'grdf', operation, where: { meteringPointId }, fault });
      return { meteringPointId };
    },
  },
  {
    name: 'no access rights',
    about: 'The application has no right to any point.',
    parameters: {},
    claims: () => [{ thing: 'point', is: 'closed' }],
    plan: () => ({ rights: 'none' }),
  },
];

interface GivenRight extends Readonly<Record<string, unknown>> {
  readonly meteringPointId: string;
  readonly accessRightId: string;
}

// A right comes by a declaration into the first two states; the others follow on a right that is active from the start.
const afterDeclaration: Readonly<Record<string, string | undefined>> = {
  toValidate: undefined,
  refused: 'holderRefuses',
};
const afterActive: Readonly<Record<string, string | undefined>> = {
  active: undefined,
  toRecheck: 'operatorAsksRecheck',
  revoked: 'holderRevokes',
  obsolete: 'operatorMakesObsolete',
};

async function rightInState(world: TestWorld, meteringPointId: string, state: string): Promise<GivenRight> {
  const isMade = state in afterDeclaration;
  const given = isMade ? await declared(world, meteringPointId) : await rightTo(world, meteringPointId);
  const event = isMade ? afterDeclaration[state] : afterActive[state];
  if (event) await world.happen('grdf', event, { accessRightId: given.accessRightId });
  return given;
}

async function rightTo(world: TestWorld, meteringPointId: string): Promise<GivenRight> {
  await pointOf(world, 'grdf', meteringPointId);
  for await (const { id } of clientOf(world).rights({ meteringPointIds: [meteringPointId] })) {
    return { meteringPointId, accessRightId: id };
  }
  throw new SetupError(`Another state took the right to the gas point "${meteringPointId}" away.`);
}

type KindOfData = (typeof kindsOfData)[number];

async function declared(world: TestWorld, meteringPointId: string, closed?: KindOfData): Promise<GivenRight> {
  const { holder, postcode, injects } = await pointOf(world, 'grdf', meteringPointId);
  const today = dayAt((await world.clock.now()).getTime());
  const days = { from: today, to: addDays(today, 365) };
  const { id } = await clientOf(world).declare({
    meteringPointId,
    role: injects === true ? 'authorisedForInjection' : 'authorisedForSupply',
    holder: holder.kind === 'person' ? { person: holder.name } : { company: holder.name },
    postcode,
    email: holder.email,
    days,
    ...(injects === true ? { injection: days } : { consumption: days }),
    scope: { contract: true, technical: true, informative: true, published: true, ...(closed && { [closed]: false }) },
  });
  return { meteringPointId, accessRightId: id };
}

function clientOf(world: TestWorld): GrdfClient {
  const { clientId, clientSecret } = world.application;
  return new GrdfClient({ host: world.url, clientId, clientSecret, paces: [] });
}
