import type { components } from '../../openapi/types/enedis-data-connect.d.ts';
import { BodyError } from '../body.ts';
import type { JsonObject } from './answer.ts';
import type { Call } from './gateway.ts';
import type { ServiceMeasure, ServiceState, ServicesFilter, SubscribedService } from './services.ts';

type Schemas = components['schemas'];

const stateCodes = {
  requested: 'DEMANDE',
  active: 'ACTIF',
  ended: 'TERMINE',
  deleted: 'SUPPRIME',
} as const satisfies Record<ServiceState, Schemas['ServiceState']>;

const statesByCode: Readonly<Record<string, ServiceState>> = Object.fromEntries(
  Object.entries(stateCodes).map(([state, code]) => [code, state as ServiceState]),
);

const measures: Readonly<Record<string, ServiceMeasure>> = {
  CDC: 'loadCurve',
  PMAX: 'maxPower',
  IDX: 'indexes',
  ENERGIE: 'dailyEnergy',
  ITC: 'contract',
} satisfies Record<Schemas['MeasureKind'], ServiceMeasure>;

/** A page of a search, as the operator answers it. */
export interface ServicesPage {
  /** On all pages together. */
  readonly total: number;
  readonly services: readonly SubscribedService[];
}

/** A search for services (enedis.md 1.5). Pages count from 0, and the first is what comes when none is named. */
export function servicesCall({ authorisationId, meteringPointIds, states }: ServicesFilter, page: number): Call {
  const body: Schemas['ServiceFilter'] = {
    ...(authorisationId !== undefined && { autorisationId: authorisationId }),
    ...(meteringPointIds && { pointId: [...meteringPointIds] }),
    comptage: false,
    etatCode: (states ?? ['active', 'requested']).map((state) => stateCodes[state]),
    serviceType: 'ACCES',
    autorisation: true,
    ...(page > 0 && { page }),
  };
  return { api: 'services', path: '/subscribed_services/v1', body };
}

/** One page of services; nothing found comes without a list. */
export function servicesPage([object]: readonly JsonObject[]): ServicesPage {
  const { nbTotalServices: total, serviceSouscrit: list = [] } = (object ?? {}) as Partial<
    Schemas['SubscribedServices']
  >;
  if (typeof total !== 'number' || !Array.isArray(list)) throw new BodyError('no number of services is told');
  return { total, services: list.map(serviceFromWire) };
}

function serviceFromWire(service: Schemas['SubscribedService']): SubscribedService {
  const { id, pointId, injection, mesuresTypeCode, mesuresPas, etatCode, dateDebut, dateFin, autorisation } = service;
  return {
    id,
    meteringPointId: pointId,
    direction: injection ? 'production' : 'consumption',
    measure: measures[mesuresTypeCode] ?? 'other',
    step: /^P/.test(mesuresPas) ? mesuresPas : null,
    state: statesByCode[etatCode] ?? 'ended',
    days: { from: dateDebut, to: dateFin },
    authorisationId: autorisation?.autorisationId ?? null,
  };
}
