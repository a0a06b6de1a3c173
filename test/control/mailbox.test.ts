import { expect, test } from 'vitest';
import { declarationOf, startSimulator } from '../support/adict.ts';

async function asked() {
  const started = await startSimulator({ parks: ['syndicat'], rights: 'none' });
  const point = (await started.world.points()).find(({ holder }) => holder.kind === 'person');
  if (!point) throw new Error('no person');
  const declared = await started.adict.declare(point.meteringPointId, declarationOf(point));
  const mailbox = `${started.simulator.url}/_wattif/worlds/default/mailbox`;
  const [mail] = ((await (await fetch(mailbox)).json()) as { mails: { id: string; page: string }[] }).mails;
  if (!mail) throw new Error('no mail');
  const close = () => started.simulator.close();
  return {
    ...started,
    mailbox,
    mail,
    accessRightId: String(declared.json().id_droit_acces),
    [Symbol.asyncDispose]: close,
  };
}

test('the mailbox lists mails up to the world’s present, oldest first, with links to where it was asked', async () => {
  await using it = await asked();
  await it.world.happen('grdf', 'holderAccepts', { accessRightId: it.accessRightId });
  it.world.clock.advance('PT1H');
  await it.world.happen('grdf', 'proofControlOpens', { accessRightId: it.accessRightId });
  const { mails } = (await (await fetch(it.mailbox)).json()) as { mails: Record<string, string>[] };
  expect(mails.map(({ kind, sentAt }) => [kind, sentAt])).toEqual([
    ['validation-request', '2026-01-15T08:00:00.000Z'],
    ['proof-control', '2026-01-15T09:00:00.000Z'],
  ]);
  expect(mails[0]?.text).toContain(`\n${it.simulator.url}${it.mail.page}\n`);
  expect((await it.world.mails())[0]).toMatchObject({ text: mails[0]?.text });
  it.world.clock.advance('-PT30M');
  expect(((await (await fetch(it.mailbox)).json()) as { mails: unknown[] }).mails).toHaveLength(1);
});

test('one mail is shown as JSON, and to a browser as HTML that may run and load nothing', async () => {
  await using it = await asked();
  const address = `${it.mailbox}/${it.mail.id}`;
  expect(await (await fetch(address)).json()).toEqual(it.mail);
  const shown = await fetch(address, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await shown.text()).toMatch(/^<!doctype html>\n<html lang="fr">/);
});

test.each([['GET'], ['POST']])('an unknown world or mail is a problem, in English (%s)', async (method) => {
  await using it = await asked();
  for (const path of ['worlds/nowhere/mailbox/x/answer', 'worlds/default/mailbox/nothing/answer']) {
    const answer = await fetch(`${it.simulator.url}/_wattif/${path}`, {
      method,
      ...(method === 'POST' && { body: new URLSearchParams({ a: 'b' }) }),
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/^There is no (world|mail)/);
  }
  expect((await fetch(`${it.mailbox}/nothing`)).status).toBe(404);
});

test('an answer by plain HTTP brings the events about: the wire follows', async () => {
  await using it = await asked();
  const body = new URLSearchParams({
    [`decision.${it.accessRightId}`]: 'refuse',
    [`reason.${it.accessRightId}`]: 'Autre motif',
    [`comment.${it.accessRightId}`]: 'Déménagement',
  });
  const answer = await fetch(it.simulator.url + it.mail.page, { method: 'POST', body });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('vous avez refusé l’accès');
  const [right] = (await it.adict.rights()).lines<Record<string, string>>();
  expect(right).toMatchObject({
    etat_droit_acces: 'Refusée',
    date_passage_a_refuse: '2026-01-15 09:00:00',
    source_passage_a_refuse: 'Autre motif - Déménagement',
  });
});

test('what is no form is refused with the media type that is asked for', async () => {
  await using it = await asked();
  const address = it.simulator.url + it.mail.page;
  const answer = await fetch(address, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ detail: 'Send the form as application/x-www-form-urlencoded.' });
  const empty = await fetch(address, { method: 'POST' });
  expect(empty.status).toBe(400);
  expect(await empty.text()).toContain('Aucune réponse n’a été choisie');
});
