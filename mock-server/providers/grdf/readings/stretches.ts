import type { Day } from '../../../core/paris.ts';
import type { Happening } from '../park/happenings.ts';
import type { Frequency, GasPoint } from '../park/point.ts';
import { type Meter, replacementOf } from './meter.ts';
import type { ReadingReason } from './reading.ts';

/** A part of a point's life in which nothing changes: one meter, one frequency, one supplier, one holder. */
export interface Stretch {
  readonly from: Day;
  /** End, excluded; infinite while it lasts. */
  readonly to: Day;
  readonly frequency: Frequency;
  readonly meter: Meter;
  /** Why the meter was read when it began, and when it ended. */
  readonly opens: ReadingReason;
  readonly closes: ReadingReason;
}

type Reasons = { readonly closes: ReadingReason; readonly opens: ReadingReason };

const reasons = {
  'holder-moved-out': { closes: 'end-of-situation', opens: 'new-situation' },
  'meter-replaced': { closes: 'meter-changes', opens: 'meter-changes' },
  'supplier-changed': { closes: 'supplier-leaves', opens: 'supplier-arrives' },
  'frequency-changed': { closes: 'frequency-changes', opens: 'frequency-changes' },
  'tariff-changed': { closes: 'tariff-changes', opens: 'tariff-changes' },
} as const satisfies Partial<Record<Happening['kind'], Reasons>>;

type Change = Extract<Happening, { kind: keyof typeof reasons }>;

/**
 * The life of a point as known from its happenings: each change closes a stretch with a reading and opens the next.
 * Several changes on one day make one reading, for the reason recorded last. The end of the contract ends it all.
 */
export function stretchesOf(point: GasPoint, happenings: readonly Happening[], first: Meter): Stretch[] {
  const ends = happenings.filter((one) => one.kind === 'gas-contract-ended').map((one) => one.day);
  const end = Math.min(Number.POSITIVE_INFINITY, ...ends);
  const stretches: Stretch[] = [];
  const begin: Stretch = {
    from: point.commissionedOn,
    to: end,
    frequency: point.frequency,
    meter: first,
    opens: 'new-situation',
    closes: 'end-of-situation',
  };
  let open = begin;
  for (const change of changesIn(happenings, end)) {
    const { closes, opens } = reasons[change.kind];
    const last = stretches.at(-1);
    if (change.day > open.from) {
      stretches.push({ ...open, to: change.day, closes });
      open = { ...open, from: change.day, opens };
    } else if (change.day === open.from && last) {
      stretches[stretches.length - 1] = { ...last, closes };
      open = { ...open, opens };
    }
    open = { ...open, ...effectOf(change, open) };
  }
  if (open.from < end) stretches.push(open);
  return stretches;
}

function changesIn(happenings: readonly Happening[], end: Day): Change[] {
  const isChange = (one: Happening): one is Change => Object.hasOwn(reasons, one.kind) && one.day < end;
  return happenings.filter(isChange).sort((a, b) => a.day - b.day);
}

function effectOf(change: Change, open: Stretch): Partial<Stretch> {
  if (change.kind === 'frequency-changed') return { frequency: change.frequency };
  if (change.kind === 'meter-replaced') return { meter: replacementOf(open.meter, change.day, change.newIndex) };
  return {};
}
