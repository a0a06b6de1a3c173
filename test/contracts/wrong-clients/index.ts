import { wrongCallers } from './calls.ts';
import { wrongKeepers } from './consents.ts';
import { wrongReaders } from './values.ts';
import type { WrongClient } from './wrong-client.ts';

export type { WrongClient } from './wrong-client.ts';

/** Portals with one mistake each. */
export const wrongClients: readonly WrongClient[] = [...wrongCallers, ...wrongReaders, ...wrongKeepers];
