import { expect, test } from 'vitest';
import { findBrowser } from './browser.ts';

test('the browser is the one that is named, else one of the search path or of a usual place', () => {
  expect(findBrowser({ CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ CHROMIUM: '', CHROME_PATH: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ PATH: '/nowhere' }, [process.execPath])).toBe(process.execPath);
});

test('where there is none, the message holds the one command to type', () => {
  expect(() => findBrowser({ PATH: '/nowhere' }, [])).toThrow('apt-get install -y chromium');
});
