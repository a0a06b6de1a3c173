import { expect, test } from 'vitest';
import { declarationOf, startSimulator } from '../support/adict.ts';

async function declared(kind: 'person' | 'entity') {
  const started = await startSimulator({ parks: ['syndicat'], rights: 'none' });
  const point = (await started.world.points()).find(({ holder, injects }) => holder.kind === kind && !injects);
  if (!point) throw new Error(`no ${kind}`);
  const answer = await started.adict.declare(point.meteringPointId, declarationOf(point));
  const state = async (): Promise<string> =>
    (await started.adict.rights()).lines<{ etat_droit_acces: string }>()[0]?.etat_droit_acces ?? '';
  return { ...started, point, answer, state, [Symbol.asyncDispose]: () => started.simulator.close() };
}

test('a declared person’s right waits for the holder, then opens the data (adict.md 3.3)', async () => {
  await using it = await declared('person');
  expect(it.answer.status).toBe(201);
  expect(it.answer.json()).toMatchObject({ code_statut_traitement: '0000000002', etat_droit_acces: 'A valider' });
  const { meteringPointId } = it.point;
  const before = await it.adict.contract(meteringPointId);
  expect(before.status).toBe(200);
  expect(before.json()).toMatchObject({ statut_restitution: { code: expect.any(String) } });
  await it.world.happen('grdf', 'holderAccepts', { meteringPointId });
  expect(await it.state()).toBe('Active');
  expect((await it.adict.contract(meteringPointId)).json()).toMatchObject({ statut_restitution: null });
});

test('a person who does not answer for three days has refused, by the nightly batch (adict.md 3.3)', async () => {
  await using it = await declared('person');
  it.world.clock.advance('P3D');
  it.adict.forgetToken();
  expect(await it.state()).toBe('A valider');
  it.world.clock.advance('P1D');
  it.adict.forgetToken();
  expect(await it.state()).toBe('Refusée');
  const [right] = (await it.adict.rights()).lines<Record<string, string>>();
  expect(right?.source_passage_a_refuse).toBe("La durée de validité de la demande d'accréditation est dépassée.");
});

test('a legal entity that does not answer for two days has agreed (adict.md 3.3)', async () => {
  await using it = await declared('entity');
  expect(await it.state()).toBe('A valider');
  it.world.clock.advance('P3D');
  it.adict.forgetToken();
  expect(await it.state()).toBe('Active');
});

test('a holder who revokes stops the data at once (adict.md 3.3, 4.4)', async () => {
  await using it = await declared('entity');
  const { meteringPointId } = it.point;
  await it.world.happen('grdf', 'holderAccepts', { meteringPointId });
  await it.world.happen('grdf', 'holderRevokes', { meteringPointId });
  expect(await it.state()).toBe('Révoquée');
  const refused = await it.adict.published(meteringPointId, 'periode=2025');
  expect(refused.status).toBe(200);
  expect(refused.lines()).toEqual([
    expect.objectContaining({
      statut_restitution: {
        code: '1000014',
        message: 'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
      },
    }),
  ]);
});

test('a third party revokes its own right once (adict.md 4.3)', async () => {
  await using it = await declared('entity');
  await it.world.happen('grdf', 'holderAccepts', { meteringPointId: it.point.meteringPointId });
  const id = String(it.answer.json().id_droit_acces);
  expect((await it.adict.revoke(id)).text).toBe(
    `{"code_statut_traitement":"0000000000","message_retour_traitement":"L'opération s'est déroulée avec succès."}`,
  );
  expect((await it.adict.revoke(id)).status).toBe(409);
});

test('two declarations at the same moment do not both succeed', async () => {
  await using started = await startSimulator({ parks: ['syndicat'], rights: 'none' });
  const [point] = await started.world.points();
  if (!point) throw new Error('no point');
  const answers = await Promise.all(
    [1, 2, 3].map(() => started.adict.declare(point.meteringPointId, declarationOf(point))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('declarations within sixty seconds share one mail to the holder (adict.md 3.4)', async () => {
  await using it = await declared('person');
  const mails = await it.world.mails();
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: it.point.holder.email, provider: 'grdf' });
});
