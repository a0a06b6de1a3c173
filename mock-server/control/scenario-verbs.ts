import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { Scenario, ScenarioRun } from '../core/scenario.ts';
import * as scenarios from '../core/scenarios.ts';
import type { World } from '../core/world.ts';
import { faultView } from './fault-view.ts';
import { type House, providerOf } from './house.ts';
import { bodyOf, paramOf } from './world-verbs.ts';

export function listScenarios(request: ControlRequest, house: House): Reply {
  const named = request.query.get('provider');
  const providers = named === null ? house.providers : [providerOf(house, named)];
  const views = providers.flatMap(({ name, scenarios: own }) => own.map((one) => scenarioView(name, one)));
  return json({ scenarios: views });
}

export function listRunningScenarios(request: ControlRequest, house: House): Reply {
  const world = worldOf(request, house);
  return json({ scenarios: scenarios.runningScenarios(world).map((run) => runView(world, run)) });
}

export async function useScenario(request: ControlRequest, house: House): Promise<Reply> {
  const world = worldOf(request, house);
  const name = paramOf(request, 'scenario');
  const provider = scenarios.ownerOfScenario(house.providers, name);
  return json(runView(world, await scenarios.useScenario(world, provider, name, bodyOf(request))), 201);
}

export function endScenario(request: ControlRequest, house: House): Reply {
  scenarios.endScenario(worldOf(request, house), paramOf(request, 'scenario'));
  return { kind: 'empty', status: 204 };
}

const worldOf = (request: ControlRequest, house: House): World => house.worlds.get(paramOf(request, 'id'));

function scenarioView(provider: string, { name, ...scenario }: Scenario) {
  return { name, provider, ...scenario };
}

// A rule that was taken away, or has healed, is no longer in force; the scenario is until it is ended.
function runView({ faults }: World, { name, provider, since, rules }: ScenarioRun) {
  const own = faults.list().filter(({ id }) => rules.includes(id));
  return { name, provider, since: since.toISOString(), rules: own.map(faultView) };
}
