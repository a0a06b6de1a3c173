import { fault, points, powerWorld, type Story, sync } from './story.ts';

const world = powerWorld('2026-01-15T08:00:00Z');
const days = { from: '2026-01-08', to: '2026-01-10' };

/** CL-18, which the engine judges in every scenario: here programs have most to tell in their logs. */
export const failureStories: readonly Story[] = [
  {
    name: 'credentials-refused',
    about: 'The token server takes the secret of the application for a wrong one.',
    checks: [],
    world,
    async play(stage) {
      const body = { error_description: 'Client Authentication failed.', error: 'invalid_client' };
      const refused = { kind: 'answer', status: 401, body } as const;
      await stage.world.faults.use({ provider: 'enedis', operation: 'tokenV3', fault: refused });
      await stage.run(sync([points.home], ['daily'], days));
      return [];
    },
  },
  {
    name: 'errors-that-name-people',
    about: "The operator's words about a call that it refuses name the holder of the point (our convention).",
    checks: [],
    world,
    async play(stage) {
      const told = (await stage.world.points()).find(({ meteringPointId }) => meteringPointId === points.solarHome);
      const text = `The request about ${told?.holder.name}, ${told?.holder.email}, cannot be served.`;
      await fault(stage, { kind: 'answer', status: 400, body: { error: 'Invalid_request', error_description: text } });
      await stage.run(sync([points.solarHome], ['daily', 'max-power'], days));
      return [];
    },
  },
];
