import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect, type TestSimulator, type TestWorld } from '../../mock-server/testing/index.ts';
import { clientOf, declarationOf } from '../support/adict.ts';
import { startBrowser } from '../support/browser.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';

const gasHome = '00000000010001';

let simulator: Simulator;
let tests: TestSimulator;
let browser: Browser;
let world: TestWorld;
beforeAll(async () => {
  simulator = await startWithConsole();
  tests = connect(simulator.url);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});
beforeEach(async () => {
  world = await tests.createWorld({ now: '2026-01-15T07:30:00Z', clock: 'frozen', parks: ['solo'] });
});

const open = () => openConsole(browser, simulator.url);
const here = (words: Readonly<Record<string, string>> = {}) => ({ view: 'overview', world: world.id, ...words });
const now = async (): Promise<string> => (await world.clock.now()).toISOString();
const move = (page: Page) => page.getByRole('button', { name: 'Move the clock' });

async function worldNow<T>(path: string): Promise<T> {
  return (await (await fetch(`${simulator.url}/_wattif/worlds/${world.id}${path}`)).json()) as T;
}

test('a clock jump of four days turns a pending right into a refused one, and says so before', async () => {
  const point = (await world.points()).find(({ meteringPointId }) => meteringPointId === gasHome);
  if (!point) throw new Error('no such point');
  await clientOf(simulator, simulator.world(world.id)).declare(gasHome, declarationOf(point));
  const { page, go, close } = await open();
  await go(here());
  await page.getByRole('link', { name: 'Next state change' }).click();
  await page.getByRole('heading', { name: 'On Mon, 19 Jan 2026, 02:54:14' }).waitFor();
  await page.getByLabel('Date and time (Paris)').fill('2026-01-19T08:30');
  await page.getByRole('heading', { name: 'On Mon, 19 Jan 2026, 08:30:00, in 4 days' }).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: 'Refused, unless the holder answers before.' });
  expect(await line.getByRole('time').textContent()).toBe('19 Jan 2026, 02:54:14');
  expect(await line.getByRole('link', { name: gasHome }).getAttribute('href')).toContain('view=consents');
  await page.getByText('1 right or consent changes its state').waitFor();
  await move(page).click();
  await page.getByText('The clock was moved to 19 Jan 2026, 08:30:00.').waitFor();
  const { consents } = await worldNow<{ consents: { state: string }[] }>('/consents?provider=grdf');
  expect(consents.map(({ state }) => state)).toEqual(['refused']);
  await close();
});

test('a date that is being typed stays, though the world goes on meanwhile', async () => {
  const { page, go, close } = await open();
  await go(here());
  const field = page.getByLabel('Date and time (Paris)');
  await field.focus();
  await page.keyboard.press('Backspace');
  expect(await field.inputValue()).toBe('');
  await world.clock.advance('PT3H');
  await page.getByText('15 Jan 2026, 11:30:00').first().waitFor();
  expect(await field.inputValue()).toBe('');
  await page.keyboard.type('01');
  expect(await field.inputValue()).toMatch(/^2026-01-(15|01)T08:30$/);
  await close();
});

test('the next publication is reached in two clicks, and the link to it shows another person the same', async () => {
  await world.clock.set({ now: '2026-01-15T06:30:00Z' });
  const { page, go, close } = await open();
  await go(here());
  await page.getByRole('link', { name: 'Next publication' }).click();
  await page.getByText('Electricity of 2026-01-14 is due.').waitFor();
  const link = page.url();
  expect(await now()).toBe('2026-01-15T06:30:00.000Z');
  await move(page).click();
  await page.getByText('The clock was moved to 15 Jan 2026, 08:00:00.').waitFor();
  expect(await now()).toBe('2026-01-15T07:00:00.000Z');
  await page.goto(link);
  // the step stands: the next one is the one behind
  await page.getByRole('heading', { name: 'On Fri, 16 Jan 2026, 08:00:00' }).waitFor();
  await page.getByText('Electricity of 2026-01-15 is due.').waitFor();
  await close();
});

test('the next publication is the next one when the clock is moved, not the one that was seen', async () => {
  const { page, go, close } = await open();
  await go(here({ step: 'next-publication' }));
  await page.getByRole('heading', { name: 'On Fri, 16 Jan 2026, 08:00:00' }).waitFor();
  await world.clock.set({ now: '2026-01-17T10:00:00Z' });
  await move(page).click();
  await page.getByText('The clock was moved to 18 Jan 2026, 08:00:00.').waitFor();
  expect(await now()).toBe('2026-01-18T07:00:00.000Z');
  await close();
});

test('the clock is let go, sped up and frozen again', async () => {
  const { page, go, close } = await open();
  await go(here());
  await page.getByLabel('Speed').selectOption('an hour a second');
  await page.getByRole('button', { name: 'Let the clock run' }).click();
  await page.getByRole('main').getByText('runs 3,600 times as fast').waitFor();
  expect(await worldNow('/clock')).toMatchObject({ mode: 'running', speed: 3600 });
  await page.getByRole('button', { name: 'Freeze the clock' }).click();
  await page.getByRole('main').getByText('Paris time, stands still').waitFor();
  expect(await worldNow('/clock')).toMatchObject({ mode: 'frozen' });
  await close();
});

test('a date is picked in Paris, also in the hour that comes twice and in the one that never comes', async () => {
  await world.clock.set({ now: '2026-10-24T10:00:00Z' });
  const { page, go, close } = await open();
  await go(here());
  await page.getByLabel('Date and time (Paris)').fill('2026-10-25T02:30');
  await page.getByLabel('Which one').selectOption('second');
  await move(page).click();
  await page.getByText('The clock was moved to 25 Oct 2026, 02:30:00.').waitFor();
  expect(await now()).toBe('2026-10-25T01:30:00.000Z');
  await page.getByLabel('Date and time (Paris)').fill('2026-03-29T02:30');
  await page.getByText('Paris has no such time.').waitFor();
  expect(await move(page).count()).toBe(0);
  await page.getByLabel('Date and time (Paris)').fill('2026-03-29T03:30');
  await page.getByText('This goes back in time.').waitFor();
  await page.getByRole('button', { name: 'Move the clock back' }).click();
  await page.getByText('The clock was moved to 29 Mar 2026, 03:30:00.').waitFor();
  expect(await now()).toBe('2026-03-29T01:30:00.000Z');
  await close();
});

test('a step that is none is told in the words of the control API', async () => {
  const { page, go, close } = await open();
  await go(here({ step: 'tomorrow' }));
  await page.getByText('"tomorrow" is no ISO 8601 duration').waitFor();
  await close();
});

test('a quota gauge moves while another program calls, until nothing is left; and quotas can be switched off', async () => {
  const { page, go, close } = await open();
  await go(here());
  const row = page.getByRole('row', { name: 'enedis perSecond' });
  await row.getByText('5 of 5 calls a second left').waitFor();
  const { clientId, clientSecret } = world.application;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${simulator.url}/oauth2/v3/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const call = () =>
    fetch(`${simulator.url}/customers_upc/v5/usage_points/contracts?usage_point_id=22516914714270`, {
      headers: { authorization: `Bearer ${token}` },
    });
  await call();
  await call();
  await row.getByText('3 of 5 calls a second left').waitFor();
  for (let more = 0; more < 4; more += 1) await call();
  await row.getByText('0 of 5 calls a second left').waitFor();
  await row.getByText('1 too many').waitFor();
  expect(await row.getByRole('time').textContent()).toBe('15 Jan 2026, 08:30:01');
  await page.getByLabel('Quotas are enforced').uncheck();
  await page.getByText('Quotas are off in this world').waitFor();
  expect(await page.getByRole('meter').count()).toBe(0);
  expect(await worldNow('')).toMatchObject({ quotas: 'off' });
  await close();
});

test('an application’s credentials are there to copy: the secret, lines for its environment, a first call', async () => {
  const { page, go, close } = await open();
  await go(here());
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy the client secret' }).click();
  expect(await copied()).toBe(world.application.clientSecret);
  await page.getByRole('button', { name: 'Copy the environment lines' }).click();
  const lines = (await copied()).split('\n');
  expect(lines).toContain(`WATTIF_CLIENT_ID=${world.application.clientId}`);
  expect(lines).toContain(`ADICT_URL=${simulator.url}/adict/v2`);
  await page.getByRole('button', { name: 'Copy the commands' }).last().click();
  expect(await copied()).toContain(`client_secret=${world.application.clientSecret}`);
  await close();
});

test('a world is made, begun again, and thrown away by its name', async () => {
  const { page, go, close } = await open();
  await go(here());
  await page.getByText('Make a world').click();
  const form = page.getByRole('group').filter({ hasText: 'Make the world' });
  await form.getByLabel('Name').fill('Winter night');
  await form.getByLabel('Seed').fill('7');
  await form.getByLabel('Begins on (Paris)').fill('2026-02-01T03:00');
  await form.getByRole('button', { name: 'Make the world' }).click();
  await page.getByRole('main').getByText('1 Feb 2026, 03:00:00').waitFor();
  const id = new URL(page.url()).searchParams.get('world') ?? '';
  const made = await (await fetch(`${simulator.url}/_wattif/worlds/${id}`)).json();
  expect(made).toMatchObject({ name: 'Winter night', seed: '7', parks: ['solo'] });
  await page.getByRole('link', { name: '+1 day' }).click();
  await move(page).click();
  await page.getByRole('main').getByText('2 Feb 2026, 03:00:00', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByRole('button', { name: 'Reset “Winter night”' }).click();
  await page.getByRole('main').getByText('1 Feb 2026, 03:00:00', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Throw away …' }).click();
  await page.getByRole('dialog', { name: 'Throw the world “Winter night” away?' }).waitFor();
  await page.getByRole('button', { name: 'Throw “Winter night” away' }).click();
  await page.getByText('The world “default” always exists').waitFor();
  expect((await fetch(`${simulator.url}/_wattif/worlds/${id}`)).status).toBe(404);
  await close();
});

test('a behaviour that the sources leave open is switched for this world, and is told among its settings', async () => {
  const { page, go, close } = await open();
  await go(here());
  await page.getByText('Where the sources leave a behaviour open').click();
  await page.getByLabel('quotaRetryAfter').first().selectOption('none');
  await page.getByText('grdf.quotaRetryAfter=none').waitFor();
  expect(await worldNow('')).toMatchObject({ dialects: { grdf: { quotaRetryAfter: 'none' } } });
  await close();
});

test('the overview has no axe violation, in light, in dark and on a phone, in both languages', async () => {
  const looks = [
    { scheme: 'light', language: 'en' },
    { scheme: 'dark', language: 'fr' },
    { scheme: 'light', language: 'fr', size: { width: 390, height: 800 } },
  ] as const;
  for (const look of looks) {
    const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, look);
    await go(here({ step: 'P3D' }));
    await page.getByRole('meter').first().waitFor();
    await page.getByText('ADICT_URL=').waitFor();
    await page.getByRole('button', { name: /^(Move the clock|Avancer l’horloge)$/ }).waitFor();
    const closed = look.language === 'en' ? [/limits for single APIs/, 'Make a world'] : [];
    for (const summary of closed) await page.getByText(summary).click();
    await expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      'size' in look ? look.size.width : 1280,
    );
    await close();
  }
});
