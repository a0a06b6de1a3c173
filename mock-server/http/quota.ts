import type { RateLimitRequestHandler, Store } from 'express-rate-limit';
import type { Provider } from '../core/provider.ts';
import { counterName, countsFor, limitOf, type QuotaRule, windowAt } from '../core/quota.ts';
import { Refusal } from '../core/refusal.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/** Counts a call against the rules of its provider. */
export type QuotaStage = (visit: Visit) => undefined | Promise<undefined>;

/**
 * Makes the stage that enforces a provider's quotas, counting in the caller's world on its clock. Rules are counted in
 * their order; one that is exceeded refuses the call, which then counts for none of those behind it.
 *
 * @throws Refusal `quota-exceeded` with the rule's name, limit, window and group, the calls so far, and the instant it opens again
 */
export function quotaStage(provider: Provider, site: Site): QuotaStage {
  let limiter: RateLimitRequestHandler | undefined;
  let loading: Promise<RateLimitRequestHandler> | undefined;
  const load = (): Promise<RateLimitRequestHandler> => {
    loading ??= limiterOf(provider, site).then((made) => {
      limiter = made;
      return made;
    });
    return loading;
  };
  return (visit) => {
    if (!visit.caller || visit.world.quotas === 'off' || provider.quotas.length === 0) return undefined;
    return new Promise<undefined>((pass, refuse) => {
      // the limiter calls back with nothing, or with what its handler or store threw
      const next = (error?: unknown): void => (error ? refuse(error) : pass(undefined));
      const count = (by: RateLimitRequestHandler) => by(visit as never, visit.response as never, next);
      if (limiter) count(limiter);
      else load().then(count).catch(refuse);
    });
  };
}

// One limiter for all rules of a provider: what it takes for the request is the visit, so that it reads no address and
// writes nothing onto the request. Its store tells it one hit of one while every rule has room, two when one has not.
// It is loaded by the first call that counts: a start that nobody has called yet need not wait for it.
async function limiterOf(provider: Provider, site: Site): Promise<RateLimitRequestHandler> {
  const { rateLimit } = await import('express-rate-limit');
  return rateLimit({
    store: storeOf(provider, site),
    keyGenerator: (request) => keyOf(request as unknown as Visit),
    limit: 1,
    handler: (request, _response, next) => {
      const visit = request as unknown as Visit;
      visit.decidedBy = 'quota';
      next(refusalOf(provider, visit));
    },
    standardHeaders: false,
    legacyHeaders: false,
    // its checks are about addresses and proxies; our keys are applications
    validate: false,
  });
}

// The limiter's own clock is the machine's; the windows are cut on the world's clock instead.
function storeOf(provider: Provider, site: Site): Store {
  return {
    localKeys: true,
    async increment(key) {
      const { world, now, operation, clientId } = partsOf(key, site);
      const application = world.applications.find((one) => one.clientId === clientId);
      let resetTime = new Date(now);
      for (const rule of provider.quotas) {
        if (!application || !countsFor(rule, operation)) continue;
        const { hits, resetsAt } = world.counters.increment(
          counterOf(provider, rule, operation, clientId),
          rule.window,
          now,
        );
        resetTime = new Date(resetsAt);
        if (hits > limitOf(rule, application)) return { totalHits: 2, resetTime };
      }
      return { totalHits: 1, resetTime };
    },
    async decrement(key) {
      const { world, operation, clientId } = partsOf(key, site);
      for (const rule of provider.quotas) world.counters.decrement(counterOf(provider, rule, operation, clientId));
    },
    async resetKey(key) {
      partsOf(key, site).world.counters.clear();
    },
  };
}

function refusalOf(provider: Provider, { world, receivedAt, route, caller }: Visit): Refusal {
  const now = receivedAt.getTime();
  const { operation } = route;
  for (const rule of provider.quotas) {
    if (!caller || !countsFor(rule, operation)) continue;
    const limit = limitOf(rule, caller.application);
    const counter = counterOf(provider, rule, operation, caller.application.clientId);
    const hits = world.counters.hits(counter, rule.window, now);
    if (hits <= limit) continue;
    const group = rule.group?.(operation);
    const resetsAt = windowAt(rule.window, now).to;
    const told = { quota: rule.name, limit, hits, window: rule.window, resetsAt };
    return new Refusal('quota-exceeded', group === undefined ? told : { ...told, group });
  }
  throw new Error('a quota refused that had room');
}

function counterOf(provider: Provider, rule: QuotaRule, operation: string, clientId: string): string {
  return counterName(provider.name, rule, rule.group?.(operation), clientId);
}

// The call's own instant goes along, so that counting and refusing look at the same window. The id of
// a world is of a-z, 0-9 and hyphens; a client id may hold any character, so it comes last.
function keyOf({ world, receivedAt, route, caller }: Visit): string {
  return `${world.id}|${receivedAt.getTime()}|${route.operation}|${caller?.application.clientId}`;
}

function partsOf(key: string, site: Site) {
  const [id = '', now, operation = '', ...client] = key.split('|');
  return { world: site.worlds.get(id), now: Number(now), operation, clientId: client.join('|') };
}
