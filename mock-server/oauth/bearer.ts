/** What an `Authorization` header holds. */
export type Bearer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'missing' }
  /** Something is there, but it is not `Bearer`, one space, and a token. */
  | { readonly kind: 'malformed' };

/** Reads an `Authorization` header (RFC 6750). */
export function bearerOf(header: string | undefined): Bearer {
  if (header === undefined || header === '') return { kind: 'missing' };
  if (header.length > 7 && header.slice(0, 7).toLowerCase() === 'bearer ' && header.indexOf(' ', 7) === -1) {
    return { kind: 'token', token: header.slice(7) };
  }
  return { kind: 'malformed' };
}
