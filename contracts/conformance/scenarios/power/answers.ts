import type { FaultPlan } from '../../../../mock-server/testing/index.ts';
import { judgeBrokenAnswers } from '../../habits/broken-answers.ts';
import type { Stage } from '../../scenario.ts';
import { shownOnce } from '../../values/index.ts';
import { fault, points, powerWorld, type Story, sync } from './story.ts';

const world = powerWorld('2026-01-15T08:00:00Z');
const days = { from: '2026-01-05', to: '2026-01-12' };

type Broken = readonly (readonly [meteringPointId: string, fault: FaultPlan['fault']])[];

/** CL-16. */
export const answerStories: readonly Story[] = [
  {
    name: 'broken-answers',
    about: 'With status 200 come an HTML page, an empty body, half an answer and a plain text, each for another point.',
    checks: ['CL-16'],
    world,
    async play(stage) {
      const text = {
        kind: 'answer',
        status: 200,
        body: 'Service unavailable for the moment. Please try later.',
      } as const;
      return [
        await judged(stage, [
          [points.lamps, { kind: 'page', status: 200 }],
          [points.townHall, { kind: 'refuse', reason: 'empty-body' }],
          [points.school, { kind: 'cut', afterBytes: 200, how: 'end' }],
          [points.library, { ...text, headers: { 'content-type': 'text/plain' } }],
        ]),
      ];
    },
  },
  {
    name: 'json-without-data',
    about: 'With status 200 come an empty JSON object and an error in JSON, each for another point.',
    checks: ['CL-16'],
    world,
    async play(stage) {
      const body = { error: 'technical_error', error_description: 'Technical error. Please try later.' };
      return [
        await judged(stage, [
          [points.lamps, { kind: 'refuse', reason: 'empty-json' }],
          [points.townHall, { kind: 'answer', status: 200, body }],
        ]),
      ];
    },
  },
];

async function judged(stage: Stage, broken: Broken) {
  for (const [meteringPointId, misbehaviour] of broken) await fault(stage, misbehaviour, { meteringPointId });
  const ids = broken.map(([point]) => point);
  const served = [points.home];
  const step = await stage.run(sync([...ids, ...served], ['daily'], days));
  const truth = await stage.truth({ points: served, series: ['daily'], ...days });
  return judgeBrokenAnswers(step, { broken: ids, shown: shownOnce('CL-16', step, truth) });
}
