import routes from '../../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import type { operations } from '../../../openapi/types/enedis-data-connect.d.ts';
import type { ApiSchemas } from '../../core/contract.ts';
import type { Handler, Provider } from '../../core/provider.ts';
import type { TokenBook } from '../../oauth/token-book.ts';
import { viewConsents } from './consents/consent-view.ts';
import { consentEvents } from './consents/events-consents.ts';
import { forgetInitialConsents } from './consents/initial-consents.ts';
import { departures } from './departures.ts';
import { meteringDialect } from './dialect-metering.ts';
import { peopleDialect } from './dialect-people.ts';
import { meterEvents } from './events-meters.ts';
import { knowledge } from './knowledge.ts';
import { forgetMeters } from './meter-readings.ts';
import { meteringOperations } from './metering-operations.ts';
import { electricityParkSize, electricityParks, parkOf } from './park.ts';
import { peopleOperations } from './people-operations.ts';
import { publications } from './readings/publications.ts';
import { viewReadings } from './readings/reading-view.ts';
import { refusals } from './refusals.ts';
import { sheetOf } from './sheet.ts';
import { summaryOf } from './summary.ts';
import { tables } from './tables.ts';
import { quotas } from './tokens/quotas.ts';
import { codeIn } from './wire-code.ts';
import { errorPage } from './wire-error-page.ts';
import { meteringPointIn } from './wire-path.ts';
import { recordsIn } from './wire-records.ts';
import { welcome } from './wire-welcome.ts';

/** Enedis Data Connect in its generations, v4, v5 and 2026: consents, readings, customer and contract data, from one set of meters. */
export function enedis(tokens: TokenBook): Provider {
  return {
    name: 'enedis',
    title: 'Enedis Data Connect',
    hosts: [
      'mon-compte-particulier.enedis.fr',
      'gw.ext.prod.api.enedis.fr',
      'ext.prod.api.enedis.fr',
      'gw.prd.api.enedis.fr',
      'gw.ext.prod-sandbox.api.enedis.fr',
      'ext.prod-sandbox.api.enedis.fr',
      'ext.hml.api.enedis.fr',
      'gw.hml.api.enedis.fr',
    ],
    spec: 'enedis-data-connect',
    routes,
    schemas,
    operations: { ...peopleOperations(tokens), ...meteringOperations } satisfies Record<keyof operations, Handler>,
    events: { ...consentEvents, ...meterEvents },
    refusals,
    quotas,
    dialect: { ...meteringDialect, ...peopleDialect },
    // one token opens every API that the application subscribed to; subscriptions are looked at by the operations
    admits: () => true,
    parks: electricityParks,
    parkSize: electricityParkSize,
    ...knowledge,
    departures,
    codeIn,
    errorPage,
    recordsAt: recordsIn,
    // consents that exist from the start are a formula, and nothing else is there before something happens
    seed: async () => undefined,
    tables,
    forget(world) {
      forgetMeters(world);
      forgetInitialConsents(world);
    },
    async *points(world, after) {
      const now = world.clock.now().getTime();
      for (const point of parkOf(world).points(after)) yield summaryOf(world, point, now);
    },
    sheet: sheetOf,
    readings: viewReadings,
    consents: viewConsents,
    publications,
    welcome,
    mails: async () => [],
    meteringPointOf: meteringPointIn,
  };
}

async function schemas(): Promise<ApiSchemas> {
  const { default: compiled } = await import('../../../openapi/generated/enedis-data-connect.schemas.json', {
    with: { type: 'json' },
  });
  return compiled as unknown as ApiSchemas;
}
