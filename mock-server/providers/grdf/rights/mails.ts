import { createHash } from 'node:crypto';
import { type Day, dayAt } from '../../../core/paris.ts';
import type { Mail } from '../../../core/provider.ts';
import { addWorkingDays } from '../../../core/working-days.ts';
import type { World } from '../../../core/world.ts';
import { silenceDecidesAt } from './access-right-state.ts';
import { settingOf } from './dialect-rights.ts';
import { proofFacts } from './facts-proofs.ts';
import { batchTimeOf } from './nightly-batch.ts';
import { type MailKind, type Notice, noticesUntil } from './notices.ts';
import { workingDaysToAnswer } from './proof-control.ts';
import { wordsOf } from './wire-mail-words.ts';

const shared = proofFacts.mailGrouping.value * 1000;
const quarterHour = proofFacts.mailRhythm.value * 60_000;

/** A mail of the operator before it has words: notices of one sender, addressee and kind that came close together. */
export interface Letter {
  /** The same wherever the clock stands: what was written about first gives it. */
  readonly id: string;
  readonly kind: MailKind;
  readonly clientId: string;
  /** Company of the third party. */
  readonly company: string;
  readonly to: string;
  readonly sentAt: Date;
  /** What it is about, oldest first; each right once. */
  readonly notices: readonly Notice[];
}

/**
 * What the operator had sent by an instant (ms, UTC), oldest first. Links begin with the origin.
 *
 * The rule of adict.md 3.4 speaks of mails of validation; that those to third parties are shared alike is our convention.
 */
export async function mailsOf(world: World, now: number, origin: string): Promise<Mail[]> {
  return (await lettersOf(world, now)).map((letter) => mailOf(letter, world, origin));
}

/**
 * The letter of an id, if it was sent by an instant (ms, UTC).
 *
 * A link stays good where a declaration joined in front, the clock having been set back: the id that any of the notices
 * would give finds the letter.
 */
export async function letterById(world: World, id: string, now: number): Promise<Letter | undefined> {
  const letters = await lettersOf(world, now);
  return (
    letters.find((letter) => letter.id === id) ??
    letters.find(({ notices }) => notices.some((notice) => idFrom(notice) === id))
  );
}

async function lettersOf(world: World, now: number): Promise<Letter[]> {
  const letters = gathered(await noticesUntil(world, now)).map((group) => letterOf(group, world));
  const sent = letters.filter(({ sentAt }) => sentAt.getTime() <= now);
  return sent.sort((one, other) => one.sentAt.getTime() - other.sentAt.getTime());
}

function gathered(notices: readonly Notice[]): Notice[][] {
  const groups: Notice[][] = [];
  const openGroups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = JSON.stringify([notice.clientId, notice.to, notice.kind]);
    const group = openGroups.get(key);
    const last = group?.at(-1);
    if (group && last && notice.at - last.at <= shared) {
      group.push(notice);
      continue;
    }
    const begun = [notice];
    groups.push(begun);
    openGroups.set(key, begun);
  }
  return groups;
}

function letterOf(group: readonly Notice[], world: World): Letter {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) throw new Error('a mail about nothing');
  const { clientId, kind, to } = first;
  const company = world.applications.find((one) => one.clientId === clientId)?.company ?? clientId;
  const notices = [...new Map(group.map((notice) => [notice.right.id, notice])).values()];
  return { id: idFrom(first), kind, clientId, company, to, sentAt: new Date(leavesAt(last.at, world)), notices };
}

function leavesAt(at: number, world: World): number {
  switch (settingOf(world, 'mailTiming')) {
    case 'after-a-minute':
      return at + shared;
    case 'quarter-hour':
      return Math.ceil((at + shared) / quarterHour) * quarterHour;
    default:
      return at;
  }
}

// Without the right: rights that come in the same instant share a mail, in whatever order they are found.
function idFrom({ clientId, to, kind, at }: Notice): string {
  return createHash('sha256')
    .update(JSON.stringify([clientId, to, kind, at]))
    .digest('hex')
    .slice(0, 12);
}

function mailOf(letter: Letter, world: World, origin: string): Mail {
  const { id, kind, to, sentAt, notices } = letter;
  const page = isAnswered(kind) ? `/_wattif/worlds/${encodeURIComponent(world.id)}/mailbox/${id}/answer` : undefined;
  const until = isAnswered(kind) ? lastDayToAnswer(letter, world) : lastDayForProofs(letter);
  const { from, subject, text, html } = wordsOf(letter, world, { until, ...(page && { link: origin + page }) });
  const accessRightIds = notices.map(({ right }) => right.id);
  const words = { from, to, subject, text, html, ...(page && { page }) };
  return { id, sentAt, ...words, provider: 'grdf', kind, accessRightIds };
}

/** Whether the addressee is asked to answer. */
export function isAnswered(kind: MailKind): boolean {
  return kind === 'validation-request' || kind === 'information';
}

/** The last whole day on which an answer to all of a letter is in time. */
export function lastDayToAnswer({ notices }: Letter, world: World): Day {
  const batch = batchTimeOf(world);
  return Math.min(...notices.map(({ right }) => dayAt(silenceDecidesAt(right, batch)) - 1));
}

function lastDayForProofs({ notices }: Letter): Day {
  return Math.min(...notices.map(({ at }) => addWorkingDays(dayAt(at), workingDaysToAnswer)));
}
