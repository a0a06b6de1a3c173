import type { RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';
import type { Provider } from '../core/provider.ts';
import { limitOf, type QuotaRule, windowAt } from '../core/quota.ts';
import { Refusal } from '../core/refusal.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/** Counts a call against the rules of its provider. */
export type QuotaStage = (visit: Visit) => undefined | Promise<undefined>;

const visitOf = new WeakMap<object, Visit>();

/**
 * Makes the stage that enforces a provider's quotas: one limiter a rule, counting in the caller's world on its clock.
 *
 * @throws Refusal `quota-exceeded` with the rule's name, limit and group, and the instant it opens again
 */
export function quotaStage(provider: Provider, site: Site): QuotaStage {
  const limiters = provider.quotas.map((rule) => limiterOf(rule, site));
  return (visit) => {
    if (!visit.caller || visit.world.quotas === 'off' || limiters.length === 0) return undefined;
    return passAll(limiters, visit);
  };
}

async function passAll(limiters: readonly RequestHandler[], visit: Visit): Promise<undefined> {
  visitOf.set(visit.request, visit);
  for (const limiter of limiters) {
    await new Promise<void>((pass, refuse) => {
      // the limiter calls back with nothing, or with what its handler or store threw
      const next = (error?: unknown): void => (error ? refuse(error) : pass());
      void limiter(visit.request as never, visit.response as never, next);
    });
  }
}

function limiterOf(rule: QuotaRule, site: Site): RequestHandler {
  return rateLimit({
    store: storeOf(rule, site),
    keyGenerator: (request) => keyOf(request, rule),
    limit: (request) => limitOf(rule, applicationOf(request)),
    skip: (request) => !(rule.counts?.(visitIn(request).route.operation) ?? true),
    handler: (request, _response, next) => {
      const visit = visitIn(request);
      visit.decidedBy = 'quota';
      const resetsAt = windowAt(rule.window, visit.receivedAt.getTime()).to;
      const group = rule.group?.(visit.route.operation);
      const limit = limitOf(rule, applicationOf(request));
      next(new Refusal('quota-exceeded', { quota: rule.name, limit, resetsAt, ...(group !== undefined && { group }) }));
    },
    standardHeaders: false,
    legacyHeaders: false,
    // its checks are about addresses and proxies; our keys are applications
    validate: false,
  });
}

// The limiter's own clock is the machine's; the windows are cut on the world's clock instead.
function storeOf(rule: QuotaRule, site: Site): Store {
  const worldOf = (key: string) => site.worlds.get(key.slice(0, key.indexOf('|')));
  return {
    localKeys: true,
    async increment(key) {
      const world = worldOf(key);
      const { hits, resetsAt } = world.counters.increment(key, rule.window, world.clock.now().getTime());
      return { totalHits: hits, resetTime: new Date(resetsAt) };
    },
    async decrement(key) {
      worldOf(key).counters.decrement(key);
    },
    async resetKey(key) {
      worldOf(key).counters.clear();
    },
  };
}

function visitIn(request: object): Visit {
  const visit = visitOf.get(request);
  if (!visit) throw new Error('a quota was asked for outside a visit');
  return visit;
}

function applicationOf(request: object) {
  const { caller } = visitIn(request);
  if (!caller) throw new Error('a quota was asked for before the caller was known');
  return caller.application;
}

function keyOf(request: object, rule: QuotaRule): string {
  const visit = visitIn(request);
  const group = rule.group?.(visit.route.operation) ?? '';
  return `${visit.world.id}|${visit.provider.name}|${rule.name}|${group}|${applicationOf(request).clientId}`;
}
