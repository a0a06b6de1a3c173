import type { Body } from '../../../core/exchange.ts';
import { type Day, isoDay, parseDay } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { BusinessReason } from '../refusals-business.ts';
import type { FoundServices, Measure, Service, ServiceFilter, ServiceState } from './service.ts';

const stateCodes = {
  requested: ['DEMANDE', 'Demandé'],
  active: ['ACTIF', 'Actif'],
  ended: ['TERMINE', 'Terminé'],
  deleted: ['SUPPRIME', 'Supprimé'],
} as const satisfies Record<ServiceState, readonly [code: string, label: string]>;

const measureCodes = {
  loadCurve: 'CDC',
  maxPower: 'PMAX',
  index: 'IDX',
  energy: 'ENERGIE',
  technical: 'ITC',
} as const satisfies Record<Measure, string>;

const serviceTypes = ['CCDC', 'TRANSREC', 'OPPENR', 'ACCES'] as const;
const accessCode = 'ACCES';

const statesByCode = reversed(
  Object.entries(stateCodes).map(([state, [code]]) => [code, state as ServiceState] as const),
);
const measuresByCode = reversed(
  Object.entries(measureCodes).map(([measure, code]) => [code, measure as Measure] as const),
);

/**
 * Reads the body of a search for services, of which only `comptage` is required (enedis.md 1.5); without states all are
 * meant, as the test cases have it (enedis.md 3.4). Unknown keys pass (our convention).
 *
 * @throws Refusal `request-malformed` where it is no JSON, or not of the types of the Swagger (our convention)
 */
export function serviceFilterIn(body: Body): ServiceFilter {
  if (body.kind !== 'json' || !isObject(body.value)) throw malformed();
  const sent = body.value;
  const types = serviceTypesIn(sent.serviceType ?? accessCode);
  return {
    ...told('authorisationId', sent.autorisationId, wholeNumber),
    ...told('meteringPointIds', sent.pointId, texts),
    ...told('sirens', sent.siren, texts),
    ...told('beginsFrom', sent.dateDebut, day),
    ...told('endsFrom', sent.dateFin, day),
    ...told('states', sent.etatCode, (value) => words(value, statesByCode)),
    ...told('measures', sent.mesureTypeCode, (value) => words(value, measuresByCode)),
    consumption: flag(sent.soutirage ?? false),
    production: flag(sent.injection ?? false),
    access: flag(sent.autorisation ?? true) && types.includes(accessCode),
    page: wholeNumber(sent.page ?? 0),
    countOnly: flag(sent.comptage),
  };
}

/** The answer to a search: the number alone where only that is asked for, or where nothing was found (enedis.md 1.5). */
export function servicesBody({ total, services }: FoundServices) {
  if (services.length === 0) return { nbTotalServices: total };
  return { nbTotalServices: total, serviceSouscrit: services.map(serviceOnWire) };
}

// Keys in the order of the Swagger; those that the official mock leaves out are left out.
function serviceOnWire(service: Service) {
  const [code, label] = stateCodes[service.state];
  return {
    id: service.id,
    injection: service.direction === 'production',
    soutirage: service.direction === 'consumption',
    serviceCode: accessCode,
    dateDebut: isoDay(service.from),
    dateFin: isoDay(service.to),
    etatCode: code,
    etatLibelle: label,
    pointId: service.meteringPointId,
    ...(service.siren !== undefined && { sirenTitulaire: service.siren }),
    mesuresTypeCode: measureCodes[service.measure],
    mesuresPas: stepOf(service),
    mesuresCorrigees: false,
    espaceDynamique: true,
    publicationDonnees: false,
    autorisation: {
      autorisationId: service.authorisationId,
      autorisationLibelle: `DATACONNECT_${service.segment}_${code}`,
      autorisationType: 'EXPLICITE',
      ...(service.testCase && { autorisationStatut: service.state === 'active' ? 'ACTIVE' : 'INACTIVE' }),
    },
  };
}

function stepOf({ measure, minutes }: Service): string {
  if (measure === 'technical') return 'NA';
  return minutes === undefined ? 'P1D' : `PT${minutes}M`;
}

const malformed = (): Refusal => new Refusal<BusinessReason>('request-malformed');

function told<Name extends string, T>(name: Name, value: unknown, read: (value: unknown) => T) {
  if (value === undefined || value === null) return {};
  return { [name]: read(value) } as Record<Name, T>;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw malformed();
  return value;
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw malformed();
  return value;
}

function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw malformed();
  return value;
}

function day(value: unknown): Day {
  const read = typeof value === 'string' ? parseDay(value) : undefined;
  if (read === undefined) throw malformed();
  return read;
}

function words<T>(value: unknown, known: ReadonlyMap<string, T>): ReadonlySet<T> {
  return new Set(
    texts(value).map((word) => {
      const meant = known.get(word);
      if (meant === undefined) throw malformed();
      return meant;
    }),
  );
}

// The Swagger calls it a text, and its own words a list.
function serviceTypesIn(value: unknown): readonly string[] {
  const named = typeof value === 'string' ? [value] : texts(value);
  const known: readonly string[] = serviceTypes;
  if (!named.every((type) => known.includes(type))) throw malformed();
  return named;
}

function reversed<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(pairs);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
