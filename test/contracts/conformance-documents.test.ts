import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../../contracts/conformance/check.ts';
import { protocolVariables } from '../../contracts/conformance/protocol.ts';
import { scenarios } from '../../contracts/conformance/scenarios/index.ts';

const document = readFileSync('contracts/conformance/README.md', 'utf8');

describe('the document of the judge', () => {
  test('has the table of checks, and no other', () => {
    const rows = Object.entries(checks).map(
      ([id, { level, rule, source }]) => `| ${[id, level, rule, source].join(' | ')} |`,
    );
    expect(document.match(/^\| CL-.*$/gm)).toEqual(rows);
  });

  test('has the table of variables, and no other', () => {
    const rows = Object.entries(protocolVariables).map(([name, told]) => `| \`${name}\` | ${told} |`);
    expect(document.match(/^\| `WATTIF_.*$/gm)).toEqual(rows);
  });
});

describe('the scenarios', () => {
  test('have names of their own that tell their side, and sentences', () => {
    const names = scenarios.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, side, about } of scenarios) {
      // a migration is of both generations
      const begin = side.operator === 'grdf' ? 'gas-' : `power-(?:${side.generation}-|migration)`;
      expect(name).toMatch(new RegExp(`^${begin}[a-z0-9]*(-[a-z0-9]+)*$`));
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('judge every check, and both operators and generations', () => {
    const judged = new Set(scenarios.flatMap((scenario) => scenario.checks));
    const unjudged = Object.keys(checks).filter(
      (check) => check !== 'CL-18' && !judged.has(check as keyof typeof checks),
    );
    expect(unjudged).toEqual([]);
    const groups = ['gas-', 'power-v5-', 'power-2026-'].map((begin) =>
      scenarios.filter(({ name }) => name.startsWith(begin)),
    );
    for (const group of groups) expect(group.length).toBeGreaterThan(10);
  });
});
