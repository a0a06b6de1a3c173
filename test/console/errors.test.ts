import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownError } from '../../mock-server/console/views/faults/error-filter.ts';
import type { Simulator } from '../../mock-server/simulator.ts';
import { startBrowser } from '../support/browser.ts';
import { type ConsoleOptions, type ConsolePage, openConsole, startWithConsole } from './support/console-page.ts';

let simulator: Simulator;
let browser: Browser;
beforeAll(async () => {
  simulator = await startWithConsole({ now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

async function openErrors(words: Readonly<Record<string, string>>, options?: ConsoleOptions): Promise<ConsolePage> {
  const console = await openConsole(browser, simulator.url, options);
  await console.go({ view: 'faults', tab: 'errors', ...words });
  return console;
}

async function known(id: string): Promise<KnownError> {
  return (await (await fetch(`${simulator.url}/_wattif/errors/${id}`)).json()) as KnownError;
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test.each([
  ['a 403 of ADICT', 'grdf-gateway-403-token-scope', 403],
  ['a 429 of Enedis', 'enedis-quota-per-hour', 429],
  ['a page of the firewall', 'enedis-firewall-page', 503],
])('%s is done on the page, and what comes is what the catalogue says', async (_what, id, status) => {
  const { page, close } = await openErrors({ error: id });
  const sheet = page.getByRole('region', { name: id, exact: true });
  await sheet.getByRole('button', { name: 'Do it' }).click();
  await sheet.getByText('as the catalogue says, to the byte').waitFor();
  const came = sheet.getByRole('region', { name: 'What came' });
  expect(await came.locator('dd').first().textContent()).toBe(String(status));
  const { body } = await known(id);
  const answered = (await came.locator('pre').first().textContent()) ?? '';
  expect(answered.length).toBeGreaterThan(20);
  expect(answered).toMatch(new RegExp(`^${body.split('{*}').map(escaped).join('[^"]*')}$`));
  await sheet.getByRole('button', { name: 'Do it again' }).waitFor();
  await close();
});

test('the exchange that was made is one link away, in the journal of its world', async () => {
  const { page, close } = await openErrors({ error: 'grdf-data-1000014' });
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.getByRole('link', { name: /^Exchange x\d+ in the journal of error-grdf-data-1000014$/ }).click();
  const sheet = page.getByRole('region', { name: /^Exchange x\d+$/ });
  await sheet.getByText('revoked-by-holder').first().waitFor();
  expect(await page.getByLabel('World', { exact: true }).inputValue()).toBe('error-grdf-data-1000014');
  await close();
});

test('how to get an error by hand is shown, and copied as it stands', async () => {
  const id = 'enedis-authorize-refused';
  const { page, close } = await openErrors({ text: id });
  await page.getByTitle(id, { exact: true }).click();
  const { commands, cause, source, location = '' } = await known(id);
  const sheet = page.getByRole('region', { name: id, exact: true });
  for (const text of [source, location]) await sheet.getByText(text, { exact: true }).waitFor();
  await page.getByText(cause, { exact: true }).waitFor();
  await sheet.getByRole('button', { name: 'Copy the commands' }).click();
  await sheet.getByText('Copied').waitFor();
  expect(await clipboard(page)).toBe(commands.join('\n'));
  await close();
});

test('which errors are shown is told by the address, and a link shows another person the same', async () => {
  const { errors } = (await (await fetch(`${simulator.url}/_wattif/errors`)).json()) as { errors: KnownError[] };
  const mine = await openErrors({});
  await mine.page.getByText(`${errors.length} known errors`, { exact: true }).waitFor();
  await mine.page.getByLabel('Operator').selectOption({ label: 'GRDF ADICT' });
  await mine.page.getByLabel('Status').selectOption('409');
  await mine.page.getByLabel('Certainty').selectOption('documented');
  await mine.page.getByLabel('Search').fill('perime');
  const left = errors.filter(
    ({ provider, status, certainty, text }) =>
      provider === 'grdf' && status === 409 && certainty === 'documented' && /périm/.test(text),
  );
  const counted = `${left.length} of ${errors.length} known errors`;
  await mine.page.getByText(counted, { exact: true }).waitFor();
  const theirs = await openConsole(browser, simulator.url);
  await theirs.page.goto(mine.page.url());
  await theirs.page.getByText(counted, { exact: true }).waitFor();
  expect(await theirs.page.locator('.error-list > li').count()).toBe(left.length);
  await theirs.page.getByRole('link', { name: 'Show all' }).click();
  await theirs.page.getByText(`${errors.length} known errors`, { exact: true }).waitFor();
  await Promise.all([mine.close(), theirs.close()]);
});

test('an error that nobody knows is told', async () => {
  const { page, close } = await openErrors({ error: 'grdf-nothing' }, { language: 'fr' });
  await page.getByText('Aucune erreur connue ne s’appelle « grdf-nothing ».').waitFor();
  await close();
});

test.each([
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['narrow', { size: { width: 390, height: 800 } }],
] as const)('the errors can be read by everyone: %s', async (_name, options) => {
  const { page, expectAccessible, close } = await openErrors({ error: 'enedis-firewall-page', status: '503' }, options);
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.getByText('as the catalogue says, to the byte').waitFor();
  await expectAccessible();
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await close();
});
