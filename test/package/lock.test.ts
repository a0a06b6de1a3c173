import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
}

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== '');

test('the lock file names no registry, so that any mirror serves', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lock file has a checksum for every package', () => {
  expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
});
