import type { Application } from '../../core/application.ts';
import { dayAt, isoDay } from '../../core/paris.ts';
import type { Welcome } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import { parkOf } from './park.ts';
import { tokenCommand } from './wire-commands.ts';

/** The fictitious client 0 of the operator's sandbox and the day that is recorded of it (enedis.md 3.1, 3.2). */
const sandboxHome = '22516914714270';

/** What a newcomer to Data Connect needs first: a home, and sandbox clients that consent from the start. */
export function welcome(world: World, origin: string, application?: Application): Welcome {
  const caller = application ?? world.applications[0];
  const [home] = parkOf(world).points();
  const yesterday = dayAt(world.clock.now().getTime()) - 1;
  const days = `start=${isoDay(yesterday - 7)}&end=${isoDay(yesterday)}`;
  return {
    urls: [
      { name: 'enedisV5', label: 'Data Connect v5', url: `${origin}/metering_data_dc/v5` },
      { name: 'enedis2026', label: 'Data Connect 2026', url: `${origin}/mesure_synchrone_auto/v2` },
      { name: 'enedisToken', label: 'token (Enedis)', url: `${origin}/oauth2/v3/token` },
    ],
    points: [
      ...(home ? [{ meteringPointId: home.id, note: `${home.segment}, a home that can be read at once` }] : []),
      { meteringPointId: sandboxHome, note: 'sandbox client 0, with the recorded days of September 2021' },
      { meteringPointId: '42900589957123', note: 'sandbox client 4, with holes on Tuesdays and Wednesdays' },
    ],
    commands: [
      ...(caller ? [tokenCommand(caller, origin)] : []),
      `curl -H "Authorization: Bearer $TOKEN" "${origin}/metering_data_dc/v5/daily_consumption?usage_point_id=${home?.id ?? sandboxHome}&${days}"`,
    ],
  };
}
