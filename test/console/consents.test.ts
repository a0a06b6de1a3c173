import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect, type TestWorld } from '../../mock-server/testing/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';
import { startBrowser } from '../support/browser.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';

const gasHome = '00000000010001';
const electricHome = '00000000011001';

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

/** Declares a right to the gas home; its id. */
async function declare(): Promise<string> {
  const points = await world.points();
  const point = points.find(({ meteringPointId }) => meteringPointId === gasHome);
  if (!point) throw new Error('no such point');
  const declared = await clientOf(simulator, simulator.world(world.id)).declare(gasHome, declarationOf(point));
  return String(declared.json().id_droit_acces);
}

test('a QA engineer sees when a pending right will be refused, lets it be accepted and revoked by one click each', async () => {
  const id = await declare();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id });
  await page.getByRole('row', { name: gasHome }).getByText('19 Jan 2026, 02:54 (in 4 days)').waitFor();
  await page.getByRole('link', { name: gasHome }).click();
  const timeline = page.getByRole('list', { name: 'Timeline' });
  const coming = timeline.getByRole('listitem').last();
  expect(await coming.innerText()).toMatch(/^19 Jan 2026, 02:54:14\s+to come, in 4 days/);
  expect(await coming.innerText()).toContain('Refused, unless the holder answers before.');

  await page.getByRole('button', { name: 'The holder accepts' }).click();
  await page.getByText('Done: The holder accepts, on 15 Jan 2026, 09:00:00.').waitFor();
  await page.getByRole('button', { name: 'The holder revokes' }).press('Enter');
  await page.getByRole('heading', { name: 'Right of app revoked' }).waitFor();
  await timeline.getByText('The holder took the consent back.').waitFor();
  // the button is gone, and the keyboard goes on from what was done
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Done: The holder revokes');
  await timeline.getByText('Nothing more comes of itself.').waitFor();
  expect(new URL(page.url()).searchParams.get('consent')).toBe(id);
  await close();
});

test('the clock set to a step to come lets it happen, and the right can be linked to as it then stands', async () => {
  const id = await declare();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id, consent: id });
  await page.getByRole('button', { name: 'Set the clock to then' }).click();
  await page.getByRole('heading', { name: 'Right of app refused' }).waitFor();
  await page.getByText('The holder did not answer in time: refused.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Right of app refused' }).waitFor();
  await go({ view: 'consents', world: world.id, consent: 'gone' });
  await page.getByText('There is no right or consent "gone" at this instant of the world.').waitFor();
  await close();
});

test('an event that is not possible says what it needs, and cannot be pressed', async () => {
  const id = await declare();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id, consent: id });
  await page.getByText(/^Not possible now/).click();
  const revokes = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'The holder revokes' }) });
  await revokes.getByText('An active right, or one to be checked again.').waitFor();
  expect(await revokes.getByRole('button').isDisabled()).toBe(true);
  await close();
});

test('the control of proofs stands apart from the right’s own steps, with its own deadline to come', async () => {
  const id = await declare();
  await world.happen('grdf', 'holderAccepts', { accessRightId: id });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id, consent: id });
  await page.getByRole('button', { name: 'Proofs are asked for' }).click();
  const proofs = page.getByRole('list', { name: 'Control of the proofs' });
  await proofs.getByText('Rejected, unless proofs are sent before.').waitFor();
  await page.getByRole('heading', { name: 'Right of app active proofs awaited' }).waitFor();
  expect(await page.getByRole('list', { name: 'Timeline' }).innerText()).not.toContain('proofs');
  await close();
});

test('what can happen to the meter is told by a form, and what the simulator says to it is shown', async () => {
  await world.happen('enedis', 'consentGiven', { meteringPointId: electricHome });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id, operator: 'enedis' });
  await page.getByRole('link', { name: electricHome }).click();
  await page.getByText(/^What else can happen to this meter/).click();
  const off = page.getByRole('button', { name: 'The load curve is switched' });
  await off.click();
  await page.getByText('Done: The load curve is switched, on 15 Jan 2026, 09:00:00.').waitFor();
  await off.click();
  expect(await page.getByRole('alert').innerText()).toMatch(/is not collected already/);
  await page.getByRole('button', { name: 'The customer moves out' }).click();
  await page.getByRole('heading', { name: 'Right of app holder moved out' }).waitFor();
  await close();
});

test('the table is narrowed by the filters of its address', async () => {
  await declare();
  await world.happen('enedis', 'consentGiven', { meteringPointId: electricHome });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'consents', world: world.id });
  await page.getByRole('link', { name: electricHome }).waitFor();
  await page.getByLabel('State').selectOption('waits for the holder');
  await page.getByText('1 right or consent.').waitFor();
  expect(new URL(page.url()).searchParams.get('state')).toBe('toValidate');
  await page.getByLabel('Meter').fill(electricHome);
  await page.getByText('No right or consent is like this at this instant of the world.').waitFor();
  await page.getByLabel('State').selectOption('');
  await page.getByRole('link', { name: electricHome }).waitFor();
  await close();
});

test.each([
  ['light', { language: 'en' }],
  ['dark', { scheme: 'dark' }],
  ['on a phone, in French', { size: { width: 390, height: 844 }, language: 'fr' }],
] as const)('rights and consents are accessible: %s', async (how, options) => {
  const id = await declare();
  const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, options);
  await go({ view: 'consents', world: world.id, meter: gasHome });
  await page.getByRole('table').waitFor();
  await expectAccessible();
  await go({ view: 'consents', world: world.id, consent: id });
  await page.getByRole('button', { name: /The holder accepts|Le titulaire accepte/ }).waitFor();
  await page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (how.includes('French')) {
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toMatch(/^Droit de app\s+à valider/);
    await page.getByText(/^à venir, dans 4 jours$/).waitFor();
  }
  await close();
});
