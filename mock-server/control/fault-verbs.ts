import type { ControlRequest } from '../core/api.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { FaultPlan } from '../core/fault.ts';
import { checkPlan } from '../core/fault-check.ts';
import * as ordered from '../core/ordered-faults.ts';
import { SetupError } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { faultView } from './fault-view.ts';
import { type House, providerOf } from './house.ts';
import { bodyOf, paramOf } from './world-verbs.ts';

export function listReserved(request: ControlRequest, house: House): Reply {
  const { reserved } = providerOf(house, paramOf(request, 'provider'));
  return json({ points: reserved });
}

export function listFaults(request: ControlRequest, house: House): Reply {
  return rulesOf(worldOf(request, house));
}

export function useFault(request: ControlRequest, house: House): Reply {
  const world = worldOf(request, house);
  const rule = world.faults.use(checkPlan(bodyOf(request) as unknown as FaultPlan, house.providers));
  return json(faultView(rule), 201);
}

export function replaceFaults(request: ControlRequest, house: House): Reply {
  const world = worldOf(request, house);
  const { faults } = bodyOf(request) as unknown as { faults: readonly FaultPlan[] };
  ordered.replaceFaults(
    world,
    faults.map((plan) => checkPlan(plan, house.providers)),
  );
  return rulesOf(world);
}

export function resetFaults(request: ControlRequest, house: House): Reply {
  ordered.resetFaults(worldOf(request, house));
  return { kind: 'empty', status: 204 };
}

export function restoreFaults(request: ControlRequest, house: House): Reply {
  const world = worldOf(request, house);
  world.faults.restore();
  return rulesOf(world);
}

export function removeFault(request: ControlRequest, house: House): Reply {
  const world = worldOf(request, house);
  const id = paramOf(request, 'fault');
  if (world.faults.remove(id)) return { kind: 'empty', status: 204 };
  const inForce = world.faults.list().map((rule) => rule.id);
  const known = inForce.length === 0 ? 'None is in force.' : `In force are: ${inForce.join(', ')}.`;
  throw new SetupError(`There is no rule "${id}". ${known}`, 404);
}

const worldOf = (request: ControlRequest, house: House): World => house.worlds.get(paramOf(request, 'id'));

const rulesOf = ({ faults }: World): Reply => json({ faults: faults.list().map(faultView) });
