import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../check.ts';
import { judgeActiveRight } from '../../habits/active-right.ts';
import { judgeConsent } from '../../habits/consent.ts';
import { judgeDeclared } from '../../habits/declared.ts';
import { fail, gravest, pass, warn } from '../../habits/finding.ts';
import { judgeProofs } from '../../habits/proofs.ts';
import type { ConformanceScenario, Stage } from '../../scenario.ts';
import type { DeclareTask, HolderConsent } from '../../task.ts';
import { gas, gasWorld, points, sync } from './story.ts';
import { connectLink, consentAt } from './wire-connect.ts';
import { listedRights } from './wire-listed-right.ts';

const now = '2026-01-15T08:00:00Z';
const redirectUri = 'http://localhost:3000/callback';
const days = { from: '2026-01-05', to: '2026-01-12' };

/** CL-15, CL-21, CL-23, CL-24. */
export const rightScenarios: readonly ConformanceScenario[] = [
  {
    name: 'gas-active-right-last',
    about: 'A holder revoked and consented anew: of two rights to the point the newer one, listed last, is active.',
    side: gas,
    checks: ['CL-15'],
    world: gasWorld(now),
    play: async (stage) => [await withTwoRights(stage)],
  },
  {
    name: 'gas-active-right-first',
    about: 'Of two rights to a point the active one is listed first, a revoked one last.',
    side: gas,
    checks: ['CL-15'],
    world: gasWorld(now),
    async play(stage) {
      await stage.world.faults.use({
        provider: 'grdf',
        operation: ['listAccessRights', 'searchAccessRights'],
        fault: { kind: 'reorder', how: 'reversed' },
      });
      return [await withTwoRights(stage)];
    },
  },
  {
    name: 'gas-proofs-asked-for',
    about:
      'A control of proofs opens for one of many rights; the program has the files, and is run again the next day.',
    side: gas,
    checks: ['CL-21'],
    world: gasWorld(now),
    async play(stage) {
      await stage.world.happen('grdf', 'proofControlOpens', { meteringPointId: points.home });
      const folder = await mkdtemp(join(tmpdir(), 'wattif-proofs-'));
      try {
        const file = join(folder, 'consent.pdf');
        await writeFile(file, '%PDF-1.4\n% the holder agrees\n%%EOF\n');
        const task = { task: 'proofs', files: { [points.home]: [file], [points.school]: [file] } } as const;
        const first = await stage.run(task);
        await stage.until('2026-01-16T08:00:00Z');
        return [judgeProofs(first.calls, (await stage.run(task)).calls)];
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
  {
    name: 'gas-right-declared',
    about:
      'A right is to be declared, and once more by mistake; the holder answers hours later, the data are read the next day.',
    side: gas,
    checks: ['CL-23'],
    world: gasWorld(now, { rights: 'none' }),
    async play(stage) {
      const { task, consent } = await declaration(stage);
      const declaring = await stage.run(task);
      const listed = await judgeListed(stage, consent);
      await stage.until('2026-01-15T09:00:00Z');
      const again = await stage.run(task);
      await stage.until('2026-01-15T10:00:00Z');
      const read = sync([points.home], ['informative'], days.from, days.to);
      const waiting = await stage.run(read);
      const isWaiting = (await listedRights(stage.world, points.home)).length > 0;
      if (isWaiting) await stage.world.happen('grdf', 'holderAccepts', { meteringPointId: points.home });
      await stage.until('2026-01-16T08:00:00Z');
      const active = await stage.run(read);
      const runs = { declaring: [...declaring.calls, ...again.calls], waiting: waiting.calls, active: active.calls };
      return [gravest([judgeDeclared(runs, points.home), listed])];
    },
  },
  {
    name: 'gas-client-connect',
    about:
      'A holder is sent to the operator, consents, and comes back; so does somebody with a state that was never given out.',
    side: gas,
    checks: ['CL-24'],
    world: gasWorld(now, { rights: 'none' }),
    async play(stage) {
      const links = [
        await stage.run({ task: 'consent', redirectUri }),
        await stage.run({ task: 'consent', redirectUri }),
      ] as const;
      const foreign = await consentAt(connectLink(stage.world, redirectUri, 'somebody-elses-state'), [points.school]);
      if (foreign === undefined) throw new Error('the consent page of the world took no consent');
      const forged = await stage.run({ task: 'callback', redirectUri, url: foreign });
      const link = links[0].shown.link ?? '';
      const back = link.startsWith(stage.world.url) ? await consentAt(link, [points.home]) : undefined;
      const taken = back === undefined ? undefined : await stage.run({ task: 'callback', redirectUri, url: back });
      return [judgeConsent({ links, forged, taken, point: points.home })];
    },
  },
];

async function withTwoRights(stage: Stage): Promise<Finding> {
  await stage.world.happen('grdf', 'holderRevokes', { meteringPointId: points.school });
  await consentAt(connectLink(stage.world, redirectUri, 'the-judge'), [points.school]);
  const step = await stage.run(sync([points.school], ['informative'], days.from, days.to));
  return judgeActiveRight(step.calls, points.school);
}

async function declaration(stage: Stage): Promise<{ task: DeclareTask; consent: HolderConsent }> {
  const known = (await stage.world.points()).find(({ meteringPointId }) => meteringPointId === points.home);
  if (!known) throw new Error(`the world has no point ${points.home}`);
  const { holder, postcode } = known;
  const consent: HolderConsent = {
    meteringPointId: points.home,
    holder: { ...holder, phone: '0639980199', postcode },
    series: ['informative', 'published'],
    from: '2025-06-01',
    to: '2027-06-01',
    consentedOn: '2026-01-14',
  };
  return { task: { task: 'declare', declaration: consent }, consent };
}

// What the holder did not open is not to be taken.
async function judgeListed(stage: Stage, { meteringPointId: point, from, to }: HolderConsent): Promise<Finding> {
  const [right] = await listedRights(stage.world, point);
  if (!right) return fail('CL-23', `The operator lists no right to ${point}.`);
  if (right.from < from || right.last > to) {
    const told = `The holder consented from ${from} to ${to}, and the right was declared from ${right.from} to ${right.last}.`;
    return fail('CL-23', told);
  }
  if (!right.scope.informative || !right.scope.published) {
    return fail('CL-23', 'The holder opened daily and published values, and the right does not cover both.');
  }
  if (right.scope.contract || right.scope.technical) {
    return warn('CL-23', 'The right covers contract or technical data, of which the holder was not asked.');
  }
  return pass('CL-23', 'The right is what the holder consented to.');
}
