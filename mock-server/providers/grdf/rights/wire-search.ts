import type { Body } from '../../../core/exchange.ts';
import type { Role } from './access-right.ts';
import type { AccessRightState } from './access-right-machine.ts';
import type { ProofStatus } from './proof-control.ts';
import { objectOf } from './wire-declaration.ts';
import { proofStatusFromWire, roleFromWire, stateFromWire } from './wire-rights.ts';

/** What to look for: every condition named must hold, one of its values is enough (adict.md 2.8). */
export interface RightsFilter {
  readonly roles?: ReadonlySet<Role>;
  readonly meteringPointIds?: ReadonlySet<string>;
  readonly states?: ReadonlySet<AccessRightState>;
  readonly proofStatuses?: ReadonlySet<ProofStatus>;
}

const asIs = (word: string) => word;

/** The filter that a search's body holds; 'malformed' when a word is unknown or a value is of the wrong type. */
export function sentFilter(body: Body): RightsFilter | 'malformed' {
  const sent = objectOf(body);
  if (!sent) return 'malformed';
  const roles = valuesOf(sent.role_tiers, roleFromWire);
  const meteringPointIds = valuesOf(sent.id_pce, asIs);
  const states = valuesOf(sent.etat_droit_acces, stateFromWire);
  const proofStatuses = valuesOf(sent.statut_controle_preuve, proofStatusFromWire);
  if (roles === 'malformed' || meteringPointIds === 'malformed') return 'malformed';
  if (states === 'malformed' || proofStatuses === 'malformed') return 'malformed';
  return {
    ...(roles && { roles }),
    ...(meteringPointIds && { meteringPointIds }),
    ...(states && { states }),
    ...(proofStatuses && { proofStatuses }),
  };
}

// Null, a missing key, and an empty list or text all mean "any"; the API's own description types lists as single texts,
// so these are taken too (adict.md 2.8).
function valuesOf<T>(value: unknown, read: (word: string) => T | undefined): ReadonlySet<T> | undefined | 'malformed' {
  if (value === undefined || value === null || value === '') return undefined;
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  const values = new Set<T>();
  for (const word of words) {
    const known = typeof word === 'string' ? read(word.trim()) : undefined;
    if (known === undefined) return 'malformed';
    values.add(known);
  }
  return values.size > 0 ? values : undefined;
}
