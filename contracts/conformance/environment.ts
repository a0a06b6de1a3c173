import type { TestWorld } from '../../mock-server/testing/index.ts';
import type { ProtocolVariable } from './protocol.ts';
import type { Side, Task } from './task.ts';

/** How the world's time goes on: by itself, or only when the program moves it. */
export type ClockMode = 'real' | 'program';

/** In what a run of the program takes place. */
export interface Setting {
  readonly side: Side;
  readonly world: TestWorld;
  readonly now: Date;
  /** Path of the folder that is kept over the steps. */
  readonly folder: string;
  readonly clock: ClockMode;
}

type Environment = Partial<Record<ProtocolVariable, string>>;

/** The variables of the protocol for one run of a program. */
export function environmentOf(task: Task, { side, world, now, folder, clock }: Setting): Record<string, string> {
  const { clientId, clientSecret } = world.application;
  const variables: Environment = {
    WATTIF_TASK: task.task,
    WATTIF_OPERATOR: side.operator,
    ...(side.operator === 'enedis' && { WATTIF_GENERATION: side.generation }),
    WATTIF_BASE_URL: world.url,
    WATTIF_CLIENT_ID: clientId,
    WATTIF_CLIENT_SECRET: clientSecret,
    WATTIF_NOW: now.toISOString(),
    WATTIF_STATE: folder,
    ...(clock === 'program' && { WATTIF_CLOCK: clockOf(world) }),
    ...variablesOf(task),
  };
  return variables;
}

/** Address of a world's clock. */
function clockOf(world: TestWorld): string {
  return `${world.url}/_wattif/worlds/${encodeURIComponent(world.id)}/clock`;
}

function variablesOf(task: Task): Environment {
  switch (task.task) {
    case 'sync':
      return {
        WATTIF_POINTS: task.points.join(' '),
        WATTIF_SERIES: task.series.join(' '),
        WATTIF_DIRECTIONS: (task.directions ?? ['consumption']).join(' '),
        WATTIF_FROM: task.from,
        WATTIF_TO: task.to,
      };
    case 'declare':
      return { WATTIF_DECLARATION: JSON.stringify(task.declaration) };
    case 'proofs':
      return { WATTIF_PROOFS: JSON.stringify(task.files) };
    case 'consent':
      return { WATTIF_REDIRECT_URI: task.redirectUri };
    case 'callback':
      return { WATTIF_REDIRECT_URI: task.redirectUri, WATTIF_CALLBACK_URL: task.url };
  }
}
