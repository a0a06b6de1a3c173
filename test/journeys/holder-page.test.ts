import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarationOf, startSimulator } from '../support/adict.ts';
import { startBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

interface Listed {
  readonly etat_droit_acces: string;
  readonly source_passage_a_refuse: string | null;
}

/** A third party that declared some points in the name of one holder, and the holder's mail. */
async function declared(kind: 'person' | 'entity', count = 1, change: Record<string, unknown> = {}) {
  const dialects = { grdf: { mailTiming: 'after-a-minute' } };
  const started = await startSimulator({ parks: ['syndicat'], rights: 'none', dialects });
  const { simulator, world, adict } = started;
  const points = (await world.points())
    .filter(({ holder, injects }) => holder.kind === kind && !injects)
    .slice(0, count);
  const ids: string[] = [];
  for (const point of points) {
    const declaration = { ...declarationOf(point), courriel_titulaire: 'jeanne.martin@example.com', ...change };
    const answer = await adict.declare(point.meteringPointId, declaration);
    expect(answer.json()).toMatchObject({ code_statut_traitement: '0000000002' });
    ids.push(String(answer.json().id_droit_acces));
  }
  expect(await world.mails()).toEqual([]);
  world.clock.advance('PT1M');
  const mails = await world.mails();
  expect(mails).toHaveLength(1);
  const link = /http:\S+\/answer/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  const listed = async (): Promise<Listed[]> => {
    adict.forgetToken();
    const rights = (await adict.rights()).lines<Listed & { id_droit_acces: string }>();
    return ids.flatMap((id) => rights.find((right) => right.id_droit_acces === id) ?? []);
  };
  return { ...started, points, mail: mails[0], link, listed, [Symbol.asyncDispose]: () => simulator.close() };
}

/** A page of a fresh visitor, and what it complained of or asked of the network. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  return { page, complaints, asked, [Symbol.asyncDispose]: () => context.close() };
}

const part = (page: Page, n: number) => page.locator('section.point').nth(n);

test('a holder opens the link, accepts one PCE and refuses the other with a reason: the wire follows, the data appear', async () => {
  await using it = await declared('person', 2);
  await using visitor = await visit({ viewport: { width: 390, height: 800 } });
  const { page } = visitor;
  await page.goto(it.link);
  expect(await page.title()).toBe('Demande d’accès à vos données de gaz');
  expect(await page.locator('section.point h2').allTextContents()).toEqual(
    it.points.map(({ meteringPointId }) => `PCE ${meteringPointId}`),
  );
  const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow, 'it fits a phone').toBe(0);

  await part(page, 0).getByLabel('J’accepte').check();
  expect(await part(page, 1).getByLabel('Motif du refus').isVisible(), 'a reason is for a refusal').toBe(false);
  await part(page, 1).getByLabel('Je refuse').check();
  await part(page, 1).getByLabel('Motif du refus').selectOption('Je ne connais pas cette société');
  await part(page, 1).getByLabel('Commentaire').fill('Jamais entendu parler d’eux à Orléans.');
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();

  const result = page.getByRole('status');
  expect(await result.getByRole('listitem').allTextContents()).toEqual([
    `PCE ${it.points[0]?.meteringPointId} : vous avez accepté l’accès. WATTIF peut consulter ces données.`,
    `PCE ${it.points[1]?.meteringPointId} : vous avez refusé l’accès. WATTIF ne peut pas consulter ces données.`,
  ]);
  expect(await page.getByRole('button').count(), 'there is nothing more to answer').toBe(0);
  expect(await it.listed()).toMatchObject([
    { etat_droit_acces: 'Active', source_passage_a_refuse: null },
    {
      etat_droit_acces: 'Refusée',
      source_passage_a_refuse: 'Je ne connais pas cette société - Jamais entendu parler d’eux à Orléans.',
    },
  ]);
  const query = 'date_debut=2025-12-01&date_fin=2025-12-31';
  const data = (await it.adict.published(it.points[0]?.meteringPointId ?? '', query)).lines<Record<string, unknown>>();
  expect(data.at(0)).toMatchObject({ statut_restitution: null, releve_fin: expect.anything() });
  expect(visitor.complaints).toEqual([]);
  expect(new Set(visitor.asked.map((url) => new URL(url).pathname))).toEqual(new Set([it.mail?.page]));
});

test('the page can be answered with the keyboard alone', async () => {
  await using it = await declared('person');
  await using visitor = await visit({ javaScriptEnabled: true });
  const { page } = visitor;
  await page.goto(it.link);
  const { keyboard } = page;
  // the group of choices, its second choice, reason, comment, button
  for (const key of ['Tab', 'Space', 'ArrowDown', 'Tab', 'ArrowDown', 'Tab']) await keyboard.press(key);
  await keyboard.type('Au clavier');
  await keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Envoyer ma réponse');
  await keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("role")'), 'the result is read first').toBe('status');
  expect(await it.listed()).toMatchObject([
    { etat_droit_acces: 'Refusée', source_passage_a_refuse: 'Je ne connais pas cette société - Au clavier' },
  ]);
});

test('a form without an answer asks for one, and a late answer is told politely, in French', async () => {
  await using it = await declared('person');
  await using visitor = await visit();
  const { page } = visitor;
  await page.goto(it.link);
  await page.getByRole('button').click();
  expect(await page.getByRole('alert').textContent()).toContain('Aucune réponse n’a été choisie');
  it.world.clock.advance('P4D');
  await page.getByLabel('J’accepte').check();
  await page.getByRole('button').click();
  expect(await page.getByRole('status').textContent()).toContain('le délai de 3 jours est dépassé');
  expect(await page.locator('.state').textContent()).toBe('accès refusé');
  expect(await it.listed()).toMatchObject([{ etat_droit_acces: 'Refusée' }]);
});

test('a legal entity is informed, and validates before its two days are over (adict.md 3.3)', async () => {
  await using it = await declared('entity');
  await using visitor = await visit();
  expect(it.mail?.kind).toBe('information');
  const { page } = visitor;
  await page.goto(it.link);
  expect(await page.getByText('Sans réponse de votre part au bout de 2 jours, l’accès est activé.').isVisible()).toBe(
    true,
  );
  await page.getByLabel('J’accepte').check();
  await page.getByRole('button').click();
  expect(await it.listed()).toMatchObject([{ etat_droit_acces: 'Active' }]);
});

test('a holder by the name of a script is read, and not run, in the mail and on the page', async () => {
  const name = '<script>alert(document.domain)</script>';
  await using it = await declared('person', 1, { nom_titulaire: name });
  await using visitor = await visit({ javaScriptEnabled: true });
  const { page } = visitor;
  for (const address of [it.link, it.link.replace(/\/answer$/, '')]) {
    await page.goto(address);
    expect(await page.getByText(`Titulaire déclaré : ${name}`).isVisible()).toBe(true);
  }
  const frame = `<iframe sandbox srcdoc="${(it.mail?.html ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
  await page.setContent(frame);
  const link = page.frameLocator('iframe').getByRole('link');
  expect(await link.getAttribute('href')).toBe(it.link);
  expect(visitor.complaints).toEqual([]);
});
