import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect, type TestWorld } from '../../mock-server/testing/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';
import { startBrowser } from '../support/browser.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';

const gasHome = '00000000010001';

let simulator: Simulator;
let browser: Browser;
let world: TestWorld;
beforeAll(async () => {
  simulator = await startWithConsole();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});
beforeEach(async () => {
  world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', quotas: 'off', rights: 'none' });
});

const integration = () => clientOf(simulator, simulator.world(world.id));

async function declare(): Promise<void> {
  const points = await world.points();
  const point = points.find(({ meteringPointId }) => meteringPointId === gasHome);
  if (!point) throw new Error('no such point');
  await integration().declare(gasHome, declarationOf(point));
}

/** The month of December as the integration reads it. */
async function december(): Promise<unknown> {
  const month = await integration().published(gasHome, 'date_debut=2025-12-01&date_fin=2025-12-31');
  return month.lines()[0];
}

test('a developer declares a right, accepts it from the mailbox, and the month can be read', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'mailbox', world: world.id });
  await page.getByText('No mail at this instant of the world.').waitFor();
  await declare();
  expect(await december()).toMatchObject({ consommation: null, statut_restitution: { code: '1000025' } });

  await page.getByRole('link', { name: 'attend votre validation' }).click();
  const mail = page.frameLocator('iframe[title^="Mail:"]');
  await mail.getByRole('link', { name: 'Répondre à la demande d’accès' }).click();
  const holder = page.frameLocator('iframe[title="The holder’s page"]');
  await holder.getByLabel('J’accepte l’accès à ces données').check();
  await holder.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await holder.getByRole('status', { name: 'Votre réponse' }).waitFor();

  await page.getByRole('link', { name: /^[0-9a-f-]{36}$/ }).click();
  await page.getByRole('heading', { name: 'Right of app active' }).waitFor();
  expect(await december()).toMatchObject({ consommation: { energie: 2100 }, statut_restitution: null });
  await close();
});

test('a mail and the page behind it are a link, and neither can run a script', async () => {
  await declare();
  const [mail] = await world.mails();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'mailbox', world: world.id, mail: mail?.id ?? '', answer: 'open' });
  await page.frameLocator('iframe[title="The holder’s page"]').getByText('en attente de votre réponse').waitFor();
  const rules = await page.locator('iframe').evaluateAll((frames) => frames.map((one) => one.getAttribute('sandbox')));
  expect(rules).toEqual(['allow-same-origin', 'allow-forms allow-same-origin']);
  await page.getByRole('button', { name: 'Close the holder’s page' }).click();
  await expect.poll(() => page.locator('iframe').count()).toBe(1);
  await go({ view: 'mailbox', world: world.id, mail: 'gone' });
  await page.getByText('There is no mail "gone" at this instant of the world.').waitFor();
  await close();
});

test('mails are narrowed by who got them, and say that they are made up', async () => {
  await declare();
  await world.happen('grdf', 'holderAccepts', { meteringPointId: gasHome });
  await world.happen('grdf', 'proofControlOpens', { meteringPointId: gasHome });
  const [toHolder, toThirdParty] = await world.mails();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'mailbox', world: world.id });
  await page.getByText('2 mails.').waitFor();
  await page.getByText('no mail leaves it').waitFor();
  await page.getByLabel('Recipient').selectOption(toThirdParty?.to ?? '');
  await page.getByText('1 mail.').waitFor();
  await page.getByRole('cell', { name: 'proofs are asked for' }).waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toBe(toThirdParty?.to);
  expect(toThirdParty?.to).not.toBe(toHolder?.to);
  await close();
});

test.each([
  ['light', { language: 'en' }],
  ['dark', { scheme: 'dark' }],
  ['on a phone, in French', { size: { width: 390, height: 844 }, language: 'fr' }],
] as const)('the mailbox is accessible: %s', async (_how, options) => {
  await declare();
  const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, options);
  await go({ view: 'mailbox', world: world.id });
  await page.getByRole('table').waitFor();
  await expectAccessible();
  await page.getByRole('link', { name: 'attend votre validation' }).click();
  await page.getByRole('button', { name: /Answer as the holder|Répondre comme le titulaire/ }).click();
  await page.frameLocator('iframe').nth(1).getByRole('button').waitFor();
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await close();
});
