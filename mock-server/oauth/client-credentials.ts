import type { Body } from '../core/exchange.ts';

/** Who an OAuth request says it is. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Where they were found. */
  readonly by: 'body' | 'basic' | 'query';
}

/**
 * The client credentials of a request to a token server: of the form body, else of the query, else of a
 * Basic header. Each provider decides which of the three its server accepts.
 */
export function credentialsOf(request: {
  readonly body: Body;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): Credentials | undefined {
  const form = request.body.kind === 'form' ? request.body.value : undefined;
  const inBody = form?.get('client_id');
  if (form && inBody) {
    return { clientId: inBody, clientSecret: form.get('client_secret') ?? undefined, by: 'body' };
  }
  const inQuery = request.query.get('client_id');
  if (inQuery) {
    return { clientId: inQuery, clientSecret: request.query.get('client_secret') ?? undefined, by: 'query' };
  }
  return basicOf(request.headers.authorization);
}

function basicOf(header: string | string[] | undefined): Credentials | undefined {
  if (typeof header !== 'string' || !/^basic /i.test(header)) return undefined;
  const text = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  return { clientId: formDecoded(text.slice(0, colon)), clientSecret: formDecoded(text.slice(colon + 1)), by: 'basic' };
}

// RFC 6749 2.3.1 asks for form encoding inside Basic; a text that is none is taken as it is.
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
