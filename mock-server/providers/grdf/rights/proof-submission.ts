import type { Body } from '../../../core/exchange.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { parkOf } from '../park/park.ts';
import type { AccessRight } from './access-right.ts';
import { keepRight, rightById } from './access-rights.ts';
import { settingOf } from './dialect-rights.ts';
import { proofFacts } from './facts-proofs.ts';
import { hasGasContractEnded } from './gas-contract.ts';
import { proofStandingAt } from './proof-control.ts';
import { type SeenFiles, seeFiles } from './proof-files.ts';
import type { RightsReason } from './refusals-rights.ts';
import { parseRightId } from './right-id.ts';
import { rulesOf } from './right-rules.ts';
import { proofPartNames } from './wire-proofs.ts';

const mostFiles = proofFacts.mostFiles.value;
const mostBytes = proofFacts.mostBytes.value;
const formats = new Set(proofFacts.formats.value);

/**
 * Takes the proofs sent for a right under control; on a refusal nothing is kept. The files are read to their end first,
 * whatever comes of them.
 *
 * @throws Refusal one of the `proofs-…` reasons
 */
export async function submitProofs(
  world: World,
  clientId: string,
  accessRightId: string,
  body: Body,
  now: number,
): Promise<AccessRight> {
  const seen = body.kind === 'files' ? await seeFiles(body.files, mostFiles) : undefined;
  const id = parseRightId(accessRightId);
  // The API lists no 404 here: an id that is no uuid fails as it does when revoking (adict.md 4.3).
  if (!id) throw no('proofs-technical-error');
  if (!seen) throw no('proofs-malformed');
  const rules = await rulesOf(world, clientId, now);
  return world.store.transaction(async () => {
    const right = await rightById(world, clientId, id, now);
    if (!right) throw no('proofs-not-asked');
    const point = parkOf(world).find(right.meteringPointId);
    if (point && (await hasGasContractEnded(world, point, now))) throw no('proofs-gas-contract-ended');
    const { status, files: before } = proofStandingAt(right, now, rules);
    if (status !== 'awaited' && status !== 'underReview') throw no('proofs-not-asked');
    refuseFiles(seen, before.length, world);
    const files = seen.files.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    const answered: AccessRight = { ...right, proofs: [...right.proofs, { event: 'uploaded', at: now, files }] };
    await keepRight(world, answered);
    return answered;
  });
}

function no(reason: RightsReason): Refusal<RightsReason> {
  return new Refusal(reason);
}

function refuseFiles({ files, count }: SeenFiles, before: number, world: World): void {
  const fields = proofPartNames[settingOf(world, 'proofPartName') === 'plural' ? 'plural' : 'pluralOrSingular'];
  if (count === 0 || files.some(({ field }) => !fields.includes(field))) throw no('proofs-malformed');
  if (count + before > mostFiles) throw no('proofs-too-many');
  if (files.some(({ name }) => !formats.has(extensionOf(name)))) throw no('proofs-format-not-allowed');
  if (files.some(({ size }) => size > mostBytes)) throw no('proofs-too-large');
  if (files.some(({ infected }) => infected)) throw no('proofs-corrupted');
}

// Parts come without a content type of their own (adict.md 2.10), so the name tells the format.
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
