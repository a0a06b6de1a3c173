import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect, type TestWorld } from '../../mock-server/testing/index.ts';
import { startBrowser } from '../support/browser.ts';
import { EnedisClient } from '../support/enedis.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';

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
  world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', clock: 'frozen', quotas: 'off' });
  await world.happen('enedis', 'consentGiven', { meteringPointId: electricHome });
});

/** A client of the world that reads one day of the electric home: the status of its answer. */
function reader(): () => Promise<number> {
  const client = new EnedisClient(simulator.url, simulator.world(world.id));
  return async () => {
    const { status } = await client.v5(
      'metering_data_dc/v5/daily_consumption',
      electricHome,
      '2026-01-05',
      '2026-01-06',
    );
    return status;
  };
}

/** Names of the scenarios in force. */
async function running(): Promise<string[]> {
  const answer = await fetch(`${simulator.url}/_wattif/worlds/${world.id}/scenarios`);
  const { scenarios } = (await answer.json()) as { scenarios: { name: string }[] };
  return scenarios.map(({ name }) => name);
}

const copied = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }
    ).navigator.clipboard.readText(),
  );

test('a QA engineer reproduces "revoked in the middle of the job" in three clicks from the overview', async () => {
  const read = reader();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'overview', world: world.id });
  await page.getByRole('link', { name: 'Scenarios, faults, errors' }).click();
  await page.getByRole('button', { name: 'Use power-revoked-mid-job' }).click();
  const rules = page.getByRole('region', { name: 'Its rules now' });
  await rules.getByText('acts after 1 more call').waitFor();
  await page.getByRole('button', { name: 'Copy the link to this view' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();

  expect(await read()).toBe(200);
  await rules.getByText('acts on the next call').waitFor();
  expect(await read()).toBe(403);
  expect(await read()).toBe(403);
  await rules.getByText('spent').waitFor();

  const colleague = await openConsole(browser, simulator.url);
  await colleague.page.goto(await copied(page));
  await colleague.page.getByRole('heading', { name: 'power-revoked-mid-job' }).waitFor();
  const same = colleague.page.getByRole('region', { name: 'Its rules now' });
  await same.getByText('spent').waitFor();
  expect(await same.innerText()).toBe(await rules.innerText());
  await colleague.close();
  await close();
});

test('a fault counts down live while a program calls, and can be taken away', async () => {
  const read = reader();
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, tab: 'rules' });
  await page.getByText('No rule is in force').waitFor();
  await page.getByLabel('Operation').selectOption('dailyConsumption');
  await page.getByLabel('What it does').selectOption('answer');
  await page.getByLabel('Its own words (JSON)').fill('{"status": 503}');
  await page.getByLabel('Calls that work before').fill('2');
  await page.getByLabel('Acts at most, times').fill('1');
  await page.getByRole('button', { name: 'Put it in force' }).click();
  await page.getByText('Rule f1 is in force.').waitFor();
  const row = page.getByRole('row', { name: /^f1/ });
  await row.getByText('answers with status 503').waitFor();
  await row.getByText('acts after 2 more calls').waitFor();
  expect(await read()).toBe(200);
  await row.getByText('acts after 1 more call').waitFor();
  expect(await read()).toBe(200);
  await row.getByText('acts on the next call').waitFor();
  await row.getByText('acted 0 of 1, 2 calls seen').waitFor();
  expect(await read()).toBe(503);
  await row.getByText('spent').waitFor();
  await page.getByRole('button', { name: 'Let spent rules act again' }).click();
  await row.getByText('acts after 2 more calls').waitFor();
  await page.getByRole('button', { name: 'Remove f1' }).click();
  await page.getByText('No rule is in force').waitFor();
  await close();
});

test('a rule with a time to live tells how long it still stays', async () => {
  await world.faults.use({ fault: { kind: 'reset' }, timeToLive: 'PT10M' });
  await world.use('gas-token-dies');
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, tab: 'rules' });
  const life = page.getByRole('row', { name: /^f1/ }).getByRole('time');
  const first = await life.innerText();
  expect(first).toMatch(/^(10\smin 0\ss|9\smin \d+\ss)$/);
  await page.waitForFunction(
    (before) => globalThis.document.querySelector('.rule-life')?.textContent !== before,
    first,
  );
  await page.getByRole('button', { name: 'Remove f1' }).click();
  await life.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /^f2/ }).getByRole('link', { name: 'gas-token-dies' }).click();
  await page.getByText('The token dies in the middle of a job').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Take every rule away' }).click();
  await page.getByRole('button', { name: 'Take them away' }).click();
  await page.getByText('No rule is in force').waitFor();
  expect(await running()).toEqual([]);
  await close();
});

test('an order that makes no sense is refused in words, and stands in the address to be mended', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({
    view: 'faults',
    world: world.id,
    tab: 'rules',
    kind: 'refuse',
    words: '{"reason":"no-datta"}',
    operator: 'grdf',
  });
  const order = page.getByRole('button', { name: 'Put it in force' });
  await order.click();
  await page.getByText('grdf has no reason "no-datta" to refuse. Did you mean "no-data"?').waitFor();
  await page.getByLabel('Its own words (JSON)').fill('{"reason":');
  await order.click();
  await page.getByText('Its own words are no JSON:').waitFor();
  expect(new URL(page.url()).searchParams.get('words')).toBe('{"reason":');
  await page.getByLabel('Its own words (JSON)').fill('{"reason":"no-data"}');
  await order.click();
  await page.getByRole('row', { name: /^f1/ }).getByText('refuses: no-data').waitFor();
  await close();
});

test('a scenario that needs values asks for them, tells what it will do, and is ended where it was begun', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, operator: 'enedis', search: 'late corrected' });
  await page.getByText('1 scenario.').waitFor();
  await page.getByRole('link', { name: 'Values needed' }).click();
  await page.getByRole('heading', { name: 'power-day-late-then-corrected' }).waitFor();
  await page.getByLabel('The day (YYYY-MM-DD)').fill('2026-01-15');
  await page.getByLabel('World instant from which').fill('2026-01-18T08:00:00Z');
  await page.getByLabel('Wh of that day').fill('4321');
  await page.getByText('from 2026-01-18T08:00:00Z').waitFor();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('value.energy')).toBe('4321');
  await page.getByRole('button', { name: 'Use' }).click();
  await page.getByRole('region', { name: 'Its rules now' }).getByText('A day is corrected').waitFor();
  expect(await running()).toEqual(['power-day-late-then-corrected']);
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await page.getByRole('button', { name: 'End power-day-late-then-corrected' }).click();
  await page.getByText('No scenario is in force.').waitFor();
  await close();
});

test('a scenario whose event is not possible says what it needs, where it was tried', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, search: 'gas-proof-found-invalid' });
  await page.getByRole('button', { name: 'Use gas-proof-found-invalid' }).click();
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'gas-proof-found-invalid' }) });
  expect(await line.getByRole('alert').innerText()).toBe(
    'proofControlOpens needs an access right, and no application has one to this point; declare it first.',
  );
  await close();
});

test('a reserved metering point is copied with one click', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, tab: 'rules' });
  await page.getByText('GRDF ADICT (79)').click();
  const row = page.getByRole('row', { name: '00000000090001' });
  await row.getByText('The holder has moved out: data calls answer 1000000.').waitFor();
  await row.getByRole('button').click();
  await row.getByText('Copied').waitFor();
  expect(await copied(page)).toBe('00000000090001');
  await close();
});

test('whoever has gone elsewhere while a scenario is put in force stays there', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, search: 'power-revoked-mid-job' });
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/scenarios/power-revoked-mid-job', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Use power-revoked-mid-job' }).click();
  await page.getByRole('link', { name: 'Mailbox' }).click();
  const done = page.waitForResponse((response) => response.url().endsWith('/scenarios/power-revoked-mid-job'));
  answer();
  await done;
  await page.getByRole('heading', { level: 1, name: 'Mailbox' }).waitFor();
  expect(await running()).toEqual(['power-revoked-mid-job']);
  expect(new URL(page.url()).searchParams.get('view')).toBe('mailbox');
  await close();
});

test('the words of an order can be written anew', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'faults', world: world.id, tab: 'rules', kind: 'refuse' });
  const field = page.getByLabel('Its own words (JSON)');
  await field.fill('');
  await field.pressSequentially('{"reason":"server-error"}');
  expect((await field.inputValue()).trim()).toBe('{"reason":"server-error"}');
  await close();
});

test.each([
  ['light', { language: 'en' }],
  ['dark', { scheme: 'dark' }],
  ['on a phone, in French', { size: { width: 390, height: 844 }, language: 'fr' }],
] as const)('scenarios and rules are accessible: %s', async (how, options) => {
  await world.use('power-revoked-mid-job');
  await world.faults.use({ fault: { kind: 'cut', afterRecords: 3 }, provider: 'grdf', timeToLive: 'P2D' });
  const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, options);
  const expectNarrow = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const ready: Readonly<Record<string, RegExp>> = {
    'search=late': /^(A day comes out late|Une journée est publiée en retard)/,
    'scenario=power-revoked-mid-job': /^(acts after 1 more call|agit après encore 1 appel)$/,
    'tab=rules': /^(cuts the body|coupe le corps)/,
  };
  for (const [words, text] of Object.entries(ready)) {
    await go({ view: 'faults', world: world.id, ...Object.fromEntries(new URLSearchParams(words)) });
    await page.getByText(text).first().waitFor();
    if (how.includes('phone')) {
      await page.locator('main details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
    }
    await expectAccessible();
    await expectNarrow();
  }
  await close();
});
