import { describe, expect, test } from 'vitest';
import type { FilePart } from '../../../../mock-server/core/exchange.ts';
import { isoDay } from '../../../../mock-server/core/paris.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { connectRights, rightById } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { proofStandingAt } from '../../../../mock-server/providers/grdf/rights/proof-control.ts';
import { submitProofs } from '../../../../mock-server/providers/grdf/rights/proof-submission.ts';
import { rulesOf } from '../../../../mock-server/providers/grdf/rights/right-rules.ts';
import { happen, nowOf, refusalOf, rightOf, testWorld, worded } from './rights-world.ts';

const point = '01000000000000';
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A world with one right under control, and what becomes of it. */
async function controlledWorld(settings: Record<string, string> = {}) {
  const world = testWorld({ settings });
  const [consent] = await connectRights(world, 'app', [point], nowOf(world));
  const id = consent?.accessRightId ?? '';
  await happen(world, 'proofControlOpens', { accessRightId: id });
  return { world, id, standing: () => standingOf(world, id) };
}

async function standingOf(world: World, id: string) {
  const right = await rightById(world, 'app', id, nowOf(world));
  return proofStandingAt(right ?? rightOf(), nowOf(world), await rulesOf(world, 'app', nowOf(world)));
}

interface File {
  name?: string;
  field?: string;
  pieces?: (string | Uint8Array)[];
}

/** Multipart files as they come from the wire, and how many of them were read to their end. */
function upload(...files: File[]) {
  const seen = { finished: 0 };
  async function* bytesOf(pieces: readonly (string | Uint8Array)[]) {
    for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    seen.finished += 1;
  }
  async function* parts(): AsyncGenerator<FilePart> {
    for (const { name = 'consent.pdf', field = 'preuves', pieces = ['%PDF-1.4'] } of files) {
      yield { field, fileName: name, bytes: bytesOf(pieces) };
    }
  }
  return { seen, body: { kind: 'files', files: parts() } as const };
}

const send = (world: World, id: string, ...files: File[]) =>
  submitProofs(world, 'app', id, upload(...files).body, nowOf(world));

async function refused(world: World, id: string, ...files: File[]) {
  const { status, body } = worded(await refusalOf(() => send(world, id, ...files)));
  const { code_statut_traitement: code, message_retour_traitement: message } = body as Record<string, string>;
  return { status, code, message };
}

describe('a proof control', () => {
  test('awaits proofs for twenty working days (adict.md 3.5)', async () => {
    const { standing } = await controlledWorld();
    const { status, deadline } = await standing();
    expect(status).toBe('awaited');
    // from Thursday 15 January 2026: four weeks without holiday
    expect(isoDay(deadline ?? 0)).toBe('2026-02-12');
  });

  test('is under review from the first proof, takes more, and ends as the operator decides (adict.md 3.5)', async () => {
    for (const [event, verdict] of [
      ['proofAccepted', 'accepted'],
      ['proofRejected', 'rejected'],
    ] as const) {
      const { world, id, standing } = await controlledWorld();
      await send(world, id, { name: 'signé à la main.pdf', pieces: ['abc', 'def'] });
      expect(await standing()).toMatchObject({
        status: 'underReview',
        files: [
          {
            name: 'signé à la main.pdf',
            size: 6,
            sha256: 'bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721',
          },
        ],
      });
      await send(world, id, { name: 'more.zip' });
      expect((await standing()).files).toHaveLength(2);
      await happen(world, event, { accessRightId: id });
      expect((await standing()).status).toBe(verdict);
      await happen(world, 'proofControlOpens', { accessRightId: id });
      expect(await standing()).toMatchObject({ status: 'awaited', files: [] });
    }
  });

  test('that nobody answers is rejected by the batch after its last day, or stays open by the dialect', async () => {
    for (const [unansweredProofControl, after] of [
      ['rejected', 'rejected'],
      ['awaited', 'awaited'],
    ] as const) {
      const { world, standing } = await controlledWorld({ unansweredProofControl });
      world.clock.set({ now: new Date('2026-02-13T01:54:13Z') });
      expect((await standing()).status).toBe('awaited');
      world.clock.set({ now: new Date('2026-02-13T01:54:14Z') });
      expect((await standing()).status).toBe(after);
      world.clock.set({ now: new Date('2026-02-12T12:00:00Z') });
      expect((await standing()).status).toBe('awaited');
    }
  });

  test('that was answered waits for the operator beyond its last day', async () => {
    const { world, id, standing } = await controlledWorld();
    await send(world, id, {});
    world.clock.advance('P90D');
    expect((await standing()).status).toBe('underReview');
  });

  test('stands still once the right has ended', async () => {
    const { world, id, standing } = await controlledWorld();
    await happen(world, 'holderRevokes', { accessRightId: id });
    world.clock.advance('P90D');
    expect((await standing()).status).toBe('awaited');
  });
});

describe('proofs are refused', () => {
  test('on a right that is not under control, or whose control is over (adict.md 4.3)', async () => {
    const { world, id } = await controlledWorld();
    const notAsked = {
      status: 409,
      code: '2000000003',
      message: "GRDF ne demande pas de preuve sur ce droit d'accès.",
    };
    await happen(world, 'proofAccepted', { accessRightId: id });
    expect(await refused(world, id, {})).toEqual(notAsked);
    expect(await refused(world, rightOf().id, {})).toEqual(notAsked);
  });

  test.for([['script.exe'], ['noextension'], ['consent.pdf.js'], [''], ['pdf']])(
    'when the format of %j is not allowed (adict.md 4.3, JDD 36)',
    async ([name = '']) => {
      const { world, id } = await controlledWorld();
      expect(await refused(world, id, { name })).toEqual({
        status: 409,
        code: '2000000002',
        message: 'Une ou plusieurs preuves ne possèdent pas un format autorisé.',
      });
    },
  );

  test.for(['txt', 'CSV', 'pdf', 'pptx', 'docx', 'wordx', 'mp3', 'mp4', 'zip'])(
    'not when the format is %s (adict.md 3.5)',
    async (extension) => {
      const { world, id } = await controlledWorld();
      expect(await send(world, id, { name: `proof.${extension}` })).toBeDefined();
    },
  );

  test('when one has more than 4 Mo, to the byte (adict.md 4.3, JDD 35)', async () => {
    const { world, id, standing } = await controlledWorld();
    const megabyte = new Uint8Array(1024 * 1024);
    const four = [megabyte, megabyte, megabyte, megabyte];
    expect(await refused(world, id, {}, { pieces: [...four, 'x'] })).toEqual({
      status: 409,
      code: '2000000005',
      message: 'La taille maximale autorisée de 4Mo d’une ou plusieurs preuves est dépassée.',
    });
    expect(await standing()).toMatchObject({ status: 'awaited', files: [] });
    expect(await send(world, id, { pieces: four })).toBeDefined();
  });

  test('when there are more than three, in one call or in all of a control (adict.md 4.3)', async () => {
    const { world, id, standing } = await controlledWorld();
    const tooMany = { status: 409, message: 'Le nombre maximal autorisé de 3 preuves est dépassé.' };
    expect(await refused(world, id, {}, {}, {}, {})).toMatchObject(tooMany);
    await send(world, id, {}, {});
    expect(await refused(world, id, {}, {})).toMatchObject(tooMany);
    await send(world, id, {});
    expect((await standing()).files).toHaveLength(3);
  });

  test('when they come at the same time and are too many together', async () => {
    const { world, id, standing } = await controlledWorld();
    const results = await Promise.allSettled([send(world, id, {}, {}), send(world, id, {}, {})]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await standing()).files).toHaveLength(2);
  });

  test('when one holds the virus test string, wherever it is cut (adict.md 4.3)', async () => {
    const bytes = new TextEncoder().encode(`before ${eicar} after`);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const { world, id } = await controlledWorld();
      const pieces = [bytes.slice(0, cut), new Uint8Array(), bytes.slice(cut)];
      expect((await refused(world, id, { pieces })).message).toBe(
        "Le traitement n'a pu aboutir car une ou plusieurs preuves sont corrompues et présentent un risque de sécurité.",
      );
    }
    const { world, id } = await controlledWorld();
    const byteByByte = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await refused(world, id, { pieces: byteByByte })).toMatchObject({ status: 409 });
    expect(await send(world, id, { pieces: [eicar.slice(1)] })).toBeDefined();
  });

  test('when the request carries no proof, or under another name (adict.md 4.3, 2.10)', async () => {
    const { world, id } = await controlledWorld();
    const malformed = { status: 400, code: '1000000000', message: 'La forme de la requête est incorrecte.' };
    expect(await refused(world, id)).toEqual(malformed);
    expect(await refused(world, id, { field: 'file' })).toEqual(malformed);
    const noFiles = await refusalOf(() => submitProofs(world, 'app', id, { kind: 'none' }, nowOf(world)));
    expect(noFiles).toBe('proofs-malformed');
    expect(await send(world, id, { field: 'preuve' })).toBeDefined();
    const strict = await controlledWorld({ proofPartName: 'plural' });
    expect(await refused(strict.world, strict.id, { field: 'preuve' })).toEqual(malformed);
  });

  test('when the gas contract has ended (adict.md 4.3)', async () => {
    const { world, id } = await controlledWorld();
    await happen(world, 'gasContractEnds', { meteringPointId: point });
    expect(await refused(world, id, {})).toMatchObject({
      status: 409,
      message: 'Le contrat de fourniture de gaz est échu.',
    });
  });

  test('only after all files were read to their end', async () => {
    const { world } = await controlledWorld();
    const { seen, body } = upload({}, {}, {}, {}, {});
    await refusalOf(() => submitProofs(world, 'app', 'no-uuid', body, nowOf(world)));
    expect(seen.finished).toBe(5);
  });
});
