import { json } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { settingOf } from './dialect-rights.ts';

type Row = readonly [status: number, code: string, message: string];

const technicalError = 'Une erreur technique est survenue.';
const noRightFound = "Aucun droit d'accès trouvé.";

/** Refusals whose code is documented (adict.md 4.1, 4.2, 4.3). */
const documented = {
  'declaration-email-malformed': [400, '1000000024', 'Le format du courriel du titulaire est incorrect.'],
  'declaration-name-missing': [400, '1000000026', 'Le nom ou la raison sociale du titulaire doit être renseigné.'],
  'declaration-postcode-missing': [400, '1000000027', "Le code postal n'est pas renseigné."],
  'declaration-email-missing': [400, '1000000028', "Le courriel du titulaire n'est pas renseigné."],
  'declaration-contract-flag': [
    400,
    '1000000031',
    "Le périmètre d'accès aux données contractuelles doit être renseigné à Vrai ou Faux.",
  ],
  'declaration-postcode-malformed': [400, '1000000036', 'Le format du code postal est incorrect.'],
  'declaration-point-malformed': [400, '1000000037', 'Le format du PCE est incorrect.'],
  'declaration-both-names': [400, '1000000039', 'Seul le nom ou la raison sociale du titulaire doit être renseigné.'],
  'declaration-consumption-start-missing': [
    400,
    '1000000041',
    'La date de début du périmètre relatif aux données de consommation est obligatoire et doit être renseignée au format YYYY-MM-DD.',
  ],
  // code documented, text by analogy with 1000000041
  'declaration-injection-end-missing': [
    400,
    '1000000048',
    "La date de fin du périmètre relatif aux données d'injection est obligatoire et doit être renseignée au format YYYY-MM-DD.",
  ],
  'declaration-role-missing': [400, '2000000006', "Votre rôle dans la demande d'accès n'est pas renseigné."],
  // The answer to a body that is no object, or a value of the wrong type, is not known: code and text are those of a
  // malformed request elsewhere (adict.md 4.3).
  'declaration-malformed': [400, '1000000000', 'La forme de la requête est incorrecte.'],
  'declaration-point-unknown': [404, '1000000006', 'Le PCE est inconnu.'],
  'declaration-right-exists': [409, '1000000003', "Un droit d'accès existe déjà."],
  'declaration-gas-contract-ended': [409, '1000000004', 'Le contrat de fourniture de gaz est échu.'],
  'declaration-postcode-differs': [409, '1000000005', "Le code postal ne correspond pas à l'adresse du PCE."],
  'declaration-right-revoked': [409, '1000000013', "Le droit d'accès est révoqué."],
  'declaration-inconsistent': [409, '1000000022', "La demande d'accès est incohérente."],
  'declaration-technical-error': [500, '2000000001', technicalError],
  'declaration-technical-error-07': [500, '2000000007', technicalError],
  'declaration-technical-error-10': [500, '2000000010', technicalError],

  'list-malformed': [400, '1000000000', technicalError],
  'list-unauthenticated': [401, '1000000001', technicalError],
  'list-conflict': [409, '1000000002', technicalError],
  'list-technical-error': [500, '2000000001', technicalError],
  // code documented, status and text our convention
  'list-too-many-points': [400, '2000000009', technicalError],

  'revocation-right-unknown': [404, '1000000001', noRightFound],
  'revocation-not-as-authorised': [409, '2000000003', technicalError],
  'revocation-technical-error': [500, '2000000000', technicalError],
  // status inferred
  'revocation-id-malformed': [500, '2000000001', technicalError],

  'proofs-malformed': [400, '1000000000', 'La forme de la requête est incorrecte.'],
  'proofs-format-not-allowed': [409, '2000000002', 'Une ou plusieurs preuves ne possèdent pas un format autorisé.'],
  'proofs-not-asked': [409, '2000000003', "GRDF ne demande pas de preuve sur ce droit d'accès."],
  'proofs-too-large': [
    409,
    '2000000005',
    'La taille maximale autorisée de 4Mo d’une ou plusieurs preuves est dépassée.',
  ],
  'proofs-technical-error': [500, '2000000001', technicalError],
} as const satisfies Record<string, Row>;

/** Refusals whose text is documented and whose code is not: the codes are our convention, out of free numbers. */
const numberedByUs = {
  'declaration-end-malformed': [400, '1000000060', "Le format de la date de fin d'accès est incorrect."],
  'declaration-scope-missing': [400, '1000000061', "Le périmètre d'accès doit être renseigné."],
  'declaration-technical-flag': [
    400,
    '1000000062',
    "Le périmètre d'accès aux données techniques doit être renseigné à Vrai ou Faux.",
  ],
  'declaration-published-flag': [
    400,
    '1000000063',
    "Le périmètre d'accès aux données publiées doit être renseigné à Vrai ou Faux.",
  ],
  'declaration-informative-flag': [
    400,
    '1000000064',
    "Le périmètre d'accès aux données informatives doit être renseigné à Vrai ou Faux.",
  ],
  'declaration-consumption-end-missing': [
    400,
    '1000000065',
    'La date de fin du périmètre relatif aux données de consommation est obligatoire et doit être renseignée au format YYYY-MM-DD.',
  ],
  'declaration-phone-malformed': [
    400,
    '1000000066',
    "Le numéro de téléphone mobile du titulaire renseigné n'est pas correctement formaté.",
  ],
  'declaration-consumption-start-malformed': [
    400,
    '1000000067',
    'La date de début du périmètre relatif aux données de consommation doit être renseignée au format YYYY-MM-DD ou null ou vide.',
  ],
  'declaration-consumption-end-malformed': [
    400,
    '1000000068',
    'La date de fin du périmètre relatif aux données de consommation doit être renseignée au format YYYY-MM-DD ou null ou vide.',
  ],
  'declaration-start-missing': [
    400,
    '1000000069',
    'La date de début du droit d’accès est obligatoire et doit être renseignée au format YYYY-MM-DD.',
  ],
  'declaration-end-missing': [
    400,
    '1000000070',
    'La date de fin du droit d’accès est obligatoire et doit être renseignée au format YYYY-MM-DD.',
  ],
  // text by analogy too
  'declaration-injection-start-missing': [
    400,
    '1000000071',
    "La date de début du périmètre relatif aux données d'injection est obligatoire et doit être renseignée au format YYYY-MM-DD.",
  ],
  // wording of the first version of the API, kept for faults
  'declaration-point-missing': [400, '1000000072', "Le PCE n'est pas renseigné."],
  'declaration-name-missing-v1': [400, '1000000073', 'Le nom ou la raison sociale doivent être renseignés.'],
  'declaration-awaits-validation': [
    409,
    '1000000074',
    "La demande d'accès est en attente de la validation du titulaire du PCE.",
  ],
  'declaration-end-past': [
    409,
    '1000000075',
    'La date de fin du droit d’accès doit être supérieure ou égale à la date du jour.',
  ],
  'declaration-start-future': [
    409,
    '1000000076',
    'La date de début du droit d’accès doit être inférieure ou égale à la date du jour.',
  ],
  'declaration-consumption-start-future': [
    409,
    '1000000077',
    'La date de début du périmètre relatif aux données de consommation doit être inférieure ou égale à la date du jour.',
  ],
  'declaration-consumption-end-before-start': [
    409,
    '1000000078',
    'La date de fin du périmètre relatif aux données de consommation doit être supérieure ou égale à la date de début du périmètre relatif aux données de consommation.',
  ],
  'declaration-consumption-end-after-right': [
    409,
    '1000000079',
    'La date de fin du périmètre relatif aux données de consommation doit être inférieure ou égale à la date de fin du droit d’accès.',
  ],

  // Both are answers of years ago, with status 200: the first is what a list without rights ends with.
  'list-empty': [200, '1000000080', noRightFound],
  'list-too-many-rights': [200, '1000000081', "Trop de droits d'accès remontés."],

  // "Le" is the operator's own slip
  'revocation-inconsistent': [409, '2000000020', 'Le demande est incohérente.'],
  'revocation-right-ended': [409, '2000000021', "Le droit d'accès à révoquer n'existe pas."],

  'proofs-too-many': [409, '2000000022', 'Le nombre maximal autorisé de 3 preuves est dépassé.'],
  'proofs-gas-contract-ended': [409, '2000000023', 'Le contrat de fourniture de gaz est échu.'],
  'proofs-corrupted': [
    409,
    '2000000024',
    "Le traitement n'a pu aboutir car une ou plusieurs preuves sont corrompues et présentent un risque de sécurité.",
  ],
} as const satisfies Record<string, Row>;

/** Why the API refuses a call about access rights. */
export type RightsReason = keyof typeof documented | keyof typeof numberedByUs;

const rows: Readonly<Record<RightsReason, Row>> = { ...documented, ...numberedByUs };

/** The status line that ends a list in which nothing was found, and stands alone (adict.md 2.3, 4.2). */
export function nothingFound(world: World): { code: string; message: string } {
  const [, code, message] = rows['list-empty'];
  return { code, message: worded(message, world) };
}

/** Each reason as the API words it: two keys, and the documented status (adict.md 2.5, 4.1, 4.2, 4.3). */
export const rightsRefusals = Object.fromEntries(
  Object.entries(rows).map(([reason, row]) => [reason, rendererOf(row)]),
) as Record<RightsReason, RenderRefusal>;

function rendererOf([status, code, message]: Row): RenderRefusal {
  return (_detail, _exchange, world) =>
    json({ code_statut_traitement: code, message_retour_traitement: worded(message, world) }, status);
}

// This one text is printed with either apostrophe (adict.md 4.2, 4.3).
function worded(message: string, world: World): string {
  if (message !== noRightFound || settingOf(world, 'noRightFoundApostrophe') === 'typewriter') return message;
  return message.replace("'", '’');
}
