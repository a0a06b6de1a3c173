import routes from '../../../openapi/generated/enedis-data-connect.routes.json' with { type: 'json' };
import type { Application } from '../../core/application.ts';
import { isoDay } from '../../core/paris.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { World } from '../../core/world.ts';
import type { ClientCall } from './readings/client-call.ts';
import { type Generation, generationOf } from './tokens/apis.ts';

/** The command that keeps an application's token in `TOKEN`. */
export function tokenCommand({ clientId, clientSecret }: Application, origin: string): string {
  const id = `-d ${shellWord(`client_id=${encodeURIComponent(clientId)}`)}`;
  const secret = `-d ${shellWord(`client_secret=${encodeURIComponent(clientSecret)}`)}`;
  const ask = `curl -s ${origin}/oauth2/v3/token -d grant_type=client_credentials ${id} ${secret}`;
  return `TOKEN=$(${ask} | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`;
}

const namesOfV5 = { point: 'usage_point_id', start: 'start', end: 'end' };
const namesOf = {
  v5: namesOfV5,
  v4: namesOfV5,
  transitional: namesOfV5,
  '2026': { point: 'pointId', start: 'dateDebut', end: 'dateFin' },
} as const satisfies Record<Generation, { point: string; start: string; end: string }>;

/** The commands by which an application reads what a view shows; of several calls the first. */
export function readingCommands(
  world: World,
  meteringPointId: string,
  { operation, from, to, atOnce }: ClientCall,
  clientId: string,
  origin: string,
): string[] {
  const application = world.applications.find((one) => one.clientId === clientId);
  if (!application) return [];
  const names = namesOf[generationOf(operation)];
  const end = Math.min(to, from + atOnce);
  const query = new URLSearchParams([
    [names.point, meteringPointId],
    [names.start, isoDay(from)],
    [names.end, isoDay(end)],
    // the greatest power of 2026 has two parameters more, both required (enedis.md 2.7)
    ...(operation === 'maxPower2026'
      ? [['mesuresPas', 'P1D'] as [string, string], ['grandeurPhysique', 'PMA'] as [string, string]]
      : []),
  ]);
  const calls = Math.ceil((to - from) / atOnce);
  const note = `# One call takes ${atOnce} days at the most: this is the first of ${calls}.`;
  return [
    tokenCommand(application, origin),
    ...(calls > 1 ? [note] : []),
    `curl -H "Authorization: Bearer $TOKEN" "${origin}${pathOf(operation)}?${query}"`,
  ];
}

function pathOf(operation: string): string {
  const route = routes.find((one) => one.operation === operation);
  return `${route?.mounts[0] ?? ''}${route?.path ?? ''}`;
}
