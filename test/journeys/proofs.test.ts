import { expect, test } from 'vitest';
import { startSimulator } from '../support/adict.ts';

interface Right {
  id_droit_acces: string;
  statut_controle_preuve: string | null;
  date_limite_transmission_preuve: string | null;
  etat_droit_acces: string;
}

async function controlled() {
  const started = await startSimulator({ now: new Date('2025-04-10T08:00:00Z') });
  const [point] = await started.world.points();
  const target = { meteringPointId: point?.meteringPointId };
  const right = async (): Promise<Right> => (await started.adict.rights()).lines<Right>()[0] as Right;
  const { id_droit_acces: id } = await right();
  return { ...started, target, right, id, [Symbol.asyncDispose]: () => started.simulator.close() };
}

const pdf = (name = 'consentement signé.pdf', size = 1000) => new File(['x'.repeat(size)], name);

test('a proof control asks for proofs within twenty French working days, and a first upload puts them under review (adict.md 3.5)', async () => {
  await using it = await controlled();
  const early = await it.adict.proofs(it.id, [pdf()]);
  expect(early.status).toBe(409);
  expect(early.json().message_retour_traitement).toBe("GRDF ne demande pas de preuve sur ce droit d'accès.");
  await it.world.happen('grdf', 'proofControlOpens', it.target);
  expect(await it.right()).toMatchObject({
    statut_controle_preuve: 'Preuve en attente',
    date_limite_transmission_preuve: '2025-05-13',
  });
  const sent = await it.adict.proofs(it.id, [pdf()]);
  expect(sent.text).toBe(
    `{"code_statut_traitement":"0000000000","message_retour_traitement":"L'opération s'est déroulée avec succès."}`,
  );
  expect((await it.right()).statut_controle_preuve).toBe('Preuve en cours de vérification');
  await it.world.happen('grdf', 'proofAccepted', it.target);
  expect((await it.right()).statut_controle_preuve).toBe('Preuve Vérifiée OK');
  expect((await it.right()).etat_droit_acces).toBe('Active');
});

test('a rejected proof does not by itself close the data (adict.md 3.5)', async () => {
  await using it = await controlled();
  await it.world.happen('grdf', 'proofControlOpens', it.target);
  await it.adict.proofs(it.id, [pdf()]);
  await it.world.happen('grdf', 'proofRejected', it.target);
  expect(await it.right()).toMatchObject({ statut_controle_preuve: 'Preuve Vérifiée KO', etat_droit_acces: 'Active' });
});

test.for([
  [
    'a fourth file',
    [pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'), pdf('4.pdf')],
    'Le nombre maximal autorisé de 3 preuves est dépassé.',
  ],
  [
    'a file over 4 MB',
    [pdf('big.pdf', 4_200_000)],
    'La taille maximale autorisée de 4Mo d’une ou plusieurs preuves est dépassée.',
  ],
  ['a picture', [pdf('photo.png')], 'Une ou plusieurs preuves ne possèdent pas un format autorisé.'],
  [
    'a file with the EICAR test string',
    [new File(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'], 'virus.txt')],
    "Le traitement n'a pu aboutir car une ou plusieurs preuves sont corrompues et présentent un risque de sécurité.",
  ],
] as const)('%s is refused, and nothing of the call is kept (adict.md 4.3)', async ([, files, message]) => {
  await using it = await controlled();
  await it.world.happen('grdf', 'proofControlOpens', it.target);
  const refused = await it.adict.proofs(it.id, files);
  expect(refused.status).toBe(409);
  expect(refused.json().message_retour_traitement).toBe(message);
  expect((await it.right()).statut_controle_preuve).toBe('Preuve en attente');
  expect((await it.adict.proofs(it.id, [pdf('1.pdf'), pdf('2.csv'), pdf('3.zip')])).status).toBe(200);
});

test('three files a right is the limit over several calls too (adict.md 3.5)', async () => {
  await using it = await controlled();
  await it.world.happen('grdf', 'proofControlOpens', it.target);
  expect((await it.adict.proofs(it.id, [pdf('1.pdf'), pdf('2.pdf')])).status).toBe(200);
  expect((await it.adict.proofs(it.id, [pdf('3.pdf'), pdf('4.pdf')])).status).toBe(409);
  expect((await it.adict.proofs(it.id, [pdf('3.pdf')])).status).toBe(200);
});
