import { beforeAll, describe, expect, test } from 'vitest';
import { borderViolations, cycleViolations } from './architecture/borders.ts';
import { clockViolations, habitViolations, wireWordViolations } from './architecture/habits.ts';
import { type Source, sourcesOf } from './architecture/source.ts';

const product = ['mock-server', 'reference-client', 'contracts'];
const everythingElse = ['test', 'bench', 'scripts'];

describe('the source keeps to the design', () => {
  let sources: Source[];
  let others: Source[];
  beforeAll(() => {
    sources = sourcesOf(product);
    others = sourcesOf(everythingElse);
  });

  test('there is source to look at', () => {
    expect(sources.map((source) => source.path)).toContain('mock-server/core/clock.ts');
    expect(others.map((source) => source.path)).toContain('test/architecture.test.ts');
  });

  test('each folder imports only what it may', () => {
    expect(sources.flatMap(borderViolations)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(cycleViolations([...sources, ...others])).toEqual([]);
  });

  test('time and chance enter by one door', () => {
    expect(sources.flatMap(clockViolations)).toEqual([]);
  });

  test('French stays at the border', () => {
    expect(sources.flatMap(wireWordViolations)).toEqual([]);
  });

  test('no file is too long, no type is any, no work is promised, no test is left out', () => {
    expect([...sources, ...others].flatMap(habitViolations)).toEqual([]);
  });
});
