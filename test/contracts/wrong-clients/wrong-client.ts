import type { CheckId } from '../../../contracts/conformance/check.ts';
import type { Program } from '../../../contracts/conformance/program.ts';
import type { Side } from '../../../contracts/conformance/task.ts';

/** A portal with one mistake, and the check that names it. */
export interface WrongClient {
  /** What it does: the words after "a client that". */
  readonly mistake: string;
  /** Against whose scenarios it is judged. */
  readonly side: Side;
  /** The checks that must fail, and no others may. */
  readonly caughtBy: readonly CheckId[];
  /** Checks that may warn beside them, with the reason. */
  readonly mayWarn?: readonly CheckId[];
  /** The scenario that shows it, where the check is one that is judged in all of them (CL-18). */
  readonly shownIn?: string;
  readonly program: Program;
}

export const gas: Side = { operator: 'grdf' };
export const v5: Side = { operator: 'enedis', generation: 'v5' };
export const the2026: Side = { operator: 'enedis', generation: '2026' };
