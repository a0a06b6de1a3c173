import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { startBrowser } from '../support/browser.ts';
import { openConsole, startWithConsole } from './support/console-page.ts';
import { judged } from './support/judged.ts';

let simulator: Simulator;
let browser: Browser;
let written: string;
beforeAll(async () => {
  simulator = await startWithConsole({ now: new Date('2026-01-15T07:00:00Z'), clock: 'frozen' });
  browser = await startBrowser();
  written = JSON.stringify(await judged());
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

/** Drags a file onto the page, as from another window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([named, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], named ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await page.locator('.reports-drop').dispatchEvent('drop', { dataTransfer });
}

test('a conformance report is dropped, and read with its findings and the command that plays it again', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'reports' });
  const asked: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()));
  await drop(page, 'report.json', written);
  await page.getByText('Read from report.json').waitFor();
  await page.getByRole('heading', { name: 'Not good' }).waitFor();
  const wire = page.getByRole('region', { name: /^Wire/ });
  expect(await wire.getByRole('row', { name: /^CL-02/ }).textContent()).toContain('FAIL');

  // the failing scenario stands first, and open
  const [first] = await page.locator('details summary strong').allTextContents();
  expect(first).toBe('power-v5-story');
  const findings = page.locator('details[open] .reports-findings').first();
  await findings.getByText('Too many calls.').waitFor();
  await findings.getByText(/^x\d+ 2026-01-15T09:00:00\.\d{3}Z GET \/metering_data_dc\S+ 200$/).waitFor();
  await findings.getByText('(expected by the baseline: known)').waitFor();
  await page.getByText("wattif conformance run --command 'sync --now' --scenario power-v5-story").waitFor();
  await page.getByRole('button', { name: 'power-v5-quiet' }).click();
  await page.locator('details[open] > summary:focus', { hasText: 'power-v5-quiet' }).waitFor();
  expect(asked).toEqual([]);
  await close();
});

test('a report that cannot be shown says so, and the page goes on', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'reports' });
  const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`;
  await drop(page, 'deep.json', written.replace('"task":{"task"', `"task":{"more":${deep},"task"`));
  await page.getByRole('alert').getByText('This view has failed; that is a bug of wattif.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await drop(page, 'report.json', written);
  await page.getByText('Read from report.json').waitFor();
  await close();
});

test('something that is no report is told, with what is wrong', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url, { language: 'fr' });
  await go({ view: 'reports' });
  const alert = page.getByRole('alert');
  await page.getByLabel('Déposer ici').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"beach": true}'),
  });
  expect(await alert.textContent()).toBe(
    'holiday.json: C’est du JSON, mais pas un rapport de conformité : « format » devrait être 1.',
  );
  await drop(page, 'report.json', written.slice(0, 100));
  await alert.getByText('Ce n’est pas du JSON :').waitFor();
  await drop(page, 'report.json', written.replace('"verdict":"failed"', '"verdict":"fine"'));
  await alert.getByText('« verdict » devrait être "good" | "failed" | "harness"').waitFor();
  await drop(page, 'report.json', written);
  await page.getByRole('heading', { name: 'Pas bon' }).waitFor();
  await close();
});

test('the fidelity register tells differences first, and its filter is a link', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'reports' });
  await page.getByRole('link', { name: 'Fidelity register' }).click();
  await page.getByRole('heading', { name: /^Different from the real systems \([1-9]/ }).waitFor();
  await page.getByLabel('Operator').selectOption('grdf');
  await page.getByLabel('Label').selectOption('our convention');
  await page.getByLabel('Text', { exact: true }).fill('codeLifetime');
  await page.getByText(/^1 of \d+ behaviours$/).waitFor();
  const address = new URL(page.url()).searchParams;
  expect(Object.fromEntries(address)).toMatchObject({
    operator: 'grdf',
    label: 'our convention',
    text: 'codeLifetime',
  });
  await page.reload();
  await page
    .getByRole('row', { name: /^codeLifetime grdf/ })
    .getByText('120 s')
    .waitFor();
  await close();
});

test('the API documents are a click away', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'reports', tab: 'documents' });
  await page.getByRole('link', { name: '/_wattif/errors' }).waitFor();
  const links = await page.locator('main dl a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links).toEqual(['/_wattif/docs/', '/_wattif/errors', '/_wattif/fidelity', '/_wattif/worlds/default/coverage']);
  await page.getByRole('link', { name: '/_wattif/errors' }).click();
  await page.waitForURL(/\/_wattif\/errors$/);
  await close();
});

test.each([
  ['light', 1280, 'en'],
  ['dark', 1280, 'fr'],
  ['light', 390, 'fr'],
] as const)('everybody can use it: %s, %i px wide, in %s', async (scheme, width, language) => {
  const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, {
    scheme,
    language,
    size: { width, height: 900 },
  });
  const isNarrow = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await go({ view: 'reports' });
  await drop(page, 'report.json', written);
  await page.getByText('power-v5-story').first().waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await expectAccessible();
  await isNarrow();
  await go({ view: 'reports', tab: 'fidelity', text: 'quota' });
  await page.locator('details').first().waitFor();
  await expectAccessible();
  await isNarrow();
  await close();
});
