import { describe, expect, test } from 'vitest';
import type { World } from '../../../../mock-server/core/world.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import type { AccessRight } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import { stateAt } from '../../../../mock-server/providers/grdf/rights/access-right-state.ts';
import { rightById } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { holderPage } from '../../../../mock-server/providers/grdf/rights/holder-page.ts';
import { mailsOf } from '../../../../mock-server/providers/grdf/rights/mails.ts';
import { batchTimeOf } from '../../../../mock-server/providers/grdf/rights/nightly-batch.ts';
import { revoke } from '../../../../mock-server/providers/grdf/rights/revocation.ts';
import { declarationFor, happen, nowOf, testWorld } from './rights-world.ts';

/** A world in which so many points of one kind of holder were declared, and the holder's mail about them. */
async function asked(kind: 'person' | 'entity' = 'person', count = 1, change: Record<string, unknown> = {}) {
  const world = testWorld();
  const points = [...parkOf(world).points()].filter(({ holderKind }) => holderKind === kind).slice(0, count);
  const rights: AccessRight[] = [];
  for (const point of points) {
    rights.push((await declare(world, 'app', point.id, declarationFor(point, change), nowOf(world))).right);
  }
  const [mail] = await mailsOf(world, nowOf(world), '');
  const [right] = rights;
  if (!mail || !right) throw new Error('no mail');
  return { world, rights, right, mail };
}

async function pageOf(world: World, mailId: string, answers?: Record<string, string>) {
  const reply = await holderPage(world, mailId, answers && new URLSearchParams(answers));
  if (reply.kind !== 'text') throw new Error(reply.kind);
  return { status: reply.status, html: reply.text, headers: reply.headers };
}

async function standing(world: World, right: AccessRight) {
  const kept = await rightById(world, right.clientId, right.id, nowOf(world));
  if (!kept) throw new Error('no right');
  return { state: stateAt(kept, nowOf(world), batchTimeOf(world)), last: kept.happenings.at(-1) };
}

describe('the holder’s page (adict.md 3.3, 3.4)', () => {
  test('shows each PCE with its place, third party, scopes, days and state, in French, kept to itself', async () => {
    const { world, rights, mail } = await asked('person', 2);
    const { status, html, headers } = await pageOf(world, mail.id);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
      'cache-control': 'no-store',
    });
    expect(html).toContain('<html lang="fr">');
    for (const { meteringPointId } of rights) expect(html).toContain(`>PCE ${meteringPointId}</h2>`);
    for (const words of [
      '<strong>GRDF-SIDC</strong>',
      'Adresse : ',
      'Données demandées : consommations publiées, données contractuelles, données techniques',
      'Période des consommations : du 1er janvier 2021 au 31 décembre 2028',
      'en attente de votre réponse',
      'jusqu’au 18 janvier 2026 inclus, PCE par PCE. Sans réponse de votre part au bout de 3 jours, l’accès est refusé.',
    ])
      expect(html).toContain(words);
  });

  test('has a label for every field', async () => {
    const { world, mail } = await asked('person', 2);
    const { html } = await pageOf(world, mail.id);
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
    const fields = [...html.matchAll(/<(?:select|textarea)\b[^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(fields).toHaveLength(4);
    expect(fields.filter((id) => !labelled.has(id))).toEqual([]);
    expect(html.match(/<label class="choice"><input type="radio"/g)).toHaveLength(4);
  });

  test('takes an answer for each PCE, and says what became of it', async () => {
    const { world, rights, mail } = await asked('person', 2);
    const [one, other] = rights as [AccessRight, AccessRight];
    const { status, html } = await pageOf(world, mail.id, {
      [`decision.${one.id}`]: 'accept',
      [`reason.${one.id}`]: 'Autre motif',
      [`decision.${other.id}`]: 'refuse',
      [`reason.${other.id}`]: 'Je ne connais pas cette société',
      [`comment.${other.id}`]: ' Jamais vue.\r\nRefusé ! ',
    });
    expect(status).toBe(200);
    expect(await standing(world, one)).toEqual({ state: 'active', last: { event: 'holderAccepts', at: nowOf(world) } });
    expect(await standing(world, other)).toEqual({
      state: 'refused',
      last: {
        event: 'holderRefuses',
        at: nowOf(world),
        reason: 'Je ne connais pas cette société',
        comment: 'Jamais vue.\nRefusé !',
      },
    });
    expect(html).toContain(`PCE ${one.meteringPointId}</strong> : vous avez accepté l’accès. GRDF-SIDC peut`);
    expect(html).toContain(`PCE ${other.meteringPointId}</strong> : vous avez refusé l’accès. GRDF-SIDC ne peut pas`);
    expect(html).toContain('Vous avez refusé cet accès (15 janvier 2026 à 09:00). Motif : Je ne connais pas');
    expect(html).not.toContain('<button>');
  });

  test('leaves alone what was not answered', async () => {
    const { world, rights, mail } = await asked('person', 2);
    const [one, other] = rights as [AccessRight, AccessRight];
    const { html } = await pageOf(world, mail.id, { [`decision.${one.id}`]: 'accept' });
    expect((await standing(world, other)).state).toBe('toValidate');
    expect(html.match(/<fieldset>/g)).toHaveLength(1);
    expect(html).toContain('<button>');
  });

  test('asks again, with what was written, when nothing was chosen or a remark is too long', async () => {
    const { world, right, mail } = await asked();
    const comment = '</textarea><script>';
    const unchosen = await pageOf(world, mail.id, { [`comment.${right.id}`]: comment });
    expect(unchosen.status).toBe(400);
    expect(unchosen.html).toContain('Aucune réponse n’a été choisie');
    expect(unchosen.html).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
    const long = await pageOf(world, mail.id, {
      [`decision.${right.id}`]: 'refuse',
      [`reason.${right.id}`]: 'Autre motif',
      [`comment.${right.id}`]: 'x'.repeat(501),
    });
    expect(long.status).toBe(400);
    expect(long.html).toContain('trop long');
    expect(long.html).toContain('value="refuse" checked');
    expect(long.html).toContain('<option selected>Autre motif');
    expect((await standing(world, right)).state).toBe('toValidate');
  });

  test('does not read answers for rights that the mail is not about', async () => {
    const { world, right, mail } = await asked();
    const point = [...parkOf(world).points()].find(({ id }) => id !== right.meteringPointId);
    if (!point) throw new Error('no point');
    const other = declarationFor(point, { courriel_titulaire: 'else@example.com' });
    const { right: foreign } = await declare(world, 'app', point.id, other, nowOf(world));
    expect((await pageOf(world, mail.id, { [`decision.${foreign.id}`]: 'accept' })).status).toBe(400);
    expect((await standing(world, foreign)).state).toBe('toValidate');
  });
});

describe('an answer that comes late', () => {
  test('is told politely to a person, who has refused by three days of silence', async () => {
    const { world, right, mail } = await asked();
    world.clock.advance('P4D');
    expect((await pageOf(world, mail.id)).html).toContain(
      'Sans réponse de votre part au bout de 3 jours, l’accès a été refusé (19 janvier 2026 à 02:54).',
    );
    const { status, html } = await pageOf(world, mail.id, { [`decision.${right.id}`]: 'accept' });
    expect(status).toBe(409);
    expect(html).toContain('nous vous remercions de votre réponse, mais le délai de 3 jours est dépassé');
    expect(html).toContain('invitez GRDF-SIDC à faire une nouvelle demande');
    expect((await standing(world, right)).state).toBe('refused');
  });

  test('is told politely to an entity, which has agreed by two days of silence', async () => {
    const { world, right, mail } = await asked('entity');
    expect((await pageOf(world, mail.id)).html).toContain('au bout de 2 jours, l’accès est activé');
    world.clock.advance('P3D');
    const { status, html } = await pageOf(world, mail.id, { [`decision.${right.id}`]: 'refuse' });
    expect(status).toBe(409);
    expect(html).toContain('le délai de 2 jours est dépassé : l’accès a été activé');
    expect(html).toContain('révoquer à tout moment depuis votre espace client GRDF');
    expect((await standing(world, right)).state).toBe('active');
  });

  test('after another one changes nothing', async () => {
    const { world, right, mail } = await asked();
    await pageOf(world, mail.id, { [`decision.${right.id}`]: 'refuse' });
    const again = await pageOf(world, mail.id, { [`decision.${right.id}`]: 'accept' });
    expect(again.status).toBe(409);
    expect(again.html).toContain('il n’y a plus de réponse à donner');
    expect((await standing(world, right)).state).toBe('refused');
  });

  test('of two at once one is taken', async () => {
    const { world, right, mail } = await asked();
    const answers = { [`decision.${right.id}`]: 'accept' };
    const pages = await Promise.all([pageOf(world, mail.id, answers), pageOf(world, mail.id, answers)]);
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test('an entity refuses within its two days (adict.md 3.3)', async () => {
  const { world, right, mail } = await asked('entity');
  expect((await pageOf(world, mail.id, { [`decision.${right.id}`]: 'refuse' })).status).toBe(200);
  expect((await standing(world, right)).state).toBe('refused');
});

test('a holder who is asked again confirms, or takes the consent back', async () => {
  for (const [decision, state] of [
    ['accept', 'active'],
    ['refuse', 'revoked'],
  ] as const) {
    const { world, right, mail } = await asked();
    await happen(world, 'holderAccepts', { accessRightId: right.id });
    await happen(world, 'operatorAsksRecheck', { accessRightId: right.id });
    expect((await pageOf(world, mail.id)).html).toContain('confirmez-le, ou mettez-y fin');
    expect((await pageOf(world, mail.id, { [`decision.${right.id}`]: decision })).status).toBe(200);
    expect((await standing(world, right)).state).toBe(state);
  }
});

test('the page says what happened since, whoever did it', async () => {
  const { world, right, mail } = await asked();
  await happen(world, 'holderAccepts', { accessRightId: right.id });
  expect((await pageOf(world, mail.id)).html).toContain('Vous avez accepté cet accès (15 janvier 2026 à 09:00).');
  await revoke(world, 'app', right.id, nowOf(world));
  expect((await pageOf(world, mail.id)).html).toContain('La société qui le demandait a renoncé à cet accès');
});

test('a name is text on the page, whatever it holds', async () => {
  const { world, mail } = await asked('person', 1, { nom_titulaire: '<script>alert(1)</script>' });
  const { html } = await pageOf(world, mail.id);
  expect(html).toContain('Titulaire déclaré : &lt;script&gt;');
  expect(html).not.toContain('<script');
});

test('a mail that has not come, or that asks nothing, has no page', async () => {
  const { world, right, mail } = await asked();
  await expect(holderPage(world, 'nothing')).rejects.toMatchObject({ name: 'SetupError', status: 404 });
  await happen(world, 'holderAccepts', { accessRightId: right.id });
  await happen(world, 'proofControlOpens', { accessRightId: right.id });
  const control = (await mailsOf(world, nowOf(world), '')).find(({ kind }) => kind === 'proof-control');
  await expect(holderPage(world, control?.id ?? '')).rejects.toMatchObject({ status: 404 });
  world.clock.advance('-PT1S');
  await expect(holderPage(world, mail.id)).rejects.toMatchObject({ status: 404 });
});
