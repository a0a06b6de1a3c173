import { json, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { gatewaySetting } from './dialect-gateway.ts';

// The recorded text ends with a blank (adict.md 1.7, FROMONT).
const authenticationNeeded = 'Une authentification est nécessaire pour accéder à la ressource. ';

/** What the gateway in front of the API answers before any of its code runs (adict.md 1.7, 7). */
export const gatewayRefusals = {
  'token-missing': (_detail, _exchange, world) => unauthenticated(world),
  'token-unknown': (_detail, _exchange, world) => unauthenticated(world),
  'token-expired': (_detail, _exchange, world) => unauthenticated(world),
  // Status documented, body our convention.
  'token-malformed': () => json({ erreur: "L'en-tête Authorization est mal formé." }, 400),
  'token-scope': (_detail, _exchange, world) =>
    gatewaySetting(world, 'tokenOfOtherScope') === '401'
      ? unauthenticated(world)
      : json({ erreur: "Vous n'êtes pas autorisé à accéder à la ressource." }, 403),
  'quota-exceeded': (detail, exchange, world) => tooMany(detail, exchange.receivedAt, world),
  // Statuses documented, bodies our convention: the key of the recorded 401 (adict.md 1.7, 11).
  'point-missing': () => json({ erreur: "L'identifiant du PCE est obligatoire." }, 403),
  'service-unavailable': () => json({ erreur: 'Le service est momentanément indisponible.' }, 503),
  'gateway-timeout': () => json({ erreur: "Le délai d'attente de la réponse est dépassé." }, 504),
} satisfies Record<string, RenderRefusal>;

/** What the sandbox's version 6 answered on a path that it did not serve; its words are our convention (adict.md 8.7). */
export const sandboxRefusals = {
  'sandbox-path-unknown': () => json({ erreur: "La ressource demandée n'existe pas." }, 404),
} satisfies Record<string, RenderRefusal>;

function unauthenticated(world: World): Reply {
  if (gatewaySetting(world, 'unauthenticatedBody') === 'error-key') return json({ erreur: authenticationNeeded }, 401);
  return json({ code_statut_traitement: '1000000001', message_retour_traitement: authenticationNeeded }, 401);
}

// Nobody recorded a 429 of this API: the words, the code and the header are our convention (adict.md 11).
function tooMany(detail: Readonly<Record<string, unknown>>, now: Date, world: World): Reply {
  const seconds = Math.max(1, Math.ceil((Number(detail.resetsAt) - now.getTime()) / 1000));
  const headers = gatewaySetting(world, 'quotaRetryAfter') === 'seconds' ? { 'retry-after': String(seconds) } : {};
  const message = "Le quota d'appels est dépassé.";
  switch (gatewaySetting(world, 'quotaBody')) {
    case 'empty':
      return { kind: 'empty', status: 429, headers };
    case 'code-and-message':
      return json({ code_statut_traitement: '2000000429', message_retour_traitement: message }, 429, headers);
    default:
      return json({ message }, 429, headers);
  }
}
