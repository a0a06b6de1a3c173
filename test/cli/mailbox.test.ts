import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../mock-server/cli/program.ts';
import { createSimulator, type Simulator } from '../../mock-server/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';
import { capturePrinted } from '../support/command-line.ts';

let simulator: Simulator;
const told = capturePrinted();

beforeAll(async () => {
  const now = new Date('2026-01-15T08:00:00Z');
  simulator = await createSimulator({ clock: 'frozen', now, quotas: 'off', parks: ['syndicat'], rights: 'none' });
});
afterAll(() => simulator.close());

const wattif = (...words: string[]) => run(['node', 'wattif', 'mailbox', ...words, '--url', simulator.url]);

test('an empty mailbox says so; with mails it says when, to whom, what about, and where to answer', async () => {
  await wattif();
  expect(told.out).toBe('No mail has been sent in the world "default" by its present instant.\n');
  const world = simulator.world();
  const point = (await world.points()).find(({ holder }) => holder.kind === 'person');
  if (!point) throw new Error('no person');
  const declared = await clientOf(simulator, world).declare(point.meteringPointId, declarationOf(point));
  const accessRightId = declared.json().id_droit_acces;
  await world.happen('grdf', 'holderAccepts', { accessRightId });
  await world.happen('grdf', 'proofControlOpens', { accessRightId });
  const [asked, control] = await world.mails();
  told.out = '';
  await wattif();
  expect(told.out).toBe(`${asked?.id}  2026-01-15 09:00:00  to ${point.holder.email}
              Accès à vos données de gaz : WATTIF attend votre validation
              ${simulator.url}${asked?.page}

${control?.id}  2026-01-15 09:00:00  to contact@wattif.example
              Contrôle des accès aux données : preuves à transmettre jusqu’au 12 février 2026
`);
});

test('one mail is printed as its addressee reads it', async () => {
  const [mail] = await simulator.world().mails();
  await wattif('show', mail?.id ?? '');
  expect(told.out).toBe(`From: ne-pas-repondre@adict.example
To: ${mail?.to}
Date: 2026-01-15 09:00:00
Subject: Accès à vos données de gaz : WATTIF attend votre validation

${mail?.text}`);
});

test('both are printed whole with --json', async () => {
  await wattif('--json');
  const { mails } = JSON.parse(told.out) as { mails: { id: string }[] };
  expect(mails).toHaveLength(2);
  told.out = '';
  await wattif('show', mails[0]?.id ?? '', '--json');
  expect(JSON.parse(told.out)).toEqual(mails[0]);
});

test('a mail that is not there is one sentence, and exit code 1', async () => {
  await wattif('show', 'nothing');
  expect(told.errors).toContain('There is no mail "nothing"');
  expect(process.exitCode).toBe(1);
});
