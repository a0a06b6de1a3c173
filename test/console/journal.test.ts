import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { flawOf, readPact } from '../../contracts/verify/read-pact.ts';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect, type TestWorld } from '../../mock-server/testing/index.ts';
import { startBrowser } from '../support/browser.ts';
import { type ConsolePage, openConsole, startWithConsole } from './support/console-page.ts';

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
  world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', quotas: 'off', rights: 'active' });
});

const contract = '/adict/v2/pce/00000000010001/donnees_contractuelles';
const unknown = '/adict/v2/pce/00000000099998/donnees_contractuelles';
const published = '/adict/v2/pce/00000000010001/donnees_consos_publiees?date_debut=2025-11-01&date_fin=2026-01-01';

async function token(): Promise<string> {
  const { clientId: client_id, clientSecret: client_secret } = world.application;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope: '/adict/v2' });
  const path = '/oauth2/aus5y2ta2uEHjCWIR417/v1/token';
  const answer = await fetch(simulator.url + path, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** What another program is answered. */
async function call(path: string, bearer: string): Promise<string> {
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
  return (await fetch(simulator.url + path, { headers })).text();
}

async function openJournal(words: Readonly<Record<string, string>> = {}): Promise<ConsolePage> {
  const console = await openConsole(browser, simulator.url);
  await console.go({ view: 'journal', world: world.id, ...words });
  return console;
}

const counted = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('an exchange appears while another program calls, and its curl gives the same answer again', async () => {
  const { page, close } = await openJournal();
  await page.getByText('Nobody has called this world yet.').waitFor();
  const bearer = await token();
  const answered = await call(contract, bearer);
  await page.getByRole('link', { name: '…/00000000010001/donnees_contractuelles' }).click();

  const sheet = page.getByRole('region', { name: /^Exchange x/ });
  await sheet.getByText('operation', { exact: true }).waitFor();
  await sheet.getByText('set $TOKEN first').waitFor();
  await sheet.getByRole('region', { name: 'Answer: Body' }).getByText('"id_pce": "00000000010001"').waitFor();
  await sheet.getByRole('button', { name: 'Copy as curl' }).first().click();
  await sheet.getByText('Copied').first().waitFor();
  const env = { ...process.env, TOKEN: bearer, NO_PROXY: '*' };
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', await clipboard(page)], { env });
  const [head, body] = stdout.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(body).toBe(answered);
  await close();
});

test('what was refused is a filter, and its link shows another person the same', async () => {
  const bearer = await token();
  await world.faults.use({ operation: 'technicalData', fault: { kind: 'page', status: 503 }, name: 'tired gateway' });
  await call(contract, bearer);
  await call(unknown, bearer);
  await call('/adict/v2/pce/00000000010001/donnees_techniques', bearer);
  const mine = await openJournal();
  await counted(mine.page, '4 exchanges');
  await mine.page.getByLabel('Refused or failed only').check();
  await counted(mine.page, '2 of 4 exchanges');
  await mine.page.getByRole('link', { name: '…/00000000010001/donnees_techniques' }).click();
  await mine.page.getByText('tired gateway, the 1st time').waitFor();

  const theirs = await openConsole(browser, simulator.url, { language: 'fr' });
  await theirs.page.goto(mine.page.url());
  await counted(theirs.page, '2 échanges sur 4');
  await theirs.page
    .getByRole('region', { name: /^Échange x/ })
    .getByText('panne', { exact: true })
    .waitFor();
  expect(await theirs.page.getByLabel('Refus et échecs seulement').isChecked()).toBe(true);
  await Promise.all([mine.close(), theirs.close()]);
});

test('a stream shows its counters, and its copied interaction is one that wattif verify reads', async () => {
  await call(published, await token());
  const [, exchange] = await world.journal.read();
  const { page, close } = await openJournal({ entry: exchange?.id ?? '' });
  const sheet = page.getByRole('region', { name: /^Exchange x/ });
  await sheet.getByText(`A stream: ${exchange?.lines} lines, ${exchange?.bytes.toLocaleString('en-GB')} B.`).waitFor();
  await sheet.getByRole('button', { name: 'Copy as Pact interaction' }).first().click();
  await sheet.getByText('Copied').first().waitFor();
  const interaction = JSON.parse(await clipboard(page)) as object;
  const metadata = { pactSpecification: { version: '3.0.0' } };
  const pact = { consumer: { name: 'portal' }, provider: { name: 'adict' }, metadata, interactions: [interaction] };
  const [read] = readPact(pact, 'copied.json');
  if (!read) throw new Error('the pact holds no interaction');
  expect(flawOf(read)).toBeUndefined();
  expect(read).toMatchObject({
    request: { method: 'GET', path: '/adict/v2/pce/00000000010001/donnees_consos_publiees' },
    response: { status: 200, body: expect.stringMatching(/^(\{.*\}\n)+$/) },
  });
  await close();
});

test('the list follows the newest, stays where one reads, and goes from row to row by keyboard', async () => {
  const bearer = await token();
  const calls = async (times: number): Promise<void> => {
    for (let one = 0; one < times; one += 1) await call(unknown, bearer);
  };
  await calls(60);
  const { page, close } = await openJournal();
  const rows = page.getByRole('table', { name: 'Exchanges' }).getByRole('row');
  await counted(page, '61 exchanges');
  expect(await page.getByRole('table', { name: 'Exchanges' }).getAttribute('aria-rowcount')).toBe('62');
  expect(await rows.count()).toBeLessThan(50);
  expect(await rows.last().getAttribute('aria-rowindex')).toBe('62');

  // the oldest one by keyboard, and there one stays
  await rows.last().getByRole('link').focus();
  await page.keyboard.press('Home');
  await page.locator('tr[aria-rowindex="2"] a:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('tr[aria-rowindex="3"] a:focus').waitFor();
  await calls(3);
  await page.getByRole('button', { name: '3 newer: go to the newest' }).click();
  await page.locator('tr[aria-rowindex="65"]').waitFor();
  await page.getByRole('button', { name: 'newer' }).waitFor({ state: 'detached' });
  await calls(2);
  await page.locator('tr[aria-rowindex="67"]').waitFor();
  await close();
});

test('what the client has met moves when it meets an error', async () => {
  const { page, close } = await openJournal({ tab: 'coverage' });
  const gas = page.getByRole('region', { name: 'GRDF ADICT' });
  const errors = gas.getByRole('row', { name: /^Errors/ });
  await errors.getByRole('cell').first().getByText('0', { exact: true }).waitFor();
  await call(unknown, await token());
  await errors
    .getByRole('cell')
    .first()
    .getByText(/^[1-9]/)
    .waitFor();
  await page.getByText(/^Errors met/).click();
  await page.locator('details[open]').getByRole('link').first().waitFor();
  await close();
});

test.each([
  ['light', 1280, 'en'],
  ['dark', 1280, 'fr'],
  ['light', 390, 'fr'],
] as const)('everybody can use it: %s, %i px wide, in %s', async (scheme, width, language) => {
  await call(published, await token());
  const [, exchange] = await world.journal.read();
  const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, {
    scheme,
    language,
    size: { width, height: 900 },
  });
  await go({ view: 'journal', world: world.id, entry: exchange?.id ?? '' });
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.locator('.journal-body').first().waitFor();
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await go({ view: 'journal', world: world.id, tab: 'coverage' });
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await expectAccessible();
  await close();
});

test('a journal that is shown begins anew when another program resets its world', async () => {
  await token();
  const { page, close } = await openJournal();
  await counted(page, '1 exchange');
  await fetch(`${simulator.url}/_wattif/worlds/${world.id}/reset`, { method: 'POST' });
  await page.getByText('Nobody has called this world yet.').waitFor();
  await token();
  await token();
  await counted(page, '2 exchanges');
  await close();
});

test('the journal of a world that is made while the page waits for it is live', async () => {
  const name = `later-${world.id}`;
  const { page, close } = await openJournal({ world: name });
  await page.getByText(`There is no world "${name}" any more.`).waitFor();
  world = await connect(simulator.url).createWorld({ name });
  expect(world.id).toBe(name);
  await page.getByText('Nobody has called this world yet.').waitFor();
  await token();
  await counted(page, '1 exchange');
  await close();
});

test('a tab that nobody sees holds no connection, and knows what came when it is seen again', async () => {
  const { page, close } = await openJournal();
  await page.getByText('Nobody has called this world yet.').waitFor();
  const turn = (state: 'hidden' | 'visible') =>
    page.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { value: to, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/journal/stream'));
  await turn('hidden');
  await ended;
  await token();
  await token();
  await turn('visible');
  await counted(page, '2 exchanges');
  await close();
});
