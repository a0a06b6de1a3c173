import type { Application } from '../../../core/application.ts';
import { json, type Reply } from '../../../core/exchange.ts';
import { parisDateTime } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { type AccessRight, isForInjection, type Journey, type Role } from './access-right.ts';
import type { AccessRightState } from './access-right-machine.ts';
import { firstStateOf, type Standing, standingAt } from './access-right-state.ts';
import type { DeclaredRight } from './declare.ts';
import { settingOf } from './dialect-rights.ts';
import { meetRight } from './met-states.ts';
import { type ProofStatus, proofStandingAt } from './proof-control.ts';
import type { RightRules } from './right-rules.ts';
import { type DateWriter, dateWriter } from './wire-dates.ts';
import { sourceOf } from './wire-right-sources.ts';

const roleOnWire = {
  authorisedForSupply: 'AUTORISE_CONTRAT_FOURNITURE',
  holderOfSupply: 'DETENTEUR_CONTRAT_FOURNITURE',
  authorisedForInjection: 'AUTORISE_CONTRAT_INJECTION',
  holderOfInjection: 'DETENTEUR_CONTRAT_INJECTION',
} as const satisfies Record<Role, string>;

/** Labels of the states by gender: the recorded ones are feminine (adict.md 3.2). */
const stateOnWire = {
  feminine: {
    toValidate: 'A valider',
    active: 'Active',
    toRecheck: 'A revérifier',
    refused: 'Refusée',
    revoked: 'Révoquée',
    obsolete: 'Obsolète',
  },
  masculine: {
    toValidate: 'A valider',
    active: 'Actif',
    toRecheck: 'A revérifier',
    refused: 'Refusé',
    revoked: 'Révoqué',
    obsolete: 'Obsolète',
  },
} as const satisfies Record<string, Record<AccessRightState, string>>;

// The workshop document prints this label once, in the very sample of a search.
const misprintedState: Readonly<Record<string, AccessRightState>> = { 'A révérifier': 'toRecheck' };

const proofOnWire = {
  awaited: 'Preuve en attente',
  underReview: 'Preuve en cours de vérification',
  accepted: 'Preuve Vérifiée OK',
  rejected: 'Preuve Vérifiée KO',
} as const satisfies Record<ProofStatus, string>;

const journeyOnWire = { direct: 'TIERS_DIRECT', clientConnect: 'CLIENT_CONNECT' } as const satisfies Record<
  Journey,
  string
>;

const outcomes = {
  done: { code: '0000000000', message: "L'opération s'est déroulée avec succès." },
  awaitsValidation: {
    code: '0000000002',
    message: "La demande d'accès est en attente de la validation du titulaire du PCE.",
  },
} as const;

/** The role of a wire word, or undefined. */
export const roleFromWire = reader<Role>([roleOnWire]);

/** The state of a wire word, in either gender and in the workshop's misprint, or undefined. */
export const stateFromWire = reader<AccessRightState>([stateOnWire.masculine, stateOnWire.feminine], misprintedState);

/** The proof status of a wire word, or undefined. */
export const proofStatusFromWire = reader<ProofStatus>([proofOnWire]);

function reader<Name extends string>(
  tables: readonly Readonly<Record<Name, string>>[],
  aliases: Readonly<Record<string, Name>> = {},
): (word: string) => Name | undefined {
  const names = new Map<string, Name>(Object.entries(aliases));
  for (const table of tables) for (const [name, word] of Object.entries(table)) names.set(word as string, name as Name);
  // Accents may come composed or not, whatever the client's system writes.
  return (word) => names.get(word.normalize('NFC'));
}

/** The two keys of an answer about access rights that went well (adict.md 2.5). */
export function outcomeOnWire(
  { code, message }: { code: string; message: string } = outcomes.done,
): Record<string, string> {
  return { code_statut_traitement: code, message_retour_traitement: message };
}

/** The answer 201 to a declaration, keys in the order of adict.md 2.5. */
export function declaredReply({ right, asDeclared }: DeclaredRight, world: World): Reply {
  const state = firstStateOf(right);
  meetRight(world, state);
  const trimmed = settingOf(world, 'dateEcho') === 'trimmed';
  const date = (name: keyof typeof asDeclared) => (trimmed ? asDeclared[name]?.trim() : asDeclared[name]) ?? null;
  const injection = isForInjection(right.role);
  return json(
    {
      ...outcomeOnWire(state === 'active' ? outcomes.done : outcomes.awaitsValidation),
      id_pce: right.meteringPointId,
      role_tiers: roleOnWire[right.role],
      id_droit_acces: right.id,
      etat_droit_acces: labelsOf(world)[state],
      date_creation_droit_acces: parisDateTime(right.createdAt),
      date_debut_droit_acces: date('startsOn'),
      date_fin_droit_acces: date('endsOn'),
      perim_donnees_conso_debut: date('consumptionFrom'),
      perim_donnees_conso_fin: date('consumptionTo'),
      // where they stand is inferred from the list (adict.md 2.6)
      ...(injection && { perim_donnees_inj_debut: date('injectionFrom'), perim_donnees_inj_fin: date('injectionTo') }),
      nom_titulaire: right.holderName,
      raison_sociale_du_titulaire: right.holderCompany,
      courriel_titulaire: right.email,
      code_postal: right.postcode,
      numero_telephone_mobile_titulaire: right.phone,
      perim_donnees_techniques: flag(right.scope.technical),
      perim_donnees_contractuelles: flag(right.scope.contract),
      ...(!injection && { perim_donnees_informatives: flag(right.scope.informative) }),
      perim_donnees_publiees: flag(right.scope.published),
      parcours: journeyOnWire[right.journey],
    },
    201,
  );
}

/**
 * Makes the function that writes an application's rights as they stand at an instant (ms, UTC), one JSON object each
 * without line end, keys in the order of adict.md 2.6.
 *
 * Text is put together by hand: an operator lists 200,000 rights in one answer.
 */
export function rightWriter(
  world: World,
  application: Application,
  now: number,
  rules: RightRules,
): (right: AccessRight) => string {
  const labels = labelsOf(world);
  const thirdParty = quoted(application.company);
  const notRevoked = settingOf(world, 'absentRevocation') === 'empty' ? '""' : 'null';
  const allInjectionKeys = settingOf(world, 'injectionScopeKeys') === 'all-roles';
  const dates = dateWriter();
  const { day } = dates;
  return (right) => {
    const standing = standingAt(right, now, rules.batch);
    const { status, deadline } = proofStandingAt(right, now, rules);
    meetRight(world, standing.state, status);
    const { technical, contract, informative, published } = right.scope;
    const injection = isForInjection(right.role);
    const { from, to } = right.injectionScope;
    const injectionDays =
      injection || allInjectionKeys ? `"perim_donnees_inj_debut":${day(from)},"perim_donnees_inj_fin":${day(to)},` : '';
    return (
      `{"id_droit_acces":"${right.id}","id_pce":"${right.meteringPointId}","role_tiers":"${roleOnWire[right.role]}",` +
      `"raison_sociale_du_tiers":${thirdParty},"nom_titulaire":${text(right.holderName)},` +
      `"raison_sociale_du_titulaire":${text(right.holderCompany)},"courriel_titulaire":${text(right.email)},` +
      `"code_postal":"${right.postcode}","numero_telephone_mobile_titulaire":${text(right.phone)},` +
      `"date_debut_droit_acces":${day(right.startsOn)},"date_fin_droit_acces":${day(right.endsOn)},` +
      `"perim_donnees_conso_debut":${day(right.consumptionScope.from)},` +
      `"perim_donnees_conso_fin":${day(right.consumptionScope.to)},${injectionDays}` +
      `"perim_donnees_techniques":"${flag(technical)}","perim_donnees_contractuelles":"${flag(contract)}",` +
      (injection ? '' : `"perim_donnees_informatives":"${flag(informative)}",`) +
      `"perim_donnees_publiees":"${flag(published)}","date_creation":${dates.instant(right.createdAt)},` +
      `"etat_droit_acces":"${labels[standing.state]}",${ending('revoked', standing, notRevoked, dates)}` +
      `${ending('obsolete', standing, 'null', dates)}"date_fin_autorisation":${dates.midnight(right.endsOn)},` +
      `${ending('refused', standing, 'null', dates)}"parcours":"${journeyOnWire[right.journey]}",` +
      `"statut_controle_preuve":${status === null ? 'null' : `"${proofOnWire[status]}"`},` +
      `"date_limite_transmission_preuve":${day(deadline)}}`
    );
  };
}

const endingKeys = {
  revoked: ['date_revocation', 'source_revocation'],
  obsolete: ['date_passage_a_obsolete', 'source_passage_a_obsolete'],
  refused: ['date_passage_a_refuse', 'source_passage_a_refuse'],
} as const satisfies Partial<Record<AccessRightState, readonly [string, string]>>;

function ending(kind: keyof typeof endingKeys, { state, by }: Standing, none: string, dates: DateWriter): string {
  const [date, source] = endingKeys[kind];
  if (state !== kind || !by) return `"${date}":${none},"${source}":${none},`;
  return `"${date}":${dates.instant(by.at)},"${source}":${text(sourceOf(by))},`;
}

function labelsOf(world: World): Readonly<Record<AccessRightState, string>> {
  return stateOnWire[settingOf(world, 'stateLabels') === 'masculine' ? 'masculine' : 'feminine'];
}

function flag(open: boolean): 'Vrai' | 'Faux' {
  return open ? 'Vrai' : 'Faux';
}

function text(value: string | null): string {
  return value === null ? 'null' : quoted(value);
}

// Characters that JSON escapes; most texts have none, and go without the slower way.
const special = /["\\\p{Cc}\p{Cs}]/u;

function quoted(value: string): string {
  return special.test(value) ? JSON.stringify(value) : `"${value}"`;
}
