import type { Body } from '../../../core/exchange.ts';
import type { Role } from './access-right.ts';
import { roleFromWire } from './wire-rights.ts';

// The body of a declaration (adict.md 2.4): our names, and the keys it is sent under.
const keys = {
  role: 'role_tiers',
  holderCompany: 'raison_sociale',
  holderName: 'nom_titulaire',
  postcode: 'code_postal',
  email: 'courriel_titulaire',
  phone: 'numero_telephone_mobile_titulaire',
  startsOn: 'date_debut_droit_acces',
  endsOn: 'date_fin_droit_acces',
  consumptionFrom: 'perim_donnees_conso_debut',
  consumptionTo: 'perim_donnees_conso_fin',
  injectionFrom: 'perim_donnees_inj_debut',
  injectionTo: 'perim_donnees_inj_fin',
  contract: 'perim_donnees_contractuelles',
  technical: 'perim_donnees_techniques',
  informative: 'perim_donnees_informatives',
  published: 'perim_donnees_publiees',
} as const;

/** A declaration's fields under our names, as they were sent: nothing is checked yet. */
export type SentDeclaration = Readonly<Record<keyof typeof keys, unknown>>;

/** The fields of a declaration's body; undefined when the body is no JSON object. No body counts as an empty one. */
export function sentDeclaration(body: Body): SentDeclaration | undefined {
  const sent = objectOf(body);
  if (!sent) return undefined;
  const named = Object.entries(keys).map(([name, key]) => [name, Object.hasOwn(sent, key) ? sent[key] : undefined]);
  return Object.fromEntries(named) as SentDeclaration;
}

/** The JSON object that a body holds; none at all counts as an empty one. */
export function objectOf(body: Body): Readonly<Record<string, unknown>> | undefined {
  if (body.kind === 'none') return {};
  if (body.kind !== 'json' || typeof body.value !== 'object' || Array.isArray(body.value)) return undefined;
  return (body.value as Record<string, unknown> | null) ?? undefined;
}

/** The role that a text names, stray blanks aside; undefined when it is none. */
export function sentRole(text: string): Role | undefined {
  return roleFromWire(text.trim());
}

// Samples mix capitals, and the data set sends English words (adict.md 2.4, 9.6); a JSON boolean is taken too (our
// convention: clients in other languages send it first, and no source says that it is refused).
const flags: Readonly<Record<string, boolean>> = { vrai: true, faux: false, true: true, false: false };

/** What a scope flag says; undefined when it is none. */
export function sentFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase();
  return Object.hasOwn(flags, word) ? flags[word] : undefined;
}
