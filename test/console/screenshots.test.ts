import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect } from '../../mock-server/testing/index.ts';
import { AdictClient } from '../support/adict.ts';
import { startBrowser } from '../support/browser.ts';
import { type ConsolePage, openConsole, startWithConsole } from './support/console-page.ts';

// The pictures of the README are made anew by WATTIF_WRITE_SCREENSHOTS=1 npx vitest run test/console/screenshots.test.ts
const isWriting = process.env.WATTIF_WRITE_SCREENSHOTS === '1';
const size = { width: 1280, height: 860 };

let simulator: Simulator;
let browser: Browser;
let opened: ConsolePage;
beforeAll(async () => {
  simulator = await startWithConsole({ now: new Date('2026-01-15T09:00:00Z'), clock: 'frozen', quotas: 'off' });
  browser = await startBrowser();
  opened = await openConsole(browser, simulator.url, { size });
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await simulator.close();
});

/** Takes the picture of a name, and keeps it when that is wanted; what it is to show is looked for before. */
async function picture(page: Page, name: string): Promise<void> {
  const taken = await page.screenshot();
  const path = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));
  if (isWriting) writeFileSync(path, taken);
  expect(existsSync(path), `docs/${name}.png is missing`).toBe(true);
  expect(sizeOf(readFileSync(path))).toEqual(sizeOf(taken));
  expect(readFileSync('README.md', 'utf8')).toContain(`docs/${name}.png`);
}

// Width and height stand at a fixed place of every PNG file.
const sizeOf = (file: Buffer) => ({ width: file.readUInt32BE(16), height: file.readUInt32BE(20) });

test('the picture of the meters shows the holes of sandbox client 4', async () => {
  const { page, go } = opened;
  await go({ view: 'meters', meter: '42900589957123', series: 'load-curve', from: '2026-01-05', to: '2026-01-12' });
  await page.getByRole('img', { name: /hole/ }).waitFor();
  await picture(page, 'console-meters');
});

test('the picture of the journal shows an exchange that was refused, and why', async () => {
  const { page, go } = opened;
  const client = new AdictClient(simulator.url, simulator.application);
  await client.published('00000000010001', 'periode=2025-01');
  await client.published('00000000010001', 'date_debut=2025-01-01&date_fin=2027-01-01');
  await client.published('00000000010002', 'periode=2025-01');
  await client.published('00000000010001', 'periode=2024');
  const world = await connect(simulator.url).world();
  const [entry] = await world.journal.read({ reason: 'no-access-right' });
  await go({ view: 'journal', entry: entry?.id ?? '' });
  await page.getByRole('link', { name: /periode=2024/ }).waitFor();
  await page.getByText('This application never had a right to the point').first().waitFor();
  await page.getByRole('heading', { name: 'Answer' }).waitFor();
  await picture(page, 'console-journal');
});
