import type { Reply } from '../../../core/exchange.ts';
import { SetupError } from '../../../core/refusal.ts';
import type { World } from '../../../core/world.ts';
import { type AccessRight, holderKindOf } from './access-right.ts';
import type { AccessRightState } from './access-right-machine.ts';
import { type Standing, standingAt } from './access-right-state.ts';
import { rightById } from './access-rights.ts';
import { rightEvents } from './events-rights.ts';
import { isAnswered, type Letter, lastDayToAnswer, letterById } from './mails.ts';
import { batchTimeOf } from './nightly-batch.ts';
import type { RightEventName } from './right-event.ts';
import { longestRemark } from './wire-holder-form.ts';
import { holderPageReply } from './wire-holder-page.ts';

/** What a holder can say to a demand. */
export type Decision = 'accept' | 'refuse';

/** A right of the page, as it stands. */
export interface ShownRight {
  readonly right: AccessRight;
  readonly standing: Standing;
  /** Whether the holder can still answer. */
  readonly waits: boolean;
}

/** What became of one answer of the form: taken, or too late for it. */
export interface Outcome extends ShownRight {
  readonly decision: Decision;
  readonly taken: boolean;
}

/** Why a form was not taken at all. */
export type FormError = 'no-answer' | 'too-long';

/** The page of a letter: its rights, and what the form just sent brought about. */
export interface HolderPage {
  readonly letter: Letter;
  readonly kind: 'person' | 'entity';
  readonly answerUntil: number;
  readonly rights: readonly ShownRight[];
  readonly outcomes: readonly Outcome[];
  readonly error?: FormError;
  /** What was sent, to be shown again when it was not taken. */
  readonly sent?: URLSearchParams;
}

// A holder who is asked again has agreed before: to refuse then is to take the consent back. That the page offers both
// to a legal entity too, until its silence decides, follows from adict.md 3.3; after that it revokes in its own space.
const eventFor = {
  toValidate: { accept: 'holderAccepts', refuse: 'holderRefuses' },
  toRecheck: { accept: 'holderAccepts', refuse: 'holderRevokes' },
} as const satisfies Partial<Record<AccessRightState, Record<Decision, RightEventName>>>;

/**
 * The page on which a holder answers a mail: shown, or with what an answer of its form brought about. Fields of the form
 * end with the right's id: `decision.…` (accept or refuse), `reason.…` and `comment.…`.
 *
 * @throws SetupError (404) when no such mail has arrived by now, or it asks nothing
 */
export async function holderPage(world: World, mailId: string, answers?: URLSearchParams): Promise<Reply> {
  const letter = await letterById(world, mailId, world.clock.now().getTime());
  if (!letter) {
    throw new SetupError(
      `There is no mail "${mailId}" at this instant of the world; its mailbox lists those there are.`,
      404,
    );
  }
  if (!isAnswered(letter.kind)) {
    throw new SetupError(`The mail "${mailId}" asks for no answer; choose one that has a "page" in the mailbox.`, 404);
  }
  const error = answers && errorOf(letter, answers);
  const outcomes = answers && !error ? await answer(world, letter, answers) : [];
  const rights = await Promise.all(letter.notices.map(({ right }) => shown(world, right)));
  const [first] = letter.notices;
  return holderPageReply(
    {
      letter,
      kind: first ? holderKindOf(first.right) : 'person',
      answerUntil: lastDayToAnswer(letter, world),
      rights,
      outcomes,
      ...(error && answers && { error, sent: answers }),
    },
    world,
  );
}

async function shown(world: World, asked: AccessRight): Promise<ShownRight> {
  const now = world.clock.now().getTime();
  const right = (await rightById(world, asked.clientId, asked.id, now)) ?? asked;
  const standing = standingAt(right, now, batchTimeOf(world));
  return { right, standing, waits: standing.state in eventFor };
}

function errorOf({ notices }: Letter, answers: URLSearchParams): FormError | undefined {
  const ids = notices.map(({ right }) => right.id);
  if (!ids.some((id) => decisionIn(answers, id))) return 'no-answer';
  const remarks = ids.flatMap((id) => [answers.get(`reason.${id}`) ?? '', remarkIn(answers, 'comment', id) ?? '']);
  return remarks.some((text) => text.length > longestRemark) ? 'too-long' : undefined;
}

async function answer(world: World, { notices }: Letter, answers: URLSearchParams): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { right } of notices) {
    const decision = decisionIn(answers, right.id);
    if (!decision) continue;
    const taken = await take(world, right, decision, answers);
    outcomes.push({ ...(await shown(world, right)), decision, taken });
  }
  return outcomes;
}

async function take(world: World, right: AccessRight, decision: Decision, answers: URLSearchParams): Promise<boolean> {
  const { standing } = await shown(world, right);
  const events: Partial<Record<AccessRightState, Record<Decision, keyof typeof rightEvents>>> = eventFor;
  const event = events[standing.state]?.[decision];
  if (!event) return false;
  const reason = remarkIn(answers, 'reason', right.id);
  const comment = remarkIn(answers, 'comment', right.id);
  const remarks = event === 'holderRefuses' ? { ...(reason && { reason }), ...(comment && { comment }) } : {};
  try {
    await rightEvents[event].happen(world, { accessRightId: right.id, ...remarks });
    return true;
  } catch (error) {
    // somebody else, or a second click, was quicker
    if (error instanceof SetupError) return false;
    throw error;
  }
}

function decisionIn(answers: URLSearchParams, id: string): Decision | undefined {
  const word = answers.get(`decision.${id}`);
  return word === 'accept' || word === 'refuse' ? word : undefined;
}

function remarkIn(answers: URLSearchParams, name: 'reason' | 'comment', id: string): string | undefined {
  // browsers end the lines of a form with CR LF
  return answers.get(`${name}.${id}`)?.replace(/\r\n?/g, '\n').trim() || undefined;
}
