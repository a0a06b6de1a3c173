import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test/support/browser.ts';
import { makeWorld, startWattif } from '../servers/wattif.ts';
import { type Findings, rowsOf, told } from '../table.ts';
import { targets } from '../targets.ts';
import type { Bench } from './bench.ts';
import { median } from './numbers.ts';

const rounds = 7;
const meter = '00000000011001';
const frozenAt = '2026-01-15T08:00:00Z';

/** The console as it is built: what its script weighs, and how long a year of half-hours takes in Chromium. */
export async function consolePage({ server }: Bench): Promise<Findings> {
  const script = await scriptSize(join(dirname(server), 'console'));
  const running = await startWattif(server);
  const browser = await startBrowser();
  try {
    const { id } = await makeWorld(running.url, { name: 'console', parks: ['solo'], clock: 'frozen', now: frozenAt });
    const years: Year[] = [];
    for (let round = 0; round < rounds; round += 1) years.push(await yearOfHalfHours(browser, running.url, id));
    return { rows: rows(script, years), raw: { script, years } };
  } finally {
    await browser.close();
    await running.stop();
  }
}

/** kB (1 000 bytes) of all scripts of the page, as gzip makes them. */
async function scriptSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const scripts = await Promise.all(
    files.filter((name) => name.endsWith('.js')).map((name) => readFile(join(folder, name))),
  );
  return scripts.reduce((sum, script) => sum + gzipSync(script).length, 0) / 1000;
}

interface Year {
  readonly points: number;
  /** Milliseconds from the question to the parsed answer. */
  readonly fetched: number;
  /** Milliseconds that the plot takes to make its picture. */
  readonly drawn: number;
  /** Milliseconds from the parsed answer to the frame that shows it. */
  readonly shown: number;
}

// Told by the page's own measures; a frame that begins after the one in which it was drawn has shown it.
const whenShown = `
  globalThis.year = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const drawn = list.getEntriesByName('wattif plot').at(-1);
      const asked = performance.getEntriesByName('wattif readings').at(-1);
      if (!drawn || !asked) return;
      const answered = asked.startTime + asked.duration;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        resolve({ fetched: asked.duration, drawn: drawn.duration, shown: performance.now() - answered });
      }));
    }).observe({ type: 'measure', buffered: true });
  });
`;

async function yearOfHalfHours(browser: Browser, url: string, world: string): Promise<Year> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(whenShown);
  const plot = { view: 'meters', world, meter, series: 'load-curve', span: 'year', from: '2025-01-01' };
  await page.goto(`${url}/_wattif/?${new URLSearchParams(plot)}`);
  const year = await page.evaluate<Omit<Year, 'points'>>('globalThis.year');
  const label = await page.getByRole('img').getAttribute('aria-label');
  await page.close();
  return { ...year, points: Number(/: ([\d,]+) values/.exec(label ?? '')?.[1]?.replace(',', '')) };
}

function rows(script: number, years: readonly Year[]): Findings['rows'] {
  const of = (figure: (year: Year) => number): number => median(years.map(figure));
  const shown = of((year) => year.shown);
  return [
    ...rowsOf({
      name: 'console: script, compressed',
      figure: told(script, 'kB'),
      held: { target: targets.consoleScript, number: script },
    }),
    ...rowsOf({
      name: `console: ${of(({ points }) => points)} half-hours, from the answer to the screen`,
      figure: told(shown, 'ms'),
      held: { target: targets.consoleYear, number: shown },
    }),
    ...rowsOf({
      name: '  of which the plot itself',
      figure: told(
        of(({ drawn }) => drawn),
        'ms',
      ),
    }),
    ...rowsOf({
      name: '  and before, from the question to the answer',
      figure: told(
        of(({ fetched }) => fetched),
        'ms',
      ),
    }),
  ];
}
