import type { Finding } from '../../check.ts';
import { judgeConsent, stateIn } from '../../habits/consent.ts';
import { judgeNotTaken, judgeTaken } from '../../habits/consent-return.ts';
import { fail, gravest, pass } from '../../habits/finding.ts';
import { outcomeOf } from '../../habits/outcome.ts';
import { readingsOf } from '../../habits/questions.ts';
import type { Stage, Step } from '../../scenario.ts';
import { decideOn, redirectUri, registerReturn, withState } from './browser.ts';
import { points, powerWorld, type Story, sync } from './story.ts';

const world = powerWorld('2026-01-15T08:00:00Z', { rights: 'none' });
const consent = { task: 'consent', redirectUri } as const;

/** CL-24. */
export const consentStories: readonly Story[] = [
  {
    name: 'consent-given',
    about:
      'A holder consents; somebody comes back with a state that was not given out, then the holder does, and the point is read.',
    checks: ['CL-24'],
    world,
    async play(stage) {
      await registerReturn(stage);
      const links = [await stage.run(consent), await stage.run(consent)] as const;
      const { link } = links[1].shown;
      const state = stateIn(link);
      if (link === undefined) return [noLink];
      // one point, because an authorisation of 2026 is for one (enedis.md 1.5)
      const back = await decideOn(stage, link, { accept: [points.home] });
      const forged = await comeBack(stage, withState(back ?? redirectUri, [...(state ?? 'none')].reverse().join('')));
      const taken = back === undefined ? undefined : await comeBack(stage, back);
      const read = await stage.run(sync([points.home], ['daily'], { from: '2026-01-05', to: '2026-01-10' }));
      return [gravest([judgeConsent({ links, forged, taken, point: points.home }), isRead(read, points.home)])];
    },
  },
  {
    name: 'consent-refused',
    about: 'The holder says no on the page of the operator.',
    checks: ['CL-24'],
    world,
    async play(stage) {
      await registerReturn(stage);
      return [await judgeReturn(stage, (link) => decideOn(stage, link, 'refuse'), 'a refusal')];
    },
  },
  {
    name: 'consent-fails-at-the-operator',
    about: "The holder says yes, and the operator's side fails.",
    checks: ['CL-24'],
    world,
    async play(stage) {
      await registerReturn(stage);
      await stage.world.use('power-consent-refused-by-operator');
      return [await judgeReturn(stage, (link) => decideOn(stage, link, { accept: [points.home] }), 'a failure')];
    },
  },
];

/** CL-24, in forms that only the consents of v5 come back in (enedis.md 1.4). */
export const oldConsentStories: readonly Story[] = [
  {
    name: 'consent-for-two-points',
    about: 'A holder consents for two points, which come back joined by a comma in place of a semicolon.',
    checks: ['CL-24'],
    world,
    async play(stage) {
      await registerReturn(stage);
      await stage.world.use('power-points-joined-by-comma');
      const { link } = (await stage.run(consent)).shown;
      if (link === undefined) return [noLink];
      const chosen = [points.home, points.school];
      const back = await decideOn(stage, link, { accept: chosen });
      return [back === undefined ? leadsNowhere(link) : judgeTaken(await comeBack(stage, back), chosen)];
    },
  },
  {
    name: 'consent-malformed-return',
    about: 'The browser comes back to an address without its question mark, which tells of a failure.',
    checks: ['CL-24'],
    world,
    async play(stage) {
      await registerReturn(stage);
      await stage.world.use('power-malformed-callback');
      const failure = 'an address that tells of a failure, without its question mark';
      return [await judgeReturn(stage, (link) => decideOn(stage, link, { accept: [points.home] }), failure)];
    },
  },
];

const noLink: Finding = { check: 'CL-24', status: 'SKIP', told: 'The program prints no link.' };

function leadsNowhere(link: string): Finding {
  return fail('CL-24', 'The page of the operator takes the link for none of its own, and sends nobody back.', [link]);
}

function comeBack(stage: Stage, url: string): Promise<Step> {
  return stage.run({ task: 'callback', redirectUri, url });
}

async function judgeReturn(
  stage: Stage,
  decide: (link: string) => Promise<string | undefined>,
  why: string,
): Promise<Finding> {
  const { link } = (await stage.run(consent)).shown;
  if (link === undefined) return noLink;
  const back = await decide(link);
  return back === undefined ? leadsNowhere(link) : judgeNotTaken(await comeBack(stage, back), why);
}

function isRead({ calls }: Step, point: string): Finding {
  const read = readingsOf(calls, point).filter((call) => outcomeOf(call) === 'answered');
  if (read.length > 0) return pass('CL-24', `${point} was read after the consent.`);
  return fail('CL-24', `${point} was not read in the run after its holder had consented.`);
}
