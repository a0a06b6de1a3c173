import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SimulatorOptions } from '../../../mock-server/index.ts';
import { type Simulator, startSimulator } from '../../../mock-server/simulator.ts';
import { builtConsole } from './built-console.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A simulator whose console is built from the source as it stands. */
export async function startWithConsole(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator(options, { console: await builtConsole(), docs: '/nowhere' });
}

/** How to open the console: English, light, on a desk, unless told. */
export interface ConsoleOptions {
  readonly language?: 'en' | 'fr';
  readonly scheme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
}

/** The console in a tab of its own, with what went wrong there. */
export interface ConsolePage {
  readonly page: Page;
  /** Goes to a view; the words are those of the address. */
  go(words?: Readonly<Record<string, string>>): Promise<void>;
  /** Fails when axe finds a violation in what is shown. */
  expectAccessible(): Promise<void>;
  /** Closes the tab. Fails when a request left the origin, the policy was violated, or a script failed. */
  close(): Promise<void>;
}

const desk = { width: 1280, height: 900 };

/**
 * Opens the console of a simulator.
 *
 * @example
 * const console = await openConsole(browser, simulator.url);
 * await console.go({ view: 'journal', world: 'default' });
 * await console.page.getByRole('heading', { level: 1 }).textContent();
 * await console.close();
 */
export async function openConsole(
  browser: Browser,
  origin: string,
  options: ConsoleOptions = {},
): Promise<ConsolePage> {
  const { language = 'en', scheme = 'light', size = desk } = options;
  const context = await browser.newContext({
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: scheme,
    viewport: size,
    permissions: ['clipboard-read', 'clipboard-write'],
    // a time zone other than that of Paris: the page must not depend on it
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = watch(page, origin);
  return {
    page,
    async go(words = {}) {
      await page.goto(`${origin}/_wattif/?${new URLSearchParams(words)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    expectAccessible: () => expectAccessible(page),
    async close() {
      await closeAll(context);
      expect(troubles).toEqual([]);
    },
  };
}

async function closeAll(context: BrowserContext): Promise<void> {
  await context.close();
}

// The control API refuses some calls on purpose, which Chromium writes into its console: pages tell of those themselves.
// What a page in a sandbox would focus, the page around it focuses.
const toldOtherwise = ['Failed to load resource', 'Blocked autofocusing'];

function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    const stays = [origin, 'data:', 'blob:', 'about:'].some((start) => url.startsWith(start));
    if (!stays) troubles.push(`a request left the origin: ${url}`);
  });
  page.on('pageerror', (error) => troubles.push(`a script failed: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !toldOtherwise.some((start) => text.startsWith(start))) troubles.push(text);
  });
  return troubles;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

async function expectAccessible(page: Page): Promise<void> {
  // by the debugger, which the page's policy does not touch
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(told).toEqual([]);
}
