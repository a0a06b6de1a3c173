import { type FaultPlan, SetupError, type TestWorld } from '../../mock-server/testing/index.ts';
import { addDays, dayAt, instantOf } from '../../reference-client/index.ts';
import { textIn, wordIn } from './parameters.ts';
import { defaultPoints } from './points.ts';
import type { ProviderState, StateParameters } from './provider-state.ts';
import { defaultScenario, isOfRulesAlone, orderScenario } from './scenario-in-force.ts';

/** The instant at which the world of every interaction begins, and stands, unless a state says otherwise. */
export const defaultInstant = '2026-01-15T08:00:00Z';

const operators = ['grdf', 'enedis'] as const;

/** What pacts may ask for of both operators. */
export const commonStates: readonly ProviderState[] = [
  {
    name: 'the clock is at',
    about: 'It is that instant; the clock stands.',
    parameters: { now: `Instant (ISO 8601); ${defaultInstant} unless told.` },
    claims: (parameters) => [{ thing: 'clock', is: `at ${textIn(parameters, 'now', defaultInstant)}` }],
    plan: (parameters) => ({ now: textIn(parameters, 'now', defaultInstant) }),
  },
  {
    name: 'a park',
    about: 'The metering points of a park exist, beside those that always do; none is readable.',
    parameters: { park: 'Name of the park, such as soleil; syndicat unless told.' },
    plan: (parameters) => ({ parks: [textIn(parameters, 'park', 'syndicat')] }),
  },
  {
    name: 'a scenario is in force',
    about: 'The misbehaviour of a scenario begins with the request.',
    parameters: {
      scenario: `Name of the scenario, such as power-day-late; ${defaultScenario} unless told.`,
      '…': 'Parameters of the scenario, by their names; its after is 0 unless told.',
    },
    isObstacle: true,
    mustStrike: isOfRulesAlone,
    set: orderScenario,
  },
  {
    name: 'a fault is in force',
    about: 'The call meets a fault.',
    parameters: {
      operation: 'Name of the operation, or several, with * for any characters; every operation unless told.',
      fault:
        'Name of a refusal, or an object with its kind, as PUT /_wattif/worlds/{id}/faults takes it; service-unavailable unless told.',
      '…': 'Other words of the rule, such as provider, where, after, times.',
    },
    isObstacle: true,
    mustStrike: async () => true,
    set: async (world, parameters) => {
      await world.faults.use(faultPlanIn(parameters));
      return undefined;
    },
  },
  {
    name: 'an event has happened',
    about: 'Something happened outside the API, such as a holder revoking.',
    parameters: {
      provider: 'grdf or enedis; grdf unless told.',
      event: `Name of the event; holderMovesOut of ${defaultPoints.gas} unless told.`,
      '…': 'Input of the event, such as meteringPointId. Its outcome is given back.',
    },
    set: async (world, parameters) => {
      const { event, provider: _, ...input } = parameters;
      const provider = wordIn(parameters, 'provider', operators, 'grdf');
      if (event === undefined && provider !== 'grdf')
        throw new SetupError(`The parameter event is missing; give an event of ${provider}.`);
      if (event === undefined)
        return world.happen(provider, 'holderMovesOut', { meteringPointId: defaultPoints.gas, ...input });
      return world.happen(provider, textIn(parameters, 'event', ''), input);
    },
  },
  {
    name: 'the token is not valid',
    about: 'The bearer token goes out as the pact writes it: nobody issued it.',
    parameters: {},
    credentials: 'as-written',
  },
  {
    name: 'the token has expired',
    about: 'The bearer token was issued a day ago, and no longer works.',
    parameters: {},
    credentials: 'expired',
  },
  {
    name: 'the client credentials are wrong',
    about: 'Client id and secret go out as the pact writes them: the token server does not know them.',
    parameters: {},
    credentials: 'as-written',
  },
  {
    name: 'the quota is used up',
    about: 'The operator answers as to one call too many.',
    parameters: {
      operator: 'grdf or enedis; grdf unless told.',
      per: 'second, hour (enedis) or day (grdf): which quota; second unless told.',
    },
    isObstacle: true,
    mustStrike: async () => true,
    set: quotaUsedUp,
  },
];

function faultPlanIn(parameters: StateParameters): FaultPlan {
  const { fault = 'service-unavailable', operation = '*', ...others } = parameters;
  const what = typeof fault === 'string' ? { kind: 'refuse', reason: fault } : fault;
  return { ...others, operation, fault: what } as FaultPlan;
}

// The rule by which each operator counts (adict.md 7, enedis.md 5), and when it opens again.
const quotas = {
  grdf: { second: 'perSecond', hour: undefined, day: 'perDay' },
  enedis: { second: 'perSecond', hour: 'perHour', day: undefined },
} as const;
const periods = ['second', 'hour', 'day'] as const;
const second = 1000;
const hour = 3600 * second;

async function quotaUsedUp(world: TestWorld, parameters: StateParameters): Promise<undefined> {
  const operator = wordIn(parameters, 'operator', operators, 'grdf');
  const per = wordIn(parameters, 'per', periods, 'second');
  const quota = quotas[operator][per];
  if (quota === undefined) throw new SetupError(`${operator} has no quota per ${per}.`);
  const now = (await world.clock.now()).getTime();
  const opens = {
    second: now + second,
    hour: (Math.floor(now / hour) + 1) * hour,
    day: instantOf(addDays(dayAt(now), 1)),
  };
  const detail = { quota, resetsAt: opens[per] };
  await world.faults.use({
    provider: operator,
    operation: '*',
    fault: { kind: 'refuse', reason: 'quota-exceeded', detail },
  });
  return undefined;
}
