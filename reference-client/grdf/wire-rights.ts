import type { components } from '../../openapi/types/grdf-adict.d.ts';
import type { AccessRight, AccessRightState, Days, Declaration, ProofStatus, Role, Scope } from './access-right.ts';

type Schemas = components['schemas'];

const roles = {
  authorisedForSupply: 'AUTORISE_CONTRAT_FOURNITURE',
  holderOfSupply: 'DETENTEUR_CONTRAT_FOURNITURE',
  authorisedForInjection: 'AUTORISE_CONTRAT_INJECTION',
  holderOfInjection: 'DETENTEUR_CONTRAT_INJECTION',
} as const satisfies Record<Role, Schemas['Role']>;

const stateLabels = {
  toValidate: 'A valider',
  active: 'Active',
  toRecheck: 'A revérifier',
  refused: 'Refusée',
  revoked: 'Révoquée',
  obsolete: 'Obsolète',
} as const satisfies Record<AccessRightState, string>;

// One source has the masculine, one a slip of the pen: all are understood, the first set is sent.
const statesByLabel: Readonly<Record<string, AccessRightState>> = {
  ...swapped(stateLabels),
  Actif: 'active',
  Refusé: 'refused',
  Révoqué: 'revoked',
  'A révérifier': 'toRecheck',
};

const proofLabels = {
  awaited: 'Preuve en attente',
  underReview: 'Preuve en cours de vérification',
  accepted: 'Preuve Vérifiée OK',
  rejected: 'Preuve Vérifiée KO',
} as const satisfies Record<ProofStatus, Schemas['ProofStatus']>;

const rolesByLabel = swapped(roles);
const proofsByLabel = swapped(proofLabels);

/** Which rights to list: every condition must hold, and any value of each. */
export interface RightsFilter {
  readonly meteringPointIds?: readonly string[];
  readonly roles?: readonly Role[];
  readonly states?: readonly AccessRightState[];
  readonly proofs?: readonly ProofStatus[];
}

/** A declaration as the operator takes it. Keys without a value are left out: the operator refuses null. */
export function declarationOnWire(declaration: Declaration): Record<string, string> {
  const { role, holder, postcode, email, phone, days, consumption, injection, scope } = declaration;
  const name = 'person' in holder ? { nom_titulaire: holder.person } : { raison_sociale: holder.company };
  const sent = {
    role_tiers: roles[role],
    ...name,
    code_postal: postcode,
    courriel_titulaire: email,
    numero_telephone_mobile_titulaire: phone,
    date_debut_droit_acces: days?.from,
    date_fin_droit_acces: days?.to,
    perim_donnees_conso_debut: consumption?.from,
    perim_donnees_conso_fin: consumption?.to,
    perim_donnees_inj_debut: injection?.from,
    perim_donnees_inj_fin: injection?.to,
    ...(scope && scopeOnWire(scope, role)),
  };
  return Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

function scopeOnWire(scope: Scope, role: Role): Record<string, string> {
  const flag = (open: boolean): string => (open ? 'Vrai' : 'Faux');
  const supply = role === 'authorisedForSupply' || role === 'holderOfSupply';
  return {
    perim_donnees_contractuelles: flag(scope.contract),
    perim_donnees_techniques: flag(scope.technical),
    ...(supply && { perim_donnees_informatives: flag(scope.informative) }),
    perim_donnees_publiees: flag(scope.published),
  };
}

/** A filter as the operator takes it. */
export function filterOnWire({
  meteringPointIds,
  roles: wanted,
  states,
  proofs,
}: RightsFilter): Record<string, unknown> {
  return {
    ...(meteringPointIds && { id_pce: meteringPointIds }),
    ...(wanted && { role_tiers: wanted.map((role) => roles[role]) }),
    ...(states && { etat_droit_acces: states.map((state) => stateLabels[state]) }),
    ...(proofs && { statut_controle_preuve: proofs.map((proof) => proofLabels[proof]) }),
  };
}

/** The outcome that an object of an answer carries, if it does. */
export function outcomeIn(value: Readonly<Record<string, unknown>>): { code: string; text: string } | undefined {
  const { code_statut_traitement: code, message_retour_traitement: text } = value as Partial<
    Schemas['AccessRightStatus']
  >;
  return typeof code === 'string' ? { code, text: text ?? '' } : undefined;
}

// The words in which a list says that it is empty; their code is not public (adict.md 4.2).
const nothingToList = /^aucun droit d.acc/i;

/** Whether an outcome is no failure: nothing to list is none. */
export function isSuccess({ code, text }: { readonly code: string; readonly text: string }): boolean {
  return /^0+[02]$/.test(code) || nothingToList.test(text);
}

/** The rights in one object of a list: itself, those inside it as years ago, or none when it only tells the outcome. */
export function rightsIn(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const { liste_acces: wrapped, id_droit_acces: id } = value;
  if (Array.isArray(wrapped)) return wrapped as Record<string, unknown>[];
  return typeof id === 'string' ? [value] : [];
}

/** A right of a list. */
export function rightFromWire(line: Readonly<Record<string, unknown>>): AccessRight {
  const right = line as unknown as Schemas['AccessRight'];
  const status = proofsByLabel[right.statut_controle_preuve ?? ''];
  return {
    id: right.id_droit_acces,
    meteringPointId: right.id_pce,
    role: rolesByLabel[right.role_tiers.trim()] ?? 'authorisedForSupply',
    state: statesByLabel[right.etat_droit_acces] ?? 'toRecheck',
    createdAt: right.date_creation,
    days: daysOf(right.date_debut_droit_acces, right.date_fin_droit_acces),
    consumption: daysOf(right.perim_donnees_conso_debut, right.perim_donnees_conso_fin),
    injection: daysOf(right.perim_donnees_inj_debut, right.perim_donnees_inj_fin),
    scope: {
      contract: isOpen(right.perim_donnees_contractuelles),
      technical: isOpen(right.perim_donnees_techniques),
      informative: isOpen(right.perim_donnees_informatives),
      published: isOpen(right.perim_donnees_publiees),
    },
    proof: status ? { status, deadline: right.date_limite_transmission_preuve || null } : null,
    ended: right.source_revocation || right.source_passage_a_obsolete || right.source_passage_a_refuse || null,
  };
}

/** Id and state of a right just declared. */
export function declaredFromWire(answer: Readonly<Record<string, unknown>>): { id: string; state: AccessRightState } {
  const declared = answer as unknown as Schemas['DeclaredAccessRight'];
  return { id: declared.id_droit_acces, state: statesByLabel[declared.etat_droit_acces] ?? 'toValidate' };
}

// Absent days come as null, as an empty text, or not at all; some carry blanks.
function daysOf(from: string | null | undefined, to: string | null | undefined): Days {
  return { from: from?.trim() || null, to: to?.trim() || null };
}

function isOpen(flag: string | undefined): boolean {
  return flag?.toLowerCase() === 'vrai' || flag?.toLowerCase() === 'true';
}

function swapped<Key extends string>(labels: Readonly<Record<Key, string>>): Readonly<Record<string, Key>> {
  return Object.fromEntries(Object.entries<string>(labels).map(([key, label]) => [label, key as Key]));
}
