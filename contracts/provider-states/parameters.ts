import { SetupError } from '../../mock-server/testing/index.ts';
import type { StateParameters } from './provider-state.ts';

/**
 * A parameter that is a text; numbers and switches count as what they are written as.
 *
 * @throws SetupError when it is something else
 */
export function textIn(parameters: StateParameters, name: string, unlessTold: string): string {
  const value = parameters[name];
  if (value === undefined || value === null) return unlessTold;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new SetupError(`The parameter ${name} is ${JSON.stringify(value)}; give a text, or leave it out.`);
}

/**
 * A parameter that is one of some words.
 *
 * @throws SetupError naming them when it is another
 */
export function wordIn<Word extends string>(
  parameters: StateParameters,
  name: string,
  words: readonly Word[],
  unlessTold: Word,
): Word {
  const text = textIn(parameters, name, unlessTold);
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new SetupError(`The parameter ${name} is "${text}"; choose ${words.join(', ')}, or leave it out.`);
}

/** The parameters that a state passes on: all but those it reads itself. */
export function othersIn(parameters: StateParameters, ...read: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !read.includes(name)));
}
