import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../test/support/browser.ts';
import { makeWorld, startWattif } from '../servers/wattif.ts';
import { type Findings, rowsOf, told } from '../table.ts';
import { targets } from '../targets.ts';
import type { Bench } from './bench.ts';
import { median, quantile } from './numbers.ts';

const exchanges = 100_000;
const inPage = 1000;
// Each finds another number than the one before, by which the page shows that it is done.
const filters = ['quota', '403 point-75', 'nobody', 'x99', 'get 200', 'consent', 'x1'];

/**
 * The console's journal with more exchanges than the simulator's own holds: how even the frames are while one scrolls by
 * ten rows a frame, and how long a filter takes until its rows are shown.
 */
export async function consoleJournal({ server }: Bench): Promise<Findings> {
  const running = await startWattif(server);
  const browser = await startBrowser();
  try {
    const { id } = await makeWorld(running.url, { name: 'console', parks: ['solo'] });
    const page = await openJournal(browser, running.url, id);
    const frames = await page.evaluate<number[]>(scroll);
    const filtered: number[] = [];
    for (const text of filters) filtered.push(await page.evaluate<number>(`(${filter})(${JSON.stringify(text)})`));
    return { rows: rows(frames, filtered), raw: { frames, filtered } };
  } finally {
    await browser.close();
    await running.stop();
  }
}

// The journal of the simulator is bounded in bytes: the page is told these by its own requests, answered here.
async function openJournal(browser: Browser, url: string, world: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/journal?**', (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after')?.slice(1));
    const numbers = Array.from({ length: Math.min(inPage, exchanges - after) }, (_, at) => after + at + 1);
    const next = `x${numbers.at(-1) ?? after}`;
    const more = after + inPage < exchanges && { more: true };
    return route.fulfill({ json: { entries: numbers.map(entryOf), next, dropped: 0, ...more } });
  });
  await page.route(/journal\/x\d+$/, (route) =>
    route.fulfill({ json: entryOf(Number(/x(\d+)$/.exec(route.request().url())?.[1])) }),
  );
  await page.goto(`${url}/_wattif/?${new URLSearchParams({ view: 'journal', world })}`);
  await page.getByText('100,000 exchanges', { exact: true }).waitFor({ timeout: 60_000 });
  return page;
}

function entryOf(number: number): object {
  const isRefused = number % 5 === 0;
  return {
    id: `x${number}`,
    provider: 'enedis',
    operation: 'dailyConsumption',
    mount: '',
    method: 'GET',
    url: `/metering_data_dc/v5/daily_consumption?usage_point_id=${String(number % 977).padStart(14, '0')}&start=2026-01-01&end=2026-01-08`,
    status: isRefused ? 403 : 200,
    decidedBy: isRefused ? 'auth' : 'handler',
    ...(isRefused && { reason: 'no-consent', why: `There is no consent of the holder of point-${number % 100}.` }),
    bytes: 300 + (number % 700),
    application: 'wattif',
    at: new Date(1_768_464_000_000 + number * 1000).toISOString(),
    realAt: new Date(1_790_000_000_000 + number).toISOString(),
    tookMs: 1.25,
    departures: [],
    request: { headers: { accept: 'application/json' } },
  };
}

const scroll = `new Promise((resolve) => {
  const frame = document.querySelector('.window-frame');
  const times = [];
  let before = 0;
  frame.scrollTop = 0;
  const step = (now) => {
    if (before > 0) times.push(now - before);
    before = now;
    frame.scrollTop += 320;
    if (times.length < 300) requestAnimationFrame(step);
    else resolve(times);
  };
  requestAnimationFrame(step);
})`;

// From the typed letter to the frame that shows the rows.
const filter = `(text) => new Promise((resolve) => {
  const field = document.querySelector('.journal-filters input[type="search"]');
  const begun = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  }).observe(document.querySelector('.journal-count'), { characterData: true, childList: true, subtree: true });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
})`;

function rows(frames: readonly number[], filtered: readonly number[]): Findings['rows'] {
  const frame = quantile(frames, 0.95);
  const shown = median(filtered);
  return [
    ...rowsOf({
      name: 'console: scrolling 100 000 exchanges, a frame (p95)',
      figure: told(frame, 'ms'),
      held: { target: targets.consoleFrame, number: frame },
    }),
    ...rowsOf({
      name: 'console: filtering 100 000 exchanges, to the screen',
      figure: told(shown, 'ms'),
      held: { target: targets.consoleFilter, number: shown },
    }),
  ];
}
