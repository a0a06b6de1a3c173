import routes from '../../../openapi/generated/grdf-adict.routes.json' with { type: 'json' };
import type { operations } from '../../../openapi/types/grdf-adict.d.ts';
import type { ApiSchemas } from '../../core/contract.ts';
import type { Handler, Provider } from '../../core/provider.ts';
import type { TokenBook } from '../../oauth/token-book.ts';
import { departures } from './departures.ts';
import { authorize, decide } from './gateway/client-connect.ts';
import { gatewayDialect } from './gateway/dialect-gateway.ts';
import { gatewayFacts } from './gateway/facts-gateway.ts';
import { quotas } from './gateway/quotas.ts';
import { opens, publishKeys, tokenServer } from './gateway/token-servers.ts';
import { knowledge } from './knowledge.ts';
import { gasParkSize, gasParks, parkOf } from './park/park.ts';
import { sheetOf } from './park/sheet.ts';
import { summaryOf } from './park/summary.ts';
import { knownHappenings } from './park/tenancy.ts';
import { dataOperations } from './readings/data-operations.ts';
import { dataDialect } from './readings/dialect-data.ts';
import { meterEvents } from './readings/events-meters.ts';
import { publications } from './readings/publications.ts';
import { viewReadings } from './readings/reading-view.ts';
import { refusals } from './refusals.ts';
import { rightsDialect } from './rights/dialect-rights.ts';
import { rightEvents } from './rights/events-rights.ts';
import { holderPage } from './rights/holder-page.ts';
import { mailsOf } from './rights/mails.ts';
import { rightOperations } from './rights/right-operations.ts';
import { viewRights } from './rights/right-view.ts';
import { sandboxDialect } from './sandbox/dialect-sandbox.ts';
import { forgetSandbox } from './sandbox/sandbox.ts';
import { withSandboxDefects } from './sandbox/sandbox-defects.ts';
import { tables } from './tables.ts';
import { codeIn } from './wire-code.ts';
import { errorPage } from './wire-error-page.ts';
import { meteringPointIn } from './wire-path.ts';
import { welcome } from './wire-welcome.ts';

/** GRDF ADICT: access rights, proofs, consumption, injection, contract and technical data of gas metering points. */
export function grdf(tokens: TokenBook): Provider {
  return {
    name: 'grdf',
    title: 'GRDF ADICT',
    hosts: ['api.grdf.fr', 'sofit-sso-oidc.grdf.fr', 'adict-connexion.grdf.fr'],
    spec: 'grdf-adict',
    routes,
    schemas,
    operations: {
      ...withSandboxDefects({ ...rightOperations, ...dataOperations }),
      sofitToken: tokenServer('sofit', tokens),
      sofitTokenByQuery: tokenServer('sofit', tokens),
      oktaToken: tokenServer('okta', tokens),
      sofitKeys: publishKeys,
      oktaKeys: publishKeys,
      sofitAuthorize: authorize,
      sofitDecide: decide,
    } satisfies Record<keyof operations, Handler>,
    events: { ...rightEvents, ...meterEvents },
    refusals,
    quotas,
    dialect: { ...gatewayDialect, ...rightsDialect, ...dataDialect, ...sandboxDialect },
    crossOrigin: gatewayFacts.crossOrigin.value,
    admits: opens,
    parks: gasParks,
    parkSize: gasParkSize,
    ...knowledge,
    departures,
    codeIn,
    errorPage,
    // its records are the lines of its streams
    recordsAt: () => undefined,
    // rights that exist from the start are a formula, and nothing else is there before something happens
    seed: async () => undefined,
    tables,
    forget: forgetSandbox,
    async *points(world, after) {
      const now = world.clock.now().getTime();
      for (const point of parkOf(world).points(after)) {
        yield summaryOf(world, point, now, await knownHappenings(world, point, now));
      }
    },
    sheet: sheetOf,
    readings: viewReadings,
    consents: viewRights,
    publications,
    welcome,
    mails: (world, origin) => mailsOf(world, world.clock.now().getTime(), origin),
    holderPage,
    meteringPointOf: meteringPointIn,
  };
}

async function schemas(): Promise<ApiSchemas> {
  const { default: compiled } = await import('../../../openapi/generated/grdf-adict.schemas.json', {
    with: { type: 'json' },
  });
  return compiled as unknown as ApiSchemas;
}
