import type { World } from '../../../core/world.ts';
import { sandboxPark } from '../park.ts';
import { consentSetting } from './dialect-consents.ts';
import { consentFacts } from './facts-consents.ts';
import type { Version } from './wire-authorize.ts';

/** The sandbox client who refuses every consent, and has no meter (enedis.md 3.1). */
export const refusingClient = consentFacts.refusingClient.value;

/** The metering points of a sandbox client, in the order of the sandbox (enedis.md 3.1); none of client 9. */
export function sandboxPoints(client: number): readonly string[] {
  return [...sandboxPark.points()].filter((point) => point.sandboxClient === client).map(({ id }) => id);
}

/** The sandbox client that the last digit of a state picks; undefined when it ends otherwise, or a page is shown. */
export function sandboxClientIn(state: string | undefined, version: Version, world: World): number | undefined {
  const setting = consentSetting(world, 'sandboxClientByState');
  if (setting === 'never' || (setting === 'first' && version === 'second')) return undefined;
  const digit = /\d$/.exec(state ?? '')?.[0];
  return digit === undefined ? undefined : Number(digit);
}
