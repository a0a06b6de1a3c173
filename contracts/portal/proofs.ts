import { type AccessRight, isClientError } from '../../reference-client/index.ts';
import type { ProofsTask } from '../conformance/task.ts';
import { type Portal, problem } from './portal.ts';
import { listedRights } from './rights.ts';

/** Looks which proofs the operator asks for, and sends those that there are: each once. */
export async function sendProofs(portal: Portal, { files }: ProofsTask): Promise<void> {
  const { kept, habits } = portal;
  try {
    for (const right of await listedRights(portal)) {
      if (!habits.needsProofs(right, kept.proofsSent)) continue;
      const paths = files[right.meteringPointId];
      if (paths) await sendOne(portal, right, paths);
      else
        problem(
          portal,
          `proofs are asked for until ${right.proof?.deadline}, and there are none`,
          right.meteringPointId,
        );
    }
  } catch (error) {
    if (!isClientError(error)) throw error;
    problem(portal, `the list of rights could not be read: ${habits.wordsFor(error)}`);
  }
}

async function sendOne(portal: Portal, right: AccessRight, paths: readonly string[]): Promise<void> {
  const { grdf, kept, habits, save, log } = portal;
  const { id, meteringPointId, proof } = right;
  try {
    await grdf.sendProofs(
      id,
      paths.map((path) => ({ path })),
    );
    kept.proofsSent.add(`${id} ${proof?.deadline}`);
    await save();
    log(`${meteringPointId}: ${paths.length} proofs were sent`);
  } catch (error) {
    // the operator would not take such files, or did not take them now
    if (!(error instanceof RangeError) && !isClientError(error)) throw error;
    const why = isClientError(error) ? habits.wordsFor(error) : 'GRDF takes 1 to 3 files of 4 MB, of some kinds only';
    problem(portal, `the proofs were not sent: ${why}`, meteringPointId);
  }
}
