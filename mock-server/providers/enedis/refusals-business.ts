import { json, type Reply } from '../../core/exchange.ts';
import type { RenderRefusal } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { errorSetting } from './dialect-errors.ts';
import { apiOf, customerApis, type Generation, generationOf } from './tokens/apis.ts';
import { errorUri } from './tokens/refusals-gateway.ts';

interface Words {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

/** How a reason is worded: as in v5, and where a generation or language differs. */
interface Row extends Words {
  readonly v4?: Partial<Words>;
  readonly customers?: Partial<Words>;
  readonly in2026?: Partial<Words>;
  /** As since mid-2026. */
  readonly french?: Partial<Words>;
  /** Code of the years before 2023. */
  readonly older?: string;
  /** Status and message of the Swagger of 2026. */
  readonly documented?: { readonly status?: number; readonly message: string };
}

const invalid = (text: string, more: Partial<Row> = {}): Row => ({
  status: 400,
  code: 'Invalid_request',
  text,
  ...more,
});
const lowerCase = { code: 'invalid_request' } as const;
const pointMissing = 'Le paramètre usage_point_id est obligatoire';
// Message of the Swaggers of 2026 (MED-26); enedis.md does not have it.
const notAllowed = "Le client n'est pas autorisé pour le point demandé";
const nothingMeasured = { message: 'Pas de mesure trouvée pour ce point' } as const;
const coreFailure = { message: "Problème technique dans l'interrogation du SI coeur" } as const;
const noMeasure = 'no measure found for this usage point';

/** What the APIs say about a call itself (enedis.md 4.2). */
const formRows = {
  'usage-point-missing': invalid('usage_point_id parameter is required.', {
    customers: lowerCase,
    documented: { message: pointMissing },
  }),
  'usage-point-malformed': invalid('usage_point_id parameter must be 14 digits long.'),
  'start-missing': invalid('Start date parameter is required.'),
  'end-missing': invalid('End date parameter is required.'),
  'start-malformed': invalid('Start date parameter must be in the format YYYY-MM-DD'),
  'end-malformed': invalid('End date parameter must be in the format YYYY-MM-DD'),
  'end-not-past': invalid('The end date parameter must be earlier than the current date.'),
  'start-not-before-end': invalid('Start date should be before end date.', {
    in2026: { code: 'ADAM-ERR0002', text: 'La date de fin doit être supérieure à la date de début.' },
  }),
  'request-malformed': invalid('Empty header, bad request format, partial or incorrect data'),
  'person-missing': invalid('person_id parameter is required when the user is not an authentified customer'),
} as const satisfies Record<string, Row>;

/** What the APIs say about the period and the direction (enedis.md 4.2). */
const periodRows = {
  'before-activation': {
    status: 400,
    code: 'ADAM-ERR0123',
    text: "The requested period cannot be anterior to the meter's last activation date",
    french: {
      text: 'La demande ne peut pas aboutir, la période demandée est antérieure à la date de dernière mise en service du point.',
    },
  },
  'beyond-history': {
    status: 400,
    code: 'ADAM-ERR0125',
    text: 'The start date must be greater than the history deadline.',
    older: 'ADAM-DC-0016',
  },
  'curve-too-long': {
    status: 400,
    code: 'ADAM-ERR0126',
    text: 'The requested period must be less than 7 days for an access to the load curve.',
    older: 'ADAM-DC-0015',
  },
  'wrong-direction': {
    status: 400,
    code: 'ADAM-ERR0069',
    text: 'Le sens de la mesure ne correspond pas pour le PRM demandé',
  },
  'curve-not-activated': {
    status: 400,
    code: 'ADAM-ERR0075',
    text: 'The customer objected to the load curve recording',
  },
  'no-data': {
    status: 404,
    code: 'no_data_found',
    text: noMeasure,
    v4: { code: 'STM-ERR-0000020' },
    documented: nothingMeasured,
  },
  'no-communicating-meter': { status: 404, code: 'STM-ERR-0000014', text: '', documented: nothingMeasured },
} as const satisfies Record<string, Row>;

/** What the APIs say about who may read (enedis.md 4.2). */
const consentRows = {
  'not-holder': {
    status: 400,
    code: 'ADAM-ERR0061',
    text: 'The seeker is not recognized as the actual meter holder',
    documented: { status: 403, message: "Le client n'est pas titulaire du point demandé" },
  },
  'moved-out': {
    status: 403,
    code: 'ADAM-DC-0007',
    text: 'The customer is not owner of this usage point.',
    french: { status: 400, text: "Le client n'est pas titulaire du point demandé." },
    documented: { status: 403, message: "Le client n'est pas titulaire du point demandé" },
  },
  'no-consent': {
    status: 403,
    code: 'ADAM-DC-0008',
    text: 'No consent can be found for this customer and this usage point.',
    documented: { status: 403, message: notAllowed },
  },
  'before-consent': {
    status: 403,
    code: 'ADAM-DC-0009',
    text: 'The start date of the request must be greater than the consent start date.',
    documented: { status: 403, message: notAllowed },
  },
  'unauthorized-user': {
    status: 403,
    code: 'unauthorized_user',
    text: 'user is not authorized to access this resource',
    documented: { status: 403, message: notAllowed },
  },
  'no-site': { status: 404, code: 'STM-ERR-0000019', text: 'Unknown or unauthorized user' },
  // status by the code's own words; the 2026 sandbox documents 403 (enedis.md 3.4)
  'no-services': {
    status: 400,
    code: 'Bad request',
    text: 'Pas de services souscrits, le flux est stoppé.',
    documented: { status: 403, message: notAllowed },
  },
} as const satisfies Record<string, Row>;

/** What the APIs say when they fail (enedis.md 4.2). */
const failureRows = {
  'technical-error': {
    status: 500,
    code: 'technical_error',
    text: 'Technical error. Please try later.',
    documented: coreFailure,
  },
  'technical-exception': { status: 500, code: 'ADAM-DC-0500', text: 'Technical Exception', documented: coreFailure },
  'technical-failure': { status: 500, code: 'STM-ERR-0000001', text: '', documented: coreFailure },
  'internal-error': {
    status: 500,
    code: 'Internal Server error',
    text: 'Un problème a été rencontré lors du traitement.',
    documented: coreFailure,
  },
  'service-unavailable': { status: 503, code: '503', text: 'Service Unavailable' },
} as const satisfies Record<string, Row>;

const allRows = { ...formRows, ...periodRows, ...consentRows, ...failureRows };

type RowName = keyof typeof allRows;

/**
 * Why the APIs refuse a data call; `outside-description` is a contract call that the Swagger of 2026 does not have,
 * `unknown-contract` one about a point that does not exist.
 */
export type BusinessReason = RowName | 'outside-description' | 'unknown-contract';

const rows: Readonly<Record<RowName, Row>> = allRows;

/** Each reason in the words, status and shape of the generation that was called (enedis.md 4.1, 4.2). */
export const businessRefusals: Readonly<Record<BusinessReason, RenderRefusal>> = {
  ...(Object.fromEntries(Object.entries(rows).map(([reason, row]) => [reason, rendererOf(() => row)])) as Record<
    RowName,
    RenderRefusal
  >),
  'outside-description': rendererOf(
    (world) => rows[errorSetting(world, 'outsideDescription2026') === '500' ? 'technical-error' : 'request-malformed'],
  ),
  // the official mock has the documented shape (enedis.md 3.4)
  'unknown-contract': rendererOf(() => rows['no-services'], 'documented'),
  'wrong-direction': rendererOf(
    (world) => rows[errorSetting(world, 'wrongDirection') === 'own-code' ? 'wrong-direction' : 'technical-error'],
  ),
};

function rendererOf(rowIn: (world: World) => Row, always?: 'documented'): RenderRefusal {
  return (_detail, { operation }, world) => {
    const row = rowIn(world);
    const generation = generationOf(operation);
    const isNew = generation === '2026' || generation === 'transitional';
    const shape = errorSetting(world, 'shape2026');
    if (isNew && (always || shape !== 'as-v5')) return documentedReply(row, shape === 'list');
    const { status, code, text } = wordsOf(row, operation, generation, world);
    const uri = generation === 'v4' ? { error_uri: errorUri } : {};
    return json({ error: code, error_description: text, ...uri }, status);
  };
}

function wordsOf(row: Row, operation: string, generation: Generation, world: World): Words {
  const isNew = generation === '2026' || generation === 'transitional';
  const language = errorSetting(world, 'language');
  const inFrench = language === 'french' || (language === 'by-generation' && isNew);
  const isOlder = generation === 'v4' && errorSetting(world, 'v4PeriodCodes') === 'older' && row.older !== undefined;
  return {
    ...row,
    ...(generation === 'v4' && row.v4),
    ...(customerApis.has(apiOf(operation) ?? '') && row.customers),
    ...(isNew && row.in2026),
    ...(inFrench && row.french),
    ...(isOlder && { code: row.older }),
  };
}

// The code is the status as a text (enedis.md 3.4); where the Swagger has no message, ours is the text of v5.
function documentedReply(row: Row, asList: boolean): Reply {
  const { status = row.status, message = row.in2026?.text ?? row.french?.text ?? row.text } = row.documented ?? {};
  const body = { code: String(status), message };
  return json(asList ? [body] : body, status);
}
