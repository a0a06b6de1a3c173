import type { Application } from '../../core/application.ts';
import { isoDay } from '../../core/paris.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { World } from '../../core/world.ts';
import type { DayRange } from './readings/line-request.ts';

const basePath = '/adict/v2';
const tokenPath = '/openam/oauth2/realms/externeGrdf/access_token';

/** The command that keeps an application's token in `TOKEN`. */
export function tokenCommand({ clientId, clientSecret }: Application, origin: string): string {
  const id = `-d ${shellWord(`client_id=${encodeURIComponent(clientId)}`)}`;
  const secret = `-d ${shellWord(`client_secret=${encodeURIComponent(clientSecret)}`)}`;
  const ask = `curl -s ${origin}${tokenPath} -d grant_type=client_credentials -d scope=${basePath} ${id} ${secret}`;
  return `TOKEN=$(${ask} | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`;
}

const paths = {
  published: 'donnees_consos_publiees',
  informative: 'donnees_consos_informatives',
  injection: 'donnees_injections_publiees',
} as const;

/** The commands by which an application reads what a view shows. */
export function readingCommands(
  world: World,
  meteringPointId: string,
  series: keyof typeof paths,
  { from, to }: DayRange,
  clientId: string,
  origin: string,
): string[] {
  const application = world.applications.find((one) => one.clientId === clientId);
  if (!application) return [];
  const query = `date_debut=${isoDay(from)}&date_fin=${isoDay(to)}`;
  return [
    tokenCommand(application, origin),
    `curl -H "Authorization: Bearer $TOKEN" "${origin}${basePath}/pce/${meteringPointId}/${paths[series]}?${query}"`,
  ];
}

/** The commands by which an application declares a right. */
export function declareCommands(
  application: Application,
  meteringPointId: string,
  declaration: Readonly<Record<string, string>>,
  origin: string,
): string[] {
  const headers = `-H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json'`;
  const url = `${origin}${basePath}/pce/${meteringPointId}/droit_acces`;
  return [
    tokenCommand(application, origin),
    `curl -X PUT ${url} ${headers} -d ${shellWord(JSON.stringify(declaration))}`,
  ];
}
