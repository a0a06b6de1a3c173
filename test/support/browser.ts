import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// A browser is a process of its own, where the network guard of the tests does not reach: it finds no other machine.
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * Starts the Chromium of this machine, without a window; one for a test file is enough.
 *
 * @throws Error with the command that installs one, when there is none
 *
 * @example
 * const browser = await startBrowser();
 * afterAll(() => browser.close());
 */
export function startBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(environment), args: flags });
}

/** The path of a Chromium: the one that `CHROMIUM` or `CHROME_PATH` names, one of the search path, or of a usual place. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env, places = usualPlaces): string {
  const { CHROMIUM, CHROME_PATH, PATH = '' } = environment;
  const named = [CHROMIUM, CHROME_PATH].flatMap((path) => path || []);
  const inPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...named, ...inPath, ...places].find(isProgram);
  if (found) return found;
  throw new Error(
    'These tests drive a page in Chromium, and there is none here: apt-get install -y chromium (or set CHROMIUM to its path).',
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
