import { describe, expect, test } from 'vitest';
import type { Mail } from '../../../../mock-server/core/provider.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { connectRights } from '../../../../mock-server/providers/grdf/rights/access-rights.ts';
import { declare } from '../../../../mock-server/providers/grdf/rights/declare.ts';
import { mailsOf } from '../../../../mock-server/providers/grdf/rights/mails.ts';
import { application, declarationFor, happen, nowOf, testWorld } from './rights-world.ts';

const origin = 'http://localhost:4010';

async function declareNth(world: World, n: number, kind: 'person' | 'entity', change: Record<string, unknown> = {}) {
  const point = [...parkOf(world).points()].filter(({ holderKind }) => holderKind === kind)[n];
  if (!point) throw new Error(`no ${kind} ${n}`);
  return (await declare(world, 'app', point.id, declarationFor(point, change), nowOf(world))).right;
}

async function onlyMail(world: World): Promise<Mail> {
  const [mail, ...more] = await mailsOf(world, nowOf(world), origin);
  if (!mail || more.length > 0) throw new Error(`${more.length + 1} mails`);
  return mail;
}

/** What a reader sees of HTML. */
function seenIn(html: string): string {
  return html
    .replace(/<title>.*?<\/title>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '' && word !== '--');

describe('workshop, "Parcours Tiers Direct", a natural person: a mail of validation', () => {
  test('names the third party, the PCE, the scopes and the days, the three days and what silence means', async () => {
    const world = testWorld();
    const right = await declareNth(world, 0, 'person');
    const { from, subject, text } = await onlyMail(world);
    expect(from).toBe('ne-pas-repondre@adict.example');
    expect(subject).toBe('Accès à vos données de gaz : GRDF-SIDC attend votre validation');
    for (const sentence of [
      'La société GRDF-SIDC déclare détenir votre consentement',
      `PCE ${right.meteringPointId}\n  Adresse : `,
      'Titulaire déclaré : DUPONT',
      'Données demandées : consommations publiées, données contractuelles, données techniques\n',
      'Période des consommations : du 1er janvier 2021 au 31 décembre 2028',
      'Durée de l’accès : du 1er janvier 2026 au 31 décembre 2028',
      'Vous avez 3 jours pour l’accepter ou le refuser, PCE par PCE, jusqu’au 18 janvier 2026 inclus.',
      'Sans réponse de votre part au bout de 3 jours, l’accès est refusé.',
      'un motif et un commentaire',
    ])
      expect(text).toContain(sentence);
  });

  test('links to the holder’s page at the origin that was asked for', async () => {
    const world = testWorld();
    await declareNth(world, 0, 'person');
    const { id, page, text, html } = await onlyMail(world);
    expect(page).toBe(`/_wattif/worlds/w/mailbox/${id}/answer`);
    expect(text).toContain(`\n${origin}${page}\n`);
    expect(html).toContain(`href="${origin}${page}"`);
  });

  test('lists every PCE of a shared mail once, with the term of the earliest', async () => {
    // 02:54:13 in Paris, a second before the batch: the later declaration has one day more
    const world = testWorld();
    world.clock.set({ now: new Date('2026-01-15T01:54:13Z') });
    const one = await declareNth(world, 0, 'person');
    world.clock.advance('PT30S');
    const other = await declareNth(world, 1, 'person');
    const { text } = await onlyMail(world);
    expect(text).toContain('de vos 2 points de comptage (PCE)');
    expect(text.match(/^PCE .*$/gm)).toEqual([`PCE ${one.meteringPointId}`, `PCE ${other.meteringPointId}`]);
    expect(text).toContain('jusqu’au 17 janvier 2026 inclus');
  });
});

test('workshop, "Si entité morale": a mail of information says that silence for two days is agreement', async () => {
  const world = testWorld();
  await declareNth(world, 0, 'entity');
  const { kind, subject, text, page } = await onlyMail(world);
  expect(kind).toBe('information');
  expect(subject).toBe('Accès à vos données de gaz : information sur la demande de GRDF-SIDC');
  expect(text).toContain('déclare détenir votre autorisation expresse');
  expect(text).toContain('Titulaire déclaré : BabaTech');
  expect(text).toContain('Sans réponse de votre part au bout de 2 jours, l’accès est activé.');
  expect(text).toContain('jusqu’au 17 janvier 2026 inclus, vous pouvez le valider ou le refuser, PCE par PCE');
  expect(text).toContain(origin + page);
});

test('workshop, "Types de contrôles": the third party hears from equipe-grdf-adict@grdf.fr, with 20 working days', async () => {
  const world = testWorld();
  const [consent] = await connectRights(world, 'app', ['01000000000000'], nowOf(world));
  await happen(world, 'proofControlOpens', { meteringPointId: '01000000000000' });
  const { from, to, subject, text, page } = await onlyMail(world);
  expect({ from, to, page }).toEqual({ from: 'equipe-grdf-adict@grdf.fr', to: 'contact@app.example', page: undefined });
  expect(subject).toBe('Contrôle des accès aux données : preuves à transmettre jusqu’au 12 février 2026');
  expect(text).toContain('Chaque droit d’accès soumis à contrôle est au statut « Preuve en attente »');
  expect(text).toContain(`PCE 01000000000000\n  Droit d’accès : ${consent?.accessRightId}`);
  expect(text).toContain('sous 20 jours ouvrés, jusqu’au 12 février 2026 inclus');
  expect(text).toContain('« Transmettre preuves »');
  expect(text).toContain(
    '3 pièces jointes au plus, de 4 Mo chacune, aux formats txt, csv, pdf, pptx, wordx, mp3, mp4 ou zip',
  );
});

test('the third party is told which rights became obsolete, when, and by what (adict.md 3.3)', async () => {
  const world = testWorld();
  await connectRights(world, 'app', ['01000000000000'], nowOf(world));
  await happen(world, 'holderMovesOut', { meteringPointId: '01000000000000' });
  const { subject, text } = await onlyMail(world);
  expect(subject).toBe('Un droit d’accès est devenu obsolète');
  expect(text).toContain('est passé à l’état « Obsolète »');
  expect(text).toContain("Le 15 janvier 2026 à 09:00 : Le client n'est plus titulaire de ce PCE");
});

describe('the two forms of a mail', () => {
  test('say the same', async () => {
    const world = testWorld();
    await declareNth(world, 0, 'person');
    const { text, html } = await onlyMail(world);
    // the button's label stands before a colon in the text
    const plain = text.replace('d’accès :\nhttp', 'd’accès\nhttp');
    expect(words(seenIn(html))).toEqual(words(plain));
  });

  test('say that the mail is simulated', async () => {
    const world = testWorld();
    await declareNth(world, 0, 'person');
    const { text, html } = await onlyMail(world);
    for (const form of [text, html]) expect(form).toContain('Message simulé par wattif (monde « w »)');
  });

  test('HTML lets no name in as markup, holds no script and fetches nothing', async () => {
    const world = testWorld({ applications: [{ ...application, company: '<img src=x onerror=alert(1)>' }] });
    await declareNth(world, 0, 'person', { nom_titulaire: '<script>alert(1)</script>' });
    const { text, html, subject } = await onlyMail(world);
    expect(text).toContain('Titulaire déclaré : <script>alert(1)</script>');
    expect(subject).toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<(script|img|link|iframe|object|style)\b|\bon\w+="|src="|url\(/i);
    expect(seenIn(html)).toContain('La société <img src=x onerror=alert(1)> déclare');
  });
});
