import type { ControlRequest } from '../core/api.ts';
import type { Application } from '../core/application.ts';
import { json, type Reply } from '../core/exchange.ts';
import type { Provider } from '../core/provider.ts';
import { counterName, countsFor, limitOf, type QuotaRule, windowAt } from '../core/quota.ts';
import type { World } from '../core/world.ts';
import type { House } from './house.ts';
import { paramOf } from './world-verbs.ts';

/** What each application has left of each quota, now. */
export function listQuotas(request: ControlRequest, house: House): Reply {
  const world = house.worlds.get(paramOf(request, 'id'));
  const now = world.clock.now();
  const gauges = world.applications.flatMap((application) =>
    house.providers.flatMap((provider) =>
      provider.quotas.flatMap((rule) => gaugesOf({ world, now, application, provider, rule })),
    ),
  );
  return json({ now, switch: world.quotas, quotas: gauges });
}

interface Gauged {
  readonly world: World;
  readonly now: Date;
  readonly application: Application;
  readonly provider: Provider;
  readonly rule: QuotaRule;
}

// One counter for all operations, or one for each group of them.
function gaugesOf({ world, now, application, provider, rule }: Gauged): object[] {
  const counted = provider.routes.filter(({ secured, operation }) => secured && countsFor(rule, operation));
  const groups = [...new Set(counted.map(({ operation }) => rule.group?.(operation)))];
  const { clientId } = application;
  return groups.map((group) => ({
    provider: provider.name,
    application: clientId,
    quota: rule.name,
    ...(group !== undefined && { group }),
    about: rule.about,
    window: rule.window,
    limit: limitOf(rule, application),
    used: world.counters.hits(counterName(provider.name, rule, group, clientId), rule.window, now.getTime()),
    resetsAt: new Date(windowAt(rule.window, now.getTime()).to),
  }));
}
