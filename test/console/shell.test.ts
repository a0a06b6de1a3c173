import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect } from '../../mock-server/testing/index.ts';
import { startBrowser } from '../support/browser.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';

let simulator: Simulator;
let browser: Browser;
beforeAll(async () => {
  simulator = await startWithConsole({ now: new Date('2026-01-15T07:00:00Z'), clock: 'frozen' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

test('the console opens from the root, and tells the world and its time in Paris', async () => {
  const { page, close } = await openConsole(browser, simulator.url);
  await page.goto(simulator.url);
  await page.getByText('15 Jan 2026, 08:00:00').first().waitFor();
  expect(await page.getByLabel('World', { exact: true }).inputValue()).toBe('default');
  await close();
});

test('it speaks the language of the browser, and another when asked, for good', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url, { language: 'fr' });
  await go({ view: 'meters' });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Compteurs');
  await page.getByLabel('Langue').selectOption('en');
  await page.reload();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meters');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await close();
});

test('a view is a link: going back comes back to it, and a world that is gone is told', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'journal' });
  await page.getByRole('link', { name: 'Mailbox' }).click();
  expect(await page.title()).toBe('Mailbox · default · wattif');
  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Journal');
  await go({ view: 'journal', world: 'gone' });
  await page.getByText('There is no world "gone" any more.').waitFor();
  await close();
});

test('a browser that keeps nothing for the page shows it all the same', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await go({ view: 'overview' });
  await page.getByLabel('Language').selectOption('fr');
  await page.getByRole('heading', { name: 'Vue d’ensemble' }).waitFor();
  await close();
});

test('a browser that lets nothing be copied is told about', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'overview' });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy the link to this view' }).click();
  await page.getByText('Not copied: the browser does not allow it').waitFor();
  await close();
});

test('nothing is cut off at the width of an old phone, which is that of a page enlarged four times', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url, {
    size: { width: 320, height: 800 },
    language: 'fr',
  });
  for (const words of [
    { view: 'overview' },
    { view: 'meters' },
    { view: 'faults', tab: 'rules' },
    { view: 'journal' },
  ]) {
    await go(words);
    await page.locator('main').getByRole('combobox').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await close();
});

test('a world that is thrown away while it is shown is said to be gone, and has no time any more', async () => {
  const world = await connect(simulator.url).createWorld({ name: 'passing' });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'overview', world: world.id });
  await page.getByRole('banner').getByRole('time').waitFor();
  await world.delete();
  await page.getByText('There is no world "passing" any more.').waitFor();
  await page.getByRole('banner').getByRole('time').waitFor({ state: 'detached' });
  await close();
});

test('another page begins at its top, for the eye and for the keyboard', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url, { size: { width: 1280, height: 400 } });
  const stands = () =>
    page.evaluate(() => ({ id: document.activeElement?.id, isAtTop: scrollY === 0 }) satisfies Record<string, unknown>);
  await go({ view: 'meters' });
  const last = page
    .getByRole('table')
    .getByRole('link', { name: /^[0-9]{14}$/ })
    .last();
  await last.scrollIntoViewIfNeeded();
  expect((await stands()).isAtTop).toBe(false);
  await last.press('Enter');
  await page.getByRole('heading', { name: 'Readings' }).waitFor();
  expect(await stands()).toEqual({ id: 'content', isAtTop: true });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy the link to this view');
  await page.getByRole('link', { name: 'Journal', exact: true }).press('Enter');
  await page.getByText('Nobody has called this world yet.').waitFor();
  expect(await stands()).toEqual({ id: 'content', isAtTop: true });
  await close();
});
