import { type Exchange, json, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { dataSetting } from './dialect-data.ts';
import type { Echo } from './line-request.ts';
import { parsePeriod } from './period.ts';
import { lineHead } from './wire-readings.ts';

type Row = readonly [status: number, code: string, message: string];

/** Refusals whose code is documented (adict.md 4.4, 4.5). The apostrophes are those of the source, of two kinds. */
const documented = {
  'moved-out': [
    200,
    '1000000',
    "Le client semble avoir déménagé et n'est plus titulaire de ce PCE, vous ne pouvez donc plus accéder à ses données.",
  ],
  'access-right-expired': [
    200,
    '1000001',
    "Votre droit d’accès sur ce PCE a expiré. Pour continuer à accéder aux données, vous devez faire une nouvelle demande d'accès et, le cas échéant, renouveler le consentement du titulaire.",
  ],
  'no-access-right': [200, '1000002', "Vous n'êtes pas autorisé à consulter les données de ce PCE."],
  'no-data': [200, '1000008', "Il n'y a pas de données correspondant à ce PCE sur la période demandée."],
  'scope-published': [
    200,
    '1000009',
    'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données de consommations publiées.',
  ],
  'scope-informative': [
    200,
    '1000010',
    'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données de consommations informatives.',
  ],
  'proof-rejected': [
    200,
    '1000011',
    'La preuve de consentement fournie lors du contrôle opéré par GRDF n’est pas valide.',
  ],
  'revoked-by-holder': [
    200,
    '1000014',
    'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
  ],
  'partial-failure': [
    200,
    '2000100',
    "Le serveur a rencontré une erreur lors de l'exécution de la requête. Veuillez retenter votre appel sur la période mentionnée ci-dessus.",
  ],
  'bad-metering-point': [
    400,
    '1000005',
    "L'identifiant du PCE n'est pas correctement formaté (GI+6 chiffres ou 14 chiffres).",
  ],
  'end-in-future': [400, '1000016', "Le paramètre 'date_fin' doit être inférieur ou égal à la date du jour."],
  'server-error': [
    500,
    '2000000',
    'Le serveur a rencontré une erreur lors de l’exécution de la requête, veuillez réessayer ultérieurement.',
  ],
} as const satisfies Record<string, Row>;

/** Documented texts whose code is not known: the numbers are our convention, from those that no document uses. */
const numberedByUs = {
  'made-obsolete': [200, '1000020', "GRDF a passé le droit d'accès à l'état obsolète."],
  'third-party-contract-expired': [
    200,
    '1000021',
    'Votre contrat GRDF ADICT est expiré. Veuillez prendre contact avec GRDF pour le renouveler.',
  ],
  'third-party-suspended': [
    200,
    '1000022',
    'Vos droits d’accès aux données des PCE ont été suspendus en raison d’une mauvaise utilisation de la plateforme. Veuillez prendre contact avec GRDF.',
  ],
  'revoked-by-operator': [
    200,
    '1000023',
    'GRDF a révoqué votre droit d’accès aux données de ce PCE à la demande du client titulaire.',
  ],
  'revoked-by-third-party': [200, '1000024', 'Vous avez révoqué votre droit d’accès aux données de ce PCE.'],
  'not-authorised': [200, '1000025', "Vous n'êtes pas ou plus autorisé à consulter les données de ce PCE."],
  'scope-injection': [
    200,
    '1000026',
    "Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données d'injections publiées.",
  ],
  'scope-contract': [
    200,
    '1000027',
    'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données contractuelles.',
  ],
  'scope-technical': [
    200,
    '1000028',
    'Le périmètre des données auxquelles vous avez accès pour ce PCE ne couvre pas les données techniques.',
  ],
  'bad-dates': [
    400,
    '1000030',
    "Le format du paramètre 'date_debut' et / ou 'date_fin' n’est pas au format YYYY-MM-DD.",
  ],
  'bad-period': [
    400,
    '1000031',
    "Le format du paramètre 'periode' n’est pas à un format attendu valide (YYYY, YYYY-NN, YYYY-WNN, YYYY-NNN, PN-YYYY, PN-YYYY-NN, PN-YYYY-WNN, PN-YYYY-WMM-N).",
  ],
  'end-missing': [
    400,
    '1000032',
    "Le paramètre 'date_fin' est obligatoire et doit être renseigné au format YYYY-MM-DD.",
  ],
  'start-missing': [
    400,
    '1000033',
    "Le paramètre 'date_debut' est obligatoire et doit être renseigné au format YYYY-MM-DD.",
  ],
  'too-deep-5-years': [
    400,
    '1000034',
    "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 5 ans.",
  ],
  'too-deep-3-years': [
    400,
    '1000035',
    "Le paramètre 'date_debut' ne doit pas être antérieur à la date du jour - 3 ans.",
  ],
  'period-and-dates': [
    400,
    '1000036',
    "Seul le paramètre 'periode' ou les paramètres 'date_debut' / 'date_fin' doivent être renseignés.",
  ],
  'period-missing': [
    400,
    '1000037',
    "Le paramètre 'periode' ou les paramètres 'date_debut' / 'date_fin' doivent être renseignés.",
  ],
  'start-not-before-end': [400, '1000038', 'La date de début renseignée doit être antérieure à la date de fin.'],
  'mandatory-missing': [400, '1000039', 'Donnée(s) obligatoire(s) manquante(s)'],
  'bad-format': [400, '1000040', 'Format(s) de donnée(s) incorrect(s)'],
  'bad-filter': [400, '1000041', "Le filtre spécifié n'est pas valide."],
} as const satisfies Record<string, Row>;

/** Why a data call is refused, or answered with an error inside. */
export type DataReason = keyof typeof documented | keyof typeof numberedByUs;

const rows: Record<DataReason, Row> = { ...documented, ...numberedByUs };

/** What an answer is about: it decides the shape of the error (adict.md 5.4, 6.3). */
type DataShape = 'consumption' | 'injection' | 'contract' | 'technical';

const shapes: Readonly<Record<string, DataShape>> = {
  publishedConsumption: 'consumption',
  informativeConsumption: 'consumption',
  publishedInjection: 'injection',
  publishedInjectionOldPath: 'injection',
  contractData: 'contract',
  technicalData: 'technical',
};

/** Words every refusal of a data call: one line on streams (adict.md 5.4), one object on contract and technical data (6.3). */
export const dataRefusals = Object.fromEntries(
  (Object.keys(rows) as DataReason[]).map((reason) => [reason, rendererOf(reason)]),
) as Record<DataReason, RenderRefusal>;

/**
 * The one line of a stream that says what went wrong, ended by its line feed (adict.md 5.4). In the middle of a stream
 * it tells, by its echo, which period to ask again.
 */
export function brokenLine(
  flow: 'consumption' | 'injection',
  meteringPointId: string,
  echo: Echo,
  reason: DataReason,
  world: World,
): string {
  return errorLine(flow, meteringPointId, echo, statementOf(reason, flow, world));
}

type Statement = { readonly code: string; readonly message: string };

function rendererOf(reason: DataReason): RenderRefusal {
  return (detail, exchange, world) => {
    const shape = shapes[exchange.operation] ?? 'consumption';
    const meteringPointId = String(detail.meteringPointId ?? exchange.params.id_pce ?? '');
    const status = statusOf(reason, world);
    const statement = statementOf(reason, shape, world);
    if (shape === 'contract' || shape === 'technical')
      return errorObject(shape, meteringPointId, statement, status, world);
    const echo = (detail.echo as Echo | undefined) ?? echoOf(exchange, world);
    const headers = { 'content-type': dataSetting(world, 'dataContentType') };
    return { kind: 'text', status, text: errorLine(shape, meteringPointId, echo, statement), headers };
  };
}

function statusOf(reason: DataReason, world: World): number {
  return reason === 'no-access-right' ? Number(dataSetting(world, 'noAccessRightStatus')) : rows[reason][0];
}

function statementOf(reason: DataReason, shape: DataShape, world: World): Statement {
  const [, code, message] = rows[reason];
  return { code, message: variantOf(reason, shape, world) ?? message };
}

// Texts that differ by endpoint, or of which there are two (adict.md 4.4).
function variantOf(reason: DataReason, shape: DataShape, world: World): string | undefined {
  if (reason === 'revoked-by-third-party' && (shape === 'contract' || shape === 'technical')) {
    return 'Vous avez révoqué votre droit d’accès sur ce PCE.';
  }
  // not among the texts of contract data
  if (
    reason === 'no-access-right' &&
    shape !== 'contract' &&
    dataSetting(world, 'noAccessRightText') === 'no-right-for-all'
  ) {
    return "Aucun droit d'accès pour tous les PCE en entrée.";
  }
  if (reason === 'partial-failure' && dataSetting(world, 'partialFailureSpaces') === 'no-break') {
    return rows[reason][2].replaceAll(' ', '\u00a0');
  }
  return undefined;
}

function errorLine(
  flow: 'consumption' | 'injection',
  meteringPointId: string,
  echo: AnyEcho,
  statement: Statement,
): string {
  const line = {
    ...lineHead(meteringPointId, echo),
    releve_debut: null,
    releve_fin: null,
    ...(flow === 'injection' ? { injection: null } : { consommation: null }),
    statut_restitution: statement,
  };
  return `${JSON.stringify(line)}\n`;
}

function errorObject(
  shape: 'contract' | 'technical',
  meteringPointId: string,
  statement: Statement,
  status: number,
  world: World,
): Reply {
  const block = dataSetting(world, 'refusedContractBlock') === 'null' ? null : {};
  const data = shape === 'contract' ? { donnees_contractuelles: block } : { donnees_techniques: block };
  return json({ pce: { id_pce: meteringPointId }, ...data, statut_restitution: statement }, status);
}

/** What a refusal says was asked for: the days, where the query can be read, and else its texts. */
type AnyEcho = Echo | { readonly value: string | null; readonly from: string | null; readonly to: string | null };

// As the operation itself reads it; a period that cannot be read is echoed as it came (our convention).
function echoOf({ query }: Exchange, world: World): AnyEcho {
  try {
    return parsePeriod(query, world).echo;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { value: query.get('periode'), from: query.get('date_debut'), to: query.get('date_fin') };
  }
}
