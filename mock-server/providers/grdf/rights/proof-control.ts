import { type Machine, next } from '../../../core/machine.ts';
import { type Day, dayAt } from '../../../core/paris.ts';
import { addWorkingDays } from '../../../core/working-days.ts';
import type { AccessRight, ProofFile, ProofHappening } from './access-right.ts';
import { isLive } from './access-right-machine.ts';
import { standingAt } from './access-right-state.ts';
import { proofFacts } from './facts-proofs.ts';
import { batchOn } from './nightly-batch.ts';
import type { RightRules } from './right-rules.ts';

/** The four statuses of a proof control (adict.md 3.5), and none. */
export type ProofStatus = 'awaited' | 'underReview' | 'accepted' | 'rejected';

export type ProofEvent = ProofHappening['event'] | 'deadlinePasses';

/**
 * Every step a proof control can take (adict.md 3.5).
 *
 * Proofs also go by mail and by the customer web space, so the operator may decide before any upload (our convention).
 */
export const proofMachine = {
  none: { opens: 'awaited' },
  awaited: { uploaded: 'underReview', accepted: 'accepted', rejected: 'rejected', deadlinePasses: 'rejected' },
  underReview: { uploaded: 'underReview', accepted: 'accepted', rejected: 'rejected' },
  accepted: { opens: 'awaited' },
  rejected: { opens: 'awaited' },
} as const satisfies Machine<ProofStatus | 'none', ProofEvent>;

/** Working days that the third party has to answer a control (adict.md 3.5). */
export const workingDaysToAnswer = proofFacts.workingDaysToAnswer.value;

const daysAfterDeadline = proofFacts.unansweredControl.value;

/** A step that a control took. */
export interface ProofStep {
  readonly event: ProofEvent;
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Where the proof control of a right stands at an instant. */
export interface ProofStanding {
  readonly status: ProofStatus | null;
  /** Last day to send proofs in the latest control. */
  readonly deadline: Day | null;
  /** What was sent in the latest control. */
  readonly files: readonly ProofFile[];
  /** The steps taken, oldest first. */
  readonly steps: readonly ProofStep[];
}

const never: ProofStanding = { status: null, deadline: null, files: [], steps: [] };

/** Where the proof control of a right stands at an instant (ms, UTC); a right that is no longer live is not controlled further. */
export function proofStandingAt(right: AccessRight, now: number, rules: RightRules): ProofStanding {
  const openings = rules.openings.get(right.id);
  if (right.proofs.length === 0 && !openings) return never;
  const happenings = [...right.proofs];
  for (const at of openings ?? []) happenings.push({ event: 'opens', at });
  happenings.sort((one, other) => one.at - other.at);
  return fold(happenings, lastInstant(right, now, rules), rules);
}

function lastInstant(right: AccessRight, now: number, rules: RightRules): number {
  const { state, by } = standingAt(right, now, rules.batch);
  return by && !isLive(state) ? by.at : now;
}

interface Control {
  status: ProofStatus | 'none';
  deadline: Day | null;
  files: ProofFile[];
  readonly steps: ProofStep[];
}

function fold(happenings: readonly ProofHappening[], until: number, rules: RightRules): ProofStanding {
  const control: Control = { status: 'none', deadline: null, files: [], steps: [] };
  for (const happening of happenings) {
    if (happening.at > until) break;
    letDeadlinePass(control, happening.at, rules);
    if (!take(control, happening.event, happening.at)) continue;
    if (happening.event === 'opens') {
      control.deadline = addWorkingDays(dayAt(happening.at), workingDaysToAnswer);
      control.files = [];
    }
    if (happening.event === 'uploaded') control.files.push(...happening.files);
  }
  letDeadlinePass(control, until + 1, rules);
  const { status, deadline, files, steps } = control;
  return { status: status === 'none' ? null : status, deadline, files, steps };
}

function take(control: Control, event: ProofEvent, at: number): boolean {
  const status = next<ProofStatus | 'none', ProofEvent>(proofMachine, control.status, event);
  if (!status) return false;
  control.status = status;
  control.steps.push({ event, at });
  return true;
}

function letDeadlinePass(control: Control, before: number, rules: RightRules): void {
  if (control.deadline === null || rules.unanswered === 'awaited') return;
  const at = batchOn(control.deadline + daysAfterDeadline, rules.batch);
  if (at < before) take(control, 'deadlinePasses', at);
}
