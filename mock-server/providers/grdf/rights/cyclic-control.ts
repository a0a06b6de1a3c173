import { addMonths, dayAt } from '../../../core/paris.ts';
import { keyOf, noiseAt } from '../../../core/random.ts';
import { Beside, type World } from '../../../core/world.ts';
import { isReserved } from '../park/park.ts';
import type { AccessRight } from './access-right.ts';
import { stateAt } from './access-right-state.ts';
import { rightsTable } from './access-rights.ts';
import { proofFacts } from './facts-proofs.ts';
import { initialRights } from './initial-rights.ts';
import { batchOn } from './nightly-batch.ts';
import { type ProofStep, proofStandingAt } from './proof-control.ts';
import type { RightRules } from './right-rules.ts';

const sampleSize = proofFacts.sampleSize.value;
const monthsOfTrust = proofFacts.monthsOfTrust.value;
const monthsWhenTrusted = proofFacts.monthsWhenTrusted.value;

interface Campaign {
  readonly openedAt: number;
  readonly month: number;
  readonly sample: readonly AccessRight[];
}

const drawnInitialRights = new Beside<Map<string, readonly AccessRight[]>>(() => new Map());

/**
 * When the cyclic control took which rights into its sample, until an instant (ms, UTC): monthly from the world's start,
 * which stands for the subscription; yearly after three conforming campaigns in a row; monthly again after a rejection,
 * be it in a cyclic control or another (adict.md 3.5).
 *
 * @returns instants of opening by right id
 */
export async function cyclicOpenings(
  world: World,
  clientId: string,
  now: number,
  base: RightRules,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const stored = await rightsTable(world).where('application', clientId);
  const openings = new Map<string, number[]>();
  const rules: RightRules = { ...base, openings };
  const campaigns: Campaign[] = [];
  const subscribedOn = dayAt(world.startedAt.getTime());
  for (let month = 1; ; month += 1) {
    const openedAt = batchOn(addMonths(subscribedOn, month), base.batch);
    if (openedAt > now) return openings;
    const last = campaigns.at(-1);
    if (last && month - last.month < monthsWhenTrusted && isTrusted(campaigns, stored, openedAt, rules)) continue;
    const sample = sampleOf(world, clientId, stored, { openedAt, month }, rules);
    campaigns.push({ openedAt, month, sample });
    for (const { id } of sample) openings.set(id, [...(openings.get(id) ?? []), openedAt]);
  }
}

function isTrusted(
  campaigns: readonly Campaign[],
  stored: readonly AccessRight[],
  at: number,
  rules: RightRules,
): boolean {
  const stepsOf = (right: AccessRight) => proofStandingAt(right, at, rules).steps;
  const seen = [...stored, ...campaigns.flatMap(({ sample }) => sample)];
  const rejections = seen.flatMap(stepsOf).filter(isRejection);
  const lastRejection = Math.max(0, ...rejections.map((step) => step.at));
  const conforming = campaigns.filter(
    ({ openedAt, sample }) =>
      openedAt > lastRejection &&
      sample.length > 0 &&
      sample.every((right) => stepsOf(right).some((step) => step.event === 'accepted' && step.at >= openedAt)),
  );
  return conforming.length >= monthsOfTrust;
}

function isRejection({ event }: ProofStep): boolean {
  return event === 'rejected' || event === 'deadlinePasses';
}

function sampleOf(
  world: World,
  clientId: string,
  stored: readonly AccessRight[],
  campaign: Pick<Campaign, 'openedAt' | 'month'>,
  rules: RightRules,
): AccessRight[] {
  const draw = drawOf(world, clientId, campaign.month);
  const changed = new Set(stored.map(({ id }) => id));
  const untouched = drawnInitial(world, clientId, campaign.month).filter(({ id }) => !changed.has(id));
  return [...stored, ...untouched]
    .filter((right) => right.createdAt <= campaign.openedAt)
    .filter((right) => stateAt(right, campaign.openedAt, rules.batch) === 'active')
    .sort((one, other) => draw(one) - draw(other))
    .slice(0, sampleSize);
}

// Going once through a large park is enough: the lot of an initial right never changes.
function drawnInitial(world: World, clientId: string, month: number): readonly AccessRight[] {
  const kept = drawnInitialRights.of(world);
  const name = `${clientId}|${month}`;
  let drawn = kept.get(name);
  if (!drawn) {
    const draw = drawOf(world, clientId, month);
    const lowest: AccessRight[] = [];
    for (const right of initialRights(world, clientId)) {
      // a control would take a reserved identifier out of service
      if (isReserved(world, right.meteringPointId)) continue;
      const worst = lowest.at(-1);
      if (lowest.length === sampleSize && worst && draw(right) >= draw(worst)) continue;
      lowest.push(right);
      lowest.sort((one, other) => draw(one) - draw(other));
      lowest.splice(sampleSize);
    }
    drawn = lowest;
    kept.set(name, drawn);
  }
  return drawn;
}

function drawOf(world: World, clientId: string, month: number): (right: AccessRight) => number {
  const key = keyOf(world.seed, 'cyclic control', clientId, month);
  return (right) => noiseAt(key, keyOf(right.id));
}
