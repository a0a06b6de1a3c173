import { expect, test } from 'vitest';
import { wrongClients } from './wrong-clients/index.ts';
import { judgeTheJudge } from './wrong-clients/judge-the-judge.ts';
import { gas } from './wrong-clients/wrong-client.ts';

judgeTheJudge(gas);

test('there are wrong clients of both operators and both generations, each with its own mistake', () => {
  expect(new Set(wrongClients.map(({ mistake }) => mistake)).size).toBe(wrongClients.length);
  expect(wrongClients.length).toBeGreaterThanOrEqual(40);
  expect(new Set(wrongClients.map(({ side }) => JSON.stringify(side))).size).toBe(3);
});
