/** What a secret is, in words, and how it is written. */
export interface SecretText {
  readonly kind:
    | 'the client secret'
    | 'an access token'
    | 'an authorization code'
    | "a holder's name"
    | "a holder's e-mail address"
    | "a holder's phone number"
    | "a holder's street";
  readonly text: string;
}

interface Pattern {
  readonly kind: SecretText['kind'];
  readonly pattern: RegExp;
}

// Of three parts, as both operators issue them; one whose signature was left out opens nothing. The bounds are far above
// those of theirs: without them, a long text could be searched for hours.
const signedToken = /\beyJ[\w-]{8,500}\.eyJ[\w-]{8,8000}\.[\w-]{16,}/g;

// Shorter texts stand in any log by chance.
const shortest = 6;

/**
 * Finds secrets in texts: those it is told, anything in the shape of a signed token, and any long word that ends like a
 * token with which a call was made (the journal keeps the last six letters of them).
 */
export class Secrets {
  readonly #patterns: readonly Pattern[];

  constructor(texts: readonly SecretText[], tokenEndings: ReadonlySet<string> = new Set()) {
    const told = texts.filter(({ text }) => text.length >= shortest).map(patternOf);
    const ended = [...tokenEndings].map((ending) => ({
      kind: 'an access token' as const,
      // a word is looked at from its first letter alone: from each of a million it would take an hour
      pattern: new RegExp(`(?<![\\w.~+/-])[\\w.~+/-]{18,}${escaped(ending)}(?![\\w-])`, 'g'),
    }));
    this.#patterns = [{ kind: 'an access token', pattern: signedToken }, ...ended, ...told];
  }

  /** Kinds of secrets that a text holds, each once. */
  in(text: string): SecretText['kind'][] {
    const found = this.#patterns.filter(({ pattern }) => text.search(pattern) >= 0);
    return [...new Set(found.map(({ kind }) => kind))];
  }

  /** The text with `***` in place of each secret. */
  blanked(text: string): string {
    return this.#patterns.reduce((rest, { pattern }) => rest.replace(pattern, '***'), text);
  }
}

function patternOf({ kind, text }: SecretText): Pattern {
  if (kind === "a holder's phone number") return { kind, pattern: phonePattern(text) };
  const spellings = new Set([text, encodeURIComponent(text), reversedName(kind, text)]);
  const isWritten = kind === 'the client secret' || kind === 'an authorization code';
  const pattern = [...spellings].map(escaped).join('|');
  return { kind, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, isWritten ? 'gu' : 'giu') };
}

// First and last names come in both orders.
function reversedName(kind: SecretText['kind'], text: string): string {
  const [first, ...rest] = text.split(' ');
  return kind === "a holder's name" && rest.length > 0 ? `${rest.join(' ')} ${first}` : text;
}

// 0639984558, 06 39 98 45 58, 06.39.98.45.58, +33 6 39 98 45 58
function phonePattern(text: string): RegExp {
  const digits = text.replace(/\D/g, '').replace(/^(?:33|0)/, '');
  return new RegExp(`(?<!\\d)(?:\\+?33|0)[ .-]?${[...digits].join('[ .-]?')}(?!\\d)`, 'g');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
