import type { Random } from '../../../core/random.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A text of letters and digits that says nothing: codes have 24 of them, tokens 54 (enedis.md 1.2, 1.4). */
export function opaque(random: Random, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 1) text += alphabet[random.int(0, alphabet.length - 1)];
  return text;
}
