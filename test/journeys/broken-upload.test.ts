import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startSimulator } from '../support/adict.ts';

test('an upload whose form is broken is malformed in the API’s words (adict.md 4.3)', async () => {
  await using started = await startSimulator();
  const token = await started.adict.token();
  const [right] = (await started.adict.rights()).lines<{ id_droit_acces: string }>();
  const response = await fetch(`${started.simulator.url}/adict/v2/droit_acces/${right?.id_droit_acces}/preuves`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="preuves"; filename="a.pdf"\r\n\r\nno end',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(
    '{"code_statut_traitement":"1000000000","message_retour_traitement":"La forme de la requête est incorrecte."}',
  );
});

test('a client that leaves in the middle of an upload leaves no trace on the right, and the simulator lives on', async () => {
  await using started = await startSimulator();
  const [point] = await started.world.points();
  await started.world.happen('grdf', 'proofControlOpens', { meteringPointId: point?.meteringPointId });
  const token = await started.adict.token();
  const [right] = (await started.adict.rights()).lines<{ id_droit_acces: string }>();
  await new Promise<void>((resolve) => {
    const socket = connect(started.simulator.port, '127.0.0.1', () => {
      socket.write(
        `PUT /adict/v2/droit_acces/${right?.id_droit_acces}/preuves HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
          'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x\r\n' +
          'Content-Disposition: form-data; name="preuves"; filename="a.pdf"\r\n\r\nabc',
        () => socket.destroy(),
      );
    });
    socket.on('close', () => resolve());
  });
  const [after] = (await started.adict.rights()).lines<{ statut_controle_preuve: string }>();
  expect(after?.statut_controle_preuve).toBe('Preuve en attente');
});
