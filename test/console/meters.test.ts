import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../mock-server/simulator.ts';
import { connect } from '../../mock-server/testing/index.ts';
import { startBrowser } from '../support/browser.ts';
import { type ConsolePage, openConsole, startWithConsole } from './support/console-page.ts';

/** Sandbox client 4, who lacks Tuesdays and Wednesdays (enedis.md 3.1). */
const client4 = '42900589957123';
const home = '00000000011001';
const holedWeek = { view: 'meters', meter: client4, series: 'load-curve', span: 'week', from: '2026-01-05' };

let simulator: Simulator;
let browser: Browser;
beforeAll(async () => {
  simulator = await startWithConsole({ now: new Date('2026-01-15T07:30:00Z'), clock: 'frozen' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await simulator.close();
});

const legendOf = (page: Page): Locator => page.getByRole('list', { name: 'Legend' });

async function legendTells(page: Page, words: string | RegExp): Promise<void> {
  await legendOf(page).getByText(words).waitFor();
}

/** How much of a day of the shown week is drawn in the colours of a hole, from 0 to 1, looked at over the values. */
function redness(page: Page, dayOfWeek: number): Promise<number> {
  return page.evaluate((nth) => {
    const canvas = document.querySelector('canvas');
    const over = document.querySelector('.u-over');
    const context = canvas?.getContext('2d');
    if (!canvas || !over || !context) return Number.NaN;
    const [outer, inner] = [canvas.getBoundingClientRect(), over.getBoundingClientRect()];
    const scale = canvas.width / outer.width;
    const day = (inner.width / 7) * scale;
    const left = (inner.left - outer.left) * scale + nth * day + day * 0.1;
    const { data } = context.getImageData(left, (inner.top - outer.top + 6) * scale, day * 0.8, 16 * scale);
    const pixels = Array.from({ length: data.length / 4 }, (_, pixel) => data.subarray(pixel * 4, pixel * 4 + 4));
    return pixels.filter(([red = 0, , blue = 0, alpha]) => alpha === 255 && red > blue + 5).length / pixels.length;
  }, dayOfWeek);
}

test("client 4's Tuesdays are visible as gaps, and one switch shows what is true there", async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go(holedWeek);
  await legendTells(page, 'hole: due, and lacking');
  expect(await legendOf(page).innerText()).toMatch(/read\s*240\s+hole: due, and lacking\s*96/);
  const holes = page.getByRole('list', { name: '1 hole' });
  expect(await holes.innerText()).toBe('hole: Tue, 6 Jan 2026 to Thu, 8 Jan 2026 (96 values)');
  const redOf = () => Promise.all([0, 1, 2, 3].map((nth) => redness(page, nth)));
  await expect.poll(async () => (await redOf()).map((share) => share > 0.9)).toEqual([false, true, true, false]);
  const red = await redOf();
  expect(red[0]).toBe(0);
  const label = await page.getByRole('img').getAttribute('aria-label');
  expect(label).toContain('Load curve, 5 – 11 Jan 2026: 240 values, between');
  expect(label).toContain('1 hole (96 values)');
  await page.getByLabel('What is true').check();
  await legendTells(page, /read\s*336/);
  expect(await page.getByText('hole', { exact: false }).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('as')).toBe('true');
  await page.getByLabel('Both: the truth as a line behind').check();
  await legendTells(page, 'what is true');
  expect(await legendOf(page).innerText()).toMatch(/hole: due, and lacking\s*96/);
  await close();
});

test('yesterday is awaited before 8:00, and there when the clock has moved on', async () => {
  const world = await connect(simulator.url).createWorld({ now: '2026-01-15T06:30:00Z', rights: 'active' });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', world: world.id, meter: home });
  await legendTells(page, /read\s*13/);
  await legendTells(page, /awaited: not due yet\s*18/);
  await world.clock.set({ now: '2026-01-15T07:00:00Z' });
  await legendTells(page, /read\s*14/);
  await legendTells(page, /awaited: not due yet\s*17/);
  await world.delete();
  await close();
});

test('the day of 25 hours is marked, and its half-hours are all there', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', meter: home, series: 'load-curve', span: 'day', from: '2025-10-26' });
  await legendTells(page, 'Sun, 26 Oct 2025: 25 h');
  await legendTells(page, /read\s*50/);
  await page.getByText('Table of the values (50)').click();
  const twice = page.getByRole('cell', { name: /^Sun, 26 Oct 2025, 02:30$/ });
  await twice.last().waitFor();
  expect(await twice.count()).toBe(4);
  await close();
});

test('the points saved as CSV are those of the API, and the plot is saved as a picture', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go(holedWeek);
  const [, ...lines] = (await saved(page, 'Points as CSV')).text.trimEnd().split('\r\n');
  const path = `points/${client4}/readings?series=load-curve&from=2026-01-05&to=2026-01-12`;
  const answer = await fetch(`${simulator.url}/_wattif/worlds/default/${path}`);
  const told = (await answer.json()) as { at: number[]; values: { power: (number | null)[] }; qualities: string[] };
  const cells = lines.map((line) => line.split(','));
  expect(cells.map(([from = '']) => Date.parse(from) / 1000)).toEqual(told.at);
  expect(cells.map(([, , power]) => (power === '' ? null : Number(power)))).toEqual(told.values.power);
  expect(cells.map((line) => line[3])).toEqual(told.qualities);
  const { name, bytes } = await saved(page, 'Plot as PNG');
  expect(name).toBe(`${client4}-load-curve-power-2026-01-05-visible.png`);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  await close();
});

/** What the page lets be saved when a button is clicked. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString(), bytes };
}

test('a link shows the same plot to another person, also after a choice, a drag and a step back', async () => {
  const first = await openConsole(browser, simulator.url);
  await first.go({ view: 'meters', meter: client4 });
  await first.page.getByLabel('Series').selectOption('load-curve');
  await first.page.getByLabel('Span').selectOption('week');
  await first.page.getByText('12 – 18 Jan 2026').waitFor();
  await first.page.getByRole('link', { name: 'Previous' }).click();
  await legendTells(first.page, /hole: due, and lacking\s*96/);
  await dragOver(first.page, 0.02, 0.25);
  await first.page.getByText('5 – 6 Jan 2026').waitFor();
  await legendTells(first.page, /hole: due, and lacking\s*48/);
  const second = await openConsole(browser, simulator.url);
  await second.page.goto(first.page.url());
  await legendTells(second.page, /hole: due, and lacking\s*48/);
  await expect.poll(() => pictureOf(second)).toBe(await pictureOf(first));
  await first.page.goBack();
  await first.page.getByText('5 – 11 Jan 2026').waitFor();
  await Promise.all([first.close(), second.close()]);
});

async function dragOver(page: Page, from: number, to: number): Promise<void> {
  // hovering waits until the plot stands still, which is drawn a frame after its legend
  await page.locator('.u-over').hover();
  const box = await page.locator('.u-over').boundingBox();
  if (!box) throw new Error('there is no plot');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, middle, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}

async function pictureOf({ page }: ConsolePage): Promise<string | undefined> {
  await page.locator('.u-over').waitFor();
  return page.evaluate(() => document.querySelector('canvas')?.toDataURL());
}

test('months are summed from days, and say that days are lacking', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', meter: client4 });
  await page.getByLabel('Summed by').selectOption('month');
  await page.getByRole('link', { name: 'Previous' }).click();
  await legendTells(page, /incomplete month\s*12/);
  await legendTells(page, /hole: due, and lacking\s*105/);
  await close();
});

test('gas days are provisional until the month is closed, and estimated ones look different', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', meter: '00000000010001', series: 'informative' });
  await legendTells(page, /read, provisional\s*\d/);
  expect(await legendOf(page).getByText('estimated').count()).toBe(0);
  await page.getByRole('link', { name: 'Previous' }).click();
  await legendTells(page, /estimated\s*\d/);
  expect(await legendOf(page).getByText('provisional').count()).toBe(0);
  await page.getByLabel('Quantity').selectOption('indexEnd');
  await page
    .getByRole('img', { name: /^Plot of Informative days, December 2025: 31 values, between [\d,]+\sm³/ })
    .waitFor();
  await close();
});

test('an application without a right is told why it sees nothing, and where its consents are', async () => {
  const applications = [{ name: 'portal' }, { name: 'other' }];
  const world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', rights: 'none', applications });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', world: world.id, meter: home });
  await page.getByText('The application gets nothing:').waitFor();
  const link = await page.getByRole('link', { name: 'See its rights and consents' }).getAttribute('href');
  expect(link).toBe(`?view=consents&world=${world.id}&meter=${home}`);
  await page.getByLabel('What is true').check();
  await legendTells(page, /read\s*14/);
  await page.getByLabel('As application').selectOption({ label: 'other' });
  await expect.poll(() => new URL(page.url()).searchParams.get('application')).toBe(world.applications[1]?.clientId);
  await world.delete();
  await close();
});

test('a meter is found by its holder, and its sheet says what to declare', async () => {
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters' });
  await page.getByText('50 meters on this page.').waitFor();
  await page.getByLabel('Search').fill('dorothee');
  await page.getByText('One meter.').waitFor();
  expect(new URL(page.url()).searchParams.get('search')).toBe('dorothee');
  await page.getByRole('link', { name: client4 }).click();
  await page.getByText('What an integrator declares').waitFor();
  expect(await page.getByText('usage_point_id').count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: 'Its exchanges in the journal' }).getAttribute('href')).toBe(
    `?view=journal&meter=${client4}`,
  );
  await close();
});

test('the list shows a holder who has come, whoever made the one before move out', async () => {
  const world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', parks: ['solo'] });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', world: world.id });
  await page.getByRole('cell', { name: 'Aude Marchand' }).first().waitFor();
  await world.happen('grdf', 'holderMovesOut', { meteringPointId: '00000000010001' });
  const points = await world.points();
  const next = points.find(({ meteringPointId }) => meteringPointId === '00000000010001')?.holder.name ?? '';
  expect(next).not.toBe('Aude Marchand');
  await page.getByRole('row', { name: '00000000010001' }).getByText(next).waitFor();
  await world.delete();
  await close();
});

test('the list goes on page by page', async () => {
  const parks = ['gas-points:120'];
  const world = await connect(simulator.url).createWorld({ now: '2026-01-15T08:00:00Z', parks });
  const { page, go, close } = await openConsole(browser, simulator.url);
  await go({ view: 'meters', world: world.id, park: 'gas-points' });
  const firstOf = (): Promise<string | null> => page.getByRole('rowheader').first().textContent();
  await page.getByText('50 meters on this page.').waitFor();
  const first = await firstOf();
  await page.getByRole('link', { name: 'Next page' }).click();
  await page.getByRole('link', { name: 'First page' }).waitFor();
  await expect.poll(firstOf).not.toBe(first);
  await world.delete();
  await close();
});

const looks = [
  ['light, at a desk', {}],
  ['dark, in French', { scheme: 'dark', language: 'fr' }],
  ['on a phone', { size: { width: 390, height: 800 } }],
] as const;

test('list and sheet are accessible in light, in dark and on a phone, where nothing is wider than the page', async () => {
  const list = await openConsole(browser, simulator.url, looks[2][1]);
  await list.go({ view: 'meters', search: home });
  await list.page.getByRole('link', { name: home }).waitFor();
  await list.expectAccessible();
  await list.close();
  for (const [name, options] of looks) {
    const { page, go, expectAccessible, close } = await openConsole(browser, simulator.url, options);
    await go({ ...holedWeek, series: 'daily-energy', as: 'both' });
    await page.getByRole('img').waitFor();
    for (const summary of await page.locator('details > summary').all()) await summary.click();
    await expectAccessible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, wide]).toEqual([name, 0]);
    await close();
  }
});
