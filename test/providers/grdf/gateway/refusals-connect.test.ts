import { expect, test } from 'vitest';
import { startSimulator } from '../../../support/adict.ts';

const usual = {
  client_id: 'wattif',
  response_type: 'code',
  redirect_uri: 'http://localhost:9/back',
  state: 's',
};

async function ask(query: Record<string, string>, form?: Record<string, string>, headers: Record<string, string> = {}) {
  await using started = await startSimulator({ parks: ['solo'] });
  const address = `${started.simulator.url}/openam/oauth2/realms/externeGrdf/authorize?${new URLSearchParams(query)}`;
  const post = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(address, { ...post, headers, redirect: 'manual' });
  const journal = await (await fetch(`${started.simulator.url}/_wattif/worlds/default/journal`)).text();
  return { answer, reason: /"reason":"([^"]*)"/.exec(journal)?.[1], text: await answer.text() };
}

test.each([
  ['connect-unknown-client', 400, { ...usual, client_id: 'nobody' }, undefined],
  ['connect-bad-redirect', 400, { ...usual, redirect_uri: 'nowhere' }, undefined],
  ['connect-bad-response-type', 400, { ...usual, response_type: 'token' }, undefined],
  ['connect-refused', 302, usual, { decision: 'refuse' }],
  ['connect-no-point', 400, usual, { decision: 'accept' }],
  ['connect-unknown-point', 400, usual, { decision: 'accept', point: 'GI000000' }],
] as const)('Client Connect says %s in journal and header', async (reason, status, query, form) => {
  const told = await ask(query, form);
  expect([told.answer.status, told.reason]).toEqual([status, reason]);
  expect(told.answer.headers.get('x-wattif-why')).toMatch(/^x\d+; [A-Z]/);
});

test('a refusal in Client Connect that is ordered goes where a real one goes', async () => {
  const real = await ask(usual, { decision: 'refuse' });
  const ordered = await ask(usual, undefined, { 'x-wattif-fault': 'connect-refused' });
  expect(real.answer.headers.get('location')).toContain('http://localhost:9/back?error=access_denied');
  expect(ordered.answer.headers.get('location')).toBe(real.answer.headers.get('location'));
  const nowhere = await ask({}, undefined, { 'x-wattif-fault': 'connect-refused' });
  expect([nowhere.answer.status, nowhere.text.includes('redirect_uri')]).toEqual([400, true]);
});
