import { cpus } from 'node:os';

const lookMs = 300;
const quiet = 0.15;
const patienceMs = 10_000;

/** Waits until others leave the processors alone, but not for ever; tells what share they used at the last look. */
export async function waitForQuiet(): Promise<number> {
  const begun = performance.now();
  let share = await shareOfOthers();
  while (share > quiet && performance.now() - begun < patienceMs) share = await shareOfOthers();
  return share;
}

// Whatever runs while we do nothing is not ours.
async function shareOfOthers(): Promise<number> {
  const before = times();
  await new Promise((resolve) => setTimeout(resolve, lookMs));
  const after = times();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

function times(): { busy: number; all: number } {
  const sum = { busy: 0, all: 0 };
  for (const { times: spent } of cpus()) {
    const all = Object.values(spent).reduce((total, one) => total + one, 0);
    sum.all += all;
    sum.busy += all - spent.idle;
  }
  return sum;
}
