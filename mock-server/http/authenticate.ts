import { Refusal } from '../core/refusal.ts';
import { bearerOf } from '../oauth/bearer.ts';
import { credentialsOf } from '../oauth/client-credentials.ts';
import type { TokenFacts } from '../oauth/token-book.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/**
 * Finds out who calls, and so in which world: by the token, or by the client id where no token is asked for.
 *
 * A caller that may not call is not refused yet: `visit.refused` keeps `token-missing`, `token-malformed`,
 * `token-unknown`, `token-expired` or `token-scope`.
 */
export function authenticate(visit: Visit, site: Site): undefined | Promise<undefined> {
  if (!visit.route.secured) {
    const client = credentialsOf({ body: visit.body, query: visit.query, headers: visit.request.headers });
    enter(visit, client && site.worlds.ofClient(client.clientId));
    return undefined;
  }
  const bearer = bearerOf(visit.request.headers.authorization);
  if (bearer.kind === 'missing') return refuse(visit, 'token-missing');
  if (bearer.kind === 'malformed') return refuse(visit, 'token-malformed');
  const facts = site.tokens.verify(bearer.token);
  if (facts instanceof Promise) return facts.then((found) => admit(visit, site, found));
  return admit(visit, site, facts);
}

function admit(visit: Visit, site: Site, facts: TokenFacts | undefined): undefined {
  const client = facts && site.worlds.ofClient(facts.clientId);
  if (!client) return refuse(visit, 'token-unknown');
  enter(visit, client);
  if (facts.expiresAt <= visit.receivedAt.getTime()) {
    const { expiresAt, issuedAt } = facts;
    const since = issuedAt === undefined ? {} : { issuedAt: new Date(issuedAt) };
    return refuse(visit, 'token-expired', { expiredAt: new Date(expiresAt), ...since });
  }
  visit.caller = { application: client.application, scopes: facts.scopes };
  if (!visit.provider.admits(facts.scopes, visit.mount)) {
    return refuse(visit, 'token-scope', { scopes: facts.scopes, mount: visit.mount });
  }
}

type Client = NonNullable<ReturnType<Site['worlds']['ofClient']>>;

function enter(visit: Visit, client: Client | undefined): void {
  if (!client) return;
  visit.world = client.world;
  visit.application = client.application;
  visit.receivedAt = client.world.clock.now();
}

function refuse(visit: Visit, reason: string, detail: Record<string, unknown> = {}): undefined {
  visit.refused = new Refusal(reason, detail);
}

/**
 * Turns away a caller that was not admitted.
 *
 * @throws Refusal that `authenticate` kept
 */
export function turnAway(visit: Visit): undefined {
  if (!visit.refused) return;
  visit.decidedBy = 'auth';
  throw visit.refused;
}
