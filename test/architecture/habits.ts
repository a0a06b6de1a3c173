import type { Source } from './source.ts';
import { wireWords } from './wire-words.ts';

/**
 * Longest file that passes; beyond 300 lines a file usually holds two ideas, beyond this it surely does. Tests are
 * exempt: a long one is a long list of facts.
 */
export const longest = 400;

const productFolders = /^(mock-server|reference-client|contracts)\//;
const wireFiles = /\/(wire|refusals)[^/]*\.tsx?$/;
// The consumer's tests describe the wire: pacts are made of them.
const pactTests = /^contracts\/consumer\//;
// What the console says to those who read French.
const frenchWords = /^mock-server\/console\/words\/fr\//;
const frenchLetters = /[àâäæçéèêëîïôöœùûüÿ]/i;
const promises = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const testNames = /^(?:test|it|describe|suite|bench)$/;

// The product has core/clock.ts and core/random.ts; the reference client and the console, which import neither, their own
// clock.ts.
const doors = /\/core\/(clock|random)\.ts$|^(reference-client|mock-server\/console)\/clock\.ts$/;

/** A sentence for each place where time or chance is taken elsewhere than at their one door. */
export function clockViolations(source: Source): string[] {
  if (!productFolders.test(source.path) || doors.test(source.path)) return [];
  const readsClock = source.calls.filter(
    ({ text, hasArguments }) =>
      text === 'Date.now' || text.startsWith('Temporal.Now.') || (text === 'new Date' && !hasArguments),
  );
  const draws = source.calls.filter(({ text }) => text === 'Math.random');
  return [
    ...readsClock.map(
      ({ line, text }) => `${source.path}:${line} asks ${text}() for the time: it comes in as an argument.`,
    ),
    ...draws.map(({ line }) => `${source.path}:${line} asks Math.random(): chance comes by core/random.ts.`),
  ];
}

/** A sentence for each wire word, or French text of a provider, outside the files that speak to the wire. */
export function wireWordViolations(source: Source): string[] {
  const mayBeFrench = [wireFiles, pactTests, frenchWords].some((place) => place.test(source.path));
  if (!productFolders.test(source.path) || mayBeFrench) return [];
  const words = [...source.names, ...source.texts].flatMap(({ text, line }) => {
    const word = wireWords.find((one) => speaks(text, one));
    return word === undefined
      ? []
      : [`${source.path}:${line} says "${word}": wire words stand in wire*.ts and refusals*.ts.`];
  });
  const french = /^(mock-server\/(providers|console)|reference-client|contracts)\//.test(source.path)
    ? source.texts.filter(({ text }) => frenchLetters.test(text))
    : [];
  return [
    ...words,
    ...french.map(
      ({ line, text }) =>
        `${source.path}:${line} holds the French text ${text}: it belongs in wire*.ts, refusals*.ts or words/fr.`,
    ),
  ];
}

function speaks(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

/** A sentence for a file that is too long, each `any`, each word that promises later work, each test left out. */
export function habitViolations(source: Source): string[] {
  const long =
    source.lines > longest && !source.path.endsWith('.test.ts')
      ? [`${source.path} has ${source.lines} lines: split it by its nouns.`]
      : [];
  const anys = source.anys.map(({ line }) => `${source.path}:${line} says any: say what it is, or unknown.`);
  return [...long, ...anys, ...promisesOf(source), ...testsLeftOut(source)];
}

function promisesOf(source: Source): string[] {
  return source.codeAndComments.split('\n').flatMap((text, index) => {
    const word = promises.exec(text)?.[0];
    return word === undefined ? [] : [`${source.path}:${index + 1} says ${word}: do it now, or open an issue.`];
  });
}

function testsLeftOut(source: Source): string[] {
  return source.calls.flatMap(({ text, line }) => {
    const [name = '', ...rest] = text.split('.');
    const way = testNames.test(name) ? rest.find((word) => /^(?:only|skip|todo|skipIf|runIf)\b/.test(word)) : undefined;
    return way === undefined ? [] : [`${source.path}:${line} has ${name}.${way}: every test runs, always.`];
  });
}
