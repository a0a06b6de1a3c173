import type { Application } from '../../core/application.ts';
import { calendarOf, dayAt } from '../../core/paris.ts';
import type { Welcome } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { parkOf } from './park/park.ts';

/** Base paths as they are on the real hosts (adict.md 1.1, 1.2). */
const basePath = '/adict/v2';
const sandboxPath = '/adict/bas/v6';
const tokenPath = '/openam/oauth2/realms/externeGrdf/access_token';

/** What a newcomer to ADICT needs first: one point to read at once, one to declare, one of the sandbox data set. */
export function welcome(world: World, origin: string, application?: Application): Welcome {
  const caller = application ?? world.applications[0];
  const [readable, toDeclare] = parkOf(world).points();
  const lastYear = calendarOf(dayAt(world.clock.now().getTime())).year - 1;
  const points = [{ meteringPointId: 'GI999150', note: 'JJ, biomethane site of the sandbox data set (sandbox path)' }];
  if (toDeclare)
    points.unshift({ meteringPointId: toDeclare.id, note: `${toDeclare.frequency}, to be declared first` });
  if (readable) points.unshift({ meteringPointId: readable.id, note: `${readable.frequency}, can be read at once` });
  return {
    urls: [
      { name: 'adict', label: 'ADICT', url: origin + basePath },
      { name: 'adictSandbox', label: 'ADICT sandbox', url: origin + sandboxPath },
      { name: 'adictToken', label: 'token (SOFIT)', url: origin + tokenPath },
      { name: 'adictOktaToken', label: 'token (OKTA)', url: `${origin}/oauth2/aus5y2ta2uEHjCWIR417/v1/token` },
    ],
    points,
    commands: [
      `TOKEN=$(curl -s ${origin}${tokenPath} -d grant_type=client_credentials -d scope=${basePath} \\`,
      `  -d client_id=${caller?.clientId} -d client_secret=${caller?.clientSecret} | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
      `curl -H "Authorization: Bearer $TOKEN" "${origin}${basePath}/pce/${readable?.id}/donnees_consos_publiees?periode=${lastYear}"`,
    ],
  };
}
